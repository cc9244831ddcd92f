// A result is what a rule answers: a value, or a refusal. Refusals are expected and returned;
// errors are not expected, are thrown, and are caught once at the surface.

export type Result<Value, Refused> = Accepted<Value> | Declined<Refused>

export interface Accepted<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Declined<Refused> {
  readonly ok: false
  readonly refusal: Refused
}

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value }
}

export function refuse<Refused>(refusal: Refused): Declined<Refused> {
  return { ok: false, refusal }
}

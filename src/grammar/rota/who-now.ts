// Who has which duty at an instant, until when, and who is next: made from what a viewer may read
// of the plan, so that it can say no more.
import type { Span } from '../../core/asking.ts'
import type {
  DutyView,
  RotaBrief,
  RotaView,
  ShiftBrief,
  ShiftView,
} from '../../core/privacy/rota-views.ts'
import type { PartyView } from '../../core/privacy/views.ts'

/** A shift, or a part of one, with whoever has it: nobody where it is open. */
export interface HeldView extends Span {
  readonly shift: ShiftBrief
  readonly by?: PartyView
}

export interface WhoDutyView {
  readonly dutyName: string
  readonly now: readonly HeldView[]
  /** Whoever comes after, of each seat; those of one time alone. */
  readonly next: readonly HeldView[]
}

export interface WhoView extends RotaBrief {
  readonly zone: string
  readonly atMs: number
  readonly duties: readonly WhoDutyView[]
}

export function whoView(rota: RotaView, atMs: number): WhoView {
  const { rota: id, name, team, yours, zone } = rota
  return {
    ...{ rota: id, name, team, yours, zone, atMs },
    duties: rota.duties.map((duty) => whoDoes(rota, duty, atMs)),
  }
}

function whoDoes({ shifts }: RotaView, duty: DutyView, atMs: number): WhoDutyView {
  const held = shifts
    .filter((shift) => shift.duty === duty.duty)
    .flatMap((shift) => heldParts(shift, duty))
  const now = held.filter(({ fromMs, untilMs }) => fromMs <= atMs && untilMs > atMs)
  const later = held.filter(({ fromMs }) => fromMs > atMs).sort((a, b) => a.fromMs - b.fromMs)
  const [first] = later
  const next = first ? later.filter(({ fromMs }) => fromMs === first.fromMs) : []
  return { dutyName: duty.name, now, next }
}

/** Every stretch of a shift with whoever has it. */
export function heldParts(shift: ShiftView, duty: DutyView): readonly HeldView[] {
  const brief: ShiftBrief = {
    shift: shift.shift,
    duty: shift.duty,
    dutyName: duty.name,
    letter: duty.letter,
    look: duty.look,
    day: shift.day,
    fromMs: shift.fromMs,
    untilMs: shift.untilMs,
  }
  const parts = shift.parts ?? [shift]
  return parts.map(({ fromMs, untilMs, by }) => ({
    shift: brief,
    fromMs,
    untilMs,
    ...(by ? { by } : {}),
  }))
}

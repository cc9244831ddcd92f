// Counted favors as a structure of arrays, sorted by time: what sense reads. Only favors between
// two people who both consented to analysis; people are numbered by first appearance.
import { startOfDayMs } from '../time.ts'
import { favorKinds, type PersonId } from '../vocabulary.ts'
import { type CountedFavor, countedFavor } from './balances.ts'
import type { Ledger } from './ledger.ts'

export const columnFlags = {
  confirmed: 1,
  returnSaid: 2,
  formal: 4,
  withinLine: 8,
  askedFor: 16,
  priorityBlocked: 32,
  observed: 64,
} as const

export interface Columns {
  readonly length: number
  /** Milliseconds since 1970: the exact instant, else midnight UTC of the day (a tie). */
  readonly time: Float64Array
  readonly giver: Int32Array
  readonly receiver: Int32Array
  /** Index into `favorKinds`. */
  readonly kind: Uint8Array
  /** Whole minutes; 0 where effort was left unsaid. */
  readonly minutes: Int32Array
  readonly flags: Uint8Array
  /** The person behind each number. */
  readonly people: readonly PersonId[]
}

export function columnsOf(ledger: Ledger): Columns {
  const work = columnsStepByStep(ledger)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Favors between two steps: some milliseconds. */
const FAVORS_A_STEP = 10_000

/**
 * The columns as they are at the first step, whatever is posted between steps; each step says how
 * many favors were looked at.
 */
export function* columnsStepByStep(ledger: Ledger): Generator<number, Columns> {
  // States are never changed, only replaced: what is listed now stands.
  const favors = [...ledger.favors.values()]
  const then = { people: new Map(ledger.people), identities: new Map(ledger.identities) }
  const counted: CountedFavor[] = []
  for (let at = 0; at < favors.length; at += 1) {
    if (at % FAVORS_A_STEP === 0) yield at
    const each = countedFavor(then, favors[at]!)
    const consents = each && then.people.get(each.giver)?.consents
    if (consents && then.people.get(each.receiver)?.consents) counted.push(each)
  }
  counted.sort((a, b) => timeOf(a) - timeOf(b))
  return yield* filled(counted)
}

function* filled(counted: readonly CountedFavor[]): Generator<number, Columns> {
  const { length } = counted
  const columns = {
    length,
    time: new Float64Array(length),
    giver: new Int32Array(length),
    receiver: new Int32Array(length),
    kind: new Uint8Array(length),
    minutes: new Int32Array(length),
    flags: new Uint8Array(length),
  }
  const numbers = new Map<PersonId, number>()
  const numberOf = (person: PersonId): number => {
    const known = numbers.get(person)
    if (known !== undefined) return known
    numbers.set(person, numbers.size)
    return numbers.size - 1
  }
  for (let row = 0; row < length; row += 1) {
    if (row % FAVORS_A_STEP === 0) yield row
    const each = counted[row]!
    const { favor } = each
    columns.time[row] = timeOf(each)
    columns.giver[row] = numberOf(each.giver)
    columns.receiver[row] = numberOf(each.receiver)
    columns.kind[row] = favorKinds.indexOf(favor.content.kind)
    columns.minutes[row] = favor.content.effort?.minutes ?? 0
    columns.flags[row] = flagsOf(each)
  }
  return { ...columns, people: [...numbers.keys()] }
}

function timeOf({ favor }: CountedFavor): number {
  return favor.instantMs ?? startOfDayMs(favor.content.day)
}

function flagsOf({ favor }: CountedFavor): number {
  const said = favor.said.giver === 'return' || favor.said.receiver === 'return'
  return (
    columnFlags.confirmed |
    (said ? columnFlags.returnSaid : 0) |
    (favor.under === undefined ? 0 : columnFlags.formal) |
    (favor.withinLine ? columnFlags.withinLine : 0) |
    (favor.observed ? columnFlags.observed : 0)
  )
}

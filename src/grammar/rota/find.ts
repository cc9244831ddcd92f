// Finds the shift somebody said among those they may read: one of their own, one to take, or one of
// somebody else's to swap for. Where it could be more than one, the choices are told; nothing is
// guessed.
import type { Span } from '../../core/asking.ts'
import type { RotaView, ShiftAction, ShiftBrief, ShiftView } from '../../core/privacy/rota-views.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Reader } from '../asking/sentences.ts'
import {
  dayOfShift,
  dutiesNamed,
  dutyWords,
  isNamed,
  isPart,
  isYours,
  spanInside,
  startsAt,
} from './match.ts'
import type { ShiftSaid } from './reading.ts'
import { type NotFound, noDuty, noneFound, notInside, whichHalf, whichOne } from './unclear.ts'
import { briefOf } from './words.ts'

export interface Onlooker extends Reader {
  readonly nowMs: number
}

export interface FoundShift {
  readonly rota: RotaView
  readonly shift: ShiftView
  readonly named: ShiftBrief
  /** A part of it; absent for the whole. */
  readonly span?: Span
}

/** Whose shifts it is looked for among. */
export type Among = 'yours' | 'to take' | 'theirs'

const wanted: Readonly<Record<string, ShiftAction>> = {
  cover: 'ask cover',
  swap: 'swap',
  drop: 'drop',
  keep: 'keep',
  take: 'take',
}

export interface Search {
  readonly verb: string
  readonly among: Among
  readonly said: ShiftSaid
}

export function findShift(
  search: Search,
  rotas: readonly RotaView[],
  onlooker: Onlooker,
): Result<FoundShift, NotFound> {
  const { said } = search
  if (rotas.length === 0) return refuse(noneFound(search, [], onlooker))
  const named = rotas.map((rota) => ({ rota, duties: dutiesSaid(rota, said) }))
  if (named.every(({ duties }) => duties !== undefined && duties.length === 0)) {
    return refuse(noDuty(said.duty ?? '', rotas))
  }
  const fitting = named.flatMap(({ rota, duties }) =>
    rota.shifts.flatMap((shift): FoundShift[] => {
      if (duties && !duties.includes(shift.duty)) return []
      return fits(shift, rota, said, onlooker) ? [{ rota, shift, named: briefOf(rota, shift) }] : []
    }),
  )
  const candidates = chosenFrom(fitting, search, onlooker)
  const [one, ...more] = candidates
  if (!one) return refuse(noneFound(search, fitting, onlooker))
  if (more.length > 0) return refuse(whichOne(search, candidates, onlooker))
  return withPart(one, search, onlooker)
}

/** Ids of the duties that were said; undefined where none was. */
function dutiesSaid(rota: RotaView, { duty }: ShiftSaid): readonly string[] | undefined {
  const words = duty === undefined ? '' : dutyWords(rota, duty)
  if (words === '') return undefined
  return dutiesNamed(rota.duties, words).map((each) => each.duty)
}

function fits(shift: ShiftView, rota: RotaView, said: ShiftSaid, { zone }: Onlooker): boolean {
  const { days, part, duty, at, hours } = said
  if (at && !startsAt(shift, at, zone)) return false
  if (part && !duty && !isPart(shift, part, rota.duties, zone)) return false
  if (!days) return true
  const on = dayOfShift(shift, days, zone)
  return on === 'starts' || (on === 'lasts' && (hours !== undefined || lastsLong(shift)))
}

const lastsLong = ({ fromMs, untilMs }: Span): boolean => untilMs - fromMs > 24 * 3_600_000

function chosenFrom(
  fitting: readonly FoundShift[],
  { verb, among, said }: Search,
  onlooker: Onlooker,
): readonly FoundShift[] {
  const ahead = fitting.filter(
    ({ shift }) => shift.fromMs > onlooker.nowMs && isAmong(shift, among, said.whose),
  )
  const action = among === 'theirs' ? undefined : wanted[verb]
  const able = action ? ahead.filter(({ shift }) => shift.actions.includes(action)) : ahead
  // Where none can, the one that was meant is named, and the house says what stands against it.
  const left = narrowed(able.length > 0 ? able : among === 'to take' ? [] : ahead, said, onlooker)
  const alike = new Map(left.map((each) => [keyOf(each, among), each]))
  const [first, ...rest] = [...alike.values()].sort((a, b) => a.shift.fromMs - b.shift.fromMs)
  return first ? (said.next ? [first] : [first, ...rest]) : []
}

/** Two open seats of one duty at one time are as good as each other. */
const keyOf = ({ shift }: FoundShift, among: Among): string =>
  among === 'to take' && !shift.by ? `${shift.duty} ${shift.fromMs} ${shift.untilMs}` : shift.shift

function isAmong(shift: ShiftView, among: Among, whose: string | undefined): boolean {
  const theirs = whose === undefined || isNamed(shift.by, whose)
  switch (among) {
    case 'yours':
      return isYours(shift)
    case 'to take':
      return !isYours(shift) && theirs
    case 'theirs':
      return shift.by?.is === 'person' && theirs
    default:
      return among satisfies never
  }
}

/** What starts on the day before what lasts over it; what the hours lie in before the others. */
function narrowed(
  found: readonly FoundShift[],
  { days, hours, part }: ShiftSaid,
  { zone }: Onlooker,
): readonly FoundShift[] {
  const inside = hours
    ? found.filter(
        ({ shift }) =>
          spanInside(
            shift,
            hours,
            { ...(days ? { days } : {}), ...(part ? { part } : {}) },
            zone,
          ) !== 'outside',
      )
    : []
  const left = inside.length > 0 ? inside : found
  if (!days) return left
  const starting = left.filter(({ shift }) => dayOfShift(shift, days, zone) === 'starts')
  return starting.length > 0 ? starting : left
}

function withPart(
  found: FoundShift,
  search: Search,
  onlooker: Onlooker,
): Result<FoundShift, NotFound> {
  const { hours, days } = search.said
  const { shift } = found
  if (!hours) {
    const lasts = days && dayOfShift(shift, days, onlooker.zone) === 'lasts'
    return lasts ? refuse(notInside(found, 'day', onlooker)) : accept(found)
  }
  const span = spanInside(shift, hours, search.said, onlooker.zone)
  if (span === 'which half') return refuse(whichHalf(found, onlooker))
  if (span === 'outside') return refuse(notInside(found, 'hours', onlooker))
  const whole = span.fromMs === shift.fromMs && span.untilMs === shift.untilMs
  if (whole) return accept(found)
  if (search.verb === 'swap') return refuse(notInside(found, 'swap', onlooker))
  return accept({ ...found, span })
}

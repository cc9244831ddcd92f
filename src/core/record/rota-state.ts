// How one rota stands, and how each entry moves it: what is set up of it, what each wishes, its
// shifts and the changes people proposed. The past stays: what has begun is never planned over.
import type { ChangeId, Duty, DutyId, RotaId, RotaTerms, ShiftId, Wish } from '../rota.ts'
import type { Author, Day, EntryOf, IdentityId, RotaEntry, TeamId, TextId } from '../vocabulary.ts'
import { type ChangeEntry, type ChangeState, evolveChange } from './change-state.ts'
import { SharedMap } from './shared-map.ts'
import {
  plannedAgain,
  plannedNew,
  type ShiftState,
  sameParts,
  sameSpan,
  withHanding,
} from './shift-state.ts'

/** What a publish did to a shift that had not begun. */
export interface Moved {
  readonly shift: ShiftId
  readonly before: IdentityId | undefined
  readonly after: IdentityId | undefined
  readonly calledOff: boolean
}

export interface Published {
  readonly sequence: number
  readonly by: Author
  readonly fromMs: number
  readonly untilMs: number
  readonly seed: number
  readonly moved: readonly Moved[]
}

export interface RotaState {
  readonly standing: 'unknown' | 'open' | 'closed'
  readonly rota: RotaId
  readonly team: TeamId
  readonly name: TextId | undefined
  readonly terms: RotaTerms
  /** Also those that were taken out since: past shifts are of them. */
  readonly duties: ReadonlyMap<DutyId, Duty>
  /** Raised by each set-up and each publish. */
  readonly version: number
  readonly wishes: ReadonlyMap<IdentityId, readonly Wish[]>
  readonly shifts: SharedMap<ShiftId, ShiftState>
  readonly changes: SharedMap<ChangeId, ChangeState>
  readonly waiting: ReadonlySet<ChangeId>
  /** Everybody who ever was in it or had one of its shifts. */
  readonly people: ReadonlySet<IdentityId>
  /** The latest, oldest first. */
  readonly publishes: readonly Published[]
  readonly publishedUntilMs: number | undefined
  /** The Monday of the week that was told last. */
  readonly weekTold?: Day
}

const nothingSetUp: RotaTerms = {
  zone: 'UTC',
  mode: 'fair',
  duties: [],
  members: [],
  rules: { restMinutes: 660, consecutiveDays: 6, weeklyMinutes: 10_080, apart: [] },
  periodWeeks: 4,
}

export const unknownRota: RotaState = {
  standing: 'unknown',
  rota: 'rota_',
  team: 'team_',
  name: undefined,
  terms: nothingSetUp,
  duties: new Map(),
  version: 0,
  wishes: new Map(),
  shifts: new SharedMap(),
  changes: new SharedMap(),
  waiting: new Set(),
  people: new Set(),
  publishes: [],
  publishedUntilMs: undefined,
}

/** The only way a rota's state changes. */
export function evolveRota(state: RotaState, entry: RotaEntry): RotaState {
  switch (entry.type) {
    case 'rota.formed':
      return { ...unknownRota, ...entry.data, standing: 'open' }
    case 'rota.renamed':
      return { ...state, name: entry.data.name }
    case 'rota.set-up':
      return setUp(state, entry.data.terms)
    case 'rota.wishes-said': {
      const { member, wishes } = entry.data
      return { ...state, wishes: new Map([...state.wishes, [member, wishes]]) }
    }
    case 'rota.published':
      return published(state, entry)
    case 'rota.closed':
      return { ...state, standing: 'closed', shifts: calledOffAfter(state, entry.atMs) }
    case 'shift.offered':
      return withShift(state, entry.data.shift, { offeredBy: entry.data.by })
    case 'shift.kept':
      return withShift(state, entry.data.shift, { offeredBy: undefined })
    case 'shift.handed': {
      const shift = state.shifts.get(entry.data.shift)
      if (shift === undefined) return state
      const { to } = entry.data
      const shifts = state.shifts.with([[entry.data.shift, withHanding(shift, entry.data, entry)]])
      return withPeople({ ...state, shifts }, to === undefined ? [] : [to])
    }
    case 'shift.done':
      return done(state, entry)
    case 'shift.reminded': {
      const { shift, to, before } = entry.data
      const reminded = [...(state.shifts.get(shift)?.reminded ?? []), `${before} ${to}`]
      return withShift(state, shift, { reminded })
    }
    case 'rota.week-told':
      return { ...state, weekTold: entry.data.week }
    case 'change.proposed':
    case 'change.answered':
    case 'change.withdrawn':
    case 'change.expired':
    case 'change.undone':
      return changed(state, entry)
    default:
      return entry satisfies never
  }
}

function setUp(state: RotaState, terms: RotaTerms): RotaState {
  const duties = new Map([
    ...state.duties,
    ...terms.duties.map((each) => [each.duty, each] as const),
  ])
  const people = terms.members.map(({ member }) => member)
  return withPeople({ ...state, terms, duties, version: state.version + 1 }, people)
}

const publishesKept = 12

function published(state: RotaState, entry: EntryOf<'rota.published'>): RotaState {
  const { fromMs, untilMs, shifts, seed } = entry.data
  const next: [ShiftId, ShiftState][] = []
  const moved: Moved[] = []
  const listed = new Set<ShiftId>()
  for (const planned of shifts) {
    listed.add(planned.shift)
    const before = state.shifts.get(planned.shift)
    const after = before === undefined ? plannedNew(planned) : plannedAgain(before, planned)
    next.push([planned.shift, after])
    if (planned.fromMs > entry.atMs) moved.push(...movesOf(before, after))
  }
  for (const [id, shift] of state.shifts) {
    const at = shift.planned.fromMs
    const stays = listed.has(id) || shift.calledOff || at < fromMs || at >= untilMs
    if (stays || at <= entry.atMs) continue
    next.push([id, calledOff(shift)])
    moved.push(...movesOf(shift, calledOff(shift)))
  }
  const publish = { sequence: entry.sequence, by: entry.by, fromMs, untilMs, seed, moved }
  return withPeople(
    {
      ...state,
      version: state.version + 1,
      shifts: state.shifts.with(next),
      publishes: [...state.publishes, publish].slice(-publishesKept),
      publishedUntilMs: Math.max(state.publishedUntilMs ?? untilMs, untilMs),
    },
    shifts.flatMap(({ by, shadow }) => [by, shadow].flatMap((each) => each ?? [])),
  )
}

/** One line for each who has it or had it, where anything is different for them. */
function movesOf(before: ShiftState | undefined, after: ShiftState): readonly Moved[] {
  const { shift } = after.planned
  const was = holders(before)
  const is = after.calledOff ? [] : holders(after)
  // Whoever gets another part of a shift they are in has other hours, too.
  const same = before !== undefined && sameParts(before.parts, after.parts)
  if (same && !after.calledOff) return []
  const count = Math.max(was.length, is.length)
  return Array.from({ length: count }, (_, index) => ({
    shift,
    before: was[index],
    after: is[index],
    calledOff: after.calledOff,
  }))
}

const holders = (shift: ShiftState | undefined): readonly IdentityId[] =>
  [...new Set(shift?.parts.map(({ by }) => by))].flatMap((by) => by ?? [])

const calledOff = (shift: ShiftState): ShiftState => ({
  ...shift,
  calledOff: true,
  offeredBy: undefined,
  change: undefined,
  changes: shift.changes + 1,
})

function calledOffAfter(state: RotaState, atMs: number): RotaState['shifts'] {
  const next: [ShiftId, ShiftState][] = []
  for (const [id, shift] of state.shifts) {
    if (shift.planned.fromMs > atMs && !shift.calledOff) next.push([id, calledOff(shift)])
  }
  return state.shifts.with(next)
}

function done(state: RotaState, { data }: EntryOf<'shift.done'>): RotaState {
  const hands = state.shifts.get(data.shift)?.hands ?? []
  const at = hands.findLastIndex((hand) => hand.stands && sameSpan(hand, data.span))
  const next = hands.map((hand, index) => (index === at ? { ...hand, favor: data.favor } : hand))
  return withShift(state, data.shift, { hands: next })
}

function changed(state: RotaState, entry: ChangeEntry): RotaState {
  const id = entry.data.change
  const after = evolveChange(state.changes.get(id), entry)
  if (after === undefined) return state
  const waits = after.standing === 'waiting'
  const waiting = new Set(state.waiting)
  if (waits) waiting.add(id)
  else waiting.delete(id)
  const shifts = after.moves.flatMap((move): [ShiftId, ShiftState][] => {
    const shift = state.shifts.get(move.shift)
    const change = waits ? id : shift?.change === id ? undefined : shift?.change
    return shift === undefined ? [] : [[move.shift, { ...shift, change }]]
  })
  const changes = state.changes.with([[id, after]])
  return { ...state, changes, waiting, shifts: state.shifts.with(shifts) }
}

function withShift(state: RotaState, id: ShiftId, change: Partial<ShiftState>): RotaState {
  const shift = state.shifts.get(id)
  if (shift === undefined) return state
  return { ...state, shifts: state.shifts.with([[id, { ...shift, ...change }]]) }
}

function withPeople(state: RotaState, people: readonly IdentityId[]): RotaState {
  const more = people.filter((each) => !state.people.has(each))
  return more.length === 0 ? state : { ...state, people: new Set([...state.people, ...more]) }
}

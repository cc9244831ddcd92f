// What of rotas is one's own, to take away: shifts one has, had or handed on, what one wishes, and
// the changes one proposed or was asked about. Of others it holds what they agreed on with one.
import type { Span } from '../../core/asking.ts'
import { changeTexts, changeView, relationTo } from '../../core/privacy/change-lens.ts'
import { partyView } from '../../core/privacy/favor-lens.ts'
import type { Glass } from '../../core/privacy/glass.ts'
import { rotaBrief, seeWishes } from '../../core/privacy/rota-lens.ts'
import type { ChangeView } from '../../core/privacy/rota-views.ts'
import type { PartyView } from '../../core/privacy/views.ts'
import { dayOfShift, isTheirs } from '../../core/record/rota-standing.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { Handing, ShiftState } from '../../core/record/shift-state.ts'
import type { HandedBy, ShiftId, Wish } from '../../core/rota.ts'
import { dayOf } from '../../core/time.ts'
import type { Day, TextId } from '../../core/vocabulary.ts'

type Unworded = Omit<Glass, 'words'>

export interface OwnHandView extends Span {
  readonly how: HandedBy
  readonly on: Day
  readonly from?: PartyView
  readonly to?: PartyView
  /** Taken back, or planned over since. */
  readonly over?: true
}

export interface OwnShiftView extends Span {
  readonly shift: ShiftId
  readonly duty: string
  readonly day: Day
  /** What of it is theirs: all of it, a part, or nothing any more. */
  readonly yours: readonly Span[]
  readonly calledOff?: true
  /** They go along, or went. */
  readonly goesAlong?: true
  readonly hands: readonly OwnHandView[]
}

export interface OwnRotaView {
  readonly rota: string
  readonly team: string
  readonly wishes: readonly (Omit<Wish, 'duty'> & { readonly duty?: string })[]
  /** By start. */
  readonly shifts: readonly OwnShiftView[]
  readonly changes: readonly Omit<ChangeView, 'actions' | 'spread'>[]
}

/** Every rota that one is or was in, also one that was closed. */
export function ownRotasView(glass: Glass): readonly OwnRotaView[] {
  return rotasOf(glass).map((state) => ownRota(glass, state))
}

/** Words that looking at them needs. */
export function ownRotaTexts(glass: Unworded): readonly TextId[] {
  return rotasOf(glass).flatMap((state) => [
    ...(state.name === undefined ? [] : [state.name]),
    ...[...state.duties.values()].map(({ name }) => name),
    ...[...state.changes.values()].flatMap((change) => changeTexts(glass, change)),
  ])
}

function rotasOf({ facts, viewer }: Unworded): readonly RotaState[] {
  const ids = facts.identitiesOf(viewer).flatMap((identity) => facts.rotasOf(identity))
  return [...new Set(ids)].flatMap((id) => facts.rota(id) ?? [])
}

function ownRota(glass: Glass, state: RotaState): OwnRotaView {
  const { name, team } = rotaBrief(glass, state)
  const changes = [...state.changes.values()].flatMap((change) => {
    if (relationTo(glass, change) === undefined) return []
    const view = changeView(glass, state, change, () => ({ before: 0, after: 0 }))
    if (view === undefined) return []
    const { actions: _actions, spread: _spread, ...own } = view
    return [own]
  })
  const shifts = [...state.shifts.values()].flatMap((shift) => ownShift(glass, state, shift) ?? [])
  return {
    ...{ rota: name, team: team.name, changes },
    wishes: seeWishes(glass, state.rota).map(({ duty, ...wish }) => ({
      ...wish,
      ...(duty === undefined ? {} : { duty: dutyName(glass, state, duty) }),
    })),
    shifts: shifts.sort((one, other) => one.fromMs - other.fromMs),
  }
}

const dutyName = ({ words }: Glass, { duties }: RotaState, id: `duty_${string}`): string => {
  const name = duties.get(id)?.name
  return (name && words(name)) ?? 'A duty'
}

function ownShift(glass: Glass, state: RotaState, shift: ShiftState): OwnShiftView | undefined {
  const { facts, viewer } = glass
  const { planned, parts, hands, once = [], calledOff } = shift
  const own = parts.filter(({ by }) => isTheirs(by, viewer, facts))
  const through = hands.filter(({ from, to }) =>
    [from, to].some((each) => isTheirs(each, viewer, facts)),
  )
  const goesAlong = isTheirs(planned.shadow, viewer, facts)
  const had = [planned.by, ...once].some((by) => isTheirs(by, viewer, facts))
  if (own.length === 0 && through.length === 0 && !goesAlong && !had) return undefined
  return {
    ...{ shift: planned.shift, duty: dutyName(glass, state, planned.duty) },
    day: dayOfShift(state, planned),
    ...{ fromMs: planned.fromMs, untilMs: planned.untilMs },
    yours: calledOff ? [] : own.map(({ fromMs, untilMs }) => ({ fromMs, untilMs })),
    ...(calledOff ? { calledOff } : {}),
    ...(goesAlong ? { goesAlong } : {}),
    hands: through.map((hand) => handView(glass, hand)),
  }
}

function handView(glass: Glass, hand: Handing): OwnHandView {
  const { fromMs, untilMs, how, atMs, from, to, stands } = hand
  return {
    ...{ how, on: dayOf(atMs), fromMs, untilMs },
    ...(from === undefined ? {} : { from: partyView(glass, from) }),
    ...(to === undefined ? {} : { to: partyView(glass, to) }),
    ...(stands || how === 'undo' ? {} : { over: true }),
  }
}

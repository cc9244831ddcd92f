// A change through the lens: for whoever proposed it and those it touches, nobody else. What each
// answered is for the proposer alone; to the others a change that somebody declined has ended.
import { isWithinBoundary } from '../match/fair.ts'
import type { ChangeState } from '../record/change-state.ts'
import { isTheirs, waitsFor } from '../record/rota-standing.ts'
import type { RotaState } from '../record/rota-state.ts'
import { refusalOfUndoing } from '../record/shift-hands.ts'
import type { ChangeId, RotaId } from '../rota.ts'
import type { TextId } from '../vocabulary.ts'
import { authorView, partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import type { ChangeAction, ChangeStanding, ChangeView } from './rota-views.ts'
import { markSeen, type Seen } from './seen.ts'
import { movesView } from './shift-lens.ts'

type Unworded = Omit<Glass, 'words'>
export type SpreadOf = (change: ChangeState) => ChangeView['spread']

/** One change; undefined for whoever it does not touch. */
export function seeChange(
  glass: Glass,
  rota: RotaId,
  id: ChangeId,
  spread: SpreadOf,
): Seen<ChangeView> | undefined {
  const state = glass.facts.rota(rota)
  const change = state?.changes.get(id)
  const view = state && change && changeView(glass, state, change, spread)
  return view && markSeen(view)
}

export function relationTo({ facts, viewer }: Unworded, change: ChangeState) {
  const { proposedBy, from, touched } = change
  if (proposedBy === viewer || isTheirs(from, viewer, facts)) return 'proposer'
  return touched.some((each) => isTheirs(each, viewer, facts)) ? 'touched' : undefined
}

export function changeView(
  glass: Glass,
  state: RotaState,
  change: ChangeState,
  spread: SpreadOf,
): ChangeView | undefined {
  const { facts, viewer } = glass
  const relation = relationTo(glass, change)
  if (relation === undefined || facts.person(viewer)?.standing !== 'joined') return undefined
  const own = change.touched.find((each) => isTheirs(each, viewer, facts))
  const yours = own && change.answers.get(own)?.answer
  const words = change.words && glass.words(change.words)
  const within = withinBoundary(glass, state, change)
  const isFor = facts.personOf(change.from) !== change.proposedBy
  return {
    ...{ change: change.change, rota: state.rota, how: change.how, relation },
    from: partyView(glass, change.from),
    ...(isFor ? { proposedBy: authorView(glass, change.proposedBy) } : {}),
    moves: movesView(glass, state, change.moves),
    touched: touchedView(glass, change, relation),
    ...(yours === undefined ? {} : { yours }),
    ...(words === undefined ? {} : { words }),
    expiresAtMs: change.expiresAtMs,
    standing: standingFor(glass, change, relation),
    spread: spread(change),
    ...(within === undefined ? {} : { withinBoundary: within }),
    actions: actionsOf(glass, state, change, relation),
  }
}

function touchedView(
  glass: Glass,
  change: ChangeState,
  relation: ChangeView['relation'],
): ChangeView['touched'] {
  const views = change.touched.map((each) => {
    const said = relation === 'proposer' ? change.answers.get(each) : undefined
    const words = said?.words && glass.words(said.words)
    return {
      person: partyView(glass, each),
      ...(said === undefined ? {} : { answer: said.answer }),
      ...(words === undefined ? {} : { words }),
    }
  })
  return views.sort((one, other) => one.person.name.localeCompare(other.person.name, 'en'))
}

export function standingFor(
  { facts, viewer }: Unworded,
  change: ChangeState,
  relation: ChangeView['relation'],
): ChangeStanding {
  const { standing, expiresAtMs } = change
  if (standing === 'waiting' && expiresAtMs <= facts.nowMs) return 'expired'
  if (standing !== 'declined' || relation === 'proposer') return standing
  const ownNo = [...change.answers].some(
    ([by, { answer }]) => answer === 'not this time' && isTheirs(by, viewer, facts),
  )
  return ownNo ? 'declined' : 'withdrawn'
}

/** Whether what it would bring the viewer stays within what they set. */
function withinBoundary({ facts, viewer }: Glass, state: RotaState, { moves }: ChangeState) {
  if (facts.person(viewer)?.boundary == null) return undefined
  return moves.every(({ shift, to }) => {
    const span = state.shifts.get(shift)?.planned
    if (span === undefined || !isTheirs(to, viewer, facts)) return true
    return isWithinBoundary(viewer, { kind: 'cover', span }, facts)
  })
}

function actionsOf(
  glass: Glass,
  state: RotaState,
  change: ChangeState,
  relation: ChangeView['relation'],
): readonly ChangeAction[] {
  const { facts, viewer } = glass
  if (state.standing !== 'open') return []
  if (change.standing === 'accepted') return canUndo(glass, state, change) ? ['undo'] : []
  if (change.standing !== 'waiting' || change.expiresAtMs <= facts.nowMs) return []
  if (relation === 'proposer') return ['withdraw']
  const own = change.touched.filter((each) => isTheirs(each, viewer, facts))
  const said = own.map((each) => change.answers.get(each)?.answer)
  if (said.every((each) => each === 'accept')) return ['not this time']
  return ['accept', 'not this time', 'tell me more']
}

/** Until the first of its shifts begins, and while all of them stand as it left them. */
export function canUndo({ facts }: Unworded, state: RotaState, change: ChangeState): boolean {
  return change.moves.every((move) => {
    const shift = state.shifts.get(move.shift)
    if (shift === undefined || shift.calledOff) return false
    if (shift.planned.fromMs <= facts.nowMs || waitsFor(shift, facts) !== undefined) return false
    const hands = shift.hands.filter((hand) => hand.change === change.change && hand.how !== 'undo')
    return refusalOfUndoing(shift, hands, facts) === undefined
  })
}

/** What was said with a change, for whoever reads it: answers' words for its proposer alone. */
export function changeTexts(glass: Unworded, change: ChangeState): readonly TextId[] {
  const relation = relationTo(glass, change)
  if (relation === undefined) return []
  const answers = relation === 'proposer' ? [...change.answers.values()] : []
  return [change.words, ...answers.map(({ words }) => words)].flatMap((text) => text ?? [])
}

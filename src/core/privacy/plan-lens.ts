// What the engine says of a rota, through the lens: why a shift is whose it is, the ways through an
// absence, and what only those who plan it read. Reasons come in as sentences without a secret.
import type { RotaState } from '../record/rota-state.ts'
import type { Move, ShiftId } from '../rota.ts'
import type { IdentityId } from '../vocabulary.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import type { AbsencePlanView, ExplainView } from './rota-views.ts'
import { markSeen, type Seen } from './seen.ts'
import { movesView, shiftBrief } from './shift-lens.ts'

/** What is set up of a rota, or would be planned. The caller has seen that the viewer may plan. */
export const seenByPlanner = <T>(value: T): Seen<T> => markSeen(value)

export interface ReasonOf {
  readonly of: IdentityId
  /** `own`: the reader is the one it is about. */
  readonly sentence: (own: boolean) => string
}

const sinceWords = {
  cover: 'Covered for somebody, after the plan.',
  take: 'Taken after the plan.',
  swap: 'Swapped after the plan.',
  absence: 'Moved because somebody was away.',
  undo: 'As it was planned, after a change was taken back.',
  left: 'Open since somebody left.',
} as const

/** One sentence for each other one, A to Z. */
export function seeExplained(
  glass: Glass,
  state: RotaState,
  shift: ShiftId,
  reasons: readonly ReasonOf[],
  ties: string,
): Seen<{ readonly explain: ExplainView }> | undefined {
  const standing = state.shifts.get(shift)
  if (standing === undefined) return undefined
  const people = reasons.map(({ of, sentence }) => {
    const person = partyView(glass, of)
    return { person, sentence: sentence(person.is === 'you') }
  })
  const holder = standing.parts.find(({ by }) => by !== undefined)?.by
  const last = standing.hands.findLast(({ stands }) => stands)
  const explain: ExplainView = {
    shift: shiftBrief(glass, state, standing.planned),
    people: people.sort((one, other) => one.person.name.localeCompare(other.person.name, 'en')),
    ties,
    ...(holder === undefined ? {} : { by: partyView(glass, holder) }),
    ...(last === undefined ? {} : { since: sinceWords[last.how] }),
  }
  return markSeen({ explain })
}

export interface AbsencePlan {
  readonly moves: readonly Move[]
  readonly touched: readonly IdentityId[]
  readonly open: readonly ShiftId[]
  readonly spread: AbsencePlanView['spread']
}

export function seeAbsence(
  glass: Glass,
  state: RotaState,
  plans: readonly AbsencePlan[],
): Seen<{ readonly plans: readonly AbsencePlanView[] }> {
  const brief = (id: ShiftId) => {
    const shift = state.shifts.get(id)
    return shift === undefined ? [] : [shiftBrief(glass, state, shift.planned)]
  }
  return markSeen({
    plans: plans.map(({ moves, touched, open, spread }) => ({
      moves: movesView(glass, state, moves),
      touched: touched
        .map((each) => partyView(glass, each))
        .sort((one, other) => one.name.localeCompare(other.name, 'en')),
      open: open.flatMap(brief),
      spread,
    })),
  })
}

// How one ask stands, and how each entry moves it: whom it reached, what each answered, who took it
// and how it ended. What is answered is kept by who was asked; nothing is added up.
import type { AnswerWord, AskEntryData, Audience, Manner, Span } from '../asking.ts'
import type { AskedShift } from '../rota.ts'
import type {
  AskEntry,
  AskId,
  Day,
  Effort,
  FavorId,
  FavorKind,
  GoalId,
  IdentityId,
  TextId,
} from '../vocabulary.ts'

export type AskStanding =
  | 'unknown'
  | 'open'
  | 'taken'
  | 'withdrawn'
  | 'expired'
  | 'done'
  /** Taken, and it did not come to it. */
  | 'not done'

export type Answered = Omit<AskEntryData['ask.answered'], 'ask' | 'from'> & {
  readonly answer: AnswerWord
  readonly atMs: number
}

/** One who was asked, or for whom a boundary answered. */
export interface AskedState {
  readonly sentAtMs: number
  /** Their boundary answered: they were not asked. */
  readonly passedOver: boolean
  readonly namedBy: IdentityId | undefined
  readonly remindedAtMs: number | undefined
  readonly answered: Answered | undefined
  /** They took it once and gave it back. */
  readonly handedBackAtMs: number | undefined
  readonly handedBackWords: TextId | undefined
}

export interface AskLine {
  readonly with: IdentityId
  readonly by: 'asker' | 'asked'
  readonly words: TextId
  readonly atMs: number
}

export interface AskState {
  readonly standing: AskStanding
  readonly ask: AskId
  readonly from: IdentityId
  readonly kind: FavorKind
  readonly what: TextId
  readonly note: TextId | undefined
  readonly effort: Effort | undefined
  readonly span: Span | undefined
  readonly neededBy: Day | undefined
  readonly about: IdentityId | undefined
  readonly shift: AskedShift | undefined
  readonly goal: GoalId | undefined
  readonly waited: TextId | undefined
  readonly audience: Audience
  readonly order: readonly IdentityId[]
  readonly manner: Manner
  readonly gatherUntilMs: number | undefined
  readonly openedAtMs: number
  readonly expiresAtMs: number
  readonly asked: ReadonlyMap<IdentityId, AskedState>
  /** Who named whom, of those it goes to next. */
  readonly namedBy: ReadonlyMap<IdentityId, IdentityId>
  readonly thread: readonly AskLine[]
  readonly taker: IdentityId | undefined
  readonly takenAtMs: number | undefined
  /** When it was withdrawn, expired, done or not done. */
  readonly endedAtMs: number | undefined
  readonly favor: FavorId | undefined
  /** How often it changed, for a calendar's SEQUENCE. */
  readonly changes: number
}

export const unknownAsk: AskState = {
  standing: 'unknown',
  ask: 'ask_',
  from: 'identity_',
  kind: 'other',
  what: 'text_',
  note: undefined,
  effort: undefined,
  span: undefined,
  neededBy: undefined,
  about: undefined,
  shift: undefined,
  goal: undefined,
  waited: undefined,
  audience: { kind: 'people' },
  order: [],
  manner: 'one at a time',
  gatherUntilMs: undefined,
  openedAtMs: 0,
  expiresAtMs: 0,
  asked: new Map(),
  namedBy: new Map(),
  thread: [],
  taker: undefined,
  takenAtMs: undefined,
  endedAtMs: undefined,
  favor: undefined,
  changes: 0,
}

/** The only way an ask's state changes. */
export function evolveAsk(state: AskState, entry: AskEntry): AskState {
  const { atMs } = entry
  switch (entry.type) {
    case 'ask.opened':
      return { ...unknownAsk, ...entry.data, standing: 'open', openedAtMs: atMs }
    case 'ask.widened':
      return { ...state, order: [...state.order, ...entry.data.order] }
    case 'ask.sent':
    case 'ask.passed-over': {
      const { to, namedBy } = entry.data
      const passedOver = entry.type === 'ask.passed-over'
      return withAsked(state, to, { ...notAsked, sentAtMs: atMs, passedOver, namedBy })
    }
    case 'ask.reminded':
      return withAsked(state, entry.data.to, { remindedAtMs: atMs })
    case 'ask.answered': {
      const { ask, from, ...answer } = entry.data
      // Somebody who gave it back can say yes again.
      const said = { answered: { ...answer, atMs }, ...notBack }
      return withNamed(withAsked(state, from, said), from, answer)
    }
    case 'ask.answer-taken-back':
      return withAsked(state, entry.data.from, {
        answered: undefined,
        // They did answer: they are not reminded to.
        ...(entry.data.against === undefined ? {} : { remindedAtMs: atMs }),
      })
    case 'ask.said': {
      const { with: asked, by, words } = entry.data
      return { ...state, thread: [...state.thread, { with: asked, by, words, atMs }] }
    }
    case 'ask.taken':
      return changed({ ...state, standing: 'taken', taker: entry.data.by, takenAtMs: atMs })
    case 'ask.handed-back': {
      const { from, words } = entry.data
      const back = withAsked(state, from, { handedBackAtMs: atMs, handedBackWords: words })
      return changed({ ...back, standing: 'open', taker: undefined, takenAtMs: undefined })
    }
    case 'ask.withdrawn':
      return changed({ ...state, standing: 'withdrawn', endedAtMs: atMs })
    case 'ask.expired':
      return changed({ ...state, standing: 'expired', endedAtMs: atMs })
    case 'ask.done':
      return { ...state, standing: 'done', endedAtMs: atMs, favor: entry.data.favor }
    case 'ask.not-done':
      return { ...state, standing: 'not done', endedAtMs: atMs }
    default:
      return entry satisfies never
  }
}

const notBack = { handedBackAtMs: undefined, handedBackWords: undefined }

const notAsked: AskedState = {
  sentAtMs: 0,
  passedOver: false,
  namedBy: undefined,
  remindedAtMs: undefined,
  answered: undefined,
  ...notBack,
}

/** Somebody a no names is asked next, as anybody else. */
function withNamed(
  state: AskState,
  by: IdentityId,
  { alternative }: Pick<Answered, 'alternative'>,
): AskState {
  const named = alternative?.person
  if (named === undefined || named === state.from || state.asked.has(named)) return state
  const order = [
    ...state.order.filter((each) => state.asked.has(each)),
    named,
    ...state.order.filter((each) => each !== named && !state.asked.has(each)),
  ]
  return { ...state, order, namedBy: new Map([...state.namedBy, [named, by]]) }
}

const changed = (state: AskState): AskState => ({ ...state, changes: state.changes + 1 })

function withAsked(state: AskState, who: IdentityId, change: Partial<AskedState>): AskState {
  const before = state.asked.get(who) ?? notAsked
  return { ...state, asked: new Map([...state.asked, [who, { ...before, ...change }]]) }
}

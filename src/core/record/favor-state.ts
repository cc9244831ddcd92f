// How one favor stands, and how each entry moves it. Nothing is taken back: a decline or a
// withdrawal is a standing, and what was said stays said.
import type {
  Day,
  Expectation,
  FavorContent,
  FavorEntry,
  FavorId,
  GoalId,
  IdentityId,
  Party,
  PersonId,
  Side,
  TextId,
} from '../vocabulary.ts'

export type FavorStanding =
  | 'unknown'
  | 'waiting'
  | 'confirmed'
  | 'declined'
  | 'lapsed'
  | 'withdrawn'

/** How an expected return ended. */
export type Ending =
  | { readonly how: 'returned'; readonly by: FavorId; readonly atMs: number }
  | { readonly how: 'passed on'; readonly by: FavorId; readonly atMs: number }
  | { readonly how: 'let go'; readonly atMs: number }

export interface BothSides<T> {
  readonly giver: T
  readonly receiver: T
}

export interface FavorState {
  readonly standing: FavorStanding
  readonly favor: FavorId
  readonly giver: Party
  readonly receiver: Party
  readonly author: PersonId
  /** The side the author stands on. */
  readonly side: Side
  readonly content: FavorContent
  readonly about: IdentityId | undefined
  readonly third: IdentityId | undefined
  readonly goal: GoalId | undefined
  readonly waited: TextId | undefined
  readonly instantMs: number | undefined
  readonly observed: boolean
  readonly withinLine: boolean
  readonly recordedAtMs: number
  readonly confirmedAtMs: number | undefined
  readonly declinedBy: PersonId | undefined
  /** The other side's last yes or no, for as long as it can be taken back. */
  readonly lastWord: { readonly by: PersonId; readonly atMs: number } | undefined
  readonly said: BothSides<Expectation | undefined>
  readonly returnRefused: boolean
  readonly returnDays: BothSides<Day | undefined>
  /** Every link and letting go; which of them ended the return is for favor-return.ts to say. */
  readonly endings: readonly Ending[]
  /** The favor this one returns, or passes on. */
  readonly answers: { readonly how: 'returns' | 'passes on'; readonly favor: FavorId } | undefined
  readonly shown: BothSides<boolean>
  readonly noticedBy: readonly PersonId[]
  readonly noteDisputed: boolean
  readonly corrections: number
}

export const unknownFavor: FavorState = {
  standing: 'unknown',
  favor: 'favor_',
  giver: 'identity_',
  receiver: 'identity_',
  author: 'person_',
  side: 'giver',
  content: { kind: 'other', day: '1970-01-01' },
  about: undefined,
  third: undefined,
  goal: undefined,
  waited: undefined,
  instantMs: undefined,
  observed: false,
  withinLine: false,
  recordedAtMs: 0,
  confirmedAtMs: undefined,
  declinedBy: undefined,
  lastWord: undefined,
  said: { giver: undefined, receiver: undefined },
  returnRefused: false,
  returnDays: { giver: undefined, receiver: undefined },
  endings: [],
  answers: undefined,
  shown: { giver: false, receiver: false },
  noticedBy: [],
  noteDisputed: false,
  corrections: 0,
}

type Recorded = Extract<FavorEntry, { type: 'favor.recorded' }>

function begun(entry: Recorded): FavorState {
  const { data } = entry
  const { kind, day, effort, note } = data
  return {
    ...unknownFavor,
    standing: 'waiting',
    favor: data.favor,
    giver: data.giver,
    receiver: data.receiver,
    author: entry.by as PersonId,
    side: data.side,
    content: {
      kind,
      day,
      ...(effort === undefined ? {} : { effort }),
      ...(note === undefined ? {} : { note }),
    },
    about: data.about,
    third: data.third,
    goal: data.goal,
    waited: data.waited,
    instantMs: data.instantMs,
    observed: data.observed === true,
    withinLine: data.withinLine === true,
    recordedAtMs: entry.atMs,
    said:
      data.side === 'giver'
        ? { giver: data.expectation, receiver: undefined }
        : { giver: undefined, receiver: data.expectation },
  }
}

/** A yes or a no. A receiver's own thanks are no word that could be taken back alone. */
function heard(state: FavorState, entry: FavorEntry): FavorState {
  const own = entry.by === state.author
  const lastWord = own ? undefined : { by: entry.by as PersonId, atMs: entry.atMs }
  return { ...state, declinedBy: undefined, lastWord }
}

/** How it stands without the other side's word: a receiver's own thanks stand by themselves. */
function unanswered(state: FavorState): FavorStanding {
  const ownThanks = state.side === 'receiver' && state.receiver.startsWith('identity_')
  return ownThanks ? 'confirmed' : 'waiting'
}

/** The only way a favor's state changes. */
export function evolveFavor(state: FavorState, entry: FavorEntry): FavorState {
  switch (entry.type) {
    case 'favor.recorded':
      return begun(entry)
    case 'favor.confirmed':
      return { ...heard(state, entry), standing: 'confirmed', confirmedAtMs: entry.atMs }
    case 'favor.declined':
      return { ...heard(state, entry), standing: 'declined', declinedBy: entry.by as PersonId }
    case 'favor.word-taken-back':
      return { ...state, standing: unanswered(state), declinedBy: undefined, lastWord: undefined }
    case 'favor.lapsed':
      return { ...state, standing: 'lapsed' }
    case 'favor.withdrawn':
      return { ...state, standing: 'withdrawn' }
    case 'favor.corrected': {
      const { after, withinLine = state.withinLine } = entry.data
      return { ...state, content: after, withinLine, corrections: state.corrections + 1 }
    }
    case 'favor.note-disputed':
      return { ...state, noteDisputed: true }
    case 'favor.note-accepted':
      return { ...state, noteDisputed: false }
    case 'favor.shown':
    case 'favor.hidden': {
      const shown = entry.type === 'favor.shown'
      return { ...state, shown: { ...state.shown, [entry.data.side]: shown } }
    }
    case 'favor.noticed':
      return { ...state, noticedBy: [...state.noticedBy, entry.data.person] }
    case 'favor.third-left':
      return { ...state, [entry.data.which]: undefined }
    case 'favor.expectation-said':
    case 'favor.return-refused':
    case 'favor.return-day-set':
    case 'favor.returned':
    case 'favor.passed-on':
    case 'favor.let-go':
      return evolveReturn(state, entry)
    default:
      return entry satisfies never
  }
}

/** The other favor an entry links, and what that one thereby answers. */
export function answering(
  entry: FavorEntry,
): { readonly by: FavorId; readonly answers: NonNullable<FavorState['answers']> } | undefined {
  if (entry.type !== 'favor.returned' && entry.type !== 'favor.passed-on') return undefined
  const { favor, by } = entry.data
  return { by, answers: { how: entry.type === 'favor.returned' ? 'returns' : 'passes on', favor } }
}

type ReturnEntry = Extract<
  FavorEntry,
  {
    type:
      | 'favor.expectation-said'
      | 'favor.return-refused'
      | 'favor.return-day-set'
      | 'favor.returned'
      | 'favor.passed-on'
      | 'favor.let-go'
  }
>

function evolveReturn(state: FavorState, entry: ReturnEntry): FavorState {
  switch (entry.type) {
    case 'favor.expectation-said':
      return { ...state, said: { ...state.said, [entry.data.side]: entry.data.expectation } }
    case 'favor.return-refused':
      return { ...state, returnRefused: true }
    case 'favor.return-day-set': {
      const { side, day } = entry.data
      return { ...state, returnDays: { ...state.returnDays, [side]: day ?? undefined } }
    }
    case 'favor.returned':
      return ended(state, { how: 'returned', by: entry.data.by, atMs: entry.atMs })
    case 'favor.passed-on':
      return ended(state, { how: 'passed on', by: entry.data.by, atMs: entry.atMs })
    case 'favor.let-go':
      return ended(state, { how: 'let go', atMs: entry.atMs })
    default:
      return entry satisfies never
  }
}

function ended(state: FavorState, ending: Ending): FavorState {
  return { ...state, endings: [...state.endings, ending] }
}

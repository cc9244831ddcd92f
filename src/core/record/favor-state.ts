// How one favor stands, and how each entry moves it. Nothing is taken back: a decline or a
// withdrawal is a standing, and what was said stays said.
import type {
  AgreementId,
  AskId,
  Day,
  Expectation,
  FavorContent,
  FavorEntry,
  FavorId,
  GoalId,
  IdentityId,
  ImportId,
  Party,
  PersonId,
  Side,
  TextId,
} from '../vocabulary.ts'
import { evolveWord } from './favor-words.ts'

export type FavorStanding =
  | 'unknown'
  | 'waiting'
  /** Brought in from another system; nobody here has said yes to it. */
  | 'observed'
  | 'confirmed'
  | 'declined'
  | 'lapsed'
  | 'withdrawn'

/** How an expected return ended. */
export type Ending =
  | { readonly how: 'returned'; readonly by: FavorId; readonly atMs: number }
  | { readonly how: 'passed on'; readonly by: FavorId; readonly atMs: number }
  | { readonly how: 'let go'; readonly atMs: number }
  | { readonly how: 'made formal'; readonly under: AgreementId; readonly atMs: number }

export interface BothSides<T> {
  readonly giver: T
  readonly receiver: T
}

export interface FavorState {
  readonly standing: FavorStanding
  readonly favor: FavorId
  readonly giver: Party
  readonly receiver: Party
  /** Nobody, for a line another system left. */
  readonly author: PersonId | undefined
  /** The side the author stands on; of an observed line, the one whose word is not asked. */
  readonly side: Side
  readonly content: FavorContent
  readonly about: IdentityId | undefined
  readonly third: IdentityId | undefined
  readonly goal: GoalId | undefined
  readonly waited: TextId | undefined
  /** The ask it was done for, and the agreement it stood under. */
  readonly ask: AskId | undefined
  readonly under: AgreementId | undefined
  readonly instantMs: number | undefined
  readonly observed: boolean
  /** The import that brought it in. */
  readonly from: ImportId | undefined
  readonly trace: string | undefined
  readonly withinLine: boolean
  readonly recordedAtMs: number
  readonly confirmedAtMs: number | undefined
  /** Whose yes an observed line stands by. */
  readonly confirmedBy: PersonId | undefined
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
  author: undefined,
  side: 'giver',
  content: { kind: 'other', day: '1970-01-01' },
  about: undefined,
  third: undefined,
  goal: undefined,
  waited: undefined,
  ask: undefined,
  under: undefined,
  instantMs: undefined,
  observed: false,
  from: undefined,
  trace: undefined,
  withinLine: false,
  recordedAtMs: 0,
  confirmedAtMs: undefined,
  confirmedBy: undefined,
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
  return {
    ...unknownFavor,
    standing: 'waiting',
    favor: data.favor,
    giver: data.giver,
    receiver: data.receiver,
    author: entry.by as PersonId,
    side: data.side,
    content: contentOf(data),
    about: data.about,
    third: data.third,
    goal: data.goal,
    waited: data.waited,
    ask: data.ask,
    under: data.under,
    instantMs: data.instantMs,
    withinLine: data.withinLine === true,
    recordedAtMs: entry.atMs,
    said:
      data.side === 'giver'
        ? { giver: data.expectation, receiver: undefined }
        : { giver: undefined, receiver: data.expectation },
  }
}

type Observed = Extract<FavorEntry, { type: 'favor.observed' }>

function brought({ data, atMs }: Observed): FavorState {
  return {
    ...unknownFavor,
    standing: 'observed',
    favor: data.favor,
    giver: data.giver,
    receiver: data.receiver,
    content: contentOf(data),
    instantMs: data.instantMs,
    observed: true,
    from: data.import,
    trace: data.trace,
    withinLine: data.withinLine === true,
    recordedAtMs: atMs,
  }
}

function contentOf({ kind, day, effort, note }: FavorContent): FavorContent {
  return {
    kind,
    day,
    ...(effort === undefined ? {} : { effort }),
    ...(note === undefined ? {} : { note }),
  }
}

/** What the undoing of its import makes of a line: a yes or a no stays, all else is taken back. */
export function afterUndo(state: FavorState): FavorState {
  return state.standing === 'observed' ? { ...state, standing: 'withdrawn' } : state
}

/** The only way a favor's state changes. */
export function evolveFavor(state: FavorState, entry: FavorEntry): FavorState {
  switch (entry.type) {
    case 'favor.recorded':
      return begun(entry)
    case 'favor.observed':
      return brought(entry)
    case 'favor.confirmed':
    case 'favor.declined':
    case 'favor.word-taken-back':
      return evolveWord(state, entry)
    case 'favor.lapsed':
      return { ...state, standing: 'lapsed' }
    case 'favor.withdrawn':
      return { ...state, standing: 'withdrawn' }
    case 'favor.corrected': {
      const { after, withinLine = state.withinLine, under = state.under } = entry.data
      const corrections = state.corrections + 1
      return { ...state, content: after, withinLine, under: under ?? undefined, corrections }
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
    case 'favor.made-formal':
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
      | 'favor.made-formal'
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
    case 'favor.made-formal':
      return ended(state, { how: 'made formal', under: entry.data.under, atMs: entry.atMs })
    default:
      return entry satisfies never
  }
}

function ended(state: FavorState, ending: Ending): FavorState {
  return { ...state, endings: [...state.endings, ending] }
}

// How one change stands: a swap, or the moves an absence makes. It waits for the word of everybody
// it touches; one no ends it.
import type { RotaEntryData } from '../rota.ts'
import type { Author, IdentityId, RotaEntry, TextId } from '../vocabulary.ts'

export type ChangeAnswer = RotaEntryData['change.answered']['answer']

export interface ChangeAnswered {
  readonly answer: ChangeAnswer
  readonly words: TextId | undefined
  readonly atMs: number
}

export interface ChangeState extends Omit<RotaEntryData['change.proposed'], 'words'> {
  readonly standing: 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'expired' | 'undone'
  readonly words: TextId | undefined
  /** Whoever `from` is, or who acts for them. */
  readonly proposedBy: Author
  readonly proposedAtMs: number
  readonly answers: ReadonlyMap<IdentityId, ChangeAnswered>
  readonly endedAtMs: number | undefined
}

export type ChangeEntry = Extract<RotaEntry, { type: `change.${string}` }>

export function evolveChange(
  state: ChangeState | undefined,
  entry: ChangeEntry,
): ChangeState | undefined {
  const { atMs } = entry
  if (entry.type === 'change.proposed') {
    const { words } = entry.data
    const begun: ChangeState = {
      ...entry.data,
      words,
      standing: 'waiting',
      proposedBy: entry.by,
      proposedAtMs: atMs,
      answers: new Map(),
      endedAtMs: undefined,
    }
    return withEnd(begun, atMs)
  }
  if (state === undefined) return undefined
  switch (entry.type) {
    case 'change.answered': {
      const { by, answer, words } = entry.data
      const answers = new Map([...state.answers, [by, { answer, words, atMs }]])
      return withEnd({ ...state, answers }, atMs)
    }
    case 'change.withdrawn':
      return { ...state, standing: 'withdrawn', endedAtMs: atMs }
    case 'change.expired':
      return { ...state, standing: 'expired', endedAtMs: atMs }
    case 'change.undone':
      return { ...state, standing: 'undone', endedAtMs: atMs }
    default:
      return entry satisfies never
  }
}

/** The last yes accepts it, and one no declines it; where nobody else is touched it stands. */
function withEnd(state: ChangeState, endedAtMs: number): ChangeState {
  const answers = [...state.answers.values()]
  if (answers.some(({ answer }) => answer === 'not this time')) {
    return { ...state, standing: 'declined', endedAtMs }
  }
  const all = state.touched.every((each) => state.answers.get(each)?.answer === 'accept')
  return all ? { ...state, standing: 'accepted', endedAtMs } : state
}

/** Everybody it would move something from or to, and on whose side it is proposed. */
export function peopleOfChange({ from, moves, touched }: ChangeState): ReadonlySet<IdentityId> {
  const moved = moves.flatMap((move) => [move.from, move.to].flatMap((each) => each ?? []))
  return new Set([from, ...touched, ...moved])
}

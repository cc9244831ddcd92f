// The other side's yes and no, and taking either back: how they move a favor. Of an observed line
// both sides can say no, and only the receiver's yes makes it count.
import type { Author, FavorEntry, PersonId } from '../vocabulary.ts'
import type { FavorStanding, FavorState } from './favor-state.ts'

type WordEntry = Extract<
  FavorEntry,
  { type: 'favor.confirmed' | 'favor.declined' | 'favor.word-taken-back' }
>

export function evolveWord(state: FavorState, entry: WordEntry): FavorState {
  const person = entry.by as PersonId
  switch (entry.type) {
    case 'favor.confirmed': {
      const { atMs: confirmedAtMs } = entry
      const confirmed = { standing: 'confirmed', confirmedAtMs, confirmedBy: person } as const
      return { ...heard(state, entry), ...confirmed }
    }
    case 'favor.declined': {
      const left = withoutYesOf(state, person)
      return { ...heard(left, entry), standing: 'declined', declinedBy: person }
    }
    case 'favor.word-taken-back': {
      const left = withoutYesOf(state, person)
      return { ...left, standing: unanswered(left), declinedBy: undefined, lastWord: undefined }
    }
    default:
      return entry satisfies never
  }
}

/** A yes or a no. A receiver's own thanks are no word that could be taken back alone. */
function heard(state: FavorState, entry: WordEntry): FavorState {
  const own = entry.by === state.author
  const lastWord = own ? undefined : { by: entry.by as PersonId, atMs: entry.atMs }
  return { ...state, declinedBy: undefined, lastWord }
}

/** How it stands without the other side's word: a receiver's own thanks stand by themselves. */
function unanswered(state: FavorState): FavorStanding {
  if (state.observed) return state.confirmedBy === undefined ? 'observed' : 'confirmed'
  const ownThanks = state.side === 'receiver' && state.receiver.startsWith('identity_')
  return ownThanks ? 'confirmed' : 'waiting'
}

/** Somebody's own yes ends with their no, and when they take it back. */
function withoutYesOf(state: FavorState, who: Author): FavorState {
  return state.confirmedBy === who ? { ...state, confirmedBy: undefined } : state
}

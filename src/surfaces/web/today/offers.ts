// The words that can be said about a favor in one press: what the button says, what it does, and
// what is told once it is done.
import type { FavorAction, FavorView } from '../../../core/privacy/views.ts'
import type { Word } from './answers.ts'

export interface Offer {
  readonly action: FavorAction
  readonly words: string
  readonly word: Word
}

const offers: readonly Offer[] = [
  {
    action: 'confirm',
    words: 'Say yes to it',
    word: {
      path: 'confirm',
      toast: 'You said yes. Both of you see it.',
      undoable: true,
      undone: 'Taken back. It waits for your word again.',
    },
  },
  {
    action: 'show',
    words: 'Show it to our team',
    word: {
      path: 'show',
      toast: 'Shown to your team once the other side says so too.',
      undoable: true,
    },
  },
  {
    action: 'hide',
    words: 'Keep it between us',
    word: { path: 'hide', toast: 'Between the two of you again.', undoable: true },
  },
  {
    action: 'dispute-note',
    words: 'Hide the note',
    word: { path: 'dispute-note', toast: 'The note is hidden everywhere.', undoable: false },
  },
  {
    action: 'accept-note',
    words: 'Let the note be read',
    word: { path: 'accept-note', toast: 'The note can be read again.', undoable: false },
  },
  {
    action: 'withdraw',
    words: 'Take it back',
    word: { path: 'withdraw', toast: 'Taken back.', undoable: false },
  },
  {
    action: 'leave-third',
    words: 'Take me out of it',
    word: { path: 'leave-third', toast: 'You are no longer named in it.', undoable: false },
  },
  {
    action: 'decline',
    words: 'I remember it differently',
    word: {
      path: 'decline',
      toast: 'You remember it differently. It is gone from every view but its author’s own.',
      undoable: true,
      undone: 'Taken back. It stands as before.',
    },
  },
  {
    action: 'notice',
    words: 'I saw that',
    word: { path: 'notice', toast: 'Both of them can read that you saw it.', undoable: false },
  },
]

/** Of these actions, those the reader can do now, in the order they are always shown. */
export function offersFor(favor: FavorView, wanted: readonly FavorAction[]): readonly Offer[] {
  return offers.filter(({ action }) => wanted.includes(action) && favor.actions.includes(action))
}

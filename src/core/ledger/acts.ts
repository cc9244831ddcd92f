// What a person last did to a favor, as far as it can be undone in plain words: written down,
// confirmed, declined, corrected, shown. Undoing is a new entry, like everything else.
import type { FavorCommand } from '../record/favor.ts'
import { isPerson } from '../record/standing.ts'
import type { FavorContent, FavorEntry, FavorId, PersonId } from '../vocabulary.ts'

export interface Act {
  readonly favor: FavorId
  readonly atMs: number
  readonly did:
    | { readonly what: 'recorded' | 'confirmed' | 'declined' | 'shown' | 'hidden' }
    | { readonly what: 'corrected'; readonly before: FavorContent }
    /** An undo, or something that cannot be undone: there is nothing to take back. */
    | { readonly what: 'nothing' }
}

/** What an entry means for its author's next undo, if anything. `author` wrote the favor down. */
export function actOf(
  entry: FavorEntry,
  author: PersonId | undefined,
): { person: PersonId; act: Act } | undefined {
  if (!isPerson(entry.by)) return undefined
  const did = didOf(entry, author)
  if (did === undefined) return undefined
  return { person: entry.by, act: { favor: entry.data.favor, atMs: entry.atMs, did } }
}

function didOf(entry: FavorEntry, author: PersonId | undefined): Act['did'] | undefined {
  switch (entry.type) {
    case 'favor.confirmed':
      return entry.by === author ? undefined : { what: 'confirmed' }
    case 'favor.recorded':
      return { what: 'recorded' }
    case 'favor.declined':
      return { what: 'declined' }
    case 'favor.shown':
      return { what: 'shown' }
    case 'favor.hidden':
      return { what: 'hidden' }
    case 'favor.corrected':
      return { what: 'corrected', before: entry.data.before }
    case 'favor.withdrawn':
    case 'favor.word-taken-back':
    case 'favor.expectation-said':
    case 'favor.return-refused':
    case 'favor.return-day-set':
    case 'favor.let-go':
    case 'favor.made-formal':
    case 'favor.noticed':
    case 'favor.third-left':
    case 'favor.note-disputed':
    case 'favor.note-accepted':
      return { what: 'nothing' }
    // A link comes with the favor it links, and that one can be taken back. A lapse is nobody's,
    // and an import is undone as a whole.
    case 'favor.returned':
    case 'favor.passed-on':
    case 'favor.lapsed':
    case 'favor.observed':
      return undefined
    default:
      return entry satisfies never
  }
}

/** The command that takes an act back, or nothing. */
export function undoing(act: Act): FavorCommand | undefined {
  const { favor, did } = act
  switch (did.what) {
    case 'recorded':
      return { do: 'withdraw', favor }
    case 'confirmed':
    case 'declined':
      return { do: 'take-back-word', favor }
    case 'shown':
      return { do: 'hide', favor }
    case 'hidden':
      return { do: 'show', favor }
    case 'corrected': {
      const { kind, day, effort = null, note = null } = did.before
      return { do: 'correct', favor, changes: { kind, day, effort, note } }
    }
    case 'nothing':
      return undefined
    default:
      return did satisfies never
  }
}

// What every lens looks through: the ledger, for one viewer at one instant, with the texts they may
// open.
import type { Ledger } from '../ledger/ledger.ts'
import type { Facts } from '../record/decider.ts'
import type { PersonId, TextId } from '../vocabulary.ts'

/** Opens a personal text; undefined where its key was destroyed or it was not fetched. */
export type Words = (text: TextId) => string | undefined

export interface Glass {
  readonly ledger: Ledger
  readonly viewer: PersonId
  readonly facts: Facts
  readonly words: Words
}

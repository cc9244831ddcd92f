// The part of the ledger that is about the organisation as a whole.
import { type OrgState, orgDecider } from '../record/org.ts'
import type { Entry, OrgEntry } from '../vocabulary.ts'

export interface OrgBook {
  org: OrgState
}

export const emptyOrg = (): OrgBook => ({ org: orgDecider.start })

export const isOrgEntry = (entry: Entry): entry is OrgEntry => entry.type.startsWith('org.')

export function postOrg(book: OrgBook, entry: OrgEntry): void {
  book.org = orgDecider.evolve(book.org, entry)
}

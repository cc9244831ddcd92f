// Who is calling: a person in one org. A session or token belongs to exactly one org.
import type { OrgId, PersonId } from '../core/vocabulary.ts'

export interface Viewer {
  readonly org: OrgId
  readonly person: PersonId
}

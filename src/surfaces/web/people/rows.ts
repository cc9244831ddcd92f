// The list of people as the page reads it: who is here, who is invited, who is only known by name;
// with what admins keep about each, once they opened that.
import type { PersonView } from '../../../core/privacy/views.ts'
import type { DirectoryRow, RosterAnswer } from '../../../operations/people/shapes.ts'

export interface PeopleRow {
  readonly person: PersonView
  readonly roles: readonly ('admin' | 'council')[]
  /** Names of their teams, A to Z. */
  readonly teams: readonly string[]
  readonly kept?: DirectoryRow | undefined
}

export interface PeopleRows {
  readonly here: readonly PeopleRow[]
  readonly invited: readonly PeopleRow[]
  readonly named: readonly PeopleRow[]
}

/** `find` leaves only those whose name, team or role holds it. */
export function rowsOf(
  { people, named }: RosterAnswer,
  directory: readonly DirectoryRow[] | undefined,
  find = '',
): PeopleRows {
  const kept = new Map(directory?.map((row) => [row.person.person, row]))
  const wanted = find.trim().toLocaleLowerCase('en')
  const rows = [...people, ...named.map((person) => ({ ...person, teams: [] }))]
    .map(({ teams, ...person }) => ({
      person,
      roles: person.roles ?? [],
      teams,
      kept: kept.get(person.person),
    }))
    .filter((row) => holds(row, wanted))
  const standing = (which: PersonView['standing']): readonly PeopleRow[] =>
    rows.filter((row) => row.person.standing === which)
  return { here: standing('joined'), invited: standing('invited'), named: standing('named') }
}

function holds({ person, roles, teams, kept }: PeopleRow, wanted: string): boolean {
  const addresses = kept?.identities.map((each) => each.address ?? '') ?? []
  const words = [person.name, ...roles, ...teams, kept?.importedName ?? '', ...addresses]
  return wanted === '' || words.some((each) => each.toLocaleLowerCase('en').includes(wanted))
}

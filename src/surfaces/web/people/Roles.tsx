// Roles, and what each may do. An admin is named by one admin, the council by two: the first
// proposes, the second agrees.
import type { ReactElement } from 'react'
import type { PersonId } from '../../../core/vocabulary.ts'
import type { DirectoryRow } from '../../../operations/people/shapes.ts'
import { type Deed, useDoing } from '../api/doing.ts'
import { Problem } from '../paper/Problem.tsx'
import { firstName } from './words.ts'

export interface RolesProps {
  readonly row: DirectoryRow
  readonly you: PersonId
}

export function Roles({ row, you }: RolesProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const who = row.person.person === you ? 'You' : firstName(row.person)
  const give = (deed: Deed) => (
    <button type="button" className="quiet-button" disabled={busy} onClick={() => void doIt(deed)}>
      {wordOf(deed, row)}
    </button>
  )
  return (
    <section aria-label="Roles">
      <h3>Roles</h3>
      <ul className="plain">
        <li>
          <span>
            <b>Admin.</b> Keeps people, sources and settings. Sees nobody’s favors.
          </span>
          {give(roleDeed(row, 'admin', who))}
        </li>
        <li>
          <span>
            <b>Council.</b> Reads the settings and who looked at whom, and nothing else. Two admins
            name it, and everybody is told.
            {row.councilProposed ? ` ${who} is proposed; another admin has to agree.` : ''}
          </span>
          {row.proposedByYou ? null : give(roleDeed(row, 'council', who))}
        </li>
      </ul>
      {problem ? <Problem what={problem} /> : null}
    </section>
  )
}

function roleDeed(row: DirectoryRow, role: 'admin' | 'council', who: string): Deed {
  const has = !row.roles.includes(role)
  const path = `/people/${row.person.person}/role`
  const is = who === 'You' ? 'are' : 'is'
  const first = role === 'council' && has && !row.councilProposed
  const body = { role, has }
  if (first) return { path, body, done: `${who} ${is} proposed. Another admin has to agree.` }
  const as = role === 'admin' ? 'admin' : 'on the council'
  return {
    path,
    body,
    done: has ? `${who} ${is} ${as} now.` : `${who} ${is} no longer ${as}.`,
    // A seat on the council takes two words again.
    ...(role === 'admin'
      ? { undo: { path, body: { role, has: !has }, done: `${who} ${is} as before.` } }
      : {}),
  }
}

function wordOf({ body }: Deed, { councilProposed }: DirectoryRow): string {
  const { role, has } = body as { role: string; has: boolean }
  if (role === 'admin') return has ? 'Make them admin' : 'No longer admin'
  if (!has) return 'No longer on the council'
  return councilProposed ? 'Agree to it' : 'Propose for the council'
}

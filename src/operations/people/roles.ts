// What admins say about people: roles, who manages whom, that somebody is no longer here. The core
// decides; the council needs two of them.
import { z } from 'zod'
import { accept } from '../../core/result.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import type { ServerOperation } from '../operation.ts'
import { personId } from '../shapes.ts'
import { type PersonAnswer, personAnswer, writePerson } from './write.ts'

const roleInput = z.strictObject({
  person: personId,
  role: z.enum(['admin', 'council']),
  has: z.boolean(),
})

export const setRole: ServerOperation<z.infer<typeof roleInput>, PersonAnswer> = {
  name: 'person.set-role',
  about: 'Give or take a role. The council needs two admins, one after the other.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/:person/role' },
  who: 'admin',
  input: roleInput,
  output: personAnswer,
  run: (context, viewer, { person, role, has }) =>
    writePerson(context, viewer, person, () =>
      accept([{ noun: 'person', command: { do: has ? 'give-role' : 'take-role', person, role } }]),
    ),
}

const managerInput = z.strictObject({ person: personId, manager: personId.nullable() })

export const setManager: ServerOperation<z.infer<typeof managerInput>, PersonAnswer> = {
  name: 'person.set-manager',
  about: 'Say who manages somebody: favors between the two are marked, and nothing more is seen.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/:person/manager' },
  who: 'admin',
  input: managerInput,
  output: personAnswer,
  run: (context, viewer, { person, manager }) =>
    writePerson(context, viewer, person, () =>
      accept([{ noun: 'person', command: { do: 'set-manager', person, manager } }]),
    ),
}

export const endMembership: ServerOperation<{ person: PersonId }, PersonAnswer> = {
  name: 'person.end',
  about: 'Say that somebody is no longer here: they are signed out everywhere at once.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/:person/end' },
  who: 'admin',
  input: z.strictObject({ person: personId }),
  output: personAnswer,
  async run(context, viewer, { person }) {
    const ended = await writePerson(context, viewer, person, () =>
      accept([{ noun: 'person', command: { do: 'leave', person } }]),
    )
    if (ended.ok) await context.accounts.signOut(viewer.org, person)
    return ended
  },
}

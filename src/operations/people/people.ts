// People as operations: who is here, inviting, one's own name, consent, absence, roles, managers,
// leaving. What each may do is decided in the core; nothing here knows more than that.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import { type Seen, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import type { PersonView } from '../../core/privacy/views.ts'
import type { Command } from '../../core/record/decide.ts'
import type { PersonCommand } from '../../core/record/person.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { day, personId, personView, plainText } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'

const personAnswer = z.object({ person: personView })
type PersonAnswer = z.infer<typeof personAnswer>
const nameText = plainText(limits.nameCharacters)

export const listPeople: ServerOperation<
  Record<string, never>,
  { readonly people: readonly PersonView[] }
> = {
  name: 'person.list',
  about: 'Read who is here, A to Z.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/people' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: z.object({ people: z.array(personView).readonly() }),
  async run(context, viewer) {
    const lens = await lensOf(context, viewer)
    return accept(seenTogether({ people: lens.people() }))
  },
}

/** Writes, then shows the person. */
async function writePerson(
  context: Context,
  viewer: Viewer,
  person: PersonId,
  commands: readonly Command[],
  texts: readonly SealedText[] = [],
): Promise<Result<Seen<PersonAnswer>, Refusal>> {
  const shown = await writeAndSee(context, viewer, person, commands, texts)
  return shown.ok ? accept(seenTogether({ person: shown.value })) : shown
}

async function writeAndSee(
  context: Context,
  viewer: Viewer,
  person: PersonId,
  commands: readonly Command[],
  texts: readonly SealedText[],
): Promise<Result<Seen<PersonView>, Refusal>> {
  const written = await write(context, viewer, () => accept(commands), texts)
  if (!written.ok) return written
  const entry = written.value.entries.find((each) => 'person' in each.data)
  const shown = entry && 'person' in entry.data ? entry.data.person : person
  const view = (await lensOf(context, viewer)).person(shown)
  return view ? accept(view) : refuse({ code: 'not-found' })
}

const inviteInput = z.strictObject({ name: nameText })
const inviteAnswer = z.object({ person: personView, secret: z.string() })

export const invitePerson: ServerOperation<
  z.infer<typeof inviteInput>,
  z.infer<typeof inviteAnswer>
> = {
  name: 'person.invite',
  about: 'Invite somebody by a link that works once, for 7 days.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/invite' },
  who: 'member',
  input: inviteInput,
  output: inviteAnswer,
  async run(context, viewer, { name }) {
    const { ids, clock } = context
    const [person, identity, text] = [ids.person(), ids.identity(), ids.text()]
    const sealed = await context.sealing.seal(viewer.org, text, name, [person])
    const shown = await writeAndSee(
      context,
      viewer,
      person,
      [
        { noun: 'person', command: { do: 'invite', person, name: text } },
        { noun: 'identity', command: { do: 'attach', identity, person, kind: 'account' } },
      ],
      [sealed],
    )
    if (!shown.ok) return shown
    const untilMs = clock.now() + limits.invitationMs
    const secret = await context.accounts.invite(viewer.org, shown.value.person, untilMs)
    return accept(seenTogether({ person: shown.value, secret: seenPlain(secret) }))
  },
}

const renameInput = z.strictObject({ name: nameText })

export const rename: ServerOperation<z.infer<typeof renameInput>, PersonAnswer> = {
  name: 'person.rename',
  about: 'Change the name you go by.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/me/name' },
  who: 'member',
  input: renameInput,
  output: personAnswer,
  async run(context, viewer, { name }) {
    const { person } = viewer
    const text = context.ids.text()
    const sealed = await context.sealing.seal(viewer.org, text, name, [person])
    const command: PersonCommand = { do: 'rename', person, name: text }
    return writePerson(context, viewer, person, [{ noun: 'person', command }], [sealed])
  },
}

/** An operation of one's own word about oneself. */
function ownWord<Input extends object>(
  name: string,
  about: string,
  path: string,
  input: z.ZodType<Input>,
  command: (person: PersonId, input: Input) => PersonCommand,
): ServerOperation<Input, PersonAnswer> {
  return {
    name: `person.${name}`,
    about,
    place: 'server',
    kind: 'write',
    route: { method: 'POST', path: `/people/me/${path}` },
    who: 'member',
    input,
    output: personAnswer,
    run: (context, viewer, given) =>
      writePerson(context, viewer, viewer.person, [
        { noun: 'person', command: command(viewer.person, given) },
      ]),
  }
}

export const consent = ownWord(
  'consent',
  'Say whether your favors may be part of analysis. Off until you say so; nobody is told.',
  'consent',
  z.strictObject({ consents: z.boolean() }),
  (person, { consents }) => ({ do: 'consent', person, consents }),
)

export const beAway = ownWord(
  'away',
  'Say when you are away: what waits for your word waits longer.',
  'away',
  z.strictObject({ from: day, until: day }),
  (person, { from, until }) => ({ do: 'be-away', person, from, until }),
)

export const leave = ownWord(
  'leave',
  'Leave the organisation. What others wrote with you stays theirs.',
  'leave',
  z.strictObject({}),
  (person) => ({ do: 'leave', person }),
)

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
    writePerson(context, viewer, person, [
      { noun: 'person', command: { do: has ? 'give-role' : 'take-role', person, role } },
    ]),
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
    writePerson(context, viewer, person, [
      { noun: 'person', command: { do: 'set-manager', person, manager } },
    ]),
}

const identityMove = z.strictObject({ from: personId, to: personId })

export const mergePeople: ServerOperation<z.infer<typeof identityMove>, PersonAnswer> = {
  name: 'person.merge',
  about: 'Say that two entries in the list of people are one: identities move, history stays.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/merge' },
  who: 'admin',
  input: identityMove,
  output: personAnswer,
  async run(context, viewer, { from, to }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const identities = [...(ledger.identitiesOf.get(from) ?? [])]
    if (identities.length === 0) return refuse({ code: 'not-found' })
    const commands = identities.map(
      (identity): Command => ({ noun: 'identity', command: { do: 'move', identity, person: to } }),
    )
    return writePerson(context, viewer, to, commands)
  },
}

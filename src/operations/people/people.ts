// People as operations: who is here, and one's own word about oneself: name, consent, absence, what
// one can do and works on, leaving. What each may do is decided in the core.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import type { PersonCommand } from '../../core/record/person.ts'
import { accept } from '../../core/result.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { day, plainText } from '../shapes.ts'
import { type RosterAnswer, rosterAnswer } from './shapes.ts'
import { type PersonAnswer, personAnswer, writePerson } from './write.ts'

export const listPeople: ServerOperation<Record<string, never>, RosterAnswer> = {
  name: 'person.list',
  about: 'Read who is here, A to Z, with roles and teams.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/people' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: rosterAnswer,
  run: async (context, viewer) => accept((await lensOf(context, viewer)).roster()),
}

const renameInput = z.strictObject({ name: plainText(limits.nameCharacters) })

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
    return writePerson(context, viewer, person, () => accept([{ noun: 'person', command }]), [
      sealed,
    ])
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
      writePerson(context, viewer, viewer.person, () =>
        accept([{ noun: 'person', command: command(viewer.person, given) }]),
      ),
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

export const endAway = ownWord(
  'end-away',
  'Take days away back, from today on. Days that are over stay as they were.',
  'away/end',
  z.strictObject({ from: day, until: day }),
  (person, { from, until }) => ({ do: 'end-away', person, from, until }),
)

export const leave: ServerOperation<Record<string, never>, PersonAnswer> = {
  name: 'person.leave',
  about: 'Leave the organisation. What others wrote with you stays theirs; sessions end at once.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/me/leave' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: personAnswer,
  async run(context, viewer) {
    const { org, person } = viewer
    const left = await writePerson(context, viewer, person, () =>
      accept([{ noun: 'person', command: { do: 'leave', person } }]),
    )
    if (left.ok) await context.accounts.signOut(org, person)
    return left
  },
}

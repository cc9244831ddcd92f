// Invitations: a link that works once, for 7 days. Inviting somebody again ends the link before;
// somebody known only from an import keeps who they are, so that what was imported is theirs when
// they join.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import { type Seen, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import type { PersonView } from '../../core/privacy/views.ts'
import type { Command } from '../../core/record/decide.ts'
import type { Facts } from '../../core/record/decider.ts'
import { isAdmin } from '../../core/record/standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import type { PersonId, TextId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import type { ServerOperation } from '../operation.ts'
import { personId, personView, plainText, teamId } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { type PersonAnswer, personAnswer, writeAndSee, writePerson } from './write.ts'

const name = plainText(limits.nameCharacters)
const inviteInput = z.strictObject({
  name,
  team: teamId.optional().describe('A team they are part of from now on, if you may say so.'),
})
const inviteAnswer = z.object({ person: personView, secret: z.string() })
type InviteAnswer = z.infer<typeof inviteAnswer>

export const invitePerson: ServerOperation<z.infer<typeof inviteInput>, InviteAnswer> = {
  name: 'person.invite',
  about: 'Invite somebody by a link that works once, for 7 days.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/invite' },
  who: 'member',
  input: inviteInput as unknown as z.ZodType<z.infer<typeof inviteInput>>,
  output: inviteAnswer,
  async run(context, viewer, { name: plain, team }) {
    const { ids, clock } = context
    const [person, identity, text] = [ids.person(), ids.identity(), ids.text()]
    const sealed = await context.sealing.seal(viewer.org, text, plain, [person])
    const commands: Command[] = [
      { noun: 'person', command: { do: 'invite', person, name: text } },
      { noun: 'identity', command: { do: 'attach', identity, person, kind: 'account' } },
    ]
    if (team !== undefined) {
      const from = dayOf(clock.now())
      commands.push({ noun: 'team', command: { do: 'add-member', team, person, from } })
    }
    const shown = await writeAndSee(context, viewer, person, () => accept(commands), [sealed])
    return shown.ok ? withLink(context, viewer, shown.value) : shown
  },
}

async function withLink(
  context: Context,
  viewer: Viewer,
  person: Seen<PersonView>,
): Promise<Result<Seen<InviteAnswer>, Refusal>> {
  const untilMs = context.clock.now() + limits.invitationMs
  const secret = await context.accounts.invite(viewer.org, person.person, untilMs)
  return accept(seenTogether({ person, secret: seenPlain(secret) }))
}

const againInput = z.strictObject({
  person: personId,
  name: name.optional().describe('The name to invite them by; the one they had, if left out.'),
})

export const inviteAgain: ServerOperation<z.infer<typeof againInput>, InviteAnswer> = {
  name: 'person.invite-again',
  about: 'Invite somebody by a new link; the one before it ends.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/:person/invite' },
  who: 'member',
  input: againInput as unknown as z.ZodType<z.infer<typeof againInput>>,
  output: inviteAnswer,
  async run(context, viewer, { person, name: plain }) {
    const texts: SealedText[] = []
    const { people } = await context.scribe.ledger(viewer.org)
    if (plain !== undefined && people.has(person)) {
      texts.push(await context.sealing.seal(viewer.org, context.ids.text(), plain, [person]))
    }
    const identity = context.ids.identity()
    const shown = await writeAndSee(
      context,
      viewer,
      person,
      (facts, { identitiesOf }) => {
        const text = nameFor(facts, person, texts[0]?.id)
        if (!text.ok) return text
        const commands: Command[] = [
          { noun: 'person', command: { do: 'invite', person, name: text.value } },
        ]
        const known = [...(identitiesOf.get(person) ?? [])]
        if (known.some((each) => facts.identity(each)?.kind === 'account')) return accept(commands)
        const attach = { do: 'attach', identity, person, kind: 'account' } as const
        return accept([...commands, { noun: 'identity', command: attach }])
      },
      texts,
    )
    return shown.ok ? withLink(context, viewer, shown.value) : shown
  },
}

/** Whoever cannot read the name behind a pseudonym has to say by which name they invite. */
function nameFor(
  facts: Facts,
  person: PersonId,
  said: TextId | undefined,
): Result<TextId, Refusal> {
  const state = facts.person(person)
  if (state === undefined) return refuse({ code: 'not-found' })
  if (said !== undefined) return accept(said)
  const hidden = state.standing === 'named' && !isAdmin(facts, facts.actor)
  if (state.name === undefined || hidden) {
    return refuse({ code: 'bad-input', about: 'name', detail: 'Say by which name to invite them.' })
  }
  return accept(state.name)
}

export const revokeInvitation: ServerOperation<{ person: PersonId }, PersonAnswer> = {
  name: 'person.revoke-invitation',
  about: 'Take an invitation back: its link ends at once.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/:person/invitation/revoke' },
  who: 'member',
  input: z.strictObject({ person: personId }),
  output: personAnswer,
  async run(context, viewer, { person }) {
    const revoked = await writePerson(context, viewer, person, () =>
      accept([{ noun: 'person', command: { do: 'revoke-invitation', person } }]),
    )
    if (revoked.ok) await context.accounts.revokeInvitation(viewer.org, person)
    return revoked
  },
}

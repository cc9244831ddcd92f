// Two who are one, and one who was two: merging somebody who has not joined into somebody else, and
// giving an address a person of its own. Identities move and history stays; what was sealed for the
// one is sealed for the other.
import { z } from 'zod'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { limits } from '../../core/limits.ts'
import { seenTogether } from '../../core/privacy/seen.ts'
import type { Command } from '../../core/record/decide.ts'
import type { Facts } from '../../core/record/decider.ts'
import { partyPerson } from '../../core/record/favor-sides.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import type { IdentityId, OrgId, PersonId, TextId } from '../../core/vocabulary.ts'
import type { Owner } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { forgetNow } from '../forgetting.ts'
import { sealAnew } from '../handing-over.ts'
import type { ServerOperation } from '../operation.ts'
import { identityId, personId, plainText } from '../shapes.ts'
import { type PersonAnswer, personAnswer, see, writePerson } from './write.ts'

const mergeInput = z.strictObject({ from: personId, to: personId })

export const mergePeople: ServerOperation<z.infer<typeof mergeInput>, PersonAnswer> = {
  name: 'person.merge',
  about: 'Say that somebody who has not joined is somebody else here: their addresses move.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/merge' },
  who: 'admin',
  input: mergeInput,
  output: personAnswer,
  async run(context, viewer, { from, to }) {
    const merged = await write(context, viewer, (facts, ledger) =>
      accept(mergeCommands(facts, ledger, from, to)),
    )
    if (!merged.ok) return merged
    await forgetNow(context, viewer.org, from)
    const seen = await see(context, viewer, to)
    return seen.ok ? accept(seenTogether({ person: seen.value })) : seen
  },
}

/** Addresses and teams move; then the one is the other. */
function mergeCommands(
  facts: Facts,
  { identitiesOf }: Ledger,
  from: PersonId,
  to: PersonId,
): readonly Command[] {
  const moves = [...(identitiesOf.get(from) ?? [])].map(
    (identity): Command => ({ noun: 'identity', command: { do: 'move', identity, person: to } }),
  )
  const today = dayOf(facts.nowMs)
  const theirs = facts.teamsOf(to)
  const joins = facts.teamsOf(from).flatMap((team): readonly Command[] => {
    if (theirs.includes(team)) return []
    return [{ noun: 'team', command: { do: 'add-member', team, person: to, from: today } }]
  })
  return [{ noun: 'person', command: { do: 'merge', person: from, into: to } }, ...moves, ...joins]
}

const splitInput = z.strictObject({
  identity: identityId,
  name: plainText(limits.nameCharacters),
})

export const splitPerson: ServerOperation<z.infer<typeof splitInput>, PersonAnswer> = {
  name: 'person.split',
  about: 'Say that an address is somebody else’s: it gets a person of its own.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/split' },
  who: 'admin',
  input: splitInput as unknown as z.ZodType<z.infer<typeof splitInput>>,
  output: personAnswer,
  async run(context, viewer, { identity, name }) {
    const { org } = viewer
    const person = context.ids.person()
    const text = await context.sealing.seal(org, context.ids.text(), name, [person])
    const split = await writePerson(
      context,
      viewer,
      person,
      (facts, ledger) => splitCommands(facts, ledger, identity, person, text.id),
      [text],
    )
    if (split.ok) await sealForOwners(context, org, identity)
    return split
  },
}

function splitCommands(
  facts: Facts,
  { identitiesOf }: Ledger,
  identity: IdentityId,
  person: PersonId,
  name: TextId,
): Result<readonly Command[], Refusal> {
  const before = facts.personOf(identity)
  if (before === undefined) return refuse({ code: 'identity-not-attached' })
  if ((identitiesOf.get(before)?.size ?? 0) < 2) return refuse(onlyAddress)
  return accept([
    { noun: 'person', command: { do: 'name', person, name, origin: 'mention' } },
    { noun: 'identity', command: { do: 'move', identity, person } },
  ])
}

const onlyAddress: Refusal = {
  code: 'not-yours-to-do',
  about: 'identity',
  detail: 'It is the only one they have: there is nothing to tell apart.',
}

/** The address, and what was written of favors it stands in, under the keys of whose it is now. */
async function sealForOwners(context: Context, org: OrgId, identity: IdentityId): Promise<void> {
  const ledger = await context.scribe.ledger(org)
  const wanted = new Map<TextId, readonly Owner[]>()
  const personOf = (id: IdentityId) => ledger.identities.get(id)?.person
  const address = ledger.identities.get(identity)?.address
  const person = personOf(identity)
  if (address && person) wanted.set(address, [person])
  for (const favor of ledger.favorsOf.get(identity) ?? []) {
    const state = ledger.favors.get(favor)
    if (!state) continue
    const sides = [state.giver, state.receiver].flatMap(
      (side) => partyPerson(side, { personOf }) ?? [],
    )
    for (const text of [state.content.note, state.waited]) {
      const author = state.author === undefined ? [] : [state.author]
      if (text !== undefined) wanted.set(text, [...new Set<Owner>([...author, ...sides])])
    }
  }
  const sealed = await context.journal.texts(org, [...wanted.keys()])
  await sealAnew(context, org, sealed, (owners, id) => wanted.get(id) ?? owners)
}

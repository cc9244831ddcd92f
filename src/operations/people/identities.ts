// Addresses a person goes by elsewhere: an e-mail, a git or chat name. They say whose imported
// lines are; none is verified, so one that belongs to somebody already is refused, and an admin
// decides.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import { ownIdentities } from '../../core/privacy/own-lens.ts'
import { type Seen, seenTogether } from '../../core/privacy/seen.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { IdentityId, OrgId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import { identityView } from '../me/shapes.ts'
import type { ServerOperation } from '../operation.ts'
import { identityId, plainText } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { isTiedByLink } from './chat-identity.ts'

const identitiesAnswer = z.object({ identities: z.array(identityView).readonly() })
type IdentitiesAnswer = z.infer<typeof identitiesAnswer>

const addInput = z.strictObject({
  kind: z.enum(['email', 'git', 'chat']),
  address: plainText(limits.addressCharacters),
})
type AddInput = z.infer<typeof addInput>

export const addIdentity: ServerOperation<AddInput, IdentitiesAnswer> = {
  name: 'identity.add',
  about: 'Say an address you go by elsewhere, so that lines that name it are yours.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/me/identities' },
  who: 'member',
  input: addInput as unknown as z.ZodType<AddInput>,
  output: identitiesAnswer,
  run: (context, viewer, input) =>
    inTurn(viewer.org, () => addressAdded(context, viewer, { ...input })),
}

async function addressAdded(
  context: Context,
  viewer: Viewer,
  { kind, address }: AddInput,
): Promise<Result<Seen<IdentitiesAnswer>, Refusal>> {
  const { org, person } = viewer
  if (kind === 'email' && !address.includes('@')) {
    return refuse({ code: 'bad-input', about: 'address', detail: 'That is no e-mail address.' })
  }
  if (isTiedByLink(address)) {
    return refuse({ code: 'not-yours-to-do', about: 'address', detail: tiedByItsLink })
  }
  const taken = await isTaken(context, viewer, address)
  const [identity, text] = [context.ids.identity(), context.ids.text()]
  const sealed = await context.sealing.seal(org, text, address, [person])
  const attach = { do: 'attach', identity, person, kind, address: text } as const
  const written = await write(
    context,
    viewer,
    () => (taken ? refuse(takenRefusal) : accept([{ noun: 'identity', command: attach }])),
    [sealed],
  )
  return written.ok ? answered(context, viewer) : written
}

const tiedByItsLink =
  'A name in a chat is tied by the link that /goodturn gives there to whoever writes.'

const takenRefusal: Refusal = {
  code: 'identity-taken',
  about: 'address',
  detail: 'That address belongs to somebody already. An admin can say that they are you.',
}

/** Held by somebody here, or the address somebody else signs in with. */
async function isTaken(context: Context, viewer: Viewer, address: string): Promise<boolean> {
  const ledger = await context.scribe.ledger(viewer.org)
  const words = await context.wordBook.open(viewer.org, ledger)
  const wanted = address.toLowerCase()
  for (const state of ledger.identities.values()) {
    const held = state.address && words(state.address)
    if (state.person !== undefined && held?.toLowerCase() === wanted) return true
  }
  const signsIn = await context.accounts.personWithEmail(viewer.org, wanted)
  return signsIn !== undefined && signsIn !== viewer.person
}

const waiting = new Map<OrgId, Promise<unknown>>()

/** One after another in an org: two who say one address at once must not both have it. */
async function inTurn<Value>(org: OrgId, work: () => Promise<Value>): Promise<Value> {
  const before = waiting.get(org) ?? Promise.resolve()
  const own = before.then(work, work)
  waiting.set(org, own)
  try {
    return await own
  } finally {
    if (waiting.get(org) === own) waiting.delete(org)
  }
}

export const removeIdentity: ServerOperation<{ identity: IdentityId }, IdentitiesAnswer> = {
  name: 'identity.remove',
  about: 'Say that an address is not yours any more. Lines that name it are nobody’s from then on.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/me/identities/remove' },
  who: 'member',
  input: z.strictObject({ identity: identityId }),
  output: identitiesAnswer,
  async run(context, viewer, { identity }) {
    const written = await write(context, viewer, (facts) => {
      if (facts.personOf(identity) !== viewer.person) {
        return refuse({ code: 'identity-not-attached' })
      }
      // What one writes oneself is written by the account: it stays as long as its person does.
      if (facts.identity(identity)?.kind === 'account') return refuse({ code: 'not-yours-to-do' })
      return accept([{ noun: 'identity', command: { do: 'detach', identity } }])
    })
    if (!written.ok) return written
    const { identities } = await context.scribe.ledger(viewer.org)
    const address = identities.get(identity)?.address
    // The words go with it: an address that is nobody's is kept for nobody.
    if (address !== undefined) await context.journal.shred(viewer.org, [address])
    return answered(context, viewer)
  },
}

async function answered(
  context: Context,
  viewer: Viewer,
): Promise<Result<Seen<IdentitiesAnswer>, Refusal>> {
  const { glass } = await lensOf(context, viewer)
  return accept(seenTogether({ identities: ownIdentities(glass) }))
}

// Agreeing on something: proposed, accepted by all, ended by anybody in it; renewed by proposing it
// again. And waving away what keeps coming back, for one's own eyes.
import { z } from 'zod'
import { seenByAuthor } from '../../core/privacy/seen.ts'
import type { AgreementCommand, ProposeCommand } from '../../core/record/agreement.ts'
import { isForgotten } from '../../core/record/standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { addDays, dayOf } from '../../core/time.ts'
import type { Day, FavorKind, IdentityId, PersonId } from '../../core/vocabulary.ts'
import { Sealer } from '../asks/input.ts'
import type { Context } from '../context.ts'
import { directoryOf } from '../directory.ts'
import { write } from '../favors/answer.ts'
import type { ServerOperation } from '../operation.ts'
import { keepPrivate } from '../private-answers.ts'
import { agreementId, kind, personId } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { showAgreement, showAgreements, wavedSubject } from './see.ts'
import {
  type AgreementAnswer,
  type AgreementInput,
  type AgreementsAnswer,
  agreementAnswer,
  agreementInput,
  agreementsAnswer,
} from './shapes.ts'

export const listAgreements: ServerOperation<Record<string, never>, AgreementsAnswer> = {
  name: 'agreement.list',
  about: 'Read your agreements, and what keeps coming back and could become one.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/agreements' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: agreementsAnswer,
  run: async (context, viewer) => accept(await showAgreements(context, viewer)),
}

const one = z.strictObject({ agreement: agreementId })
type One = z.infer<typeof one>

export const readAgreement: ServerOperation<One, AgreementAnswer> = {
  name: 'agreement.read',
  about: 'Read an agreement you are in, with the favors under it.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/agreements/:agreement' },
  who: 'member',
  input: one,
  output: agreementAnswer,
  run: (context, viewer, { agreement }) => showAgreement(context, viewer, agreement),
}

export const proposeAgreement: ServerOperation<AgreementInput, AgreementAnswer> = {
  name: 'agreement.propose',
  about:
    'Propose an agreement: what each will do, how often, until when. It runs once all said yes.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/agreements' },
  who: 'member',
  input: agreementInput as unknown as z.ZodType<AgreementInput>,
  output: agreementAnswer,
  run: propose,
}

const renewInput = agreementInput.omit({ renews: true }).extend({ agreement: agreementId })
type RenewInput = z.infer<typeof renewInput>

export const renewAgreement: ServerOperation<RenewInput, AgreementAnswer> = {
  name: 'agreement.renew',
  about: 'Propose an agreement again, to the same people, with its next end and review day.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/agreements/:agreement/renew' },
  who: 'member',
  input: renewInput as unknown as z.ZodType<RenewInput>,
  output: agreementAnswer,
  async run(context, viewer, { agreement, ...input }) {
    const before = await showAgreement(context, viewer, agreement)
    return before.ok ? propose(context, viewer, { ...input, renews: agreement }) : before
  },
}

const saying = (
  verb: 'accept' | 'decline' | 'withdraw' | 'end',
  does: Exclude<AgreementCommand['do'], 'propose'>,
  about: string,
): ServerOperation<One, AgreementAnswer> => ({
  name: `agreement.${verb}`,
  about,
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: `/agreements/:agreement/${verb}` },
  who: 'member',
  input: one,
  output: agreementAnswer,
  async run(context, viewer, { agreement }) {
    const command = { do: does, agreement } as const
    const written = await write(context, viewer, () => accept([{ noun: 'agreement', command }]))
    return written.ok ? showAgreement(context, viewer, agreement) : written
  },
})

export const acceptAgreement = saying('accept', 'agree', 'Say yes to an agreement.')
export const declineAgreement = saying(
  'decline',
  'not-agree',
  'Say that you would rather not agree on this. No reason is needed.',
)
export const withdrawAgreement = saying('withdraw', 'take-back', 'Take your proposal back.')
export const endAgreement = saying('end', 'end', 'End an agreement; all in it are told.')

async function propose(
  context: Context,
  viewer: Viewer,
  input: AgreementInput,
): ReturnType<typeof showAgreement> {
  const prepared = await prepare(context, viewer, input)
  if (!prepared.ok) return prepared
  const { command, sealer } = prepared.value
  const written = await write(
    context,
    viewer,
    () => accept([{ noun: 'agreement', command }]),
    sealer.texts,
  )
  if (!written.ok) return written
  const proposed = written.value.entries.find((entry) => entry.type === 'agreement.proposed')
  if (proposed === undefined) return refuse({ code: 'not-found' })
  return showAgreement(context, viewer, proposed.data.agreement)
}

interface Prepared {
  readonly command: ProposeCommand
  readonly sealer: Sealer
}

/** Who is meant, and the terms sealed under the keys of the proposer and whoever they are of. */
async function prepare(
  context: Context,
  viewer: Viewer,
  input: AgreementInput,
): Promise<Result<Prepared, Refusal>> {
  const ledger = await context.scribe.ledger(viewer.org)
  const directory = directoryOf(ledger, await context.wordBook.open(viewer.org, ledger))
  const own = directory.identity('me', viewer.person, 'yours')
  if (!own.ok) return own
  const sealer = new Sealer(context, viewer)
  const parties: IdentityId[] = [own.value]
  const terms = [await sealer.seal(input.yours)]
  for (const other of input.others) {
    const found = directory.identity(other.who, viewer.person, 'others')
    if (!found.ok) return found
    const person = ledger.identities.get(found.value)?.person
    const gone = person === undefined || isForgotten(ledger.people.get(person))
    parties.push(found.value)
    terms.push(await sealer.seal(other.terms, gone ? [] : [person]))
  }
  const { kind: about, cadence, renews, favor } = input
  const start = input.start ?? dayOf(context.clock.now())
  const command: ProposeCommand = {
    ...{ do: 'propose', agreement: context.ids.agreement(), kind: about, parties, terms, cadence },
    ...{ start, end: input.end, reviewDay: input.reviewDay ?? reviewDayOf(start, input.end) },
    ...(renews === undefined ? {} : { renews }),
    ...(favor === undefined ? {} : { returnOf: favor }),
  }
  return accept({ command, sealer })
}

/** Two weeks before it ends; for a short one, the day it starts. */
function reviewDayOf(start: Day, end: Day): Day {
  const before = addDays(end, -14)
  return before < start ? start : before
}

const waveInput = z.strictObject({ kind, person: personId })
type WaveInput = { kind: FavorKind; person: PersonId }

export const waveAway: ServerOperation<WaveInput, { waved: true }> = {
  name: 'agreement.wave-away',
  about: 'Leave what keeps coming back as it is. Only you know; it is offered again much later.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/agreements/recurring/wave-away' },
  who: 'member',
  input: waveInput,
  output: z.object({ waved: z.literal(true) }),
  async run(context, viewer, { kind: of, person }) {
    const ledger = await context.scribe.ledger(viewer.org)
    if (!ledger.people.has(person)) return refuse({ code: 'not-found', about: 'person' })
    const now = String(context.clock.now())
    await keepPrivate(context, viewer, 'waved-away', wavedSubject(of, person), now)
    return accept(seenByAuthor({ waved: true as const }))
  },
}

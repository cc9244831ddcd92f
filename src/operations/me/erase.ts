// Erasing oneself: what it would do, in figures of one's own, and doing it. The entry comes first;
// the key, the texts, the private answers and the account follow at once, and whatever was not
// done then is done at the next tick.
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { obligationsOf } from '../../core/ledger/obligations.ts'
import { seenByAuthor, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import { isNeeded } from '../../core/record/person.ts'
import { accept } from '../../core/result.ts'
import type { FavorId, PersonId } from '../../core/vocabulary.ts'
import { write } from '../favors/answer.ts'
import { forgetNow } from '../forgetting.ts'
import type { ServerOperation } from '../operation.ts'
import { isAnswer, readPrivate } from '../private-answers.ts'
import { type ErasePreview, erasePreview } from './shapes.ts'

export const erasePreviewed: ServerOperation<Record<string, never>, ErasePreview> = {
  name: 'me.erase-preview',
  about: 'Read what erasing yourself would do.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/me/erase' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: erasePreview,
  async run(context, viewer) {
    const { org, person } = viewer
    const ledger = await context.scribe.ledger(org)
    const facts = factsFor(ledger, person, context.clock.now())
    const texts = await context.journal.textsOf(org, person)
    const kept = await readPrivate(context, viewer)
    return accept(
      seenByAuthor({
        texts: texts.length,
        privateAnswers: kept.filter(isAnswer).length,
        favorsThatStay: favorsThatStay(ledger, person).length,
        open: obligationsOf(ledger, person).length,
        lastAdmin: isNeeded(person, facts),
      }),
    )
  },
}

/** Favors that the other side keeps: neither withdrawn nor declined, and with somebody else. */
function favorsThatStay(ledger: Ledger, person: PersonId): readonly FavorId[] {
  const own = [...(ledger.identitiesOf.get(person) ?? [])]
  const ids = new Set(own.flatMap((identity) => ledger.favorsOf.get(identity) ?? []))
  return [...ids].filter((id) => {
    const favor = ledger.favors.get(id)
    if (!favor || favor.standing === 'withdrawn' || favor.standing === 'declined') return false
    const theirs = [favor.giver, favor.receiver].map((party) =>
      own.some((identity) => identity === party),
    )
    return theirs[0] !== theirs[1]
  })
}

const eraseInput = z.strictObject({ sure: z.literal('erase me') })
const erased = z.object({ erased: z.literal(true) })

export const eraseMe: ServerOperation<z.infer<typeof eraseInput>, z.infer<typeof erased>> = {
  name: 'me.erase',
  about:
    'Erase yourself: your key, your words, your account. What others did with you stays theirs.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/me/erase' },
  who: 'member',
  input: eraseInput,
  output: erased,
  async run(context, viewer) {
    const { org, person } = viewer
    const written = await write(context, viewer, () =>
      accept([{ noun: 'person', command: { do: 'erase', person } }]),
    )
    if (!written.ok) return written
    await forgetNow(context, org, person)
    return accept(seenTogether({ erased: seenPlain(true as const) }))
  },
}

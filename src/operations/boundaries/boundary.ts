// What somebody cannot take on now, and what they can be asked for: said and read by them alone.
import { z } from 'zod'
import { askTexts } from '../../core/privacy/ask-texts.ts'
import { answeredFor, boundaryTexts, ownBoundary } from '../../core/privacy/boundary-lens.ts'
import { type Seen, seenTogether } from '../../core/privacy/seen.ts'
import type { PersonCommand } from '../../core/record/person.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result } from '../../core/result.ts'
import type { SealedText } from '../../journal/journal.ts'
import { Sealer } from '../asks/input.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import {
  type BoundaryAnswer,
  type BoundarySetInput,
  boundaryAnswer,
  boundarySetInput,
  type OffersInput,
  offersInput,
} from './shapes.ts'

export const readBoundary: ServerOperation<Record<string, never>, BoundaryAnswer> = {
  name: 'boundary.read',
  about: 'Read what you set for yourself, what you can be asked for, and your week. Yours alone.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/boundaries' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: boundaryAnswer,
  run: async (context, viewer) => accept(await shown(context, viewer)),
}

export const setBoundary: ServerOperation<BoundarySetInput, BoundaryAnswer> = {
  name: 'boundary.set',
  about: 'Say what you cannot take on now. It answers for you, at once and without a reason.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/boundaries' },
  who: 'member',
  input: boundarySetInput as unknown as z.ZodType<BoundarySetInput>,
  output: boundaryAnswer,
  run(context, viewer, { boundary }) {
    const { person } = viewer
    if (boundary === null) return saying(context, viewer, { do: 'set-boundary', person, boundary })
    const { weeklyMinutes, pausedUntil, kindsNotNow, askLastFor } = boundary
    return saying(context, viewer, {
      do: 'set-boundary',
      person,
      boundary: {
        kindsNotNow,
        askLastFor,
        ...(weeklyMinutes === undefined ? {} : { weeklyMinutes }),
        ...(pausedUntil === undefined ? {} : { pausedUntil }),
      },
    })
  },
}

export const sayOffers: ServerOperation<OffersInput, BoundaryAnswer> = {
  name: 'offers.say',
  about: 'Say what you can be asked for, and whether a no to somebody else’s ask may name you.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/offers' },
  who: 'member',
  input: offersInput as unknown as z.ZodType<OffersInput>,
  output: boundaryAnswer,
  async run(context, viewer, { offers: said, nameMe }) {
    const sealer = new Sealer(context, viewer)
    const offers = []
    for (const { kind, words: plain } of said) {
      const words = await sealer.maybe(plain)
      offers.push({ kind, ...(words === undefined ? {} : { words }) })
    }
    const { person } = viewer
    return saying(context, viewer, { do: 'say-offers', person, offers, nameMe }, sealer.texts)
  },
}

/** Saying again what stands already is no mistake of theirs: they are shown how it stands. */
async function saying(
  context: Context,
  viewer: Viewer,
  command: PersonCommand,
  texts: readonly SealedText[] = [],
): Promise<Result<Seen<BoundaryAnswer>, Refusal>> {
  const written = await write(context, viewer, () => accept([{ noun: 'person', command }]), texts)
  if (!written.ok && written.refusal.code !== 'nothing-changes') return written
  return accept(await shown(context, viewer))
}

async function shown(context: Context, viewer: Viewer): Promise<Seen<BoundaryAnswer>> {
  const lens = await lensOf(context, viewer, (glass) => [
    ...boundaryTexts(glass),
    ...answeredFor(glass).flatMap((ask) => askTexts(glass, ask)),
  ])
  const answeredForYou = lens.asks(answeredFor(lens.glass))
  return seenTogether({ ...ownBoundary(lens.glass), answeredForYou })
}

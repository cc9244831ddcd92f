// Who said they can be asked for something: found while an ask is written.
import type { z } from 'zod'
import { offersFound as offersFoundIn, offersTexts } from '../../core/privacy/fair-lens.ts'
import { seenTogether } from '../../core/privacy/seen.ts'
import { accept } from '../../core/result.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { type OffersFindInput, type OffersFound, offersFindInput, offersFound } from './shapes.ts'

export const findOffers: ServerOperation<OffersFindInput, OffersFound> = {
  name: 'offers.find',
  about: 'Find who said they can be asked for something, A to Z.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/offers' },
  who: 'member',
  input: offersFindInput as unknown as z.ZodType<OffersFindInput>,
  output: offersFound,
  async run(context, viewer, { text, kind }) {
    const { glass } = await lensOf(context, viewer, offersTexts)
    return accept(seenTogether({ people: offersFoundIn(glass, { text, kind }) }))
  },
}

// What is said to agree on something, and agreements as those in them see them.
import { z } from 'zod'
import { cadences } from '../../core/asking.ts'
import { limits } from '../../core/limits.ts'
import {
  type AgreementView,
  agreementActions,
  type RecurringView,
} from '../../core/privacy/ask-views.ts'
import {
  agreementId,
  day,
  favorId,
  favorView,
  kind,
  partyView,
  personId,
  plainText,
  who,
} from '../shapes.ts'

const terms = plainText(limits.noteCharacters)

export const agreementInput = z.strictObject({
  kind,
  yours: terms.describe('What you will do, in plain words.'),
  others: z
    .array(z.strictObject({ who, terms }))
    .min(1)
    .max(limits.partiesOfAnAgreement - 1),
  cadence: z.enum(cadences).default('when needed'),
  start: day.optional().describe('Today if left out.'),
  end: day.describe('At most 12 months after it starts.'),
  reviewDay: day.optional().describe('Two weeks before it ends if left out.'),
  renews: agreementId.optional(),
  favor: favorId.optional().describe('A favor whose expected return becomes part of this.'),
})
export type AgreementInput = z.infer<typeof agreementInput>

export const agreementView = z.object({
  agreement: agreementId,
  kind,
  proposer: partyView,
  parties: z.array(z.object({ party: partyView, terms: z.string(), accepted: z.boolean() })),
  cadence: z.enum(cadences),
  start: day,
  end: day,
  reviewDay: day,
  standing: z.enum(['proposed', 'to begin', 'active', 'declined', 'withdrawn', 'ended', 'lapsed']),
  reviewDue: z.boolean(),
  renews: agreementId.optional(),
  favors: z.array(favorView),
  actions: z.array(z.enum(agreementActions)),
}) as unknown as z.ZodType<AgreementView>

export const agreementAnswer = z.object({ agreement: agreementView })
export type AgreementAnswer = z.infer<typeof agreementAnswer>

export const recurringViews = z.array(
  z.object({ kind, other: partyView, person: personId, favors: z.array(favorView) }),
) as unknown as z.ZodType<readonly RecurringView[]>

/** GET /agreements: those the viewer is in, and what keeps coming back and could become one. */
export const agreementsAnswer = z.object({
  forYou: z.array(agreementView).readonly().describe('Proposed, and waiting for your word.'),
  agreements: z
    .array(agreementView)
    .readonly()
    .describe('All others: running first, then the newest.'),
  recurring: recurringViews,
})
export type AgreementsAnswer = z.infer<typeof agreementsAnswer>

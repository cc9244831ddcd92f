// What somebody cannot take on now, what they can be asked for, and the line they alone read each
// week.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import type { BoundaryView, OfferView } from '../../core/privacy/ask-views.ts'
import { askView } from '../asks/shapes.ts'
import { day, kind, note, partyView } from '../shapes.ts'

export const boundaryInput = z.strictObject({
  weeklyMinutes: z.number().int().min(0).max(10_080).optional(),
  pausedUntil: day.optional().describe('You can be asked again from this day on.'),
  kindsNotNow: z.array(kind).max(10).default([]),
  askLastFor: z.array(kind).max(10).default([]),
})
export type BoundaryInput = z.infer<typeof boundaryInput>

export const boundarySetInput = z.strictObject({
  boundary: boundaryInput.nullable().describe('The whole of it; null takes it away.'),
})
export type BoundarySetInput = z.infer<typeof boundarySetInput>

export const offersInput = z.strictObject({
  offers: z.array(z.strictObject({ kind, words: note.optional() })).max(limits.offersOfAPerson),
  nameMe: z.boolean().describe('A no to somebody else’s ask may name you.'),
})
export type OffersInput = z.infer<typeof offersInput>

const boundary = z.object({
  weeklyMinutes: z.number().int().optional(),
  pausedUntil: day.optional(),
  kindsNotNow: z.array(kind),
  askLastFor: z.array(kind),
}) as unknown as z.ZodType<BoundaryView>
const offer = z.object({
  kind,
  words: z.string().optional(),
}) as unknown as z.ZodType<OfferView>

export const weekView = z.object({
  from: day,
  yeses: z.number().int(),
  minutes: z.number().int(),
  setMinutes: z.number().int().optional(),
  /** Monday: until when Goodturn could answer for them. */
  until: day,
  /** Over what they had set, and nothing answers for them yet. */
  shallAnswer: z.boolean(),
})

/** GET /boundaries: all of it is for its owner's eyes alone. */
export const boundaryAnswer = z.object({
  boundary: boundary.nullable(),
  offers: z.array(offer).readonly(),
  nameMe: z.boolean(),
  /** “You said yes 9 times, about 7 h. You had set 3 h.” */
  week: weekView,
  /** Asks that were answered for them, newest first. */
  answeredForYou: z.array(askView).readonly(),
})
export type BoundaryAnswer = z.infer<typeof boundaryAnswer>

/** GET /offers?text=&kind=: who said they can be asked for something, A to Z. */
export const offersFindInput = z.strictObject({
  text: z.string().max(200).optional(),
  kind: kind.optional(),
})
export type OffersFindInput = z.infer<typeof offersFindInput>

export const offersFound = z.object({
  people: z
    .array(
      z.object({
        person: partyView,
        /** The offers and skills that fit, as they said them. */
        said: z.array(offer).readonly(),
        skills: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
})
export type OffersFound = z.infer<typeof offersFound>

// A look: that somebody read something about somebody else. Told by day, to whoever was looked at.
import { z } from 'zod'
import { day, favorView, partyView } from '../shapes.ts'

export const lookedAt = [
  /** A favor two people show to their team. */
  'shown favor',
  /** Addresses and names behind them, read by an admin. */
  'addresses',
  /** The operator's copies. */
  'backup',
  'export',
  'export with texts',
] as const
export type LookedAt = (typeof lookedAt)[number]

export const lookView = z.object({
  day,
  by: z.union([partyView, z.object({ is: z.literal('operator'), name: z.string() })]),
  what: z.enum(lookedAt),
  favor: favorView.optional(),
})
export type LookView = z.infer<typeof lookView>

export const looksAnswer = z.object({ looks: z.array(lookView).readonly() })
export type LooksAnswer = z.infer<typeof looksAnswer>

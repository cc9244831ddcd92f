// A look: that somebody read something about somebody else. Told by day, to whoever was looked at.
import { z } from 'zod'
import { lookedAt } from '../../core/vocabulary.ts'
import { orgMode } from '../mode.ts'
import { cursor, day, favorView, pageSize, partyView, personView, teamId } from '../shapes.ts'

export const lookView = z.object({
  day,
  by: z.union([partyView, z.object({ is: z.literal('operator'), name: z.string() })]),
  what: z.enum(lookedAt),
  favor: favorView.optional(),
})
export type LookView = z.infer<typeof lookView>

export const looksAnswer = z.object({ looks: z.array(lookView).readonly() })
export type LooksAnswer = z.infer<typeof looksAnswer>

/** A look as the council reads it: who looked at whom, and at what kind of thing. */
export const councilLookView = z.object({
  day,
  by: lookView.shape.by,
  what: z.enum(lookedAt),
  /** A to Z. */
  at: z.union([z.literal('everybody'), z.array(partyView).readonly()]),
})
export const councilLooksInput = z.strictObject({ cursor, limit: pageSize })
export const councilLooksAnswer = z.object({
  looks: z.array(councilLookView).readonly(),
  next: z.string().nullable(),
})
export type CouncilLooksAnswer = z.infer<typeof councilLooksAnswer>

/** How the organisation is set up, and nothing about anybody's favors. */
export const councilSettings = z.object({
  demo: z.boolean(),
  /** Everything, or the rota only. */
  mode: orgMode,
  /** What the founder answered at first run: whether they lead people who use it. */
  founderLeads: z.enum(['yes', 'no', 'not said']),
  keysProtectedBy: z.enum(['file', 'passphrase']),
  privateAnswersOff: z.boolean(),
  admins: z.array(personView).readonly(),
  council: z.array(personView).readonly(),
  councilProposed: z.array(personView).readonly(),
  /** Who manages whom, as an admin set it, by name of whoever is managed. */
  managers: z.array(z.object({ person: personView, manager: personView })).readonly(),
  teams: z
    .array(
      z.object({
        team: teamId,
        name: z.string(),
        leads: z.array(personView).readonly(),
        charter: z.object({
          shownTo: z.enum(['us two', 'our team']),
          teamConfirmation: z.enum(['any member', 'a lead']),
          coverCounts: z.enum(['not in the rota', 'in the rota']),
        }),
      }),
    )
    .readonly(),
})
export type CouncilSettings = z.infer<typeof councilSettings>

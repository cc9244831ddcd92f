// What belongs to the viewer alone: their settings, what they take away, what erasing would do.
import { z } from 'zod'
import { identityKinds } from '../../core/vocabulary.ts'
import { day, identityId, personView, teamView } from '../shapes.ts'

export const identityView = z.object({
  identity: identityId,
  kind: z.enum(identityKinds),
  address: z.string().optional(),
})
export type IdentityView = z.infer<typeof identityView>

export const meAnswer = z.object({
  you: personView,
  roles: z.array(z.enum(['admin', 'council'])).readonly(),
  leads: z.boolean(),
  consents: z.boolean(),
  /** Absences that have not ended. */
  away: z.array(z.object({ from: day, until: day })).readonly(),
  skills: z.array(z.string()).readonly(),
  projects: z.array(z.string()).readonly(),
  identities: z.array(identityView).readonly(),
  teams: z.array(teamView).readonly(),
  /** The address they sign in with; none in the demo. */
  email: z.string().optional(),
  /** Private answers are off while those who lead could read the keys. */
  privateAnswersOff: z.boolean(),
  demo: z.boolean(),
})
export type MeAnswer = z.infer<typeof meAnswer>

/** A file for its owner to keep. */
export const fileAnswer = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  text: z.string(),
})
export type FileAnswer = z.infer<typeof fileAnswer>

/** What erasing would do, in figures of the viewer's own. */
export const erasePreview = z.object({
  /** Texts that would be shredded: notes you wrote or that are about you. */
  texts: z.number().int(),
  privateAnswers: z.number().int(),
  /** Favors that stay with the other side, as "a former colleague". */
  favorsThatStay: z.number().int(),
  /** Open returns that would be let go. */
  open: z.number().int(),
  /** Somebody else has to be admin first. */
  lastAdmin: z.boolean(),
})
export type ErasePreview = z.infer<typeof erasePreview>

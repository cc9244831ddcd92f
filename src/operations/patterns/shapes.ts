// What is asked and answered about patterns. The views are typed by their lens.
import { z } from 'zod'
import type { TeamPatternsView } from '../../core/privacy/pattern-views.ts'
import { patterns } from '../../sense/finding.ts'
import { teamId } from '../shapes.ts'

export const patternsInput = z.strictObject({
  team: teamId.optional().describe('One of your teams; the first of them unless said.'),
})
export type PatternsInput = z.infer<typeof patternsInput>

const seen = z.looseObject({}) as unknown as z.ZodType<TeamPatternsView>
const count = z.number().int()

export const patternsAnswer = z.object({
  consents: z.boolean().describe('Whether you take part: without, nothing is looked for.'),
  teams: z
    .array(z.object({ team: z.string(), name: z.string(), people: count }))
    .describe('The teams you are in, A to Z.'),
  inReach: z
    .array(z.object({ pattern: z.string(), smallestTeam: count, needs: z.string() }))
    .describe('All that is looked for, and the smallest team each can be seen in.'),
  worth: z
    .record(z.string(), z.object({ claims: count, right: count }))
    .describe('How often cards of each pattern were right where the truth is known.'),
  look: z
    .union([
      z.object({ is: z.literal('under way'), team: z.string(), done: count, of: count }),
      z.object({ is: z.literal('over'), seen }),
    ])
    .optional(),
})
export type PatternsAnswer = z.infer<typeof patternsAnswer>

const card = z
  .string()
  .regex(new RegExp(`^(?:${patterns.join('|')})-[0-9a-z]{1,7}$`))
  .describe('As the card itself says what it goes by.')

export const setAsideInput = z.strictObject({
  team: teamId,
  card,
  interval: z
    .tuple([z.number(), z.number()])
    .describe('What it told: it comes back once its estimate lies outside.'),
})
export const takeUpInput = z.strictObject({ team: teamId, card })
export const setAsideAnswer = z.object({ setAside: z.boolean() })

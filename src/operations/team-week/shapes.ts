// What is asked and answered about a team's own week. The view is typed by its lens.
import { z } from 'zod'
import type { TeamWeekView } from '../../core/privacy/team-week-views.ts'
import { teamId } from '../shapes.ts'

export const teamWeekInput = z.strictObject({ team: teamId })

const view = z.looseObject({}) as unknown as z.ZodType<TeamWeekView>
export const teamWeekAnswer = z.object({ week: view })
export type TeamWeekAnswer = z.infer<typeof teamWeekAnswer>

// A team's own week, read by any of its members: what is open, what changed hands, what waits. All
// of them read the same; reading favors others show to the team is a look, as on the team's page.
import type { z } from 'zod'
import { seenTogether } from '../../core/privacy/seen.ts'
import { seeTeamWeek, teamWeekTexts } from '../../core/privacy/team-week-lens.ts'
import { accept, refuse } from '../../core/result.ts'
import { lensOf } from '../look.ts'
import { lookAtFavors } from '../looks/take.ts'
import type { ServerOperation } from '../operation.ts'
import { type TeamWeekAnswer, teamWeekAnswer, teamWeekInput } from './shapes.ts'

export const readTeamWeek: ServerOperation<z.infer<typeof teamWeekInput>, TeamWeekAnswer> = {
  name: 'team.week',
  about: 'Read a team’s own week: open and changed shifts, what waits, what nobody could take.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/teams/:team/week' },
  who: 'member',
  input: teamWeekInput,
  output: teamWeekAnswer,
  async run(context, viewer, { team }) {
    const lens = await lensOf(context, viewer, (glass) => teamWeekTexts(glass, team))
    const week = seeTeamWeek(lens.glass, team)
    if (!week) return refuse({ code: 'not-found' })
    const others = week.goals
      .flatMap(({ served }) => served)
      .filter(({ relation }) => relation === 'team')
    const refusal = await lookAtFavors(
      context,
      viewer,
      others.map(({ favor }) => favor),
    )
    return refusal ? refuse(refusal) : accept(seenTogether({ week }))
  },
}

// A team's page: its people, goals, calendar and charter; for its members also what they say they
// can do, and the favors shown to them.
import { z } from 'zod'
import { seenTogether } from '../../core/privacy/seen.ts'
import { teamPageTexts, teamPageView } from '../../core/privacy/team-lens.ts'
import { accept, refuse } from '../../core/result.ts'
import type { TeamId } from '../../core/vocabulary.ts'
import { lensOf } from '../look.ts'
import { lookAtFavors } from '../looks/take.ts'
import type { ServerOperation } from '../operation.ts'
import { teamId } from '../shapes.ts'
import { type TeamPageAnswer, teamPageAnswer } from './shapes.ts'

export const readTeam: ServerOperation<{ team: TeamId }, TeamPageAnswer> = {
  name: 'team.read',
  about: 'Read a team’s page: who is in it, its goals, calendar and charter, what it is shown.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/teams/:team' },
  who: 'member',
  input: z.strictObject({ team: teamId }),
  output: teamPageAnswer,
  async run(context, viewer, { team }) {
    const lens = await lensOf(context, viewer, (glass) => teamPageTexts(glass, team))
    const page = teamPageView(lens.glass, team)
    if (!page) return refuse({ code: 'not-found' })
    const others = page.shown.filter((favor) => favor.relation === 'team')
    const refusal = await lookAtFavors(
      context,
      viewer,
      others.map((each) => each.favor),
    )
    return refusal ? refuse(refusal) : accept(seenTogether({ team: page }))
  },
}

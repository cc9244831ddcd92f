// Patterns of one of the viewer's teams, as far as they are the viewer's to read: about themselves,
// and about a team that is large enough.
import type { z } from 'zod'
import { teamView } from '../../core/privacy/people-lens.ts'
import { seenByAuthor, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import { detectors } from '../../sense/patterns/index.ts'
import { worth } from '../../sense/patterns/worth.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { lookedAt } from './look-at.ts'
import * as shapes from './shapes.ts'

export const readPatterns: ServerOperation<shapes.PatternsInput, shapes.PatternsAnswer> = {
  name: 'patterns.read',
  about: 'Read what your team’s record can honestly say, as far as it is yours to read.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/patterns' },
  who: 'member',
  input: shapes.patternsInput as unknown as z.ZodType<shapes.PatternsInput>,
  output: shapes.patternsAnswer,
  async run(context, viewer, { team }) {
    const { glass } = await lensOf(context, viewer)
    const views = glass.facts.teamsOf(viewer.person).map((id) => teamView(glass, id))
    const teams = views.sort((one, other) => one.name.localeCompare(other.name, 'en'))
    const chosen = team ?? teams[0]?.team
    if (team !== undefined && !teams.some((each) => each.team === team)) {
      return refuse({ code: 'not-found', about: 'team' })
    }
    const consents = glass.facts.person(viewer.person)?.consents === true
    const about = seenByAuthor({
      consents,
      teams: teams.map(({ team: id, name, people }) => ({ team: id, name, people })),
      inReach: detectors.map(({ pattern, smallestTeam, needs }) => ({
        ...{ pattern, smallestTeam, needs },
      })),
      worth,
    })
    if (!consents || chosen === undefined) return accept(about)
    const looked = await lookedAt(context, viewer, chosen)
    if (!looked.ok) return looked
    const look =
      looked.value.is === 'over'
        ? seenTogether({ is: seenPlain('over' as const), seen: looked.value.seen })
        : seenByAuthor({ ...looked.value, team: chosen })
    return accept(seenByAuthor({ ...about, look }))
  },
}

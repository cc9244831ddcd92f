// Handovers as a viewer may see them, with the words they need opened: those for them to receive,
// and all of theirs and of their teams.
import type { HandoverId } from '../../core/handover.ts'
import { limits } from '../../core/limits.ts'
import type { Glass } from '../../core/privacy/glass.ts'
import { carryTexts, handoverTeams, seeHandoverTeams } from '../../core/privacy/handover-carry.ts'
import {
  handoversForYou,
  handoverTexts,
  readableHandovers,
  seeHandover,
  seeHandovers,
} from '../../core/privacy/handover-lens.ts'
import { seeGiven, seeToWrite, toWriteTexts } from '../../core/privacy/handover-to-write.ts'
import { type Seen, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import type { Viewer } from '../viewer.ts'
import type { HandoverAnswer, HandoverListInput, HandoversAnswer } from './shapes.ts'

/** The same `not-found` for one that is not there and one that is not the viewer's to read. */
export async function showHandover(
  context: Context,
  viewer: Viewer,
  handover: HandoverId,
): Promise<Result<Seen<HandoverAnswer>, Refusal>> {
  const { glass } = await lensOf(context, viewer, (looking) => handoverTexts(looking, [handover]))
  const view = seeHandover(glass, handover)
  return view ? accept(seenTogether({ handover: view })) : refuse({ code: 'not-found' })
}

export async function showHandovers(
  context: Context,
  viewer: Viewer,
  wanted: HandoverListInput,
): Promise<Seen<HandoversAnswer>> {
  const shownOf = (looking: Omit<Glass, 'words'>) =>
    filtered(looking, wanted).slice(0, limits.handoversShown)
  const { glass } = await lensOf(context, viewer, (looking) => [
    ...handoverTexts(looking, [...handoversForYou(looking), ...shownOf(looking)]),
    ...toWriteTexts(looking),
    ...handoverTeams(looking).flatMap((team) => carryTexts(looking, team)),
  ])
  return seenTogether({
    forYou: seeHandovers(glass, handoversForYou(glass)),
    toWrite: seeToWrite(glass),
    given: seeGiven(glass),
    teams: seeHandoverTeams(glass),
    handovers: seeHandovers(glass, shownOf(glass)),
    more: seenPlain(filtered(glass, wanted).length > limits.handoversShown),
  })
}

/** What today has of them: those to receive, and shifts with nothing handed over yet. */
export async function handoversToday(context: Context, viewer: Viewer) {
  const { glass } = await lensOf(context, viewer, (looking) => [
    ...handoverTexts(looking, handoversForYou(looking)),
    ...toWriteTexts(looking),
  ])
  return { handovers: seeHandovers(glass, handoversForYou(glass)), toWrite: seeToWrite(glass) }
}

function filtered(
  looking: Omit<Glass, 'words'>,
  { why, standing, person, before }: HandoverListInput,
): readonly HandoverId[] {
  const { facts } = looking
  return readableHandovers(looking).filter((id) => {
    const state = facts.handover(id)
    if (state === undefined) return false
    if (why !== undefined && state.why !== why) return false
    if (standing !== undefined && state.standing !== standing) return false
    if (before !== undefined && state.dueAtMs >= before) return false
    if (person === undefined) return true
    const named = [state.from, ...state.to, ...(state.receivedBy ? [state.receivedBy] : [])]
    return named.some((each) => facts.personOf(each) === person)
  })
}

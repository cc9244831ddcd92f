// What a handover about to be written could hold: of the one its writer received, the items of a
// kind that stays open until somebody closes it. They are proposed, never carried on unasked.
import type { HandoverId } from '../handover.ts'
import { isOfTeam } from '../record/handover.ts'
import type { RotaId } from '../rota.ts'
import type { TeamId, TextId } from '../vocabulary.ts'
import type { Glass } from './glass.ts'
import { handoverTexts, handoverView } from './handover-lens.ts'
import type { HandoverItemView, HandoversToWriteView } from './handover-views.ts'
import { byName, teamView } from './people-lens.ts'
import { markSeen, type Seen } from './seen.ts'

type Unworded = Omit<Glass, 'words'>

const staysOpen: ReadonlySet<string> = new Set(['open', 'watch', 'risk', 'next step'])

/** The last one of a team, and of a rota where one is said, that the viewer received. */
function lastReceived(
  { facts, viewer }: Unworded,
  team: TeamId,
  rota?: RotaId,
): HandoverId | undefined {
  let last: { readonly id: HandoverId; readonly atMs: number } | undefined
  for (const id of facts.handoversOf(team)) {
    const state = facts.handover(id)
    if (state?.receivedBy === undefined || facts.personOf(state.receivedBy) !== viewer) continue
    if (rota !== undefined && state.rota !== rota) continue
    const atMs = state.receivedAtMs ?? 0
    if (last === undefined || atMs >= last.atMs) last = { id, atMs }
  }
  return last?.id
}

export function carryOver(glass: Glass, team: TeamId, rota?: RotaId): readonly HandoverItemView[] {
  const id = lastReceived(glass, team, rota)
  const view = id && handoverView(glass, id)
  if (id === undefined || view === undefined) return []
  return view.items
    .filter(({ kind, words }) => staysOpen.has(kind) && words !== '')
    .map((item) => ({ ...item, carriedFrom: id }))
}

/** Words that a proposal needs, so that they can be opened beforehand. */
export function carryTexts(glass: Unworded, team: TeamId, rota?: RotaId): readonly TextId[] {
  const id = lastReceived(glass, team, rota)
  return id === undefined ? [] : handoverTexts(glass, [id])
}

/** Teams the viewer can hand something over for: those they are in, or lead. */
export function handoverTeams({ facts, ledger, viewer }: Unworded): readonly TeamId[] {
  return [...(ledger.teamsOnce.get(viewer) ?? [])].filter((id) => isOfTeam(facts, id, viewer))
}

/** The same with their names, A to Z, and what could be carried on in each. */
export function seeHandoverTeams(glass: Glass): Seen<HandoversToWriteView['teams']> {
  const views = handoverTeams(glass).map((id) => {
    const { team, name } = teamView(glass, id)
    return { team, name, carryOver: carryOver(glass, id) }
  })
  return markSeen(views.sort(byName))
}

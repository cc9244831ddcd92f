// Handovers through the lens: the team's work is the team's, so that its members and leads read
// what was handed over between two of them, also later and also whoever joins; anybody else reads
// nothing, as of one that does not exist. One that was taken back stays with its writer, and of its
// items nobody else reads a word.
import type { HandoverId } from '../handover.ts'
import { readsHandover, sideOf } from '../record/handover.ts'
import type { HandoverState } from '../record/handover-state.ts'
import { isHere } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { TextId } from '../vocabulary.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import type { HandoverItemView, HandoverView } from './handover-views.ts'
import { markSeen, type Seen } from './seen.ts'

type Unworded = Omit<Glass, 'words'>

/** One handover as this viewer may see it; undefined where there is nothing for them. */
export function seeHandover(glass: Glass, id: HandoverId): Seen<HandoverView> | undefined {
  const view = handoverView(glass, id)
  return view && markSeen(view)
}

/** Several, in the order given; those that are nothing to the viewer left out. */
export function seeHandovers(
  glass: Glass,
  ids: readonly HandoverId[],
): Seen<readonly Seen<HandoverView>[]> {
  return markSeen(ids.flatMap((id) => seeHandover(glass, id) ?? []))
}

export function handoverView(glass: Glass, id: HandoverId): HandoverView | undefined {
  const state = readable(glass, id)
  if (state === undefined || state.standing === 'unknown') return undefined
  const { rota, shift, change, why, dueAtMs, standing, backup } = state
  const relation = sideOf(state, glass.facts) ?? 'team'
  const said = state.receivedWords && glass.words(state.receivedWords)
  const team = glass.facts.team(state.team)?.name
  return {
    handover: id,
    relation,
    team: { team: state.team, name: (team && glass.words(team)) ?? 'a team' },
    why,
    from: partyView(glass, state.from),
    to: state.to.map((each) => partyView(glass, each)),
    items: standing === 'withdrawn' && relation !== 'from' ? [] : itemsOf(glass, state),
    writtenDay: dayOf(state.writtenAtMs),
    dueAtMs,
    standing,
    nudged: state.nudgedAtMs !== undefined,
    backupTold: state.backupToldAtMs !== undefined,
    actions: actionsOf(glass, state, relation),
    ...(rota === undefined ? {} : { rota }),
    ...(shift === undefined ? {} : { shift }),
    ...(change === undefined ? {} : { change: { change, closed: standing === 'received' } }),
    ...(backup === undefined ? {} : { backup: partyView(glass, backup) }),
    ...(state.receivedBy === undefined ? {} : { receivedBy: partyView(glass, state.receivedBy) }),
    ...(state.receivedAtMs === undefined ? {} : { receivedAtMs: state.receivedAtMs }),
    ...(said === undefined ? {} : { receivedWords: said }),
  }
}

function itemsOf(glass: Glass, { items }: HandoverState): readonly HandoverItemView[] {
  return items.map(({ kind, words, owner, carriedFrom }) => ({
    kind,
    words: glass.words(words) ?? '',
    ...(owner === undefined ? {} : { owner: partyView(glass, owner) }),
    ...(carriedFrom === undefined ? {} : { carriedFrom }),
  }))
}

/** What the decider would accept of the viewer. */
function actionsOf(
  { facts, viewer }: Unworded,
  { standing }: HandoverState,
  relation: HandoverView['relation'],
): HandoverView['actions'] {
  if (standing !== 'waiting' || !isHere(facts, viewer)) return []
  if (relation === 'from') return ['write again', 'withdraw']
  return relation === 'team' ? [] : ['receive']
}

function readable({ facts }: Unworded, id: HandoverId): HandoverState | undefined {
  const state = facts.handover(id)
  return state !== undefined && readsHandover(state, facts) ? state : undefined
}

/** Words that looking at them needs, so that they can be opened beforehand. */
export function handoverTexts(glass: Unworded, ids: readonly HandoverId[]): readonly TextId[] {
  return ids.flatMap((id) => {
    const state = readable(glass, id)
    if (state === undefined) return []
    const hidden = state.standing === 'withdrawn' && sideOf(state, glass.facts) !== 'from'
    const items = hidden ? [] : state.items.map(({ words }) => words)
    return state.receivedWords === undefined ? items : [...items, state.receivedWords]
  })
}

/** Those that name the viewer as writer, as one they go to, or as the backup that was told. */
export function ownHandovers(glass: Unworded): readonly HandoverId[] {
  const { facts, viewer } = glass
  const ids = facts.identitiesOf(viewer).flatMap((identity) => facts.handoversOf(identity))
  return [...new Set(ids)].filter((id) => {
    const state = readable(glass, id)
    return state !== undefined && sideOf(state, facts) !== undefined
  })
}

/** Those the viewer can receive now, the one due first on top. */
export function handoversForYou(glass: Unworded): readonly HandoverId[] {
  const due = (id: HandoverId): number => glass.facts.handover(id)?.dueAtMs ?? 0
  return ownHandovers(glass)
    .filter((id) => {
      const state = glass.facts.handover(id)
      if (state?.standing !== 'waiting') return false
      const side = sideOf(state, glass.facts)
      return side === 'to' || side === 'backup'
    })
    .sort((a, b) => due(a) - due(b))
}

/** All the viewer may read, of their own and of their teams, the newest due first. */
export function readableHandovers(glass: Unworded): readonly HandoverId[] {
  const { facts, ledger, viewer } = glass
  const teams = [...(ledger.teamsOnce.get(viewer) ?? [])]
  const ids = [...ownHandovers(glass), ...teams.flatMap((team) => facts.handoversOf(team))]
  const due = (id: HandoverId): number => facts.handover(id)?.dueAtMs ?? 0
  return [...new Set(ids)]
    .filter((id) => readable(glass, id) !== undefined)
    .sort((a, b) => due(b) - due(a) || (a < b ? 1 : -1))
}

// A calendar feed through the lens: somebody's own shifts, or those of a team whose rotas they may
// read. Who has what from when to when, and nothing else: no address, no note, no reason.
import type { Span } from '../asking.ts'
import { limits } from '../limits.ts'
import { isTheirs, seesRota } from '../record/rota-standing.ts'
import type { RotaState } from '../record/rota-state.ts'
import type { Part, ShiftState } from '../record/shift-state.ts'
import type { RotaId } from '../rota.ts'
import type { TeamId } from '../vocabulary.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { markSeen, type Seen } from './seen.ts'
import type { PartyView } from './views.ts'

export type FeedOf = 'me' | TeamId

export interface FeedShift extends Span {
  /** The same for as long as the shift is there; a further part of it has one of its own. */
  readonly uid: string
  readonly duty: string
  readonly rota: string
  /** Who has it; nobody: it is open, or was called off. */
  readonly who?: PartyView
  /** No longer the reader's, or nobody's at all. */
  readonly standing: 'stands' | 'handed on' | 'called off'
  /** Raised by each change of the shift. */
  readonly sequence: number
}

export interface FeedView {
  readonly of: FeedOf
  readonly name: string
  /** In the order they begin. */
  readonly shifts: readonly FeedShift[]
}

/** What touches a span of time; undefined where there is nothing for the viewer to read. */
export function feedView(glass: Glass, of: FeedOf, window: Span): Seen<FeedView> | undefined {
  const rotas = of === 'me' ? ownRotas(glass) : teamRotas(glass, of)
  if (of !== 'me' && rotas.length === 0) return undefined
  const shifts = rotas.flatMap((rota) => shiftsOf(glass, rota, of, window))
  const sorted = shifts.sort((a, b) => a.fromMs - b.fromMs || (a.uid < b.uid ? -1 : 1))
  const name = of === 'me' ? 'Your shifts' : teamName(glass, of)
  return markSeen({ of, name, shifts: sorted.slice(0, limits.feedTimes) })
}

/** The teams whose rotas the viewer may read, A to Z. */
export function feedTeams(glass: Glass): Seen<readonly { team: TeamId; name: string }[]> {
  const teams = [...glass.ledger.rotasOfTeam.keys()].filter(
    (team) => teamRotas(glass, team).length > 0,
  )
  return markSeen(
    teams
      .map((team) => ({ team, name: teamName(glass, team) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  )
}

const teamName = (glass: Glass, team: TeamId): string => partyView(glass, team).name

function known({ facts }: Glass, ids: Iterable<RotaId>): readonly RotaState[] {
  return [...new Set(ids)].flatMap((id) => facts.rota(id) ?? [])
}

/** Also those they are not in any more: a shift of theirs is theirs. */
function ownRotas(glass: Glass): readonly RotaState[] {
  const { facts, viewer } = glass
  return known(
    glass,
    facts.identitiesOf(viewer).flatMap((identity) => facts.rotasOf(identity)),
  )
}

function teamRotas(glass: Glass, team: TeamId): readonly RotaState[] {
  const { facts, viewer } = glass
  return known(glass, facts.rotasOfTeam(team)).filter((rota) => seesRota(rota, viewer, facts))
}

function shiftsOf(glass: Glass, rota: RotaState, of: FeedOf, window: Span): readonly FeedShift[] {
  const found: FeedShift[] = []
  for (const shift of rota.shifts.values()) {
    const { fromMs, untilMs } = shift.planned
    if (untilMs <= window.fromMs || fromMs >= window.untilMs) continue
    found.push(...(of === 'me' ? ownParts(glass, rota, shift) : allParts(glass, rota, shift)))
  }
  return found
}

function allParts(glass: Glass, rota: RotaState, shift: ShiftState): readonly FeedShift[] {
  const standing = shift.calledOff ? 'called off' : 'stands'
  return shift.parts.map((part, at) => ({
    ...written(glass, rota, shift, part, at),
    ...(part.by === undefined || shift.calledOff ? {} : { who: partyView(glass, part.by) }),
    standing,
  }))
}

/** What of a shift is theirs; what once was is there too, so that a calendar takes it out. */
function ownParts(glass: Glass, rota: RotaState, shift: ShiftState): readonly FeedShift[] {
  const { facts, viewer } = glass
  const own = shift.parts.filter(({ by }) => isTheirs(by, viewer, facts))
  if (own.length > 0) {
    const standing = shift.calledOff ? 'called off' : 'stands'
    return own.map((part, at) => ({ ...written(glass, rota, shift, part, at), standing }))
  }
  const once =
    [shift.planned.by, ...(shift.once ?? [])].some((by) => isTheirs(by, viewer, facts)) ||
    shift.hands.some(({ from, to }) => [from, to].some((by) => isTheirs(by, viewer, facts)))
  if (!once) return []
  return [{ ...written(glass, rota, shift, shift.planned, 0), standing: 'handed on' }]
}

function written(
  { words }: Glass,
  rota: RotaState,
  { planned, changes }: ShiftState,
  { fromMs, untilMs }: Span | Part,
  at: number,
): Omit<FeedShift, 'standing' | 'who'> {
  const duty = rota.duties.get(planned.duty)?.name
  return {
    uid: at === 0 ? planned.shift : `${planned.shift}.${at + 1}`,
    ...{ fromMs, untilMs },
    duty: (duty && words(duty)) ?? 'A shift',
    rota: (rota.name && words(rota.name)) ?? 'a rota',
    sequence: changes,
  }
}

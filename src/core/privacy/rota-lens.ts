// Rotas through the lens: the plan is its team's and its people's to read, and there is nothing for
// anybody else. Wishes are read by nobody but their owner; an absence has no reason here.
import type { ChangeState } from '../record/change-state.ts'
import { isInRota, mayPlan, seesRota } from '../record/rota-standing.ts'
import type { RotaState } from '../record/rota-state.ts'
import type { ShiftState } from '../record/shift-state.ts'
import { isGone } from '../record/standing.ts'
import type { RotaId, Wish } from '../rota.ts'
import { addDays, dayMs, startOfDayMs } from '../time.ts'
import type { Day, IdentityId, PersonId, TextId } from '../vocabulary.ts'
import { changeTexts, changeView, relationTo, type SpreadOf } from './change-lens.ts'
import { personAsParty } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { byName, teamView } from './people-lens.ts'
import type { RotaBrief, RotaPersonView, RotaView, SpreadView } from './rota-views.ts'
import { markSeen, type Seen } from './seen.ts'
import { dayInRota, type RuleAgainst, shiftView } from './shift-lens.ts'

type Unworded = Omit<Glass, 'words'>

/** What is looked at, and what the engine says of it. */
export interface RotaLook {
  readonly fromDay: Day
  readonly weeks: number
  readonly holidays: RotaView['holidays']
  readonly spread: readonly SpreadView[]
  readonly changeSpread: SpreadOf
  readonly ruleAgainst: RuleAgainst
}

/** Rotas the viewer reads that are not closed, A to Z. */
export function seeRotas(glass: Glass): Seen<readonly RotaBrief[]> {
  const views = [...glass.ledger.rotas.values()].flatMap((state) =>
    state.standing === 'open' && seesRota(state, glass.viewer, glass.facts)
      ? [rotaBrief(glass, state)]
      : [],
  )
  return markSeen(views.sort(byName))
}

export function rotaBrief(glass: Glass, state: RotaState): RotaBrief {
  const { team, name } = teamView(glass, state.team)
  return {
    rota: state.rota,
    name: (state.name && glass.words(state.name)) ?? 'A rota',
    team: { team, name },
    yours: isInRota(state, glass.viewer, glass.facts),
  }
}

/** Some weeks of a rota; undefined for whoever may not read it. */
export function seeRota(glass: Glass, id: RotaId, look: RotaLook): Seen<RotaView> | undefined {
  const { facts, viewer, words } = glass
  const state = facts.rota(id)
  if (state === undefined || !seesRota(state, viewer, facts)) return undefined
  const from = look.fromDay
  const until = addDays(from, look.weeks * 7)
  const shifts = shiftsBetween(state, from, until)
  const { terms, version, publishedUntilMs } = state
  return markSeen({
    ...rotaBrief(glass, state),
    ...{ version, zone: terms.zone, mode: terms.mode, from, until },
    today: dayInRota(state, facts.nowMs),
    duties: terms.duties.map((duty) => ({ ...duty, name: words(duty.name) ?? 'A duty' })),
    people: peopleIn(glass, state, { shifts, from, until }),
    shifts: shifts.map((shift) => shiftView(glass, state, shift, look.ruleAgainst)),
    holidays: look.holidays,
    changes: changesOf(glass, state).flatMap(
      (change) => changeView(glass, state, change, look.changeSpread) ?? [],
    ),
    spread: look.spread,
    mayPlan: state.standing === 'open' && mayPlan(state.team, facts, viewer),
    ...(publishedUntilMs === undefined
      ? {}
      : { publishedUntil: dayInRota(state, publishedUntilMs) }),
  })
}

/** By start, those that touch one of the days; no day is more than a day from Greenwich. */
function shiftsBetween(state: RotaState, from: Day, until: Day): readonly ShiftState[] {
  const [fromMs, untilMs] = [startOfDayMs(from) - dayMs, startOfDayMs(until) + dayMs]
  return [...state.shifts.values()]
    .filter(({ planned, calledOff }) => {
      if (calledOff || planned.untilMs <= fromMs || planned.fromMs >= untilMs) return false
      const first = dayInRota(state, planned.fromMs)
      return first < until && dayInRota(state, planned.untilMs - 1) >= from
    })
    .sort((one, other) => one.planned.fromMs - other.planned.fromMs)
}

interface Shown {
  readonly shifts: readonly ShiftState[]
  readonly from: Day
  readonly until: Day
}

/** Whoever is in it on one of the days, or has one of the shifts, A to Z. */
function peopleIn(
  glass: Glass,
  state: RotaState,
  { shifts, from, until }: Shown,
): readonly RotaPersonView[] {
  const { facts } = glass
  const people = new Set<PersonId>()
  const add = (identity: IdentityId | undefined): void => {
    const person = identity && facts.personOf(identity)
    if (person !== undefined && !isGone(facts.person(person))) people.add(person)
  }
  for (const each of state.terms.members) {
    if (each.from < until && (each.until === undefined || each.until >= from)) add(each.member)
  }
  for (const { parts } of shifts) for (const { by } of parts) add(by)
  const today = dayInRota(state, facts.nowMs)
  const views = [...people].map((person): RotaPersonView => {
    const own = state.terms.members.find(({ member }) => facts.personOf(member) === person)
    const away = facts.person(person)?.away ?? []
    const shadows = own?.shadowsUntil !== undefined && own.shadowsUntil > today
    return {
      person: personAsParty(glass, person),
      duties: own?.duties ?? [],
      away: away.filter((each) => each.from < until && each.until >= from),
      ...(shadows ? { shadowsUntil: own.shadowsUntil } : {}),
    }
  })
  return views.sort((one, other) => byName(one.person, other.person))
}

/** What waits, and what was agreed on and has not begun: as far as it touches the viewer. */
function changesOf(glass: Unworded, state: RotaState): readonly ChangeState[] {
  return [...state.changes.values()].filter((change) => {
    if (relationTo(glass, change) === undefined) return false
    if (change.standing === 'waiting') return change.expiresAtMs > glass.facts.nowMs
    const firstMs = change.moves.map(({ shift }) => state.shifts.get(shift)?.planned.fromMs ?? 0)
    return change.standing === 'accepted' && Math.min(...firstMs) > glass.facts.nowMs
  })
}

/** Texts a look at a rota needs besides names. */
export function rotaTexts(glass: Unworded, id: RotaId): readonly TextId[] {
  const state = glass.facts.rota(id)
  if (state === undefined) return []
  return changesOf(glass, state).flatMap((change) => [...changeTexts(glass, change)])
}

/** The viewer's own wishes. */
export function seeWishes({ facts, viewer }: Unworded, id: RotaId): Seen<readonly Wish[]> {
  const own = [...(facts.rota(id)?.wishes ?? [])].filter(([by]) => facts.personOf(by) === viewer)
  return markSeen(own.flatMap(([, wishes]) => [...wishes]))
}

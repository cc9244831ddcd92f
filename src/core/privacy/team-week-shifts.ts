// What a team's week says of its rotas: shifts nobody has, shifts that are another's than they were
// planned for, and how many changed hands without a lead having said so for somebody else.
import { dayOfShift } from '../record/rota-standing.ts'
import type { RotaState } from '../record/rota-state.ts'
import type { Handing, ShiftState } from '../record/shift-state.ts'
import { isLeadOn, isPerson } from '../record/standing.ts'
import { addDays, dayMs, dayOf } from '../time.ts'
import type { Day, IdentityId, TeamId } from '../vocabulary.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { shiftBrief } from './shift-lens.ts'
import type { ChangedShiftView, OpenShiftView, TeamWeekView } from './team-week-views.ts'

type Unworded = Omit<Glass, 'words'>

const openForDays = 14
const handsForDays = 28
const openShown = 20

/** Rotas of a team that run. */
export function rotasOfTeam({ facts }: Unworded, team: TeamId): readonly RotaState[] {
  return facts.rotasOfTeam(team).flatMap((id) => {
    const state = facts.rota(id)
    return state?.standing === 'open' ? [state] : []
  })
}

/** From now to the end of a fortnight, soonest first. */
export function openShifts(
  glass: Glass,
  rotas: readonly RotaState[],
  monday: Day,
): readonly OpenShiftView[] {
  const until = addDays(monday, openForDays)
  return rotas
    .flatMap((state) =>
      standing(state).flatMap((shift) => {
        const day = dayOfShift(state, shift.planned)
        const isOpen = shift.parts.some(({ by }) => by === undefined)
        return isOpen && shift.planned.fromMs > glass.facts.nowMs && day < until
          ? [openView(glass, state, shift)]
          : []
      }),
    )
    .sort(bySooner)
    .slice(0, openShown)
}

/** Those of the week, by their start: as the last word on each left it. */
export function changedShifts(
  glass: Glass,
  rotas: readonly RotaState[],
  monday: Day,
): readonly ChangedShiftView[] {
  return rotas
    .flatMap((state) =>
      standing(state).flatMap((shift) => {
        const day = dayOfShift(state, shift.planned)
        const last = shift.hands.findLast(({ stands }) => stands)
        if (last === undefined || day < monday || day >= addDays(monday, 7)) return []
        return [changedView(glass, openView(glass, state, shift), last)]
      }),
    )
    .sort(bySooner)
}

/** Shifts of four weeks that are another's by somebody's word, and those without a lead's. */
export function changedHands(
  glass: Unworded,
  team: TeamId,
  rotas: readonly RotaState[],
): TeamWeekView['changedHands'] {
  const since = glass.facts.nowMs - handsForDays * dayMs
  const changed = rotas.flatMap((state) =>
    [...state.shifts.values()].flatMap(({ hands }) => {
      const said = hands.filter((hand) => hand.stands && hand.how !== 'left' && hand.atMs >= since)
      return said.length === 0 ? [] : [said.some((hand) => isByLead(glass, team, state, hand))]
    }),
  )
  return { all: changed.length, withoutLead: changed.filter((byLead) => !byLead).length }
}

/** Said by somebody who leads the team, and for others: their own shifts are theirs to hand on. */
function isByLead({ facts }: Unworded, team: TeamId, state: RotaState, hand: Handing): boolean {
  const proposed = hand.change && state.changes.get(hand.change)?.proposedBy
  const own = [hand.from, hand.to].map((side) => side && facts.personOf(side))
  const known = facts.team(team)
  return [hand.author, proposed].some(
    (who) =>
      who !== undefined &&
      isPerson(who) &&
      !own.includes(who) &&
      known !== undefined &&
      isLeadOn(known, who, dayOf(hand.atMs)) &&
      !isIn(facts, state, hand, who),
  )
}

/** A lead who is one of those a change touches answers for themselves. */
function isIn(facts: Unworded['facts'], state: RotaState, hand: Handing, who: string): boolean {
  const change = hand.change === undefined ? undefined : state.changes.get(hand.change)
  if (change === undefined) return false
  const sides: readonly IdentityId[] = [change.from, ...change.touched]
  return sides.some((side) => facts.personOf(side) === who)
}

const standing = (state: RotaState): readonly ShiftState[] =>
  [...state.shifts.values()].filter(({ calledOff }) => !calledOff)

const bySooner = (one: OpenShiftView, other: OpenShiftView): number =>
  one.shift.fromMs - other.shift.fromMs

function openView(glass: Glass, state: RotaState, shift: ShiftState): OpenShiftView {
  const duty = state.duties.get(shift.planned.duty)
  return {
    rota: state.rota,
    rotaName: (state.name && glass.words(state.name)) ?? 'A rota',
    shift: shiftBrief(glass, state, shift.planned),
    zone: duty?.zone ?? state.terms.zone,
  }
}

function changedView(glass: Glass, view: OpenShiftView, hand: Handing): ChangedShiftView {
  const { fromMs, untilMs, from, to, how } = hand
  return {
    ...view,
    shift: { ...view.shift, fromMs, untilMs },
    how,
    ...(from === undefined ? {} : { from: partyView(glass, from) }),
    ...(to === undefined ? {} : { to: partyView(glass, to) }),
  }
}

// One shift through the lens: who has it, what is open for it as far as that touches the viewer,
// and what they can do with it now, which is what the decider accepts.

import type { Span } from '../asking.ts'
import { peopleOfChange } from '../record/change-state.ts'
import { gaveAway } from '../record/handover-shift.ts'
import {
  dayOfShift,
  doesDuty,
  isTheirs,
  openAskFor,
  refusalOfActing,
  waitsFor,
} from '../record/rota-standing.ts'
import type { RotaState } from '../record/rota-state.ts'
import { refusalOfUndoing } from '../record/shift-hands.ts'
import type { Handing, ShiftState } from '../record/shift-state.ts'
import type { Move, PlannedShift } from '../rota.ts'
import { dayMs } from '../time.ts'
import type { IdentityId } from '../vocabulary.ts'
import { dayIn } from '../zone.ts'
import { askRelationOf } from './ask-lens.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import type { MoveView, ShiftAction, ShiftBrief, ShiftView } from './rota-views.ts'
import type { PartyView } from './views.ts'

/** The rule that stands against the viewer's taking a shift, in a sentence. */
export type RuleAgainst = (shift: ShiftState) => string | undefined

export function shiftView(
  glass: Glass,
  state: RotaState,
  shift: ShiftState,
  ruleAgainst: RuleAgainst,
): ShiftView {
  const { planned, parts, hands } = shift
  const [first] = parts
  const last = hands.findLast(({ stands }) => stands)
  const agreed = last?.how === 'swap' || last?.how === 'absence'
  const took = last?.how === 'cover' || last?.how === 'take'
  const moved = took && parts.some(({ by }) => by !== planned.by)
  const waits = waitsShown(glass, state, shift)
  const { shift: id, duty, fromMs, untilMs } = planned
  const actions = actionsOf(glass, state, shift)
  const cannotTake = actions.includes('take') ? ruleAgainst(shift) : undefined
  return {
    ...{ shift: id, duty, fromMs, untilMs },
    day: dayOfShift(state, planned),
    lastDay: dayOfShift(state, { ...planned, fromMs: untilMs - 1 }),
    ...party(glass, 'by', first?.by),
    ...(parts.length === 1
      ? {}
      : { parts: parts.map(({ by, ...span }) => ({ ...span, ...party(glass, 'by', by) })) }),
    ...(moved ? party(glass, 'insteadOf', planned.by) : {}),
    ...(agreed ? { swapped: true } : {}),
    ...party(glass, 'shadow', planned.shadow),
    ...(planned.pinned ? { pinned: true } : {}),
    ...(waits === undefined ? {} : { waits }),
    ...(cannotTake === undefined ? {} : { cannotTake }),
    actions: cannotTake === undefined ? actions : actions.filter((each) => each !== 'take'),
    ...forThem(glass, state, shift),
  }
}

function party<Name extends string>(
  glass: Glass,
  name: Name,
  identity: IdentityId | undefined,
): { readonly [Each in Name]?: PartyView } {
  return (identity === undefined ? {} : { [name]: partyView(glass, identity) }) as {
    readonly [Each in Name]?: PartyView
  }
}

/** That something is offered is for all to see; what waits for somebody's word, for those two. */
function waitsShown(
  glass: Glass,
  state: RotaState,
  shift: ShiftState,
): ShiftView['waits'] | undefined {
  const { facts, viewer } = glass
  const waits = waitsFor(shift, facts)
  if (waits === 'swap') {
    const change = shift.change && state.changes.get(shift.change)
    if (change === undefined) return undefined
    const isIn = [...peopleOfChange(change)].some((each) => isTheirs(each, viewer, facts))
    return isIn || change.proposedBy === viewer ? waits : undefined
  }
  if (waits !== 'cover') return waits
  const id = openAskFor(shift.planned.shift, facts)
  const ask = id && facts.ask(id)
  return ask && askRelationOf(glass, ask) !== undefined ? waits : undefined
}

function actionsOf(glass: Glass, state: RotaState, shift: ShiftState): readonly ShiftAction[] {
  const { facts, viewer } = glass
  const { planned, parts, offeredBy } = shift
  const isOwn = parts.some(({ by }) => isTheirs(by, viewer, facts))
  const near = facts.nowMs >= planned.untilMs - dayMs && facts.nowMs < planned.untilMs + dayMs
  const gave = facts.nowMs < planned.untilMs && gaveAway(shift, facts) !== undefined
  const hand: ShiftAction[] = (isOwn && near) || gave ? ['hand over'] : []
  if (state.standing !== 'open' || planned.fromMs <= facts.nowMs) return hand
  const waits = waitsFor(shift, facts)
  if (waits === 'swap' || waits === 'cover') return hand
  const isOffered = isTheirs(offeredBy, viewer, facts)
  const isFree = parts.some(({ by }) => by === undefined || (by === offeredBy && !isOffered))
  const seat = { duty: planned.duty, day: dayOfShift(state, planned) }
  const last = lastOf(glass, shift)
  const back = last !== undefined && refusalOfUndoing(shift, [last], facts) === undefined
  return [
    ...(isOwn && waits === undefined ? (['ask cover', 'swap', 'drop'] as const) : []),
    ...(isOffered ? (['keep'] as const) : []),
    ...(isFree && doesDuty(state, viewer, seat, facts) ? (['take'] as const) : []),
    ...(back && waits === undefined ? (['undo'] as const) : []),
    ...hand,
  ]
}

/** One who plans may act for somebody who is away then, on record. */
function forThem(
  { facts, viewer }: Glass,
  state: RotaState,
  shift: ShiftState,
): Pick<ShiftView, 'forThem'> {
  const { planned, parts, offeredBy } = shift
  const [first] = parts
  const holder = first?.by && facts.personOf(first.by)
  if (state.standing !== 'open' || planned.fromMs <= facts.nowMs) return {}
  if (parts.length !== 1 || holder === undefined || holder === viewer) return {}
  if (refusalOfActing(state, holder, [dayOfShift(state, planned)], facts) !== undefined) return {}
  const waits = waitsFor(shift, facts)
  if (waits === undefined) return { forThem: ['ask cover', 'swap', 'drop'] }
  return isTheirs(offeredBy, holder, facts) ? { forThem: ['keep'] } : {}
}

/** The last time something of it came to the viewer, or went from them. */
function lastOf({ facts, viewer }: Glass, { hands }: ShiftState): Handing | undefined {
  return hands.findLast(
    ({ stands, how, from, to }) =>
      stands && how !== 'left' && [from, to].some((each) => isTheirs(each, viewer, facts)),
  )
}

export function shiftBrief(glass: Glass, state: RotaState, planned: PlannedShift): ShiftBrief {
  const { shift, duty, fromMs, untilMs } = planned
  const known = state.duties.get(duty)
  return {
    ...{ shift, duty, fromMs, untilMs },
    dutyName: (known && glass.words(known.name)) ?? 'A duty',
    letter: known?.letter ?? '',
    look: known?.look ?? 'outlined',
    day: dayOfShift(state, planned),
  }
}

export function movesView(
  glass: Glass,
  state: RotaState,
  moves: readonly (Move & { readonly calledOff?: true; readonly part?: Span })[],
): readonly (MoveView & { readonly calledOff?: true })[] {
  return moves.flatMap(({ shift: id, from, to, part, ...more }) => {
    const shift = state.shifts.get(id)
    if (shift === undefined) return []
    const { fromMs, untilMs } = part ?? shift.planned
    const brief = { ...shiftBrief(glass, state, shift.planned), fromMs, untilMs }
    return [{ ...more, shift: brief, ...party(glass, 'from', from), ...party(glass, 'to', to) }]
  })
}

export const dayInRota = (state: RotaState, atMs: number): string => dayIn(atMs, state.terms.zone)

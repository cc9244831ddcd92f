// A plan as it would be: what the engine answers, as people and seats again, with how evenly it
// falls and what stands in the way.
import type { Glass } from '../../core/privacy/glass.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result } from '../../core/result.ts'
import type { DutyId } from '../../core/rota.ts'
import type { IdentityId, PersonId } from '../../core/vocabulary.ts'
import { clashesOf } from '../../rota/clashes.ts'
import type { Problem, Roster } from '../../rota/model.ts'
import { loadsOf } from '../../rota/stages.ts'
import { solveAway } from '../../workers/away.ts'
import { type Period, type Pin, type Planned, problemOf } from './problem.ts'
import type { PreviewAnswer, SeatInput } from './shapes.ts'

const iterations = 60_000
const seconds = 20

interface Asked {
  readonly pins: readonly SeatInput[]
  readonly leaveOpen: boolean
  readonly afresh: boolean
}

type Preview = Omit<PreviewAnswer, 'version' | 'from' | 'until' | 'seed'>

export async function previewOf(
  rota: RotaState,
  glass: Glass,
  period: Period,
  { pins, leaveOpen, afresh }: Asked,
): Promise<Result<Preview, Refusal>> {
  const first = problemOf(rota, glass.ledger, period)
  const planned = problemOf(rota, glass.ledger, period, pinsOf(first, rota, glass, pins))
  const whole = leaveOpen ? withoutUnpinned(planned.problem) : withoutLeftOpen(planned)
  const isNew = afresh || planned.known.size === planned.fixed.size
  const problem = isNew ? whole : { ...whole, standing: planned.standing }
  const solved = await solveAway(problem, { iterations, seconds })
  if (!solved.ok) return solved
  const roster = solved.value
  const loads = [...loadsOf(problem, roster.seats).values()].map((load) => Math.round(load))
  const seats = planned.problem.seats.map((seat) => seatOf(seat, planned, roster, glass))
  return accept({
    seats,
    open: seats.filter(({ person }) => person === undefined).length,
    spread: {
      least: Math.min(...loads, ...(loads.length === 0 ? [0] : [])),
      most: Math.max(0, ...loads),
      bound: Math.round(roster.bound),
    },
    clashes: clashesOf(problem).map(({ sentence }) => sentence),
    capped: roster.capped,
    ...(roster.binding === undefined ? {} : { binding: roster.binding }),
  })
}

/** Each pin meets one seat of its duty and time. */
function pinsOf(
  { problem, known }: Planned,
  rota: RotaState,
  { facts }: Glass,
  pins: readonly SeatInput[],
): readonly Pin[] {
  const used = new Set<string>()
  return pins.flatMap(({ duty, fromMs, untilMs, shift, person }) => {
    const seat = problem.seats.find(
      (each) =>
        !used.has(each.id) &&
        (shift === undefined ? !known.has(each.id) : each.id === shift) &&
        each.duty === duty &&
        each.fromMs === fromMs &&
        each.untilMs === untilMs,
    )
    if (seat === undefined || person === undefined) return []
    used.add(seat.id)
    const member = rota.terms.members.find((each) => facts.personOf(each.member) === person)
    return member === undefined ? [] : [{ seat: seat.id, by: member.member }]
  })
}

const withoutUnpinned = (problem: Problem): Problem => ({
  ...problem,
  seats: problem.seats.filter(({ pinned }) => pinned !== undefined),
})

/** Open, and nobody's to fill by a plan: it has begun, or waits for somebody's word. */
const withoutLeftOpen = ({ problem, fixed }: Planned): Problem => ({
  ...problem,
  seats: problem.seats.filter(({ id, pinned }) => pinned !== undefined || !fixed.has(id)),
})

function seatOf(
  seat: Problem['seats'][number],
  { known, fixed }: Planned,
  roster: Roster,
  { facts }: Glass,
): SeatInput {
  const personOf = (id: string | undefined): PersonId | undefined =>
    id === undefined ? undefined : facts.personOf(id as IdentityId)
  const person = personOf(roster.seats.get(seat.id))
  const shadow = personOf(roster.shadows.get(seat.id))
  const shift = known.get(seat.id)
  const pinned = seat.pinned !== undefined && !fixed.has(seat.id)
  return {
    duty: seat.duty as DutyId,
    fromMs: seat.fromMs,
    untilMs: seat.untilMs,
    ...(shift === undefined ? {} : { shift }),
    ...(person === undefined ? {} : { person }),
    ...(shadow === undefined ? {} : { shadow }),
    ...(pinned ? { pinned } : {}),
  }
}

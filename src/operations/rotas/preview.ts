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
  const isNew = afresh || [...planned.known.keys()].every((seat) => staysIn(planned, seat))
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

const staysIn = ({ fixed, decided }: Planned, seat: string): boolean =>
  fixed.has(seat) || decided.has(seat)

/**
 * Each pin meets one seat of its duty and time: its own where that still stands, else one nothing
 * is published for, else any. Somebody else may have published since it was decided on.
 */
function pinsOf(
  { problem, known, fixed }: Planned,
  rota: RotaState,
  { facts }: Glass,
  pins: readonly SeatInput[],
): readonly Pin[] {
  const used = new Set<string>()
  const named = pins.filter(({ shift }) => shift !== undefined)
  return [...named, ...pins.filter(({ shift }) => shift === undefined)].flatMap((pin) => {
    const { duty, fromMs, untilMs, shift, person } = pin
    const free = problem.seats.filter(
      (each) =>
        !used.has(each.id) &&
        !fixed.has(each.id) &&
        each.duty === duty &&
        each.fromMs === fromMs &&
        each.untilMs === untilMs,
    )
    const own = free.find(({ id }) => id === shift) ?? free.find(({ id }) => !known.has(id))
    const seat = own ?? free[0]
    if (seat === undefined) return []
    used.add(seat.id)
    if (person === undefined) return [{ seat: seat.id }]
    const member = rota.terms.members.find((each) => facts.personOf(each.member) === person)
    return member === undefined ? [] : [{ seat: seat.id, by: member.member }]
  })
}

const withoutUnpinned = (problem: Problem): Problem => ({
  ...problem,
  seats: problem.seats.filter(({ pinned }) => pinned !== undefined),
})

/** Open, and nobody's to fill by a plan: it has begun, waits for a word, or was left so by hand. */
const withoutLeftOpen = (planned: Planned): Problem => ({
  ...planned.problem,
  seats: planned.problem.seats.filter(
    ({ id, pinned }) => pinned !== undefined || !staysIn(planned, id),
  ),
})

function seatOf(
  seat: Problem['seats'][number],
  { known, fixed, decided }: Planned,
  roster: Roster,
  { facts }: Glass,
): SeatInput {
  const personOf = (id: string | undefined): PersonId | undefined =>
    id === undefined ? undefined : facts.personOf(id as IdentityId)
  const person = personOf(roster.seats.get(seat.id))
  const shadow = personOf(roster.shadows.get(seat.id))
  const shift = known.get(seat.id)
  const pinned = decided.has(seat.id) && !fixed.has(seat.id)
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

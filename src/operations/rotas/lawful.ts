// Whether moves of shifts keep the rota's hard rules, for everybody they give something to. What
// somebody wishes, or why they are away, is not asked: their own yes answers for that.

import type { Span } from '../../core/asking.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Facts } from '../../core/record/decider.ts'
import { memberOf } from '../../core/record/rota-standing.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import { isPerson } from '../../core/record/standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import type { Move } from '../../core/rota.ts'
import { dayMs } from '../../core/time.ts'
import type { AskId } from '../../core/vocabulary.ts'
import { overlap, violations } from '../../rota/checker.ts'
import type { HardRule, Held, Problem } from '../../rota/model.ts'
import { nameInRota } from './as-one.ts'
import { problemOf } from './problem.ts'

const roundMs = 21 * dayMs
const nobodys = new Set<never>()

/** Rules somebody's own word cannot lift. */
const kept: readonly HardRule[] = [
  'another duty then',
  'rest',
  'consecutive days',
  'weekly minutes',
  'shadows',
]

const sentences: Readonly<Partial<Record<HardRule, string>>> = {
  'another duty then': 'One of the two would have two shifts at the same time.',
  rest: 'One of the two would have too little rest between two shifts.',
  'consecutive days': 'One of the two would have more days in a row than the rota allows.',
  'weekly minutes': 'One of the two would have more hours in a week than the rota allows.',
  shadows: 'Whoever is new goes along for now, and leads nothing yet.',
}

/** The whole of what somebody gives, or a span of it. */
export type Moving = Move & { readonly span?: Span | undefined }

/** The rule that moves would newly break, as a refusal; none where they are lawful. */
export function unlawful(
  rota: RotaState,
  ledger: Ledger,
  asked: readonly Moving[],
  nowMs: number,
): Refusal | undefined {
  const naming = nameInRota(rota, ledger)
  const moves = asked.map((move) => (move.to ? { ...move, to: naming(move.to) } : move))
  const times = moves.flatMap(({ shift }) => rota.shifts.get(shift)?.planned ?? [])
  if (times.length === 0) return undefined
  const fromMs = Math.min(...times.map((each) => each.fromMs)) - roundMs
  const untilMs = Math.max(...times.map((each) => each.untilMs)) + roundMs
  const period = { fromMs, untilMs, nowMs, seed: 0, holidays: nobodys }
  const { problem: whole, standing: before } = problemOf(rota, ledger, period)
  const problem = withParts(whole, moves)
  const after = new Map(before)
  for (const { shift, to, span } of moves) {
    if (span !== undefined && to !== undefined) after.set(partOf(shift), to)
    else if (to === undefined) after.delete(shift)
    else after.set(shift, to)
  }
  const rule = newlyBroken(problem, before, after)
  return rule && { code: 'against-a-rule', about: 'shift', detail: sentences[rule] ?? rule }
}

/** Whether whoever says yes to an ask for a shift may lawfully have it, for one still open. */
export function refusalOfCovering(ledger: Ledger, ask: AskId, facts: Facts): Refusal | undefined {
  const state = ledger.asks.get(ask)
  const isAsked = [...(state?.asked.keys() ?? [])].some(
    (each) => facts.personOf(each) === facts.actor,
  )
  const asked = isAsked && state?.standing === 'open' ? state.shift : undefined
  const rota = asked && facts.rota(asked.rota)
  const taker = rota && isPerson(facts.actor) && memberOf(rota, facts.actor, facts)
  if (asked === undefined || rota === undefined || !taker) return undefined
  const { shift, span } = asked
  return unlawful(rota, ledger, [{ shift, to: taker.member, span }], facts.nowMs)
}

const partOf = (shift: string): string => `${shift} in part`

/** A part that moves is a seat of its own; what its taker has of the same shift is beside it. */
function withParts(problem: Problem, moves: readonly Moving[]): Problem {
  const parts = moves.flatMap(({ shift, span }) => {
    const seat = span && problem.seats.find(({ id }) => id === shift)
    return seat ? [{ ...seat, ...span, id: partOf(shift) }] : []
  })
  const taken = (id: string) =>
    moves.flatMap(({ shift, to }) => problem.seats.filter((seat) => to === id && seat.id === shift))
  const workers = problem.workers.map((worker) => ({
    ...worker,
    before: worker.before.filter((each) => !taken(worker.id).some((seat) => overlap(seat, each))),
  }))
  return { ...problem, workers, seats: [...problem.seats, ...parts] }
}

function newlyBroken(problem: Problem, before: Held, after: Held): HardRule | undefined {
  const named = (held: Held): readonly (readonly [string, HardRule])[] =>
    violations(problem, held)
      .filter(({ rule }) => kept.includes(rule))
      .map(({ rule, worker, seats }) => [`${rule} ${worker} ${seats.join()}`, rule])
  const known = new Set(named(before).map(([name]) => name))
  return named(after).find(([name]) => !known.has(name))?.[1]
}

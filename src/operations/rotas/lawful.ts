// Whether moves of shifts keep the rota's hard rules, for everybody they give something to. What
// somebody wishes, or why they are away, is not asked: their own yes answers for that.

import type { Span } from '../../core/asking.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { answeringAs } from '../../core/record/ask-answering.ts'
import { saidYes } from '../../core/record/ask-sending.ts'
import type { AskState } from '../../core/record/ask-state.ts'
import type { Facts } from '../../core/record/decider.ts'
import { memberOf } from '../../core/record/rota-standing.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import { type Part, type ShiftState, sameSpan } from '../../core/record/shift-state.ts'
import { isPerson } from '../../core/record/standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import type { Move } from '../../core/rota.ts'
import { dayMs } from '../../core/time.ts'
import type { AskId, IdentityId, PersonId } from '../../core/vocabulary.ts'
import { violationsOf } from '../../rota/checker.ts'
import type { HardRule, Held, Problem } from '../../rota/model.ts'
import { nameInRota } from './as-one.ts'
import { problemOf } from './problem.ts'
import type { PlanSpan } from './workers-of.ts'

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
  'another duty then': 'would have two shifts at the same time.',
  rest: 'would have too little rest between two shifts.',
  'consecutive days': 'would have more days in a row than the rota allows.',
  'weekly minutes': 'would have more hours in a week than the rota allows.',
}
const shadowing: Readonly<Record<Whom, string>> = {
  You: 'You go along for now, and lead nothing yet.',
  'One of the two': 'Whoever is new goes along for now, and leads nothing yet.',
}

/** Who reads of it: whoever would have the shift, or either side of a swap. */
type Whom = 'You' | 'One of the two'

/** The whole of what somebody gives, or a span of it. */
export type Moving = Move & { readonly span?: Span | undefined }

/** The rule that moves would newly break, as a refusal; none where they are lawful. */
export function unlawful(
  rota: RotaState,
  ledger: Ledger,
  asked: readonly Moving[],
  nowMs: number,
  whom: Whom = 'One of the two',
): Refusal | undefined {
  const naming = nameInRota(rota, ledger)
  const moves = asked.map((move) => (move.to ? { ...move, to: naming(move.to) } : move))
  const times = moves.flatMap(({ shift }) => rota.shifts.get(shift)?.planned ?? [])
  if (times.length === 0) return undefined
  const fromMs = Math.min(...times.map((each) => each.fromMs))
  const untilMs = Math.max(...times.map((each) => each.untilMs))
  return rulesWithin(rota, ledger, { fromMs, untilMs, nowMs })(moves, whom)
}

/** The same for any moves within a stretch: what is looked up is looked up once. */
export function rulesWithin(
  rota: RotaState,
  ledger: Ledger,
  span: PlanSpan,
): (moves: readonly Moving[], whom: Whom) => Refusal | undefined {
  const around = { fromMs: span.fromMs - roundMs, untilMs: span.untilMs + roundMs }
  const period = { ...span, ...around, seed: 0, holidays: nobodys }
  const { problem: whole, standing: before } = problemOf(rota, ledger, period)
  return (moves, whom) => {
    const problem = withParts(rota, whole, moves)
    const after = new Map(before)
    for (const { shift, to, span: part } of moves) {
      if (part !== undefined && to !== undefined) after.set(partOf(shift), to)
      else if (to === undefined) after.delete(shift)
      else after.set(shift, to)
    }
    const takers = new Set(moves.flatMap(({ to }) => to ?? []))
    const rule = newlyBroken(problem, takers, before, after)
    if (rule === undefined) return undefined
    const detail = rule === 'shadows' ? shadowing[whom] : `${whom} ${sentences[rule] ?? rule}`
    return { code: 'against-a-rule', about: 'shift', detail }
  }
}

/** What somebody may take of a shift, as far as it is free; nothing, where none of it is. */
export function takingOf(state: ShiftState | undefined, span?: Span): Span | undefined {
  const isFree = ({ by }: Part) => by === undefined || by === state?.offeredBy
  const free = state?.parts.filter(isFree) ?? []
  const [first, last] = [free.at(0), free.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return span ?? { fromMs: first.fromMs, untilMs: last.untilMs }
}

/** Whether whoever says yes to an ask for a shift may lawfully have it, for one still open. */
export function refusalOfCovering(ledger: Ledger, ask: AskId, facts: Facts): Refusal | undefined {
  const state = facts.ask(ask)
  if (state?.standing !== 'open' || !isPerson(facts.actor)) return undefined
  // To whoever could not answer it anyway, an ask is not there: nothing of a rule is told.
  const isTheirs = answeringAs(state, facts) !== undefined
  return isTheirs ? againstHaving(ledger, state, facts.actor, facts) : undefined
}

/** Those who said yes to an ask for a shift, and whom a rule stands against by now. */
export function barredFrom(ledger: Ledger, ask: AskId, facts: Facts): readonly IdentityId[] {
  const state = facts.ask(ask)
  if (state?.shift === undefined) return []
  return [...state.asked].flatMap(([identity, asked]) => {
    const person = facts.personOf(identity)
    if (person === undefined || identity === state.taker || !saidYes(asked)) return []
    return againstHaving(ledger, state, person, facts) === undefined ? [] : [identity]
  })
}

function againstHaving(
  ledger: Ledger,
  { shift: asked }: AskState,
  person: PersonId,
  facts: Facts,
): Refusal | undefined {
  const rota = asked && facts.rota(asked.rota)
  const taker = rota && memberOf(rota, person, facts)
  if (asked === undefined || rota === undefined || taker === undefined) return undefined
  const moves = [{ shift: asked.shift, to: taker.member, span: asked.span }]
  return unlawful(rota, ledger, moves, facts.nowMs, 'You')
}

const partOf = (shift: string): string => `${shift} in part`

/** A part that moves is a seat of its own; what its taker has of the same shift is beside it. */
function withParts(rota: RotaState, problem: Problem, moves: readonly Moving[]): Problem {
  const parts = moves.flatMap(({ shift, span }) => {
    const seat = span && problem.seats.find(({ id }) => id === shift)
    return seat ? [{ ...seat, ...span, id: partOf(shift) }] : []
  })
  const workers = problem.workers.map((worker) => {
    const before = [...worker.before]
    for (const { shift, to } of moves) {
      if (to !== worker.id) continue
      for (const part of rota.shifts.get(shift)?.parts ?? []) {
        // A part of another shift at the very same time stays: one is taken out for each.
        const place = before.findIndex((each) => part.by === to && sameSpan(each, part))
        if (place >= 0) before.splice(place, 1)
      }
    }
    return { ...worker, before }
  })
  return { ...problem, workers, seats: [...problem.seats, ...parts] }
}

/** What breaks for whoever is given something; of the others nothing gets nearer. */
function newlyBroken(
  problem: Problem,
  takers: ReadonlySet<string>,
  before: Held,
  after: Held,
): HardRule | undefined {
  const named = (held: Held): readonly (readonly [string, HardRule])[] =>
    [...takers]
      .flatMap((taker) => violationsOf(problem, taker, held))
      .filter(({ rule }) => kept.includes(rule))
      .map(({ rule, worker, seats }) => [`${rule} ${worker} ${seats.join()}`, rule])
  const known = new Set(named(before).map(([name]) => name))
  return named(after).find(([name]) => !known.has(name))?.[1]
}

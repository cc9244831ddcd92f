// Whether moves of shifts keep the rota's hard rules, for everybody they give something to. What
// somebody wishes, or why they are away, is not asked: their own yes answers for that.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import type { Move } from '../../core/rota.ts'
import { dayMs } from '../../core/time.ts'
import { violations } from '../../rota/checker.ts'
import type { HardRule, Held, Problem } from '../../rota/model.ts'
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

/** The rule that moves would newly break, as a refusal; none where they are lawful. */
export function unlawful(
  rota: RotaState,
  ledger: Ledger,
  moves: readonly Move[],
  nowMs: number,
): Refusal | undefined {
  const times = moves.flatMap(({ shift }) => rota.shifts.get(shift)?.planned ?? [])
  if (times.length === 0) return undefined
  const fromMs = Math.min(...times.map((each) => each.fromMs)) - roundMs
  const untilMs = Math.max(...times.map((each) => each.untilMs)) + roundMs
  const { problem, standing: before } = problemOf(rota, ledger, {
    fromMs,
    untilMs,
    nowMs,
    seed: 0,
    holidays: nobodys,
  })
  const after = new Map(before)
  for (const { shift, to } of moves) {
    if (to === undefined) after.delete(shift)
    else after.set(shift, to)
  }
  const rule = newlyBroken(problem, before, after)
  return rule && { code: 'against-a-rule', about: 'shift', detail: sentences[rule] ?? rule }
}

function newlyBroken(problem: Problem, before: Held, after: Held): HardRule | undefined {
  const named = (held: Held): readonly (readonly [string, HardRule])[] =>
    violations(problem, held)
      .filter(({ rule }) => kept.includes(rule))
      .map(({ rule, worker, seats }) => [`${rule} ${worker} ${seats.join()}`, rule])
  const known = new Set(named(before).map(([name]) => name))
  return named(after).find(([name]) => !known.has(name))?.[1]
}

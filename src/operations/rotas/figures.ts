// How evenly a rota falls: what each served in the last 90 days and is planned for, per full-time
// share. The viewer reads their own and the rings of all, without a name; for a change, how far
// apart the fullest and the emptiest are before and after it.
import type { Glass } from '../../core/privacy/glass.ts'
import type { ChangeView, SpreadView } from '../../core/privacy/rota-views.ts'
import type { ChangeState } from '../../core/record/change-state.ts'
import { memberOf } from '../../core/record/rota-standing.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import { dayMs, mondayOf } from '../../core/time.ts'
import { dayIn } from '../../core/zone.ts'
import { bindingOf } from '../../rota/binding.ts'
import { boundsOf } from '../../rota/bound.ts'
import { compile } from '../../rota/compiled.ts'
import type { Held, Problem } from '../../rota/model.ts'
import { loadsOf, spreadOf, unsocialLoadsOf } from '../../rota/stages.ts'
import { holidaysFor } from './holidays.ts'
import { seedOf, stretchOf } from './period.ts'
import { problemOf, withoutWishes } from './problem.ts'

export interface Figures {
  readonly spread: readonly SpreadView[]
  changeSpread(change: ChangeState): ChangeView['spread']
}

export async function figuresOf(glass: Glass, state: RotaState): Promise<Figures> {
  const { nowMs } = glass.facts
  const { zone, periodWeeks } = state.terms
  const monday = mondayOf(dayIn(nowMs, zone))
  // To the end of what is published, so that a plan just made is in it.
  const until = dayIn(Math.max(state.publishedUntilMs ?? 0, nowMs + periodWeeks * 7 * dayMs), zone)
  const span = stretchOf(state, monday, until)
  const holidays = await holidaysFor(state, {
    fromMs: span.fromMs - 400 * dayMs,
    untilMs: span.untilMs,
  })
  const period = { ...span, nowMs, holidays, seed: seedOf(state, span.fromMs) }
  const planned = problemOf(state, glass.ledger, period)
  const { standing: held } = planned
  const problem = withoutWishes(planned.problem)
  const own = memberOf(state, glass.viewer, glass.facts)?.member
  return {
    spread: spreadsOf(problem, held, own),
    changeSpread: ({ moves, standing }) => {
      const before = Math.round(spreadOf(problem, held))
      if (standing !== 'waiting') return { before, after: before }
      const after = new Map(held)
      for (const { shift, to } of moves) {
        if (!problem.seats.some(({ id }) => id === shift)) continue
        if (to === undefined) after.delete(shift)
        else after.set(shift, to)
      }
      return { before, after: Math.round(spreadOf(problem, after)) }
    },
  }
}

function spreadsOf(problem: Problem, held: Held, own: string | undefined): readonly SpreadView[] {
  if (problem.workers.length === 0) return []
  const ringsOf = (loads: ReadonlyMap<string, number>, scale: number) => {
    const rounded = (load: number): number => Math.round((load * scale) / 10) * 10
    const rings = [...loads.values()].map(rounded).sort((a, b) => a - b)
    const you = own === undefined ? undefined : loads.get(own)
    return { rings, ...(you === undefined ? {} : { you: rounded(you) }) }
  }
  const loads = loadsOf(problem, held)
  const bounds = boundsOf(compile(problem), held)
  // What a looser rule would give is asked while planning; a page that is read does not solve.
  const binding = bindingOf(problem, Math.max(0, ...loads.values()), bounds, () => Infinity)
  return [
    {
      what: 'all duties',
      ...ringsOf(loads, 1),
      bound: Math.round(bounds.strongest),
      ...(binding === undefined ? {} : { binding }),
    },
    { what: 'weekends and nights', ...ringsOf(unsocialLoadsOf(problem, held), 100) },
  ]
}

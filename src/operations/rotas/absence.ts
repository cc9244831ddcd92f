// The ways through an absence: at most three, the fewest changes first, each with whom it touches.
// Nothing moves by looking at them.
import type { z } from 'zod'
import { seeAbsence } from '../../core/privacy/plan-lens.ts'
import type { AbsencePlanView } from '../../core/privacy/rota-views.ts'
import { mayPlan, memberOf } from '../../core/record/rota-standing.ts'
import { accept, refuse } from '../../core/result.ts'
import type { Move, ShiftId } from '../../core/rota.ts'
import { addDays } from '../../core/time.ts'
import type { IdentityId } from '../../core/vocabulary.ts'
import { replan } from '../../rota/replan.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { holidaysFor } from './holidays.ts'
import { seedOf, stretchOf, weeksAround } from './period.ts'
import { problemOf } from './problem.ts'
import { textsOfRota } from './see.ts'
import { absenceAnswer, absenceInput } from './shapes.ts'

type AbsenceInput = z.infer<typeof absenceInput>

export const absencePlans: ServerOperation<
  AbsenceInput,
  { readonly plans: readonly AbsencePlanView[] }
> = {
  name: 'rota.absence-plans',
  about: 'See the ways through an absence: fewest changes first, and whom each would touch.',
  place: 'server',
  kind: 'read',
  route: { method: 'POST', path: '/rotas/:rota/absence' },
  who: 'member',
  input: absenceInput as unknown as z.ZodType<AbsenceInput>,
  output: absenceAnswer as unknown as z.ZodType<{ readonly plans: readonly AbsencePlanView[] }>,
  async run(context, viewer, { rota, from, until, for: absent }) {
    const { glass } = await lensOf(context, viewer, ({ ledger }) => textsOfRota(ledger, rota))
    const state = glass.ledger.rotas.get(rota)
    const who = absent ?? viewer.person
    if (state === undefined) return refuse({ code: 'not-found' })
    const mine = who === viewer.person || mayPlan(state.team, glass.facts)
    const member = memberOf(state, who, glass.facts)
    if (member === undefined || !mine) return refuse({ code: 'not-found' })
    if (until < from) return refuse({ code: 'bad-input', about: 'until' })
    const away = stretchOf(state, from, addDays(until, 1))
    const around = weeksAround(state, away, 2)
    const nowMs = context.clock.now()
    const holidays = await holidaysFor(state, around)
    const seed = seedOf(state, away.fromMs)
    const { problem, standing } = problemOf(state, glass.ledger, {
      ...around,
      nowMs,
      holidays,
      seed,
    })
    const found = replan(problem, standing, { worker: member.member, ...away })
    const plans = found.map(({ moves, touched, open, spread }) => ({
      moves: moves.map(
        ({ seat, from: giver, to }): Move => ({
          shift: seat as ShiftId,
          ...(giver === undefined ? {} : { from: giver as IdentityId }),
          ...(to === undefined ? {} : { to: to as IdentityId }),
        }),
      ),
      touched: touched as readonly IdentityId[],
      open: open as readonly ShiftId[],
      spread: { before: Math.round(spread.before), after: Math.round(spread.after) },
    }))
    return accept(seeAbsence(glass, state, plans))
  },
}

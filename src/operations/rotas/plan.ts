// Planning a period: what a plan would be, without writing anything, and publishing one. Whoever
// publishes says which version they planned on; what has begun and what people agreed on stays.
import type { z } from 'zod'
import { seenByPlanner } from '../../core/privacy/plan-lens.ts'
import type { PublishCommand } from '../../core/record/rota-publishing.ts'
import { mayPlan } from '../../core/record/rota-standing.ts'
import { accept, refuse } from '../../core/result.ts'
import type { PlannedShift } from '../../core/rota.ts'
import { addDays, mondayOf } from '../../core/time.ts'
import type { IdentityId, PersonId } from '../../core/vocabulary.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { sideOf } from './hands.ts'
import { holidaysFor } from './holidays.ts'
import { seedOf, stretchOf } from './period.ts'
import { previewOf } from './preview.ts'
import { showRota } from './see.ts'
import {
  type PreviewAnswer,
  previewAnswer,
  previewInput,
  publishInput,
  type RotaAnswer,
  rotaAnswer,
  type SeatInput,
} from './shapes.ts'

type PreviewInput = z.infer<typeof previewInput>

export const previewPlan: ServerOperation<PreviewInput, PreviewAnswer> = {
  name: 'rota.preview',
  about: 'See what a plan would be. Writes nothing; the same question has the same answer.',
  place: 'server',
  kind: 'read',
  route: { method: 'POST', path: '/rotas/:rota/preview' },
  who: 'member',
  input: previewInput as unknown as z.ZodType<PreviewInput>,
  output: previewAnswer as unknown as z.ZodType<PreviewAnswer>,
  async run(context, viewer, input) {
    const { glass } = await lensOf(context, viewer)
    const rota = glass.ledger.rotas.get(input.rota)
    if (rota === undefined || !mayPlan(rota.team, glass.facts)) return refuse({ code: 'not-found' })
    const until = addDays(input.from, (input.weeks ?? rota.terms.periodWeeks) * 7)
    const span = stretchOf(rota, input.from, until)
    const nowMs = context.clock.now()
    const holidays = await holidaysFor(rota, span)
    const seed = input.seed ?? seedOf(rota, span.fromMs)
    const period = { ...span, nowMs, holidays, seed }
    const preview = await previewOf(rota, glass, period, input)
    if (!preview.ok) return preview
    const { version } = rota
    return accept(seenByPlanner({ ...preview.value, version, from: input.from, until, seed }))
  },
}

type PublishInput = z.infer<typeof publishInput>

export const publishPlan: ServerOperation<PublishInput, RotaAnswer> = {
  name: 'rota.publish',
  about: 'Publish a plan. Everybody whose shifts change is told, with before and after.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/publish' },
  who: 'member',
  input: publishInput as unknown as z.ZodType<PublishInput>,
  output: rotaAnswer,
  async run(context, viewer, { rota, version, from, until, seed, seats }) {
    // Ids are made before the lock, so that a decision tried again makes the same ones.
    const ids = seats.map(({ shift }) => shift ?? context.ids.shift())
    const written = await write(context, viewer, (facts) => {
      const state = facts.rota(rota)
      if (state === undefined) return refuse({ code: 'not-found' })
      const identity = (person: PersonId): IdentityId =>
        sideOf(state, person, facts) ?? 'identity_none'
      const shifts = seats.map((seat, index) => plannedOf(seat, ids[index] ?? 'shift_', identity))
      const span = stretchOf(state, from, until)
      const command: PublishCommand = { do: 'publish', rota, version, ...span, shifts, seed }
      return accept([{ noun: 'rota', command }])
    })
    return written.ok ? showRota(context, viewer, rota, { from: mondayOf(from) }) : written
  },
}

function plannedOf(
  { duty, fromMs, untilMs, person, shadow, pinned }: SeatInput,
  shift: PlannedShift['shift'],
  identity: (person: PersonId) => IdentityId,
): PlannedShift {
  return {
    shift,
    duty,
    fromMs,
    untilMs,
    ...(person === undefined ? {} : { by: identity(person) }),
    ...(shadow === undefined ? {} : { shadow: identity(shadow) }),
    ...(pinned === true ? { pinned } : {}),
  }
}

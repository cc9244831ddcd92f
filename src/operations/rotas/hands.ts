// A shift changes hands: asked to be covered, offered, kept, taken, taken back, and remembered once
// it was done. Each answers with the rota as it stands then.
import type { z } from 'zod'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Facts } from '../../core/record/decider.ts'
import type { RotaCommand } from '../../core/record/rota.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { ShiftState } from '../../core/record/shift-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { IdentityId, PersonId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import { type FavorAnswer, favorAnswer, write, writeFavor } from '../favors/answer.ts'
import { effortOf } from '../favors/input.ts'
import type { ServerOperation } from '../operation.ts'
import { day, effortSaid, expectation, personId } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { takingOf, unlawful } from './lawful.ts'
import { showRotaAround } from './see.ts'
import { type RotaAnswer, rotaAnswer, shiftInput } from './shapes.ts'

const handsInput = shiftInput.extend({ for: personId.optional() })
type HandsInput = z.infer<typeof handsInput>

interface Hands {
  readonly state: RotaState
  readonly shift: ShiftState
  readonly facts: Facts
  readonly viewer: Viewer
  readonly input: HandsInput
}

/** Who speaks: oneself, as the member one is in the rota, or the absent person one acts for. */
export function sideOf(state: RotaState, person: PersonId, facts: Facts): IdentityId | undefined {
  const member = state.terms.members.find((each) => facts.personOf(each.member) === person)
  return member?.member ?? facts.identitiesOf(person)[0]
}

function handing(
  verb: 'drop' | 'keep' | 'take' | 'undo',
  about: string,
  commandOf: (hands: Hands) => RotaCommand | undefined,
): ServerOperation<HandsInput, RotaAnswer> {
  return {
    name: `shift.${verb}`,
    about,
    place: 'server',
    kind: 'write',
    route: { method: 'POST', path: `/rotas/:rota/shifts/:shift/${verb}` },
    who: 'member',
    input: handsInput as unknown as z.ZodType<HandsInput>,
    output: rotaAnswer,
    async run(context, viewer, input) {
      const written = await writeHands(context, viewer, input, commandOf)
      return written.ok ? showRotaAround(context, viewer, input.rota, input.shift) : written
    },
  }
}

async function writeHands(
  context: Context,
  viewer: Viewer,
  input: HandsInput,
  commandOf: (hands: Hands) => RotaCommand | undefined,
): Promise<Result<unknown, Refusal>> {
  return write(context, viewer, (facts, ledger) => {
    const state = facts.rota(input.rota)
    const shift = state?.shifts.get(input.shift)
    if (state === undefined || shift === undefined) return refuse({ code: 'not-found' })
    const command = commandOf({ state, shift, facts, viewer, input })
    if (command === undefined) return refuse({ code: 'not-found' })
    const refusal = command.do === 'take' && refusalOfTaking(state, ledger, command, facts)
    if (refusal) return refuse(refusal)
    return accept([{ noun: 'rota', command }])
  })
}

/** What the decider would refuse anyway keeps its own refusal: only a free shift is asked about. */
function refusalOfTaking(
  rota: RotaState,
  ledger: Ledger,
  { shift, by, span }: Extract<RotaCommand, { do: 'take' }>,
  { nowMs }: Facts,
): Refusal | undefined {
  const wanted = takingOf(rota.shifts.get(shift), span)
  if (wanted === undefined) return undefined
  return unlawful(rota, ledger, [{ shift, to: by, span: wanted }], nowMs, 'You')
}

export const dropShift = handing(
  'drop',
  'Offer a shift of yours to everybody who does its duty. It is yours until somebody takes it.',
  ({ state, facts, viewer, input: { rota, shift, for: absent } }) => {
    const by = sideOf(state, absent ?? viewer.person, facts)
    return by && { do: 'offer', rota, shift, by }
  },
)

export const keepShift = handing(
  'keep',
  'Keep a shift you had offered.',
  ({ input: { rota, shift } }) => ({ do: 'keep', rota, shift }),
)

export const takeShift = handing(
  'take',
  'Take a shift that is open or offered, or a part of it.',
  ({ state, facts, viewer, input: { rota, shift, span } }) => {
    const by = sideOf(state, viewer.person, facts)
    return by && { do: 'take', rota, shift, by, ...(span === undefined ? {} : { span }) }
  },
)

/** A take is taken back; a swap by what it belongs to, since both halves move together. */
export const undoShift = handing(
  'undo',
  'Take back how a shift last changed hands, until it begins. Both sides are told.',
  ({ shift: state, input: { rota, shift } }) => {
    const last = state.hands.findLast(({ stands }) => stands)
    if (last?.change !== undefined) return { do: 'undo-change', rota, change: last.change }
    return { do: 'undo-taking', rota, shift }
  },
)

const doneInput = shiftInput.extend({
  effort: effortSaid.optional(),
  day: day.optional(),
  expectation: expectation.optional(),
})
type DoneInput = z.infer<typeof doneInput>

export const doneShift: ServerOperation<DoneInput, FavorAnswer> = {
  name: 'shift.done',
  about: 'Remember a shift that was taken over as the favor it was, once it was done.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/shifts/:shift/done' },
  who: 'member',
  input: doneInput as unknown as z.ZodType<DoneInput>,
  output: favorAnswer,
  run(context, viewer, { rota, shift, span, effort: said, day: on, expectation: expects }) {
    const effort = effortOf(said)
    const command: RotaCommand = {
      do: 'shift-done',
      rota,
      shift,
      favor: context.ids.favor(),
      ...(span === undefined ? {} : { span }),
      ...(effort === undefined ? {} : { effort }),
      ...(on === undefined ? {} : { day: on }),
      ...(expects === undefined ? {} : { expectation: expects }),
    }
    return writeFavor(context, viewer, () => accept([{ noun: 'rota', command }]))
  },
}

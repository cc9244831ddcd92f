// Changes that need others' word: a swap of two shifts, or the moves an absence makes. Proposed,
// answered by each one touched, taken back, undone until the first of its shifts begins.
import type { z } from 'zod'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { ChangeCommand } from '../../core/record/change.ts'
import type { Command } from '../../core/record/decide.ts'
import type { Facts } from '../../core/record/decider.ts'
import { seesRota } from '../../core/record/rota-standing.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import { holderOf } from '../../core/record/shift-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Move, RotaId } from '../../core/rota.ts'
import type { IdentityId, PersonId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import { Sealer } from '../asks/input.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import { sideOf } from './hands.ts'
import { unlawful } from './lawful.ts'
import { type ChangeAnswer, showChange } from './see.ts'
import {
  answerChangeInput,
  changeAnswer,
  changeInput,
  proposeAbsenceInput,
  swapInput,
} from './shapes.ts'

type SwapInput = z.infer<typeof swapInput>

export const askSwap: ServerOperation<SwapInput, ChangeAnswer> = {
  name: 'swap.ask',
  about: 'Ask somebody to swap a shift of theirs for one of yours. Nothing moves before their yes.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/swaps' },
  who: 'member',
  input: swapInput as unknown as z.ZodType<SwapInput>,
  output: changeAnswer,
  run: (context, viewer, input) =>
    propose(context, viewer, input, 'swap', (state, from) => {
      const to = holderOf(state.shifts.get(input.takes))
      if (to === undefined) return undefined
      return [
        { shift: input.gives, from, to },
        { shift: input.takes, from: to, to: from },
      ]
    }),
}

type AbsenceInput = z.infer<typeof proposeAbsenceInput>

export const proposeAbsence: ServerOperation<AbsenceInput, ChangeAnswer> = {
  name: 'rota.propose-absence',
  about: 'Ask everybody a plan for an absence touches. It moves once all of them have said yes.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/absence/propose' },
  who: 'member',
  input: proposeAbsenceInput as unknown as z.ZodType<AbsenceInput>,
  output: changeAnswer,
  run: (context, viewer, input) =>
    propose(context, viewer, input, 'absence', (state, _from, facts) => {
      const moves: Move[] = []
      for (const { shift, to: person } of input.moves) {
        const by = holderOf(state.shifts.get(shift))
        const to = person && sideOf(state, person, facts)
        if (person !== undefined && to === undefined) return undefined
        moves.push({ shift, ...(by ? { from: by } : {}), ...(to ? { to } : {}) })
      }
      return moves
    }),
}

interface Proposing {
  readonly rota: RotaId
  readonly words?: string | undefined
  readonly for?: PersonId | undefined
  readonly expiresAtMs?: number | undefined
}

async function propose(
  context: Context,
  viewer: Viewer,
  input: Proposing,
  how: 'swap' | 'absence',
  movesOf: (state: RotaState, from: IdentityId, facts: Facts) => readonly Move[] | undefined,
) {
  const change = context.ids.change()
  const sealer = new Sealer(context, viewer)
  const words = await sealer.maybe(input.words)
  const written = await write(
    context,
    viewer,
    (facts, ledger) => {
      const state = facts.rota(input.rota)
      const from = state && sideOf(state, input.for ?? viewer.person, facts)
      const isRead = state !== undefined && seesRota(state, viewer.person, facts)
      if (!isRead || from === undefined) return refuse({ code: 'not-found' })
      const moves = movesOf(state, from, facts)
      if (moves === undefined) return refuse({ code: 'not-found', about: 'shift' })
      const refusal = unlawful(state, ledger, moves, context.clock.now())
      if (refusal) return refuse(refusal)
      const command: ChangeCommand = {
        do: 'propose-change',
        rota: input.rota,
        change,
        how,
        from,
        moves,
        ...(words === undefined ? {} : { words }),
        ...(input.expiresAtMs === undefined ? {} : { expiresAtMs: input.expiresAtMs }),
      }
      return accept([{ noun: 'rota', command }])
    },
    sealer.texts,
  )
  if (!written.ok) return written
  const proposed = written.value.entries.find((entry) => entry.type === 'change.proposed')
  return proposed
    ? showChange(context, viewer, input.rota, proposed.data.change)
    : refuse({ code: 'not-found' } as const)
}

type AnswerInput = z.infer<typeof answerChangeInput>

export const answerChange: ServerOperation<AnswerInput, ChangeAnswer> = {
  name: 'change.answer',
  about: 'Answer a swap, or the moves of an absence: accept, not this time, or tell me more.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/changes/:change/answer' },
  who: 'member',
  input: answerChangeInput as unknown as z.ZodType<AnswerInput>,
  output: changeAnswer,
  async run(context, viewer, { rota, change, answer, words: said }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const proposer = ledger.rotas.get(rota)?.changes.get(change)?.proposedBy
    const sealer = new Sealer(context, viewer)
    const others = proposer?.startsWith('person_') ? [proposer as PersonId] : []
    const words = said === undefined ? undefined : await sealer.seal(said, others)
    const command: ChangeCommand = {
      do: 'answer-change',
      rota,
      change,
      answer,
      ...(words === undefined ? {} : { words }),
    }
    return written(context, viewer, command, sealer.texts, (state, now) => {
      const waiting = state.changes.get(change)
      // What was lawful when it was proposed need not be any more.
      if (answer !== 'accept' || waiting?.standing !== 'waiting') return undefined
      return unlawful(state, now, waiting.moves, context.clock.now())
    })
  },
}

type ChangeInput = z.infer<typeof changeInput>

const ending = (
  verb: 'withdraw' | 'undo',
  about: string,
): ServerOperation<ChangeInput, ChangeAnswer> => ({
  name: `change.${verb}`,
  about,
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: `/rotas/:rota/changes/:change/${verb}` },
  who: 'member',
  input: changeInput,
  output: changeAnswer,
  run: (context, viewer, { rota, change }) =>
    written(context, viewer, { do: `${verb}-change`, rota, change }),
})

export const withdrawChange = ending('withdraw', 'Take a proposed swap or plan back.')
export const undoChange = ending('undo', 'Undo a swap until its first shift begins.')

async function written(
  context: Context,
  viewer: Viewer,
  command: ChangeCommand,
  texts: readonly SealedText[] = [],
  refusalOf: (state: RotaState, ledger: Ledger) => Refusal | undefined = () => undefined,
) {
  const decided = (facts: Facts, ledger: Ledger): Result<readonly Command[], Refusal> => {
    const state = facts.rota(command.rota)
    const sees = state !== undefined && seesRota(state, viewer.person, facts)
    const refusal = sees ? refusalOf(state, ledger) : undefined
    return refusal ? refuse(refusal) : accept([{ noun: 'rota', command }])
  }
  const done = await write(context, viewer, decided, texts)
  return done.ok ? showChange(context, viewer, command.rota, command.change) : done
}

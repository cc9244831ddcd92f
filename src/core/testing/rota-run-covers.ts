// Steps of asks for a shift, taken in the core and in the second telling of it.
import type { Command } from '../record/decide.ts'
import type { PlannedShift } from '../rota.ts'
import type { AskId } from '../vocabulary.ts'
import type { ModelCover, ModelRota, ModelShift } from './model-rota.ts'
import { account, type Name, words } from './names.ts'
import { desk } from './rota.ts'
import type { Answers, RotaRun } from './rota-run.ts'
import type { RotaStep } from './rota-steps.ts'

const hourMs = 3_600_000

type CoverStep = Extract<RotaStep, { do: 'ask' | 'say' | 'hand back' | 'withdraw ask' }>

export function covered(run: RotaRun, shift: ModelShift, step: CoverStep): Answers {
  const { model } = run
  const { who } = step
  if (step.do === 'ask') return asked(run, shift, step)
  const nth = Math.max(0, model.covers.length - 1 - (step.nth % 2))
  const cover = model.covers[nth]
  const ask: AskId = `ask_${nth}`
  if (cover === undefined) return [false, false]
  const core = (command: Extract<Command, { noun: 'ask' }>['command']) =>
    run.says({ noun: 'ask', command }, who)
  if (step.do === 'say') {
    const isOpen = cover.standing === 'open' && cover.expiresAtMs > model.nowMs
    const known =
      cover.asked.has(who) && model.here(who) && !(cover.said.get(who) === 'no' && !step.yes)
    const says = isOpen && known && (!step.yes || model.does(who, cover.shift))
    const accepted = core({ do: 'answer', ask, answer: step.yes ? 'accept' : 'not this time' })
    if (says && !step.yes) cover.said.set(who, 'no')
    if (says && step.yes) takeOver(model, cover, who)
    return [accepted, says]
  }
  const began = cover.fromMs <= model.nowMs
  const isTaken = cover.standing === 'taken'
  const may = step.do === 'hand back' ? isTaken && cover.taker === who : cover.asker === who
  const live = cover.standing === 'open' || (isTaken && !began)
  const accepted = core({ do: step.do === 'hand back' ? 'hand-back' : 'withdraw', ask })
  const says = may && live && (!isTaken || model.here(who)) && (!isTaken || goesBack(model, cover))
  if (says && step.do === 'hand back') model.reopen(cover)
  else if (says) cover.standing = 'over'
  return [accepted, says]
}

function takeOver(model: ModelRota, cover: ModelCover, who: Name): void {
  const hours = cover.hours.filter(({ holder }) => holder === '' || holder === cover.asker)
  cover.taker = who
  cover.standing = 'taken'
  cover.said.delete(who)
  cover.act = model.toCome(cover.shift) ? model.move(hours, cover.shift, 'cover', who) : 0
}

function goesBack(model: ModelRota, { shift, act, taker }: ModelCover): boolean {
  const isIt = ({ to }: { readonly to: string }) => to === taker
  const none = !shift.hours.some(({ pile }) => pile.some((each) => each.act === act && each.alive))
  if (shift.off || none) return true
  if (shift.swap !== '' || !model.back(shift, act, isIt, true)) return false
  return model.back(shift, act, isIt)
}

function asked(
  run: RotaRun,
  shift: ModelShift,
  { who, from, until }: Extract<RotaStep, { do: 'ask' }>,
): Answers {
  const { model } = run
  const isPart = from < until
  const [first, end] = isPart ? [from, until] : [0, 8]
  const hours = shift.hours.slice(first, end)
  const span = { fromMs: shift.fromMs + first * hourMs, untilMs: shift.fromMs + end * hourMs }
  const people = (['ana', 'raj', 'mia', 'lee'] as const).filter(
    (name) => name !== who && model.here(name),
  )
  const expiresAtMs = Math.min(shift.fromMs, model.nowMs + 12 * hourMs)
  const says =
    model.toCome(shift) &&
    model.here(who) &&
    people.length > 0 &&
    !model.waits(shift) &&
    hours.every(({ holder }) => holder === who)
  const ask: AskId = `ask_${model.covers.length}`
  const command = {
    do: 'open',
    ask,
    from: account(who),
    kind: 'cover',
    what: words('my shift'),
    span,
    audience: { kind: 'people' },
    people: people.map(account),
    leaveOut: [],
    manner: 'everyone',
    expiresAtMs,
    shift: { rota: desk, shift: shift.id as PlannedShift['shift'], span },
  } as const
  const accepted = run.says({ noun: 'ask', command }, who)
  if (!says) return [accepted, says]
  model.covers.push({
    ...{ asker: who, asked: new Set(people), shift, hours, fromMs: span.fromMs, expiresAtMs },
    ...{ said: new Map(), taker: '', act: 0, standing: 'open' },
  })
  return [accepted, says]
}

// Plays steps of a rota through the core and, beside it, through the second telling of it: Ana, Raj,
// Mia, who leads, and Lee, who does the early shifts alone.
import { factsFor } from '../ledger/facts.ts'
import { post } from '../ledger/ledger.ts'
import { type Command, decide } from '../record/decide.ts'
import type { PlannedShift } from '../rota.ts'
import type { Author, Entry } from '../vocabulary.ts'
import { folded } from './given.ts'
import { type ModelHour, ModelRota, type ModelShift, planned } from './model-rota.ts'
import { account, by, type Name, person } from './names.ts'
import { written } from './org.ts'
import { desk, early, formed, late, onDay, publish } from './rota.ts'
import { covered } from './rota-run-covers.ts'
import { swapped } from './rota-run-swaps.ts'
import type { RotaStep } from './rota-steps.ts'

const hourMs = 3_600_000
const days = 3

export class RotaRun {
  readonly ledger = folded(formed.entries)
  readonly model = new ModelRota()
  #entries: readonly Entry[] = formed.entries

  constructor() {
    const holders: readonly (Name | '')[] = ['ana', 'raj', 'raj', 'mia', 'lee', '']
    for (let each = 0; each < days * 2; each += 1) {
      const [day, isLate] = [Math.floor(each / 2), each % 2 === 1]
      const holder = holders[each] ?? ''
      this.model.shifts.push({
        id: `shift_${each}`,
        late: isLate,
        fromMs: onDay(day, isLate ? 14 : 6),
        ...{ planned: holder, off: false, offer: '', swap: '' },
        hours: Array.from({ length: 8 }, (): ModelHour => ({ holder, pile: [] })),
      })
    }
    this.model.nowMs = by('mia', { days: 2 }).nowMs
    const list = new Map(this.model.shifts.map((shift) => [shift, shift.planned]))
    if (!this.says(this.plan(list), 'mia')) throw new Error('no first plan')
  }

  says(command: Command, who: Name | 'clockwork'): boolean {
    const actor: Author = who === 'clockwork' ? who : person(who)
    const decision = decide(command, factsFor(this.ledger, actor, this.model.nowMs))
    if (!decision.ok) return false
    const before = this.#entries.length
    this.#entries = written(this.#entries, decision.value, actor, this.model.nowMs)
    for (const entry of this.#entries.slice(before)) post(this.ledger, entry)
    return true
  }

  plan(list: ReadonlyMap<ModelShift, string>): Command {
    const shifts = [...list].map(
      ([shift, holder]): PlannedShift => ({
        shift: shift.id as PlannedShift['shift'],
        duty: shift.late ? late : early,
        ...{ fromMs: shift.fromMs, untilMs: shift.fromMs + 8 * hourMs },
        ...(holder === '' ? {} : { by: account(holder as Name) }),
      }),
    )
    const version = this.ledger.rotas.get(desk)?.version ?? 1
    return { noun: 'rota', command: publish(shifts, { version }) }
  }

  /** A minute, and what the clockwork does in it. */
  pass(ms: number): void {
    this.model.nowMs += ms
    for (const change of [...(this.ledger.rotas.get(desk)?.waiting ?? [])]) {
      this.says({ noun: 'rota', command: { do: 'expire-change', rota: desk, change } }, 'clockwork')
    }
    for (const ask of [...this.ledger.liveAsks]) {
      this.says({ noun: 'ask', command: { do: 'go-on', ask } }, 'clockwork')
    }
    this.model.tick()
  }
}

/** Takes a step in both; throws where one says yes and the other no, or somebody has another hour. */
export function takeStep(run: RotaRun, step: RotaStep): void {
  run.pass(step.do === 'wait' ? step.hours * hourMs : 60_000)
  const [accepted, says] = step.do === 'wait' ? [true, true] : answersTo(run, aptly(run, step))
  const told = `${JSON.stringify(step)}: core ${accepted}, model ${says}`
  if (accepted !== says) throw new Error(told)
  for (const shift of run.model.shifts) compare(run, shift, told)
}

/** The same step, said by somebody who could. */
function aptly<Said extends Exclude<RotaStep, { do: 'wait' }>>(
  { model }: RotaRun,
  step: Said,
): Said {
  const shift = model.shifts[step.nth % model.shifts.length]
  const swap = model.swaps[Math.max(0, model.swaps.length - 1 - (step.nth % 2))]
  const cover = model.covers[Math.max(0, model.covers.length - 1 - (step.nth % 2))]
  const holder = shift?.hours.find((hour) => hour.holder !== '')?.holder
  const could: Partial<Record<RotaStep['do'], string | undefined>> = {
    ...{ offer: holder, keep: shift?.offer, propose: holder, ask: holder, undo: holder },
    ...{ answer: swap?.other, withdraw: swap?.proposer, 'undo swap': swap?.proposer },
    ...{ 'hand back': cover?.taker, 'withdraw ask': cover?.asker },
  }
  const who = could[step.do]
  return step.apt && who ? { ...step, who: who as Name } : step
}

export type Answers = readonly [core: boolean, model: boolean]

function answersTo(run: RotaRun, step: Exclude<RotaStep, { do: 'wait' }>): Answers {
  const { model } = run
  const { who } = step
  const shift = model.shifts[step.nth % model.shifts.length] as ModelShift
  const id = shift.id as PlannedShift['shift']
  const rota = { rota: desk, shift: id } as const
  const open = model.toCome(shift) && model.here(who)
  switch (step.do) {
    case 'offer': {
      const says = open && shift.hours.some(({ holder }) => holder === who) && !model.waits(shift)
      const accepted = run.says(
        { noun: 'rota', command: { do: 'offer', ...rota, by: account(who) } },
        who,
      )
      if (says) shift.offer = who
      return [accepted, says]
    }
    case 'keep': {
      const says = open && shift.offer === who
      const accepted = run.says({ noun: 'rota', command: { do: 'keep', ...rota } }, who)
      if (says) shift.offer = ''
      return [accepted, says]
    }
    case 'take':
      return taken(run, shift, step)
    case 'undo':
      return undone(run, shift, who)
    case 'leave': {
      // Somebody has to plan.
      if (who === 'mia') return [true, true]
      const command = { do: 'leave', person: person(who) } as const
      const says = model.here(who)
      if (says) model.leave(who)
      return [run.says({ noun: 'person', command }, who), says]
    }
    case 'plan': {
      const list = new Map<ModelShift, string>()
      for (const each of model.shifts) {
        const held = new Set(each.hours.map(({ holder }) => holder))
        const by = held.size === 1 ? [...held].join() : each.planned
        if (!each.off && !(each === shift && step.drops)) list.set(each, each === shift ? who : by)
      }
      const command = run.plan(list)
      return [run.says(command, 'mia'), planned(model, list)]
    }
    case 'propose':
    case 'answer':
    case 'withdraw':
    case 'undo swap':
      return swapped(run, shift, step)
    case 'ask':
    case 'say':
    case 'hand back':
    case 'withdraw ask':
      return covered(run, shift, step)
    default:
      return step satisfies never
  }
}

function taken(
  run: RotaRun,
  shift: ModelShift,
  { who, from, until }: Extract<RotaStep, { do: 'take' }>,
): Answers {
  const { model } = run
  const isFree = ({ holder }: ModelHour) =>
    holder === '' || (holder === shift.offer && holder !== who)
  const isPart = from < until
  const wanted = isPart ? shift.hours.slice(from, until) : shift.hours.filter(isFree)
  const waits = shift.swap !== '' || model.asking(shift)
  const says =
    model.toCome(shift) &&
    model.here(who) &&
    !waits &&
    model.does(who, shift) &&
    wanted.length > 0 &&
    wanted.every(isFree) &&
    shift.hours.some(isFree)
  const span = { fromMs: shift.fromMs + from * hourMs, untilMs: shift.fromMs + until * hourMs }
  const command = {
    do: 'take',
    rota: desk,
    shift: shift.id as PlannedShift['shift'],
    by: account(who),
  } as const
  const accepted = run.says({ noun: 'rota', command: isPart ? { ...command, span } : command }, who)
  if (says) model.move(wanted, shift, 'take', who)
  return [accepted, says]
}

function undone(run: RotaRun, shift: ModelShift, who: Name): Answers {
  const { model } = run
  const own = shift.hours.flatMap(({ pile }) =>
    pile.filter((each) => each.alive && [each.from, each.to].includes(who)),
  )
  const last = own.reduce<(typeof own)[number] | undefined>(
    (best, each) => (best === undefined || each.act >= best.act ? each : best),
    undefined,
  )
  const waits = shift.swap !== '' || model.asking(shift)
  const may = model.toCome(shift) && model.here(who) && last?.how === 'take' && !waits
  const says = may && model.back(shift, last.act, ({ from, to }) => from === who || to === who)
  const command = {
    do: 'undo-taking',
    rota: desk,
    shift: shift.id as PlannedShift['shift'],
  } as const
  return [run.says({ noun: 'rota', command }, who), says]
}

function compare(run: RotaRun, shift: ModelShift, told: string): void {
  const state = run.ledger.rotas.get(desk)?.shifts.get(shift.id as PlannedShift['shift'])
  const has = (at: number): string => {
    const part = state?.parts.find(({ fromMs, untilMs }) => fromMs <= at && at < untilMs)
    return part?.by?.slice('identity_'.length) ?? ''
  }
  const core = shift.hours.map((_, hour) => has(shift.fromMs + hour * hourMs)).join()
  const model = shift.hours.map(({ holder }) => holder).join()
  if (core !== model) throw new Error(`${told}\n${shift.id}: core ${core}, model ${model}`)
  if ((state?.calledOff ?? false) !== shift.off) throw new Error(`${told}\n${shift.id} called off`)
}

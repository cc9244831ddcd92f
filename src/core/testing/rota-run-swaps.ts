// Steps of swaps, taken in the core and in the second telling of it.
import type { PlannedShift } from '../rota.ts'
import type { ModelRota, ModelShift, ModelSwap } from './model-rota.ts'
import { account, type Name } from './names.ts'
import { desk } from './rota.ts'
import type { Answers, RotaRun } from './rota-run.ts'
import type { RotaStep } from './rota-steps.ts'

type SwapStep = Extract<RotaStep, { do: 'propose' | 'answer' | 'withdraw' | 'undo swap' }>

export function swapped(run: RotaRun, gives: ModelShift, step: SwapStep): Answers {
  const { model } = run
  const { who } = step
  if (step.do === 'propose') {
    const takes = model.shifts[step.other % model.shifts.length] as ModelShift
    const other = takes.hours.find(({ holder }) => holder !== '' && holder !== who)?.holder ?? 'mia'
    const has = (shift: ModelShift, whose: string) =>
      shift.hours.some(({ holder }) => holder === whose)
    const says =
      model.here(who) &&
      gives !== takes &&
      [gives, takes].every((each) => model.toCome(each) && !model.waits(each)) &&
      has(gives, who) &&
      has(takes, other) &&
      other !== who &&
      model.here(other) &&
      model.does(other, gives) &&
      model.does(who, takes)
    const change = `change_${model.swaps.length}` as const
    const [mine, theirs] = [account(who), account(other as Name)]
    const moves = [
      { shift: gives.id as PlannedShift['shift'], from: mine, to: theirs },
      { shift: takes.id as PlannedShift['shift'], from: theirs, to: mine },
    ]
    const command = {
      do: 'propose-change',
      rota: desk,
      change,
      how: 'swap',
      from: mine,
      moves,
    } as const
    const accepted = run.says({ noun: 'rota', command }, who)
    if (!says) return [accepted, says]
    const expiresAtMs = Math.min(gives.fromMs, takes.fromMs)
    model.swaps.push({
      proposer: who,
      other,
      gives,
      takes,
      expiresAtMs,
      act: 0,
      standing: 'waiting',
    })
    gives.swap = change
    takes.swap = change
    return [accepted, says]
  }
  const nth = Math.max(0, model.swaps.length - 1 - (step.nth % 2))
  const swap = model.swaps[nth]
  const change = `change_${nth}` as const
  if (swap === undefined) return [false, false]
  const waiting = swap.standing === 'waiting' && model.here(who)
  if (step.do === 'answer') {
    const says = waiting && who === swap.other
    const command = {
      do: 'answer-change',
      rota: desk,
      change,
      answer: step.yes ? 'accept' : 'not this time',
    } as const
    if (says) answer(model, swap, step.yes)
    return [run.says({ noun: 'rota', command }, who), says]
  }
  if (step.do === 'withdraw') {
    const says = waiting && who === swap.proposer
    if (says) model.end(swap)
    return [
      run.says({ noun: 'rota', command: { do: 'withdraw-change', rota: desk, change } }, who),
      says,
    ]
  }
  const command = { do: 'undo-change', rota: desk, change } as const
  return [run.says({ noun: 'rota', command }, who), undoSwap(model, swap, who)]
}

function answer(model: ModelRota, swap: ModelSwap, isYes: boolean): void {
  const { gives, takes, proposer, other } = swap
  model.end(swap)
  if (!isYes) return
  swap.standing = 'accepted'
  const of = (shift: ModelShift, who: string) => shift.hours.filter(({ holder }) => holder === who)
  const [out, back] = [of(gives, proposer), of(takes, other)]
  swap.act = model.move(out, gives, 'swap', other)
  model.move(back, takes, 'swap', proposer)
}

/** Both halves or none; an act that was planned over does not stand any more. */
function undoSwap(model: ModelRota, swap: ModelSwap, who: Name): boolean {
  const { gives, takes, proposer, other, act } = swap
  const halves = [
    [gives, act],
    [takes, act + 1],
  ] as const
  const isIts = swap.standing === 'accepted' && [proposer, other].includes(who) && model.here(who)
  const stands = halves.every(([shift, half]) => {
    const pile = shift.hours.flatMap((hour) => hour.pile.filter((each) => each.act === half))
    return (
      model.toCome(shift) &&
      !model.waits(shift) &&
      pile.every(({ alive }) => alive) &&
      model.back(shift, half, () => true, true)
    )
  })
  if (!isIts || !stands) return false
  for (const [shift, half] of halves) model.back(shift, half, () => true)
  swap.standing = 'over'
  return true
}

// The reference model's returns: whether one is open, what ends it, what a later favor may link.
import type { FavorCommand } from '../record/favor.ts'
import { forever, holderOf, type Model, type Moment } from './model.ts'
import { type Here, isTeam, last, type ModelFavor, sideIn, standingOf } from './model-favor.ts'

/** Whether a return was said aloud, not refused, not offered freely, and nothing has ended it. */
export function isOpen(model: Model, favor: ModelFavor): boolean {
  if (isTeam(favor.giver) || isTeam(favor.receiver)) return false
  if (standingOf(favor) !== 'confirmed' || last(favor, 'return refused')) return false
  const says = (side: string): unknown => last(favor, 'said', side)?.value
  if (says('giver') === 'freely') return false
  if (says('giver') !== 'return' && says('receiver') !== 'return') return false
  return !hasEnded(model, favor)
}

export function hasEnded(model: Model, favor: ModelFavor): boolean {
  return favor.words.some((word) => {
    if (word.what === 'let go') return true
    if (word.what !== 'linked') return false
    const by = model.favors.find((each) => each.id === word.value)
    return by !== undefined && standingOf(by) === 'confirmed'
  })
}

function links(model: Model, favor: ModelFavor, byId: string, back: boolean, moment: Moment) {
  const by = model.favors.find((each) => each.id === byId)
  if (!by || by === favor || by.day < favor.day || hasEnded(model, favor)) return false
  if (standingOf(favor) !== 'confirmed') return false
  if (['withdrawn', 'declined'].includes(standingOf(by)) || !sideIn(model, by, moment)) return false
  const linksTo = (id: string) => (each: ModelFavor) =>
    each.words.some((word) => word.what === 'linked' && word.value === id)
  if (model.favors.some(linksTo(by.id)) || linksTo(favor.id)(by)) return false
  const [giver, receiver] = [holderOf(model, favor.giver), holderOf(model, favor.receiver)]
  if (holderOf(model, by.giver) !== receiver) return false
  if (back) return holderOf(model, by.receiver) === giver
  const onward = holderOf(model, by.receiver)
  return onward !== giver && onward !== receiver
}

export function aboutReturn(
  model: Model,
  favor: ModelFavor,
  command: FavorCommand,
  here: Here,
): boolean {
  const { moment, side, say } = here
  const open = isOpen(model, favor)
  switch (command.do) {
    case 'say-expectation': {
      const value = command.expectation
      return last(favor, 'said', side)?.value !== value && say('said', { side, value })
    }
    case 'refuse-return':
      return side === 'receiver' && open && say('return refused')
    case 'let-go':
      return side === 'giver' && open && say('let go')
    case 'set-return-day': {
      const before = last(favor, 'return day', side)?.value ?? null
      return open && before !== command.day && say('return day', { side, value: command.day })
    }
    case 'return':
    case 'pass-on': {
      const fits = links(model, favor, command.by, command.do === 'return', moment)
      return fits && say('linked', { value: command.by })
    }
    default:
      throw new Error(`the model does not know ${command.do}`)
  }
}

/** The later of both sides' return days, where both set one; `forever` is never said. */
export function returnDayOf(favor: ModelFavor): string | undefined {
  const days = ['giver', 'receiver'].map(
    (side) => last(favor, 'return day', side)?.value ?? forever,
  )
  const latest = days.toSorted().at(-1)
  return latest === forever ? undefined : latest
}

// What happened in a rota, in sentences, as it is told outside the pages: each shift with who had
// it and who has it. Days are said as the rota counts them.
import type { MoveView } from '../core/privacy/rota-views.ts'
import type { RotaToldView } from '../core/privacy/told-views.ts'
import type { PartyView } from '../core/privacy/views.ts'
import { dayIn } from '../core/zone.ts'
import { partyName, upperFirst } from './sentences.ts'
import { dayInSentence } from './words.ts'

interface Told {
  readonly what: string
  readonly more: readonly string[]
  readonly words: readonly string[]
}

export function rotaSentences(
  told: RotaToldView,
  { nowMs, zone }: { readonly nowMs: number; readonly zone: string },
): Told {
  const today = dayIn(nowMs, zone)
  const name = upperFirst(partyName(told.by))
  const shiftOf = ({ shift }: MoveView): string =>
    `${shift.dutyName} ${dayInSentence(shift.day, today)}`
  const moves = told.moves.map((move) => {
    const is = move.calledOff ? 'called off' : whoOr(move.to, 'open')
    return `${upperFirst(shiftOf(move))}: before ${whoOr(move.from, 'nobody')}, now ${is}.`
  })
  const would = told.moves.map((move) => {
    const [from, to] = [whoOr(move.from, 'nobody'), whoOr(move.to, 'nobody')]
    return `${upperFirst(shiftOf(move))}: from ${from} to ${to}.`
  })
  const words = told.words === undefined ? [] : [`“${told.words}”`]
  const as = (what: string, more: readonly string[] = moves): Told => ({ what, more, words })
  switch (told.happened) {
    case 'published':
      return as(`${name} published the ${told.rota.name}, with shifts of yours.`)
    case 'offered':
      return as(`${name} offers ${told.moves.map(shiftOf).join(', ')}.`, [kept])
    case 'open':
      return as('A shift is open: whoever had it is not here any more.')
    case 'taken':
      return as(`${name} took a shift.`)
    case 'taken back':
      return as(`${name} took it back: the shift is as it was.`)
    case 'change waits':
      return as(`${name} proposes to change shifts.`, [...would, 'A no is as good as a yes.'])
    case 'change answered':
      return as(answered(name, told.answer), would)
    case 'change accepted':
      return as('A change of shifts stands: all have said yes.')
    case 'change declined':
      return as(`${name} can’t this time: the shifts stay as they are.`, would)
    case 'change withdrawn':
      return as('A change of shifts did not come about: they stay as they are.', would)
    case 'change expired':
      return as('A change of shifts had no answer in time: they stay as they are.', would)
    case 'change undone':
      return as('A change of shifts was taken back: they are as they were.', would)
    default:
      return told.happened satisfies never
  }
}

const kept = 'It stays theirs until somebody takes it.'

const whoOr = (party: PartyView | undefined, nobody: string): string =>
  party === undefined ? nobody : partyName(party)

function answered(name: string, answer: RotaToldView['answer']): string {
  if (answer === 'tell me more') return `${name} would like to know more about a change of shifts.`
  return `${name} said yes to a change of shifts.`
}

// Ways through an absence in sentences: who takes what, what stays open, whom it touches, and what
// it does to how evenly it all falls.
import type { AbsencePlanView, MoveView, ShiftBrief } from '../../../core/privacy/rota-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dayInSentence } from '../../../grammar/words.ts'
import { hoursWords } from '../rota-plan/words.ts'
import { listed, numberWord } from '../rota-set-up/pattern-words.ts'

export interface WordsGiven {
  readonly today: Day
  /** Of a duty's clock. */
  readonly zoneOf: (shift: ShiftBrief) => string
}

/** "Late on Thursday 14 May, 14:00 to 22:00". */
export function shiftWords(shift: ShiftBrief, { today, zoneOf }: WordsGiven): string {
  return `${shift.dutyName} ${dayInSentence(shift.day, today)}, ${hoursWords(shift, zoneOf(shift))}`
}

const whose = (party: PartyView): string => (party.is === 'you' ? 'your' : ofThem(party))

const ofThem = (party: PartyView): string => `${partyName(party)}’s`

/** "Lee takes your Late on Thursday 14 May, 14:00 to 22:00." */
export function moveSentence({ shift, from, to }: MoveView, given: WordsGiven): string {
  const what = shiftWords(shift, given)
  if (!to) return `${from ? upperFirst(whose(from)) : 'The'} ${what} would stand open.`
  const takes = to.is === 'you' ? 'You take' : `${partyName(to)} takes`
  return from ? `${takes} ${whose(from)} ${what}.` : `${takes} the open ${what}.`
}

/** What is different about this way, in a heading. */
export function planHeading({ moves, touched, open }: AbsencePlanView): string {
  const others = othersOf(touched)
  const moved = moves.filter(({ to }) => to).length
  if (moved === 0) {
    return open.length === 1 ? 'It stands open.' : `All ${numberWord(open.length)} stand open.`
  }
  const changes = moved === 1 ? 'One shift moves' : `${upperFirst(numberWord(moved))} shifts move`
  const asks = others.length > 0 ? `, and ${listed(others)} ${are(others)} asked` : ''
  return `${changes}${asks}.`
}

const are = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are')

/** First names of those whose yes it needs. */
export const othersOf = (touched: readonly PartyView[]): readonly string[] =>
  touched.flatMap((party) => (party.is === 'person' ? [firstName(party.name)] : []))

/** "Ask Lee", "Ask these two". */
export function askWords(touched: readonly PartyView[]): string {
  const others = othersOf(touched)
  if (others.length === 0) return 'Leave it open, and say these days'
  if (others.length === 1) return `Ask ${others[0]}`
  return `Ask these ${numberWord(others.length)}`
}

const shifts = (hundredths: number): string => {
  const value = Math.round(hundredths / 10) / 10
  return value === 1 ? 'one shift' : `${value} shifts`
}

export function spreadSentence({ spread: { before, after } }: AbsencePlanView): string {
  if (Math.round(before / 10) === Math.round(after / 10)) {
    return `The spread stays as it is, at ${shifts(after)}.`
  }
  const how = after > before ? 'widens' : 'narrows'
  return `The spread ${how} from ${shifts(before)} to ${shifts(after)}.`
}

// What stands in a subject line: it is read on locked screens and in other people's sight, so it
// names nobody and repeats nobody's words. A day may stand there.
import type { ToldView } from '../../core/privacy/told-views.ts'
import { dayIn } from '../../core/zone.ts'
import { dayOfAsk, type Reading } from '../../grammar/told-sentences.ts'
import { dayInSentence } from '../../grammar/words.ts'
import type { Letter } from '../../operations/notices/letters.ts'

export function subjectOf({ daily, items }: Letter, reading: Reading): string {
  const [first] = items
  // Of several lines about one thing the last says how it stands.
  const last = items.at(-1)
  if (daily || !first || !last) return 'What is new for you on Goodturn'
  return subjectOfOne(last.told, reading)
}

function subjectOfOne(told: ToldView, reading: Reading): string {
  switch (told.is) {
    case 'ask':
      return subjectOfAsk(told, reading)
    case 'waits':
      return 'A favor waits for your word'
    case 'news':
      return 'Something changed in your record'
    case 'agreement':
      return told.happened === 'proposed'
        ? 'An agreement waits for your word'
        : 'Something changed in an agreement'
    case 'handover':
      return subjectOfHandover(told.happened)
    case 'rota':
      return subjectOfRota(told, reading)
    case 'notice':
      return 'Something changed about your place on Goodturn'
    default:
      return told satisfies never
  }
}

function subjectOfRota(
  { happened, moves }: Extract<ToldView, { is: 'rota' }>,
  { nowMs, zone }: Reading,
): string {
  const [first] = moves
  const day = first && dayInSentence(dayIn(first.shift.fromMs, zone), dayIn(nowMs, zone))
  const when = day === undefined ? '' : `, ${day}`
  switch (happened) {
    case 'in a week':
    case 'tomorrow':
      return `A shift of yours${when}`
    case 'week':
      return 'Who covers this week'
    case 'offered':
    case 'open':
      return `A shift is open${when}`
    case 'change waits':
      return 'A change of shifts waits for your word'
    case 'published':
      return 'Your shifts in the new plan'
    case 'taken':
    case 'taken back':
      return `A shift changed hands${when}`
    default:
      return 'A change of shifts'
  }
}

function subjectOfHandover(happened: Extract<ToldView, { is: 'handover' }>['happened']): string {
  switch (happened) {
    case 'waits':
    case 'waits still':
      return 'A handover waits for you'
    case 'written again':
      return 'A handover for you has changed'
    case 'not received':
      return 'Nobody has received your handover yet'
    case 'backup':
      return 'A handover was not received: you are the backup'
    case 'received':
      return 'A handover was received'
    case 'withdrawn':
      return 'A handover was taken back'
    default:
      return happened satisfies never
  }
}

function subjectOfAsk(told: Extract<ToldView, { is: 'ask' }>, reading: Reading): string {
  const day = dayOfAsk(told.ask, reading)
  const when = day === undefined ? '' : `, ${day}`
  switch (told.happened) {
    case 'asked':
      return `An ask for you${when}`
    case 'answered':
    case 'answer taken back':
    case 'can’t just now':
      return 'An answer to your ask'
    case 'yes not kept':
      return `A yes that can’t be kept${when}`
    case 'said':
      return 'A line about an ask'
    case 'taken':
      return `Your ask is taken on${when}`
    case 'yours':
      return `You took this on${when}`
    case 'another takes it':
      return `You need not keep it free${when}`
    case 'handed back':
      return 'Your ask goes round again'
    case 'withdrawn':
      return 'An ask was taken back'
    case 'expired':
      return 'Your ask has ended'
    case 'not done':
      return 'An ask did not come to it'
    default:
      return told.happened satisfies never
  }
}

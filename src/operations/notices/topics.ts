// Which kind of notice each thing told belongs to: the kinds people choose by.
import type { AskHappened, RotaHappened, ToldView } from '../../core/privacy/told-views.ts'
import type { NoticeTopic } from './shapes.ts'

export function topicOf(told: ToldView): NoticeTopic {
  switch (told.is) {
    case 'ask':
      return topicOfAsk(told.happened, told.ask.relation === 'asker')
    case 'waits':
      return 'word'
    case 'news':
      return 'changes'
    case 'agreement':
      return 'agreements'
    case 'handover':
      return 'handovers'
    case 'rota':
      return topicOfRota(told.happened)
    case 'notice':
      return 'account'
    default:
      return told satisfies never
  }
}

/** One's own ask is answered; everything else about an ask is for who was asked. */
function topicOfAsk(happened: AskHappened, isAsker: boolean): NoticeTopic {
  return isAsker && happened !== 'asked' && happened !== 'yours' ? 'answers' : 'asks'
}

/** A change waits for a word; what is open is for whoever would like it; the rest is one's own. */
function topicOfRota(happened: RotaHappened): NoticeTopic {
  if (happened === 'offered' || happened === 'open') return 'openShifts'
  if (happened === 'week') return 'week'
  return happened.startsWith('change') ? 'swaps' : 'shifts'
}

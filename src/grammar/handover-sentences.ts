// Handovers in sentences, as they are told outside the pages: that one waits, that nobody has it
// yet, that somebody does. What is in it stands on its page alone.
import type { HandoverView } from '../core/privacy/handover-views.ts'
import type { ToldView } from '../core/privacy/told-views.ts'
import { dayIn, minuteOfDay } from '../core/zone.ts'
import { partyName, upperFirst } from './sentences.ts'
import { dayInSentence } from './words.ts'

type HandoverTold = Extract<ToldView, { is: 'handover' }>

/** What is handed over, after “Ana handed over to you …”. */
const whatOf: Readonly<Record<HandoverView['why'], string>> = {
  shift: 'their shift',
  swap: 'what belongs to your swap',
  absence: 'what goes on while they are away',
  project: 'work of theirs',
}

export function handoverSentences(
  told: HandoverTold,
  reading: { readonly nowMs: number; readonly zone: string },
): { readonly what: string; readonly more: readonly string[]; readonly words: readonly string[] } {
  const { happened, by, handover } = told
  const name = upperFirst(partyName(by))
  const words = handover.receivedWords === undefined ? [] : [`“${handover.receivedWords}”`]
  switch (happened) {
    case 'waits':
      return {
        what: `${name} handed over to you ${whatOf[handover.why]}.`,
        more: [whenOf(handover, reading), 'One press says that you have it.'],
        words: [],
      }
    case 'written again':
      return {
        what: `${name} changed what they hand over to you.`,
        more: [whenOf(handover, reading)],
        words: [],
      }
    case 'waits still':
      return {
        what: `What ${partyName(by)} handed over waits for you still.`,
        more: ['One press says that you have it.'],
        words: [],
      }
    case 'not received': {
      const { backup } = handover
      const more = backup === undefined ? [] : [`${upperFirst(partyName(backup))} was told.`]
      return { what: 'Nobody has received your handover yet.', more, words: [] }
    }
    case 'backup':
      return {
        what: `Nobody has received yet what ${partyName(by)} handed over.`,
        more: ['You are the backup: you can receive it.'],
        words: [],
      }
    case 'received': {
      const whose = handover.relation === 'from' ? 'your handover' : 'the handover'
      return { what: `${name} received ${whose}.`, more: [], words }
    }
    case 'withdrawn':
      return { what: `${name} took a handover back.`, more: ['Nothing is left of it.'], words: [] }
    default:
      return happened satisfies never
  }
}

/** “The work changes hands on Thursday 14 May, 14:00 (Europe/Berlin).” */
function whenOf(
  { dueAtMs }: HandoverView,
  { nowMs, zone }: { readonly nowMs: number; readonly zone: string },
): string {
  const day = dayInSentence(dayIn(dueAtMs, zone), dayIn(nowMs, zone))
  const minutes = minuteOfDay(dueAtMs, zone)
  const two = (figure: number): string => String(figure).padStart(2, '0')
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  const verb = dueAtMs <= nowMs ? 'changed' : 'changes'
  return `The work ${verb} hands ${day}, ${clock} (${zone}).`
}

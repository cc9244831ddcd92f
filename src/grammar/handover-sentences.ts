// Handovers in sentences, as they are told outside the pages: that one waits, that nobody has it
// yet, that somebody does. What is in it stands on its page alone.
import type { ItemKind } from '../core/handover.ts'
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
  project: 'a piece of work',
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

/** What each kind of item is called above its items, in the order they are read. */
export const itemTitles: Readonly<Record<ItemKind, string>> = {
  open: 'Open',
  watch: 'To watch',
  change: 'Changed',
  contact: 'Whom to ask',
  risk: 'What could go wrong',
  'next step': 'Next step',
}

export const whyTitles: Readonly<Record<HandoverView['why'], string>> = {
  shift: 'A shift',
  swap: 'A swap',
  absence: 'An absence',
  project: 'Work on a project',
}

const ownOf: Readonly<Record<HandoverView['why'], string>> = {
  ...whatOf,
  shift: 'your shift',
  swap: 'what belongs to your swap',
  absence: 'what goes on while you are away',
  project: 'a piece of work',
}

/** “Ana handed their shift over to you”, without its full stop. */
export function handoverSentence({ from, to, why }: HandoverView): string {
  const what = from.is === 'you' ? ownOf[why] : whatOf[why].replace('your swap', 'a swap')
  const whom = to.length === 0 ? '' : ` to ${listed(to.map(partyName))}`
  return `${upperFirst(partyName(from))} handed over ${what}${whom}`
}

/** How it stands, for the line below: who has it, or that nobody does yet. */
export function handoverStands({ standing, receivedBy, backupTold, backup }: HandoverView): string {
  if (standing === 'withdrawn') return 'It was taken back.'
  if (receivedBy !== undefined) return `${upperFirst(partyName(receivedBy))} received it.`
  if (backupTold && backup !== undefined) {
    return `Nobody has received it yet; ${partyName(backup)} was told.`
  }
  return 'Nobody has received it yet.'
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
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

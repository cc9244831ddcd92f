// The sentences under the quick line: what recording will do, who is not known here, what is asked.
import { favorSentence, upperFirst } from '../../../grammar/sentences.ts'
import { dateWords, effortWords } from '../../../grammar/words.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { minutesOf } from './choices.ts'
import { type Draft, effortOfEach, type Named } from './draft.ts'
import { draftLines } from './optimistic.ts'

/** "Raj", "Raj and Mia", "Raj, Mia and Lee". */
export function nameList(named: readonly Named[]): string {
  const names = named.map((each) => (each.is === 'person' ? each.name.split(' ')[0] : each.name))
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** What happens on Enter. */
export function consequence(draft: Draft): string {
  if (draft.seenBy === 'only you') {
    return 'Only you see this. It counts in nothing, and you can say it aloud later.'
  }
  const each = effortOfEach(draft)
  const shared = draft.share === 'together' && each
  const said = shared ? ` Each line says ${effortWords({ minutes: minutesOf(each) })}.` : ''
  return `${whoHears(draft)}${said}${whoElse(draft)}`
}

function whoElse({ seenBy, others }: Draft): string {
  if (seenBy !== 'our team') return ''
  const say = others.length > 1 ? 'say' : 'says'
  return ` Your team sees that it happened once ${nameList(others)} ${say} so too.`
}

function whoHears(draft: Draft): string {
  const names = upperFirst(nameList(draft.others))
  const several = draft.others.length > 1
  const isTeam = draft.others[0]?.is === 'team'
  if (draft.youAre === 'receiver') {
    const told = `${nameList(draft.others)} ${several ? 'are' : 'is'} told.`
    return draft.own
      ? `You write it for ${draft.own.name}, and ${told}`
      : `Your word confirms it at once, and ${told}`
  }
  if (isTeam && !several) return `Anybody in ${names} but you can confirm it.`
  return `${names} will be asked to confirm it.`
}

/** Said kindly, with nothing lost; undefined where everybody is known. */
export function notKnown(unclear: readonly Named[]): string | undefined {
  const [named] = unclear
  if (!named) return undefined
  const { is, name } = named
  if (is === 'several') return `More than one person here goes by ${name}. Choose which one above.`
  if (is === 'several teams') return 'You are in more than one team. Choose which one above.'
  if (is === 'no team') return 'You are in no team here yet. Choose who you meant above.'
  return (
    `Nobody here goes by ${name} yet. Choose who you meant above, invite them, or keep the line ` +
    'to yourself.'
  )
}

/** A line that waits, as a sentence without its full stop. */
export function waitingWords(answer: TodayAnswer, draft: Draft): string {
  const lines = draftLines(answer, draft, 'waits').map(favorSentence)
  const own = draft.seenBy === 'only you' ? ', for your own eyes' : ''
  return `${lines.join('. ')}, ${dateWords(draft.day, draft.day)}${own}`
}

/** What the toast says. */
export function recordedWords(draft: Draft): string {
  if (draft.seenBy === 'only you') return 'Kept for your own eyes. It is in your record.'
  const names = upperFirst(nameList(draft.others))
  if (draft.youAre === 'receiver') {
    return `Written down. ${names} ${draft.others.length > 1 ? 'are' : 'is'} told.`
  }
  return draft.others[0]?.is === 'team'
    ? `Written down. Anybody in ${names} but you can confirm it.`
    : `Written down. ${names} will be asked to confirm it.`
}

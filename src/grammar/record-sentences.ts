// One's own record as sentences: what its figures rest on, how returns ended, where help went.
import type { ChainStepView, RecordView } from '../core/privacy/record-views.ts'
import type { Day, PersonId } from '../core/vocabulary.ts'
import { toWhom } from './history-sentences.ts'
import { favorClause, favorSentence, partyName, type Told, upperFirst } from './sentences.ts'
import { dayAndMonth } from './words.ts'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "two", "31". */
export const inWords = (count: number): string => small[count] ?? String(count)

/** "since 10 November", or "so far" for all there is. */
export function sinceWords(span: 'all' | 'part', from: Day, today: Day): string {
  return span === 'all' ? 'so far' : `since ${dayAndMonth(from, today)}`
}

/** The mirror area as a sentence, for whoever does not see it. */
export function mirrorSentence(
  { weeks, from, tallest }: RecordView,
  by: 'hours' | 'favors',
  today: Day,
): string {
  const parts = ['given', 'received'] as const
  const most = parts.flatMap((way) => {
    const found = tallest[by][way]
    return found ? [`most ${way} in the week of ${dayAndMonth(found.monday, today)}`] : []
  })
  const unit = by === 'hours' ? 'Hours' : 'Favors'
  const ground = `${unit} given above the line, received below, by week`
  if (most.length === 0) return `${ground}: none in ${inWords(weeks.length)} weeks.`
  return `${ground}, since ${dayAndMonth(from, today)}. ${upperFirst(most.join(', '))}.`
}

/** What the figures rest on. */
export function figuresSentence(record: RecordView, by: 'hours' | 'favors'): string {
  const { favors, waiting, effortUnsaid } = record
  if (favors + waiting === 0) return 'No favors recorded.'
  const sentences = [
    favors === 1
      ? 'One favor, confirmed.'
      : `${upperFirst(inWords(favors))} favors, all confirmed.`,
  ]
  if (by === 'hours' && effortUnsaid > 0) {
    const some = upperFirst(inWords(effortUnsaid))
    sentences.push(
      effortUnsaid === 1
        ? 'One of them says no effort, so it is not in the hours.'
        : `${some} of them say no effort, so they are not in the hours.`,
    )
  }
  if (waiting > 0) {
    sentences.push(
      waiting === 1
        ? 'One of yours still waits for a word.'
        : `${upperFirst(inWords(waiting))} of yours still wait for a word.`,
    )
  }
  return sentences.join(' ')
}

/** "Two were given freely, and six came home or were passed on since 10 November." */
export function endedSentence({ ended }: RecordView, since: string): string | undefined {
  const { freely, cameHome, passedOn, letGo } = ended
  const were = (count: number): string => (count === 1 ? 'was' : 'were')
  const onward = cameHome + passedOn
  const parts = [
    ...(freely > 0 ? [`${inWords(freely)} ${were(freely)} given freely`] : []),
    ...(onward > 0 ? [`${inWords(onward)} came home or ${were(onward)} passed on`] : []),
    ...(letGo > 0 ? [`${inWords(letGo)} ${were(letGo)} let go`] : []),
  ]
  if (parts.length === 0) return undefined
  return `${upperFirst(listed(parts))} ${since}.`
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}, and ${last}`
}

/** One step of a chain that began with the reader. No hours beside a name. */
export function chainTold({ how, by, favor }: ChainStepView, today: Day): Told {
  if (how === 'given') return favor ? told(favorSentence(favor), favor.day, today) : { what: 'You' }
  const who = upperFirst(partyName(by))
  if (!favor) return { what: `${who} passed it on`, sub: toWhom }
  if (how === 'came home') {
    const day = dayAndMonth(favor.day, today)
    const waits = favor.standing === 'waiting' ? `${day}, waits for your word` : day
    return { what: `${favorSentence(favor)}. It came home`, sub: waits }
  }
  const pronoun: PersonId | undefined = by.is === 'person' ? by.person : undefined
  return told(`${who} passed it on: ${favorClause(favor, pronoun)}`, favor.day, today)
}

const told = (what: string, day: Day, today: Day): Told => ({ what, sub: dayAndMonth(day, today) })

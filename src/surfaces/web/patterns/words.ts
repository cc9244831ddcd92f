// Sentences around the cards: what a team of this size can learn, and over which weeks was looked.

import type { NotYetView } from '../../../core/privacy/pattern-views.ts'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { PatternsAnswer } from '../../../operations/patterns/shapes.ts'

type Team = PatternsAnswer['teams'][number]

/** How many of the patterns a team of this size can ever see, and that the rest is not its lack. */
export function reachSentence({ inReach }: PatternsAnswer, team: Team | undefined): string {
  if (team === undefined) return 'You are in no team, and patterns are looked for in teams.'
  const all = inReach.length
  const reached = inReach.filter(({ smallestTeam }) => smallestTeam <= team.people).length
  const size = team.people === 1 ? 'one person' : `${team.people} people`
  if (reached === 0) {
    return `Among ${size} nothing can be told apart from chance. Your own record says more.`
  }
  const learns = reached === all ? `all ${all}` : `${reached} of the ${all}`
  const rest = all - reached
  const beyond = rest === 1 ? 'The other one shows itself' : `The other ${rest} show themselves`
  return (
    `A team of ${size} can learn of ${learns} patterns Goodturn looks for, given enough records.` +
    (rest === 0 ? '' : ` ${beyond} only in a larger team.`)
  )
}

/** "Looked at help from 19 May to 10 May" as people say it. */
export function weeksSentence(from: Day, until: Day, today: Day): string {
  const last = addDays(until, -1)
  if (last < from) return 'There is nothing in the record yet to look at.'
  return (
    `The record was looked at from ${dayAndMonth(from, today)} to ${dayAndMonth(last, today)}. ` +
    'This week joins it on Monday.'
  )
}

/** "9 of 30", "1 of 2 reviews", or nothing where that is not told. */
export function haveSentence({ n, needed, what }: NotYetView): string | undefined {
  if (n === undefined || needed === undefined) return undefined
  return what === undefined ? `${n} of ${needed}` : `${n} of ${needed} ${what}`
}

/** "It takes 80 favors among 12 people. At this pace that is in about 7 weeks." */
export function takesSentence({ needs, weeksMore }: NotYetView): string {
  if (weeksMore === undefined || weeksMore > A_YEAR) return `It takes ${needs}.`
  const when = weeksMore === 1 ? 'in about a week' : `in about ${weeksMore} weeks`
  return `It takes ${needs}. At this pace that is ${when}.`
}

const A_YEAR = 52

/** Who reads a card, as the margin says it. */
export function whoReads(about: 'you' | 'team'): string {
  return about === 'you'
    ? 'Only you. It is about your own record. Nobody is told that it exists.'
    : 'Everybody in the team who takes part, and each reads the same. It is about the team, and ' +
        'its figures are rounded.'
}

/** Entries others stand on both sides of. */
export function othersSentence(own: number, others: number | undefined): string | undefined {
  if (others === undefined || others === 0) return undefined
  if (own === 0) return `About ${others} entries are behind it. They are others’ to read.`
  return `And about ${others} more that are not yours to read.`
}

export const tooFewSentence =
  'Fewer than nine people of the team take part, so nothing is told of the team as a whole.'

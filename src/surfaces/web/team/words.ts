// What a team's page says about its people, days and charter, in whole sentences.
import type { CharterTerms, Day } from '../../../core/vocabulary.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'

/** A choice, and what follows from it. */
export interface Meaning<Value extends string> {
  readonly value: Value
  readonly words: string
  readonly means: string
}

export type Member = TeamPage['members'][number]
export type Mark = TeamPage['calendar'][number]

/** "Since 3 March. Leads." */
export function memberWords({ from, leads }: Member, today: Day): string {
  const since =
    from > today ? `From ${dayAndMonth(from, today)}.` : `Since ${dayAndMonth(from, today)}.`
  return leads ? `${since} Leads the team.` : since
}

/** What they say about themselves, where they say something. */
export function saysOfThemselves({ skills, projects, person }: Member): string {
  const [say, work] = person.you ? ['You say you know', 'You work on'] : ['Knows', 'Works on']
  return [
    skills.length > 0 ? `${say} ${skills.join(', ')}.` : '',
    projects.length > 0 ? `${work} ${projects.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** "9 people"; alone, "only you so far". */
export function peopleWords(members: readonly Member[]): string {
  if (members.length === 1) return members[0]?.person.you ? 'only you so far' : '1 person'
  return `${members.length} people`
}

const markWords = {
  review: 'Review week',
  'rule change': 'A rule changes',
  deadline: 'A deadline',
} as const satisfies Record<Mark['kind'], string>

export function markTold({ kind, from, until }: Mark, today: Day): string {
  if (from === until) return markWords[kind]
  const name = kind === 'review' ? 'Reviews' : markWords[kind]
  return `${name}, until ${dayAndMonth(until, today)}`
}

export const markKinds = Object.keys(markWords) as readonly Mark['kind'][]
export const markName = (kind: Mark['kind']): string => markWords[kind].toLocaleLowerCase('en')

/** A habit the team writes down; what is shown is decided line by line, by both of its people. */
export const shownToMeanings: readonly Meaning<CharterTerms['shownTo']>[] = [
  {
    value: 'us two',
    words: 'Lines stay between the two people in them',
    means: 'That is the habit. Two people can still show one of theirs when both say so.',
  },
  {
    value: 'our team',
    words: 'We show lines to each other',
    means:
      'That is the habit, and nothing is shown by itself: it takes both people, one line at a ' +
      'time. Effort and words stay between the two.',
  },
]

export const confirmMeanings: readonly Meaning<CharterTerms['teamConfirmation']>[] = [
  {
    value: 'any member',
    words: 'Any member',
    means: 'Whoever of the team remembers it says yes. Who gave the help does not confirm it.',
  },
  {
    value: 'a lead',
    words: 'Who leads',
    means: 'Help to the team waits until somebody who leads it says yes.',
  },
]

export const coverMeanings: readonly Meaning<CharterTerms['coverCounts']>[] = [
  {
    value: 'not in the rota',
    words: 'Only what the rota planned counts in it',
    means: 'A cover outside the rota is remembered as help, and changes nobody’s turns.',
  },
  {
    value: 'in the rota',
    words: 'A cover outside the rota counts in it',
    means:
      'Help with a turn between two of the team counts as one ordinary shift, one a period at ' +
      'most, and fades with time. Mentoring, introductions and speaking up never count.',
  },
]

export const wordsOfMeaning = <Value extends string>(
  meanings: readonly Meaning<Value>[],
  value: Value,
): Meaning<Value> => meanings.find((each) => each.value === value) ?? meanings[0]!

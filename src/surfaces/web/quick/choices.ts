// What each chip offers: people by name, days just gone, common efforts. What the line said is
// always among them.
import type { TeamView } from '../../../core/privacy/views.ts'
import { addDays } from '../../../core/time.ts'
import { type Day, effortSizes, favorKinds } from '../../../core/vocabulary.ts'
import { dateWords, effortWords, kindWords } from '../../../grammar/words.ts'
import type { Choice } from '../paper/Chip.tsx'
import type { Around, Draft, EffortSaid, Named } from './draft.ts'

export const swap = 'swap'
export const unsaid = 'unsaid'
export const anotherDay = 'another'

/** In minutes. */
const commonEfforts = [5, 10, 15, 30, 45, 60, 90, 120, 180, 240, 360, 480] as const

export function peopleChoices(named: Named, around: Around): readonly Choice[] {
  const people = around.people
    .filter((person) => !person.you && person.standing !== 'left')
    .map((person) => ({ value: person.person as string, words: person.name }))
  const teams = around.teams.map((team) => ({ value: team.team as string, words: team.name }))
  const typed = 'id' in named ? [] : [{ value: named.name, words: `${named.name} (not known yet)` }]
  return [...typed, ...people, ...teams]
}

/** The reader's own side: you, a team of yours, or, with one other, the other way round. */
export function ownChoices(draft: Draft, around: Around): readonly Choice[] {
  const [other] = draft.others
  const { own } = draft
  const isOther = (team: TeamView): boolean =>
    draft.others.some((each) => 'id' in each && each.id === team.team)
  const teams = around.teams
    .filter((team) => team.yours && !isOther(team))
    .map((team) => ({ value: team.team as string, words: team.name }))
  const typed = own && !('id' in own) ? [{ value: own.name, words: `${own.name} (which?)` }] : []
  const turned = other && draft.others.length === 1 ? [{ value: swap, words: other.name }] : []
  return [...typed, { value: 'you', words: 'you' }, ...teams, ...turned]
}

export function kindChoices(): readonly Choice[] {
  return favorKinds.map((kind) => ({ value: kind, words: kindWords[kind].label }))
}

const daysOffered = 8

export function dayChoices(day: Day, today: Day): readonly Choice[] {
  const recent = Array.from({ length: daysOffered }, (_, index) => addDays(today, -index))
  const all = recent.includes(day) ? recent : [...recent, day]
  const words = (each: Day): string => {
    const exact = dateWords(each, today)
    if (each === today) return `today, ${exact}`
    return each === addDays(today, -1) ? `yesterday, ${exact}` : exact
  }
  return [
    ...all.map((each) => ({
      value: each,
      words: each === day ? dateWords(each, today) : words(each),
    })),
    { value: anotherDay, words: 'another day' },
  ]
}

export const minutesOf = (effort: EffortSaid): number =>
  'minutes' in effort ? effort.minutes : effortSizes[effort.size]

export function effortValue(effort: EffortSaid | undefined): string {
  return effort ? String(minutesOf(effort)) : unsaid
}

export function effortChoices(effort: EffortSaid | undefined): readonly Choice[] {
  const said = effort ? [minutesOf(effort)] : []
  const minutes = [...new Set([...commonEfforts, ...said])].sort((a, b) => a - b)
  return [
    { value: unsaid, words: 'leave unsaid' },
    ...minutes.map((each) => ({ value: String(each), words: effortWords({ minutes: each }) })),
  ]
}

export function returnChoices(youAre: Draft['youAre']): readonly Choice[] {
  return [
    { value: unsaid, words: 'leave unsaid' },
    { value: 'freely', words: youAre === 'giver' ? 'given freely' : 'taken as a gift' },
    {
      value: 'return',
      words: youAre === 'giver' ? 'a return would be welcome' : 'I will return it',
    },
  ]
}

/** Who sees it: the reader's own word can be shown at once, a claim only once it was confirmed. */
export function seenByChoices(youAre: Draft['youAre'], privateIsOff: boolean): readonly Choice[] {
  return [
    { value: 'us two', words: 'us two' },
    ...(youAre === 'receiver' ? [{ value: 'our team', words: 'our team, if both say so' }] : []),
    ...(privateIsOff ? [] : [{ value: 'only you', words: 'only you' }]),
  ]
}

// What the list of entries can be narrowed by, as choices: the address holds them, the server
// understands the same words.
import type { PersonView, TeamView } from '../../../core/privacy/views.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { Choice } from '../paper/Chip.tsx'
import { kindChoices } from '../quick/choices.ts'
import type { EntriesSearch } from '../search.ts'

/** The choice that leaves a filter out. */
export const any = ''

export const whichChoices: readonly Choice[] = [
  { value: any, words: 'given and received' },
  { value: 'given', words: 'you gave' },
  { value: 'received', words: 'you received' },
]

export const standingChoices: readonly Choice[] = [
  { value: any, words: 'any' },
  { value: 'counted', words: 'in the figures' },
  { value: 'waiting', words: 'waits for a word' },
  { value: 'observed', words: 'observed, not told' },
  { value: 'confirmed', words: 'confirmed' },
  { value: 'declined', words: 'remembered differently' },
  { value: 'lapsed', words: 'no word came' },
  { value: 'withdrawn', words: 'taken back' },
]

export const kindsChoices = (): readonly Choice[] => [
  { value: any, words: 'any' },
  ...kindChoices(),
]

/** Colleagues and teams A to Z, then those who are gone. */
export function withChoices(
  people: readonly PersonView[],
  teams: readonly TeamView[],
): readonly Choice[] {
  return [
    { value: any, words: 'anybody' },
    ...people
      .filter((person) => !person.you)
      .map((person) => ({ value: person.person as string, words: person.name })),
    ...teams.map((team) => ({ value: team.team as string, words: team.name })),
    { value: 'former', words: 'former colleagues' },
  ]
}

/** The address with one filter changed; what is left out leaves no trace. */
export function narrowed(
  search: EntriesSearch,
  name: keyof EntriesSearch,
  value: string,
): EntriesSearch {
  const { [name]: _, ...rest } = search
  return value === any ? rest : { ...rest, [name]: value }
}

/** "You gave, since 10 November, in the figures": what a page of entries holds, in words. */
export function narrowedWords(
  search: EntriesSearch,
  { named, today }: { readonly named: readonly Choice[]; readonly today: string },
): string | undefined {
  const wordsFor = (choices: readonly Choice[], value: string | undefined): string | undefined =>
    value === undefined ? undefined : choices.find((each) => each.value === value)?.words
  const parts = [
    wordsFor(whichChoices, search.which),
    search.with && `with ${wordsFor(named, search.with) ?? 'somebody'}`,
    wordsFor(kindsChoices(), search.kind),
    search.from && `from ${dayAndMonth(search.from, today)}`,
    search.until && `to ${dayAndMonth(search.until, today)}`,
    wordsFor(standingChoices, search.standing),
    search.words && `with “${search.words}” in it`,
  ].filter((part): part is string => Boolean(part))
  return parts.length === 0 ? undefined : parts.join(', ')
}

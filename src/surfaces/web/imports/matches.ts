// People in a file and who they are here: found by name or address, sorted out by why we think so,
// always A to Z.
import type { PersonView } from '../../../core/privacy/views.ts'
import { firstName } from '../../../grammar/sentences.ts'
import type { Called } from '../../../grammar/words.ts'
import type { ImportView, Match, MatchView } from '../../../operations/imports/shapes.ts'
import type { Choice } from '../paper/Chip.tsx'
import type { importWho } from '../search.ts'

export type WhoFilter = (typeof importWho)[number]

export const filterWords: Record<WhoFilter, string> = {
  check: 'To check',
  new: 'Not here yet',
  out: 'Left out',
}

/** A name can be another's; an address, or a word of the importer's, is sure enough. */
const fits: Record<WhoFilter, (each: MatchView) => boolean> = {
  check: (each) => each.because === 'name' && each.match.is === 'person',
  new: (each) => each.match.is === 'not here yet',
  out: (each) => each.match.is === 'left out',
}

/** Somebody in the file is known by both: two may have one name. */
export const keyOf = ({ label, address }: Pick<MatchView, 'label' | 'address'>): string =>
  `${label}\n${address ?? ''}`

export interface Asked {
  readonly find?: string | undefined
  readonly who?: WhoFilter | undefined
  /** Changed just now: they stay where they are until another filter is chosen. */
  readonly keep?: ReadonlySet<string>
}

export function peopleFound(
  people: readonly MatchView[],
  { find, who, keep }: Asked,
): readonly MatchView[] {
  const words = plain(find ?? '')
    .split(' ')
    .filter(Boolean)
  return people.filter((each) => {
    const isKept = keep?.has(keyOf(each)) ?? false
    if (who && !isKept && !fits[who](each)) return false
    const name = each.match.is === 'person' ? each.match.name : ''
    const text = plain(`${each.label} ${each.address ?? ''} ${name}`)
    return words.every((word) => text.includes(word))
  })
}

/** How many people there are under each filter. */
export function peopleUnder(people: readonly MatchView[], who: WhoFilter): number {
  return people.filter(fits[who]).length
}

/** How somebody the file names is called in a sentence here: you, a first name, or as there. */
export function calledIn({ by }: Pick<ImportView, 'by'>, people: readonly MatchView[]) {
  const matched = new Map(people.map(({ label, match }) => [label, match]))
  return (label: string): Called => {
    const match = matched.get(label)
    const own = by.is === 'you' && match?.is === 'person' && match.person === by.person
    if (own) return { acts: 'you', helped: 'you', whose: 'your' }
    const name = match?.is === 'person' ? firstName(match.name) : label
    return { acts: name, helped: name, whose: `${name}’s` }
  }
}

const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const notHere = 'not here yet'
const leftOut = 'left out'

/** Everybody they could be, A to Z, after the two that are nobody. */
export function matchChoices(people: readonly PersonView[], match: MatchView['match']) {
  const known = people
    .filter(({ standing }) => standing === 'joined' || standing === 'invited')
    .map((person): Choice => ({ value: person.person, words: person.name }))
    .sort((one, other) => one.words.localeCompare(other.words))
  // Somebody the page does not list still is who they are.
  const isListed = match.is !== 'person' || known.some(({ value }) => value === match.person)
  const own = isListed ? [] : [{ value: match.person as string, words: match.name }]
  return [
    { value: notHere, words: 'nobody here yet' },
    { value: leftOut, words: 'left out' },
    ...own,
    ...known,
  ]
}

export const matchValue = (match: Match): string =>
  match.is === 'person' ? match.person : match.is

export function matchFrom(value: string): Match {
  if (value === notHere) return { is: notHere }
  return value === leftOut ? { is: leftOut } : { is: 'person', person: value as never }
}

/** The draft as it will be once somebody is said to be somebody. */
export function withMatch(
  view: ImportView,
  who: MatchView,
  match: Match,
  people: readonly PersonView[],
): ImportView {
  if (!view.preview) return view
  const named = match.is === 'person' && people.find(({ person }) => person === match.person)
  const said = match.is === 'person' ? { ...match, name: named ? named.name : '' } : match
  const changed = view.preview.people.map(
    (each): MatchView =>
      keyOf(each) === keyOf(who) ? { ...each, match: said, because: 'said' } : each,
  )
  return { ...view, preview: { ...view.preview, people: changed } }
}

/** Why we think so, in a few words. */
export function becauseWords({ because, match }: MatchView): string {
  if (because === 'said') return 'You said so.'
  if (match.is === 'not here yet') return 'Comes in under a pseudonym.'
  if (match.is === 'left out') return 'A robot, by its name. Its lines stay out.'
  return because === 'address' ? 'The address is theirs.' : 'The same name: is it them?'
}

/** "Helped in 12 lines of this file, was helped in 5." */
export function sidesWords({ gave, received }: MatchView): string {
  if (received === 0) return `helped in ${lines(gave)}`
  if (gave === 0) return `was helped in ${lines(received)}`
  return `helped in ${lines(gave)}, was helped in ${received.toLocaleString('en-GB')}`
}

const lines = (count: number): string =>
  count === 1 ? '1 line' : `${count.toLocaleString('en-GB')} lines`

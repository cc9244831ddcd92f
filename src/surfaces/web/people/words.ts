// What the page of people says: who somebody is here, what an invitation says, and what merging or
// splitting would do, before it is done.
import type { PersonView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { upperFirst } from '../../../grammar/sentences.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { IdentityView } from '../../../operations/me/shapes.ts'
import type { DirectoryRow } from '../../../operations/people/shapes.ts'
import type { PeopleRow } from './rows.ts'

/** How somebody is called in the middle of a sentence: by their first name. */
export function firstName({ name }: Pick<PersonView, 'name'>): string {
  return name.startsWith('colleague ') ? name : (name.split(' ')[0] ?? name)
}

const roleWords = { admin: 'admin', council: 'on the council' } as const

/** "Admin, on the council. Support and Platform." */
export function placeWords({ roles, teams }: Pick<PeopleRow, 'roles' | 'teams'>): string {
  const said = roles.map((role) => roleWords[role]).join(', ')
  return [said, listWords(teams)].filter(Boolean).map(sentence).join(' ')
}

/** "Ana", "Ana and Raj", "Ana, Mia and Raj". */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const kindWords = { account: 'account', email: 'mail', chat: 'chat', git: 'git' } as const

/** "raj@example.org, from git", or "their account here" where there is no address. */
export function identityWords({ kind, address }: IdentityView): string {
  if (address === undefined) return kind === 'account' ? 'Their account here' : `a ${kind} name`
  return kind === 'email' || kind === 'account' ? address : `${address}, from ${kindWords[kind]}`
}

export interface Invitation {
  readonly name: string
  readonly by: string
  readonly link: string
  readonly until: Day
  readonly today: Day
}

/** A text to send along with an invitation's link, to be changed at will. */
export function invitationText({ name, by, link, until, today }: Invitation): string {
  return [
    `Hello ${name.split(' ')[0]},`,
    '',
    'we write down in Goodturn who helped whom, so that neither of us has to keep it in our ' +
      'heads. What you write is yours, nobody is compared with anybody, and whoever leads us ' +
      'sees no more than you do.',
    '',
    `This link is yours alone. It works once, until ${dayAndMonth(until, today)}:`,
    link,
    '',
    by.split(' ')[0] ?? by,
  ].join('\n')
}

/** What saying that two entries are one person would do. */
export function mergeSays(from: DirectoryRow, to: DirectoryRow): readonly string[] {
  const addresses = from.identities
    .map(identityWords)
    .filter((each) => !each.startsWith('Their account'))
  const who = firstName(to.person)
  return [
    addresses.length === 0
      ? `What was written about ${from.person.name} becomes ${who}’s.`
      : `${listWords(addresses)} becomes ${who}’s, and with it what was written there.`,
    `${upperFirst(from.person.name)} is no longer listed. Every line stays as it was said.`,
    'A line between the two is shown to nobody and counts nowhere while they are one person.',
    'Each address can be split off again, one at a time.',
  ]
}

/** What splitting an address off somebody would do. */
export function splitSays(row: DirectoryRow, identity: IdentityView): readonly string[] {
  const address = identityWords(identity)
  return [
    `What was written about ${address} goes to somebody new on this list.`,
    `${firstName(row.person)} keeps everything else. Nothing is rewritten.`,
    'The new person is known by that address only: in nobody’s figures until they join and agree.',
  ]
}

export function endSays(person: PersonView): readonly string[] {
  const who = firstName(person)
  return [
    `${who} can no longer sign in, and leaves every team, from now on.`,
    `What others wrote with ${who} stays theirs. Nothing is erased: only ${who} can do that.`,
    `${who} can be invited again later, and finds it as it was.`,
  ]
}

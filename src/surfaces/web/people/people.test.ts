// What the page of people says before something is done, and whom its lists hold.
import { describe, expect, test } from 'vitest'
import type { PersonView } from '../../../core/privacy/views.ts'
import type { DirectoryRow, RosterAnswer } from '../../../operations/people/shapes.ts'
import { mergeable } from './Merge.tsx'
import { rowsOf } from './rows.ts'
import { identityWords, invitationText, listWords, mergeSays, placeWords } from './words.ts'

const person = (name: string, standing: PersonView['standing'] = 'joined'): PersonView => ({
  person: `person_${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  you: false,
  standing,
})

const kept = (view: PersonView, address?: string): DirectoryRow => ({
  person: view,
  roles: [],
  councilProposed: false,
  proposedByYou: false,
  teams: [],
  identities: [
    { identity: 'identity_1', kind: 'account' },
    ...(address ? [{ identity: 'identity_2', kind: 'git', address } as const] : []),
  ],
})

const roster: RosterAnswer = {
  people: [
    { ...person('Ana Alvares'), roles: ['admin'], teams: ['Support'] },
    { ...person('Joe Jansen', 'invited'), teams: [] },
    { ...person('Raj Rao'), teams: ['Platform'] },
  ],
  named: [person('colleague 7F3A', 'named')],
}

describe('given the list of people', () => {
  test('when read, then who is here, who is invited and who is only named stand apart', () => {
    const { here, invited, named } = rowsOf(roster, undefined)
    const names = [here, invited, named].map((rows) => rows.map((row) => row.person.name))
    expect(names).toEqual([['Ana Alvares', 'Raj Rao'], ['Joe Jansen'], ['colleague 7F3A']])
  })

  test('when searched, then names, teams, roles and opened addresses are looked through', () => {
    const directory = [kept(person('Raj Rao'), 'rao@example.org')]
    const found = (words: string, opened?: readonly DirectoryRow[]) =>
      rowsOf(roster, opened, words).here.map((row) => row.person.name)
    expect(found('plat')).toEqual(['Raj Rao'])
    expect(found(' ADMIN ')).toEqual(['Ana Alvares'])
    expect(found('rao@')).toEqual([])
    expect(found('rao@', directory)).toEqual(['Raj Rao'])
  })

  test('when a line says who somebody is, then roles come before teams', () => {
    expect(placeWords({ roles: ['admin', 'council'], teams: ['Desk', 'Support'] })).toBe(
      'Admin, on the council. Desk and Support.',
    )
    expect(listWords(['Ana', 'Mia', 'Raj'])).toBe('Ana, Mia and Raj')
    expect(listWords([])).toBe('')
  })
})

describe('given two who may be one', () => {
  const raj = kept(person('Raj Rao'))
  const named = kept(person('colleague 7F3A', 'named'), 'rao@example.org')
  const ana = kept(person('Ana Alvares'))

  test('when chosen from, then exactly one of the two has joined', () => {
    expect(mergeable(named, [raj, named, ana])).toEqual([raj, ana])
    expect(mergeable(raj, [raj, named, ana])).toEqual([named])
  })

  test('when about to be merged, then what moves, what stays and what goes is said', () => {
    const says = mergeSays(named, raj)
    expect(says[0]).toBe(
      'rao@example.org, from git becomes Raj’s, and with it what was written there.',
    )
    expect(says[1]).toBe('Colleague 7F3A is no longer listed. Every line stays as it was said.')
    expect(identityWords({ identity: 'identity_1', kind: 'account' })).toBe('Their account here')
  })
})

test('an invitation’s text greets by first name and says until when its link works', () => {
  const text = invitationText({
    name: 'Olu Ade',
    by: 'Ana Alvares',
    link: 'https://here/begin?secret=s',
    until: '2026-12-01',
    today: '2026-11-24',
  })
  expect(text).toContain('Hello Olu,')
  expect(text).toContain('It works once, until 1 December:\nhttps://here/begin?secret=s')
  expect(text.endsWith('\nAna')).toBe(true)
})

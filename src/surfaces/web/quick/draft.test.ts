// What a typed line becomes, with chips laid over it, and what is said under it.
import { expect, test } from 'vitest'
import type { PersonView } from '../../../core/privacy/views.ts'
import type { FavorReading } from '../../../grammar/reading.ts'
import { type Around, bodiesOf, draftOf, find, unclear } from './draft.ts'
import { consequence, nameList, notKnown, recordedWords } from './sayings.ts'

const person = (name: string, more: Partial<PersonView> = {}): PersonView => ({
  person: `person_${name.toLowerCase().replace(' ', '-')}`,
  name,
  you: false,
  standing: 'joined',
  ...more,
})

const around: Around = {
  people: [
    person('Ana', { you: true }),
    person('Raj Patel'),
    person('Mia'),
    person('Lee Chan'),
    person('Lee Moss'),
    person('Zoe', { standing: 'left' }),
  ],
  teams: [{ team: 'team_support', name: 'Support', people: 9, yours: true }],
}

const reading = (more: Partial<FavorReading> = {}): FavorReading => ({
  giver: 'Raj',
  others: ['Raj'],
  youAre: 'receiver',
  kind: 'cover',
  kindGuessed: false,
  day: '2026-05-11',
  dayGuessed: false,
  askEach: false,
  ...more,
})

test('people are found by whole name, by a first name only one has, or by id', () => {
  expect(find('raj', around)).toEqual({ is: 'person', id: 'person_raj-patel', name: 'Raj Patel' })
  expect(find('Lee Moss', around)).toMatchObject({ id: 'person_lee-moss' })
  expect(find('person_mia', around)).toMatchObject({ name: 'Mia' })
  expect(find('support', around)).toMatchObject({ is: 'team' })
})

test('given two of a name, or nobody, then it is said and nothing is guessed', () => {
  expect(find('Lee', around)).toEqual({ is: 'several', name: 'Lee' })
  expect(find('Zoe', around)).toEqual({ is: 'unknown', name: 'Zoe' })
  const draft = draftOf(reading({ others: ['Rja'] }), {}, around)
  expect(notKnown(unclear(draft))).toContain('Nobody here goes by Rja yet.')
  const chosen = draftOf(reading({ others: ['Rja'] }), { others: { 0: 'person_mia' } }, around)
  expect(unclear(chosen)).toEqual([])
})

test('what was chosen by chip lies over what was read', () => {
  const effort = { minutes: 120 }
  const draft = draftOf(reading({ effort }), { kind: 'check', effort: null, swapped: true }, around)
  expect(draft).toMatchObject({ kind: 'check', youAre: 'giver' })
  expect(draft).not.toHaveProperty('effort')
})

test('several people share an effort said together, and each has all of it otherwise', () => {
  const several = reading({ others: ['Raj', 'Mia'], effort: { size: 'M' } })
  expect(draftOf(several, {}, around).asksEach).toBe(true)
  expect(draftOf(several, { each: 'together' }, around).effort).toEqual({ minutes: 60 })
  expect(draftOf(several, { each: 'each' }, around).effort).toEqual({ size: 'M' })
})

test('one body a person, with ids, and the link where one was brought along', () => {
  const draft = draftOf(reading({ youAre: 'giver', others: ['Raj', 'Mia'] }), {}, around)
  const bodies = bodiesOf(draft, { how: 'return', favor: 'favor_1', sentence: '' })
  expect(bodies).toEqual([
    {
      giver: 'me',
      receiver: 'person_raj-patel',
      kind: 'cover',
      day: '2026-05-11',
      inReturnFor: 'favor_1',
    },
    {
      giver: 'me',
      receiver: 'person_mia',
      kind: 'cover',
      day: '2026-05-11',
      inReturnFor: 'favor_1',
    },
  ])
})

test('the sentence under the line says what Enter does', () => {
  const thanks = draftOf(reading(), {}, around)
  const gave = draftOf(reading({ youAre: 'giver' }), {}, around)
  const team = draftOf(reading({ youAre: 'giver', others: ['Support'] }), {}, around)
  expect(consequence(thanks)).toBe('Your word confirms it at once, and Raj is told.')
  expect(consequence(gave)).toBe('Raj will be asked to confirm it.')
  expect(consequence(team)).toBe('Anybody in Support but you can confirm it.')
  expect(recordedWords(thanks)).toBe('Written down. Raj is told.')
  expect(nameList(draftOf(reading({ others: ['Raj', 'Mia'] }), {}, around).others)).toBe(
    'Raj and Mia',
  )
})

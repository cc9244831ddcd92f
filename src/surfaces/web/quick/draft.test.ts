// What a typed line becomes, with chips laid over it, and what is said under it.
import { expect, test } from 'vitest'
import type { PersonView } from '../../../core/privacy/views.ts'
import { read } from '../../../grammar/read.ts'
import type { FavorReading } from '../../../grammar/reading.ts'
import { ownChoices } from './choices.ts'
import { type Around, bodiesOf, type Chosen, draftOf, find, unclear } from './draft.ts'
import { knownIn } from './line.ts'
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
  const efforts = (chosen: Chosen) =>
    bodiesOf(draftOf(several, chosen, around)).map((body) => body.effort)
  expect(draftOf(several, {}, around).asksEach).toBe(true)
  expect(efforts({ each: 'together' })).toEqual([{ minutes: 60 }, { minutes: 60 }])
  expect(efforts({ each: 'each' })).toEqual([{ size: 'M' }, { size: 'M' }])
})

test('given “together” in the line, then nothing is asked and the chip keeps what was said', () => {
  const said = { others: ['Raj', 'Mia'], effort: { minutes: 121 }, share: 'together' } as const
  const draft = draftOf(reading(said), {}, around)
  expect(draft).toMatchObject({ asksEach: false, effort: { minutes: 121 } })
  expect(bodiesOf(draft).map((body) => body.effort)).toEqual([{ minutes: 61 }, { minutes: 61 }])
  expect(consequence(draft)).toContain('Each line says 1\u2009h 1\u2009min.')
  expect(draftOf(reading({ ...said, share: 'each' }), {}, around).asksEach).toBe(false)
})

test('given “my team”, then the team stands on the side of the reader', () => {
  const helped = reading({ yourTeam: 'Support' })
  const draft = draftOf(helped, {}, around)
  expect(bodiesOf(draft)[0]).toMatchObject({ giver: 'person_raj-patel', receiver: 'team_support' })
  expect(consequence(draft)).toBe('You write it for Support, and Raj is told.')
  const swapped = draftOf(helped, { swapped: true }, around)
  expect(bodiesOf(swapped)[0]).toMatchObject({ giver: 'team_support' })
  expect(bodiesOf(draftOf(helped, { own: null }, around))[0]).toMatchObject({ receiver: 'me' })
  expect(ownChoices(draft, around).map((each) => each.words)).toEqual([
    'you',
    'Support',
    'Raj Patel',
  ])
})

test('given several teams of the reader’s, or none, then which one is asked', () => {
  const helped = reading({ yourTeam: 'my team' })
  const desk = { team: 'team_desk', name: 'Desk', people: 3, yours: true } as const
  const two = { ...around, teams: [...around.teams, desk] }
  const draft = draftOf(helped, {}, two)
  expect(notKnown(unclear(draft))).toBe('You are in more than one team. Choose which one above.')
  expect(ownChoices(draft, two)[0]).toEqual({ value: 'my team', words: 'my team (which?)' })
  const chosen = draftOf(helped, { own: 'team_desk' }, two)
  expect(unclear(chosen)).toEqual([])
  expect(bodiesOf(chosen)[0]).toMatchObject({ receiver: 'team_desk' })
  const none = draftOf(helped, {}, { ...around, teams: [] })
  expect(notKnown(unclear(none))).toContain('You are in no team here yet.')
})

test('the real grammar is told which teams are the reader’s', () => {
  const said = read('Raj helped my team with the audit', {
    today: '2026-05-12',
    known: knownIn(around),
  })
  if (!said.ok || !('favor' in said.value)) throw new Error('not read')
  expect(draftOf(said.value.favor, {}, around).own).toMatchObject({ id: 'team_support' })
})

test('one body a person, with ids, and the link on the one line it fits', () => {
  const draft = draftOf(reading({ youAre: 'giver', others: ['Raj', 'Mia'] }), {}, around)
  const from = { favor: 'favor_1', giver: 'person_mia', sentence: '' } as const
  const said = { giver: 'me', kind: 'cover', day: '2026-05-11' }
  expect(bodiesOf(draft, { how: 'return', ...from })).toEqual([
    { ...said, receiver: 'person_raj-patel' },
    { ...said, receiver: 'person_mia', inReturnFor: 'favor_1' },
  ])
  expect(bodiesOf(draft, { how: 'pass-on', ...from })).toEqual([
    { ...said, receiver: 'person_raj-patel', passesOn: 'favor_1' },
    { ...said, receiver: 'person_mia' },
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

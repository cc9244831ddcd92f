// People of a file: found, sorted out, and never put in an order but A to Z.
import { describe, expect, test } from 'vitest'
import type { ImportView, MatchView } from '../../../operations/imports/shapes.ts'
import {
  becauseWords,
  calledIn,
  keyOf,
  matchChoices,
  matchFrom,
  matchValue,
  peopleFound,
  peopleUnder,
  sidesWords,
  withMatch,
} from './matches.ts'

const raj = { is: 'person', person: 'person_raj', name: 'Raj' } as const
const people: readonly MatchView[] = [
  {
    label: 'Jörg',
    address: 'j@example.org',
    match: { is: 'not here yet' },
    because: 'nothing',
    gave: 9,
    received: 1,
  },
  { label: 'R. Patel', match: raj, because: 'name', gave: 1, received: 0 },
  { label: 'bot', match: { is: 'left out' }, because: 'said', gave: 0, received: 2 },
]
const labels = (found: readonly MatchView[]): readonly string[] => found.map((each) => each.label)

describe('given people of a file', () => {
  test('when looked for, then label, address and name here are searched, without accents', () => {
    expect(labels(peopleFound(people, { find: 'jorg' }))).toEqual(['Jörg'])
    expect(labels(peopleFound(people, { find: 'EXAMPLE.org' }))).toEqual(['Jörg'])
    expect(labels(peopleFound(people, { find: 'raj patel' }))).toEqual(['R. Patel'])
    expect(labels(peopleFound(people, {}))).toEqual(labels(people))
  })

  test('when sorted out, then those changed just now stay', () => {
    expect(labels(peopleFound(people, { who: 'check' }))).toEqual(['R. Patel'])
    const keep = new Set(people.slice(2).map(keyOf))
    expect(labels(peopleFound(people, { who: 'check', keep }))).toEqual(['R. Patel', 'bot'])
    expect(peopleUnder(people, 'new')).toBe(1)
    expect(peopleUnder(people, 'out')).toBe(1)
  })

  test('when told, then why and how often, in words', () => {
    expect(people.map(becauseWords)).toEqual([
      'Comes in under a pseudonym.',
      'The same name: is it them?',
      'You said so.',
    ])
    expect(people.map(sidesWords)).toEqual([
      'helped in 9 lines, was helped in 1',
      'helped in 1 line',
      'was helped in 2 lines',
    ])
  })
})

test('given somebody said to be somebody, when shown at once, then only they change', () => {
  const view = { preview: { people } } as unknown as ImportView
  const mia = { person: 'person_mia', name: 'Mia', you: false, standing: 'joined' } as const
  const [jorg] = people as [MatchView]
  const match = { is: 'person', person: 'person_mia' } as const
  const then = withMatch(view, jorg, match, [mia]).preview?.people
  expect(then?.[0]).toMatchObject({ match: { ...match, name: 'Mia' }, because: 'said' })
  expect(then?.slice(1)).toEqual(people.slice(1))
})

test('given a line of the file, when it reads as it would here, then by the names here', () => {
  const called = calledIn({ by: { is: 'you', person: 'person_raj', name: 'Raj' } }, people)
  expect(called('R. Patel')).toEqual({ acts: 'you', helped: 'you', whose: 'your' })
  expect(called('Jörg').whose).toBe('Jörg’s')
  const other = calledIn({ by: { is: 'you', person: 'person_ana', name: 'Ana' } }, people)
  expect(other('R. Patel').acts).toBe('Raj')
})

describe('given choices of who somebody is', () => {
  const here = [
    { person: 'person_mia', name: 'Mia', you: false, standing: 'joined' },
    { person: 'person_ana', name: 'Ana', you: true, standing: 'joined' },
    { person: 'person_old', name: 'Zoe', you: false, standing: 'left' },
  ] as const

  test('when offered, then A to Z, nobody who left, and whoever it is now', () => {
    expect(matchChoices(here, raj).map(({ words }) => words)).toEqual([
      'nobody here yet',
      'left out',
      'Raj',
      'Ana',
      'Mia',
    ])
  })

  test('when chosen, then it is said as it is taken', () => {
    for (const value of ['not here yet', 'left out', 'person_raj']) {
      expect(matchValue(matchFrom(value))).toBe(value)
    }
  })
})

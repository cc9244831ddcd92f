// Favors as sentences, each kind, either way round.
import { expect, test } from 'vitest'
import { favorKinds } from '../../../core/vocabulary.ts'
import { favorClause, favorSentence, thanksClause } from './favors.ts'
import { named, sampleFavor } from './sample.ts'

test('given each kind, when it is said either way round, then it is one plain sentence', () => {
  for (const kind of favorKinds) {
    const received = favorSentence(sampleFavor({ kind }))
    const gave = favorSentence(sampleFavor({ kind, relation: 'giver' }))
    expect(received).toMatch(/^Omar .*\b(you|your)\b/)
    expect(gave).toMatch(/^You .*\bOmar/)
  }
})

test('a person named just before is they and them', () => {
  const favor = sampleFavor({ kind: 'check', relation: 'giver' })
  expect(favorClause(favor, 'person_omar')).toBe('you checked their work')
  expect(favorClause(sampleFavor(), 'person_omar')).toBe('they covered for you')
})

test('what people know is theirs or yours', () => {
  expect(favorSentence(sampleFavor({ kind: 'knowledge' }))).toBe(
    'Omar shared what they know with you',
  )
  expect(favorSentence(sampleFavor({ kind: 'knowledge', relation: 'giver' }))).toBe(
    'You shared what you know with Omar',
  )
})

test('a third person, a team and a former colleague are named as they are', () => {
  expect(favorSentence(sampleFavor({ kind: 'introduction', third: named('Lee') }))).toBe(
    'Omar introduced you to Lee',
  )
  const team = { is: 'team', team: 'team_1', name: 'Support' } as const
  expect(favorSentence(sampleFavor({ receiver: team }))).toBe('Omar covered for Support')
  const former = { is: 'former colleague', name: 'a former colleague' } as const
  expect(favorSentence(sampleFavor({ giver: former }))).toBe('A former colleague covered for you')
})

test('thanks name what they are for', () => {
  expect(thanksClause(sampleFavor({ relation: 'giver' }))).toBe('covering for them')
})

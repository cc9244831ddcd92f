// News as sentences.
import { expect, test } from 'vitest'
import type { NewsKind } from '../../../core/privacy/views.ts'
import { newsLine } from './news.ts'
import { named, sampleFavor, sampleNews } from './sample.ts'

const today = '2026-05-12'
const gave = sampleFavor({ relation: 'giver' })

const all: readonly NewsKind[] = [
  'recorded',
  'confirmed',
  'declined',
  'corrected',
  'lapsed',
  'return said',
  'offered freely',
  'return refused',
  'returned',
  'passed on',
  'let go',
  'shown',
  'noticed',
  'note disputed',
]

test('given any news, when it is said, then it is a calm sentence about somebody', () => {
  for (const news of all) {
    for (const favor of [gave, sampleFavor()]) {
      const { what, sub = '' } = newsLine(sampleNews(news, { favor }), today)
      expect(`${what} ${sub}`).not.toMatch(/undefined|!|\bnull\b/)
      expect(what.charAt(0)).toBe(what.charAt(0).toUpperCase())
    }
  }
})

test('thanks are told as thanks', () => {
  const favor = sampleFavor({ relation: 'giver', writtenBy: 'receiver' })
  const line = newsLine(sampleNews('recorded', { favor }), today)
  expect(line.what).toBe('Omar thanked you for covering for them')
})

test('what was passed on names the one who was helped', () => {
  const other = sampleFavor({ giver: named('Omar'), receiver: named('Mia'), kind: 'mentoring' })
  const line = newsLine(sampleNews('passed on', { favor: gave, other }), today)
  expect(line).toEqual({
    mark: 'passed',
    what: 'Omar passed on what you gave them: they mentored Mia',
    sub: 'You covered for Omar.',
  })
})

test('a correction says what it said before, and only what changed', () => {
  const before = { kind: 'check', day: '2026-05-07' } as const
  const line = newsLine(sampleNews('corrected', { favor: gave, before }), today)
  expect(line.sub).toBe('It said check before.')
})

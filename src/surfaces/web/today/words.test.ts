// The words of slips and lines, and what stays on the page.
import { expect, test } from 'vitest'
import { sampleFavor, sampleNews } from '../words/sample.ts'
import { correctionOf } from './correction.ts'
import { withNews } from './kept-news.ts'
import { askOf, expectationOf, sizeOf, standingOf, withAnswered } from './words.ts'

const today = '2026-05-12'

test('a slip asks in one sentence', () => {
  expect(askOf(sampleFavor({ effort: { minutes: 480 } }), today)).toBe(
    'Omar covered for you on Thursday 7 May, 8 hours.',
  )
})

test('what is expected is said, and a yes to the help is no yes to a return', () => {
  expect(expectationOf(sampleFavor({ saidByGiver: 'freely' }))?.words).toBe(
    'Omar expects nothing back.',
  )
  expect(expectationOf(sampleFavor({ saidByGiver: 'return' }))?.words).toContain('no to that')
  expect(expectationOf(sampleFavor())).toBeUndefined()
})

test('hours never stand beside something said aloud and open', () => {
  const effort = { minutes: 480 }
  expect(sizeOf(sampleFavor({ effort }))).toBe('8\u2009h')
  expect(sizeOf(sampleFavor({ effort, returnIs: 'open' }))).toBeUndefined()
})

test('a line says whose word it waits for', () => {
  const waiting = sampleFavor({ relation: 'giver', standing: 'waiting', lapses: '2026-05-21' })
  expect(standingOf(waiting, today)).toBe('Waits for Omar’s word, lapses on 21 May.')
  expect(standingOf(sampleFavor({ standing: 'waiting' }), today)).toBe('Waits for your word.')
})

test('an answered slip keeps its place and is there once', () => {
  const first = sampleFavor({ favor: 'favor_a', day: '2026-05-08' })
  const second = sampleFavor({ favor: 'favor_b', day: '2026-05-07' })
  const answered = { ...second, standing: 'confirmed' } as const
  expect(withAnswered([first, second], [answered])).toEqual([first, answered])
})

test('news stays after it was looked at', () => {
  const [old, fresh] = [sampleNews('confirmed'), sampleNews('noticed')]
  expect(withNews([old], [])).toEqual([old])
  expect(withNews([old], [fresh, old])).toEqual([fresh, old])
})

test('a correction holds only what is different', () => {
  const form = new Map([
    ['kind', 'cover'],
    ['day', '2026-05-08'],
    ['effort', 'unsaid'],
  ])
  expect(correctionOf(sampleFavor(), { get: (name) => form.get(name) ?? null })).toEqual({
    day: '2026-05-08',
  })
})

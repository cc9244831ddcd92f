// What stands beside slips and lines, and what stays on the page.
import { expect, test } from 'vitest'
import { correctionOf } from './correction.ts'
import { withNews } from './kept-news.ts'
import { sampleFavor, sampleNews } from './sample.ts'
import { toldKey } from './told.ts'
import { elsewhere, sizeOf, tagOf, withAnswered } from './words.ts'

test('hours never stand beside something said aloud and open', () => {
  const effort = { minutes: 480 }
  expect(sizeOf(sampleFavor({ effort }))).toBe('8\u2009h')
  expect(sizeOf(sampleFavor({ effort, returnIs: 'open' }))).toBeUndefined()
})

test('what is expected is tagged in a word', () => {
  expect(tagOf(sampleFavor({ saidByGiver: 'freely' }))).toBe('freely')
  expect(tagOf(sampleFavor({ relation: 'giver', saidByReceiver: 'return' }))).toBe('a return')
})

test('an answered slip keeps its place and is there once', () => {
  const first = sampleFavor({ favor: 'favor_a', day: '2026-05-08' })
  const second = sampleFavor({ favor: 'favor_b', day: '2026-05-07' })
  const answered = { ...second, standing: 'confirmed' } as const
  expect(withAnswered([first, second], [answered])).toEqual([first, answered])
})

test('what a slip says is not said once more below', () => {
  const [slip, other] = [sampleFavor(), sampleFavor({ favor: 'favor_2' })]
  expect(elsewhere([slip, other], [slip])).toEqual([other])
})

test('news stays after it was looked at', () => {
  const [old, fresh] = [sampleNews('confirmed'), sampleNews('noticed')]
  expect(withNews([old], [], toldKey)).toEqual([old])
  expect(withNews([old], [fresh, old], toldKey)).toEqual([fresh, old])
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

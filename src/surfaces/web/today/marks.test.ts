// The marks before lines and news.
import { expect, test } from 'vitest'
import { markOf, markOfNews } from './marks.ts'
import { sampleFavor, sampleNews } from './sample.ts'

test('a line is marked by the way help went, or by what it answers', () => {
  expect(markOf(sampleFavor())).toBe('received')
  expect(markOf(sampleFavor({ relation: 'giver' }))).toBe('given')
  expect(markOf(sampleFavor({ relation: 'third' }))).toBe('seen')
})

test('news is marked by what became of it, and otherwise as its line is', () => {
  const favor = sampleFavor({ relation: 'giver' })
  expect(markOfNews(sampleNews('confirmed', { favor }))).toBe('given')
  expect(markOfNews(sampleNews('passed on', { favor }))).toBe('passed')
  expect(markOfNews(sampleNews('let go', { favor }))).toBe('let go')
})

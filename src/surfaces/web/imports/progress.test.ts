// How far an import is, in words that do not jump about.
import { expect, test } from 'vitest'
import { counted, isMoving, progressWords, timeLeft } from './progress.ts'

test.each([
  [
    { done: 3200, total: 10145, perSecond: 1450, secondsLeft: 4.8 },
    '3,200 of 10,145. 1,450 a second, about 5 seconds left.',
  ],
  [{ done: 3200, total: 10145, perSecond: 0 }, '3,200 of 10,145.'],
  [{ done: 3200, total: 0, perSecond: 12 }, '3,200 so far. 12 a second.'],
  [{ done: 0, total: 0, perSecond: 0 }, 'Begun.'],
])('%o is “%s”', (progress, words) => {
  expect(progressWords(progress)).toBe(words)
})

test.each([
  [0.2, 'a moment left'],
  [7.4, 'about 7 seconds left'],
  [22, 'about 20 seconds left'],
  [58, 'about 1 minute left'],
  [181, 'about 3 minutes left'],
])('%d seconds are “%s”', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words)
})

test('one is one, and only what moves is asked about again', () => {
  expect([counted(1, 'line'), counted(1000, 'line')]).toEqual(['1 line', '1,000 lines'])
  expect(counted(2, 'person', 'people')).toBe('2 people')
  expect(isMoving({ stage: 'reading' })).toBe(true)
  expect(isMoving({ stage: 'draft' })).toBe(false)
})

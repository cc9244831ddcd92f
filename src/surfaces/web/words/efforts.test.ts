// Effort in words.
import { expect, test } from 'vitest'
import { effortWords, minuteWords, spokenEffort } from './efforts.ts'

test('effort is short beside a line and spoken in a sentence', () => {
  expect(minuteWords(45)).toBe('45\u2009min')
  expect(minuteWords(90)).toBe('1\u2009h 30\u2009min')
  expect(effortWords({ minutes: 120, size: 'M' })).toBe('about 2\u2009h')
  expect(spokenEffort({ minutes: 480 })).toBe('8 hours')
  expect(spokenEffort({ minutes: 61 })).toBe('1 hour and 1 minute')
})

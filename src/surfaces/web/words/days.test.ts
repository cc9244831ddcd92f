// Days in words.
import { expect, test } from 'vitest'
import { dayAndMonth, dayInSentence, exactDay, shortDay } from './days.ts'

const today = '2026-05-12'

test('days are said as people say them, with the year only where it is another', () => {
  expect(shortDay('2026-05-11', today)).toBe('Mon 11 May')
  expect(shortDay('2025-05-11', today)).toBe('11 May 2025')
  expect(dayAndMonth('2026-09-21', today)).toBe('21 September')
  expect(exactDay('2026-05-07')).toBe('Thursday 7 May 2026')
})

test('inside a sentence, the last two days have names', () => {
  expect(dayInSentence(today, today)).toBe('today')
  expect(dayInSentence('2026-05-11', today)).toBe('yesterday')
  expect(dayInSentence('2026-05-07', today)).toBe('on Thursday 7 May')
  expect(dayInSentence('2025-12-31', today)).toBe('on 31 December 2025')
})

// Days and efforts in words.
import { expect, it } from 'vitest'
import {
  dateWords,
  dayAndMonth,
  dayInMargin,
  dayInSentence,
  daysAhead,
  effortWords,
  exactDay,
  shortDay,
  spokenEffort,
} from './words.ts'

const today = '2026-05-12'

it('given days, when they are said, then as people say them', () => {
  expect(shortDay(today, today)).toBe('today')
  expect(shortDay('2026-05-11', today)).toBe('yesterday')
  expect(shortDay('2026-05-04', today)).toBe('Mon 4 May')
  expect(shortDay('2025-05-11', today)).toBe('11 May 2025')
  expect(dateWords('2026-05-11', today)).toBe('Mon 11 May')
  expect(dayInMargin('2026-05-07')).toEqual({ weekday: 'Thursday', date: '7 May' })
  expect(dayInSentence('2026-05-11', today)).toBe('yesterday')
  expect(dayAndMonth('2026-09-21', today)).toBe('21 September')
  expect(dayAndMonth('2025-09-21', today)).toBe('21 September 2025')
  expect(dayInSentence('2026-05-07', today)).toBe('on Thursday 7 May')
  expect(dayInSentence('2025-12-31', today)).toBe('on 31 December 2025')
  expect(exactDay('2026-05-07')).toBe('Thursday 7 May 2026')
})

it('given efforts, when they are said, then a thin space stands before the unit', () => {
  expect(effortWords({ minutes: 45 })).toBe('45\u2009min')
  expect(effortWords({ minutes: 120 })).toBe('2\u2009h')
  expect(effortWords({ minutes: 90 })).toBe('1\u2009h 30\u2009min')
  expect(effortWords({ minutes: 120, size: 'M' })).toBe('about 2\u2009h')
  expect(spokenEffort({ minutes: 61 })).toBe('1 hour and 1 minute')
  expect(spokenEffort({ minutes: 480, size: 'L' })).toBe('about 8 hours')
})

it('a day ahead is said until it is over; nobody is reminded afterwards', () => {
  expect(daysAhead('2026-05-21', '2026-05-12')).toBe('in 9 days')
  expect(daysAhead('2026-05-13', '2026-05-12')).toBe('tomorrow')
  expect(daysAhead('2026-05-12', '2026-05-12')).toBe('today')
  expect(daysAhead('2026-05-11', '2026-05-12')).toBeUndefined()
})

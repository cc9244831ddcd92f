// What each chip offers.
import { expect, test } from 'vitest'
import { dayChoices, effortChoices, effortValue } from './choices.ts'

test('what the line said is always among the choices', () => {
  const days = dayChoices('2026-01-20', '2026-05-12')
  expect(days.map((choice) => choice.value)).toContain('2026-01-20')
  expect(days[1]?.words).toBe('yesterday, Mon 11 May')
  const efforts = effortChoices({ minutes: 75 })
  expect(efforts.map((choice) => choice.value)).toContain('75')
  expect(effortValue({ size: 'L' })).toBe('480')
  expect(effortValue(undefined)).toBe('unsaid')
})

// The heading of Today.
import { expect, test } from 'vitest'
import { headline } from './headline.ts'

test('the heading says what waits, and stops counting past nine', () => {
  expect(headline(0)).toBe('Nothing waits for you.')
  expect(headline(1)).toBe('One thing waits for your word.')
  expect(headline(3)).toBe('Three things wait for your word.')
  expect(headline(10)).toBe('Several things wait for your word.')
})

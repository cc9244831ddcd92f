// Which answers are a no, and which only mean later.
import { expect, test } from 'vitest'
import { isRefused } from './sending.ts'

test('a refusal stays one; a session that ended or a full house is asked again', () => {
  for (const status of [400, 403, 404, 409, 413, 422]) expect(isRefused(status)).toBe(true)
  for (const status of [0, 401, 408, 429, 500, 503]) expect(isRefused(status)).toBe(false)
})

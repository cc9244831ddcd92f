// Where an estimate stands on its scale.
import { expect, test } from 'vitest'
import { place } from './Estimate.tsx'

const percent = { from: 0, to: 100, unit: '%' }

test('a figure stands where it is, and nothing leaves the scale', () => {
  expect(place(74, percent)).toBe(74)
  expect(place(12, { from: 0, to: 48, unit: 'h' })).toBe(25)
  expect(place(120, percent)).toBe(100)
  expect(place(-3, percent)).toBe(0)
})

// Which keys lead where in the list.
import { expect, test } from 'vitest'
import { moved } from './Palette.tsx'

test('arrows go round, pages stop at the ends, other keys are not for the list', () => {
  expect(moved('ArrowDown', 2, 3)).toBe(0)
  expect(moved('ArrowUp', 0, 3)).toBe(2)
  expect(moved('PageDown', 1, 4)).toBe(3)
  expect(moved('Home', 2, 3)).toBeUndefined()
  expect(moved('ArrowDown', 0, 0)).toBeUndefined()
})

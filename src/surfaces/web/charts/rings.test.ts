// Where rings of one axis are put.
import { describe, expect, test } from 'vitest'
import { placed } from './rings.ts'

const axis = { width: 704, apart: 12 }
const values = [850, 900, 900, 950, 950, 1000, 1000, 1000, 1050]

describe('rings on one axis', () => {
  test('given values, then there is a ring for each, and room around them', () => {
    const { rings, from, until, ticks } = placed(values, 950, axis)
    expect(rings.length).toBe(9)
    expect([from, until]).toEqual([6, 13])
    expect(ticks).toEqual([6, 7, 8, 9, 10, 11, 12, 13])
  })
  test('given one’s own, then it is one of them and stands on the axis', () => {
    const { rings } = placed(values, 950, axis)
    expect(rings.filter(({ own }) => own)).toEqual([{ x: 9.5, level: 0, own: true }])
    expect(rings.filter(({ x }) => x === 9.5).map(({ level }) => level)).toEqual([0, 1])
  })
  test('given equal values, then they stand above each other', () => {
    const { levels } = placed([200, 200, 200], undefined, axis)
    expect(levels).toBe(3)
  })
  test('given nobody, then there is an axis and no ring', () => {
    const { rings, ticks } = placed([], undefined, axis)
    expect(rings).toEqual([])
    expect(ticks.length).toBeGreaterThan(2)
  })
  test('given far values, then the ticks stay few', () => {
    expect(placed([0, 9_000], undefined, axis).ticks.length).toBeLessThan(11)
  })
  test('given a narrow axis, then what would overlap is stacked', () => {
    const wide = placed([900, 920], undefined, axis).levels
    const narrow = placed([900, 920], undefined, { width: 240, apart: 12 }).levels
    expect([wide, narrow]).toEqual([1, 2])
  })
})

// The drawing of a mirror area in numbers: nothing higher than it was, words that do not touch.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../core/time.ts'
import { areaPath, groundFor, monthWords, reachOf, ticksFor, weekX } from './mirror.ts'

const weeks = (count: number, from = '2025-11-10') =>
  Array.from({ length: count }, (_, index) => ({
    monday: addDays(from, index * 7),
    given: index % 5,
    received: 0,
  }))

describe('given a scale', () => {
  test.each([
    [0, []],
    [0.5, [1]],
    [1, [1]],
    [2.5, [1, 2]],
    [3, [2]],
    [8, [4, 8]],
    [40, [15, 30]],
  ])('when the highest week is %f, then the marks are %o', (highest, marks) => {
    expect(ticksFor(highest)).toEqual(marks)
  })

  test('then it reaches the highest week either way, or the first mark', () => {
    expect(reachOf(weeks(6))).toBe(4)
    expect(reachOf([{ monday: '2026-05-04', given: 0.25, received: 0 }])).toBe(1)
    expect(reachOf([])).toBe(1)
  })
})

describe('given a curve', () => {
  test('then it never leaves the range of the two weeks it runs between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 2, maxLength: 60 }), (values) => {
        const path = areaPath(
          values,
          (index) => index * 10,
          (value) => 100 - value,
          { right: 590 },
        )
        const curves = path.split('C').slice(1)
        expect(curves).toHaveLength(values.length - 1)
        curves.forEach((curve, index) => {
          const ys = curve.replace(/V.*/, '').split(' ').map(Number)
          const ends = [100 - (values[index] ?? 0), 100 - (values[index + 1] ?? 0)]
          for (const y of [ys[1], ys[3], ys[5]]) {
            expect(y).toBeGreaterThanOrEqual(Math.min(...ends) - 0.1)
            expect(y).toBeLessThanOrEqual(Math.max(...ends) + 0.1)
          }
        })
      }),
    )
  })

  test('when there is one week, then it is a block; when there is none, then nothing', () => {
    const yOf = (value: number) => 100 - value
    expect(areaPath([8], () => 0, yOf, { right: 50 })).toBe('M0 100V92H50V100Z')
    expect(areaPath([], () => 0, yOf, { right: 50 })).toBe('')
  })
})

describe('given words below', () => {
  test.each([704, 346])('when it is %i wide, then months stand in their middle, apart', (width) => {
    const ground = groundFor(width, 320)
    const words = monthWords(weeks(26), ground)
    expect(words.map((word) => word.words)).toEqual(
      expect.arrayContaining(['Dec', 'Jan', 'Feb', 'Mar', 'Apr']),
    )
    words.slice(1).forEach((word, index) => {
      expect(word.x - (words[index]?.x ?? 0)).toBeGreaterThanOrEqual(38)
    })
    expect(weekX(26, 25, ground)).toBe(ground.right)
  })

  test('when there are years of it, then years stand there', () => {
    const words = monthWords(weeks(160, '2023-05-01'), groundFor(704, 320))
    expect(words.map((word) => word.words)).toEqual(['2023', '2024', '2025', '2026'])
  })
})

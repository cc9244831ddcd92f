// Stretches cover every favor once, never part what happened at one instant, and reach far enough.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stretchesOf } from './window-lists.ts'

const times = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 })
  .map((list) => Float64Array.from(list).sort())

describe('given times and a window', () => {
  it('when cut, then every favor begins in one stretch, whose end is past its window', () => {
    fc.assert(
      fc.property(times, fc.nat(30), fc.integer({ min: 1, max: 20 }), (time, delta, least) => {
        const stretches = stretchesOf(time, delta, { least })
        expect(stretches.flatMap(({ from, to }) => [from, to])).toEqual(
          stretches.flatMap(({ to }, at) => [at === 0 ? 0 : stretches[at - 1]!.to, to]),
        )
        expect(stretches.at(-1)?.to ?? 0).toBe(time.length)
        for (const { to, end } of stretches) {
          if (to < time.length) expect(time[to]).toBeGreaterThan(time[to - 1]!)
          const within = time.filter((each) => each - time[to - 1]! <= delta).length
          expect(end).toBe(within)
        }
      }),
    )
  })
})

// The strongest privacy test there is: the same trace twice, with one secret flipped in between, and
// every other person's every answer must be the same to the byte. Every read there is and every
// private field take part by themselves. `npm run deep -- non-interference 1000` runs more.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, type Flip, flips, observe, type Planted } from '../../test/interference.ts'
import { privateFields } from '../core/vocabulary.ts'

const thanked = { who: 0, what: 0, whom: 1, which: 1, days: 0 }
const flip: Flip = {
  trace: [thanked],
  holder: 0,
  field: 'private-note',
  at: 0,
  which: 0,
  ways: ['nothing', 'one'],
}

describe('given a secret of one person’s', () => {
  it('when it is flipped, then nobody else’s answers differ in a byte', async () => {
    await fc.assert(
      fc.asyncProperty(flips(12), async (given) => {
        expect((await differences(given)).found).toEqual([])
      }),
      { numRuns: 30 },
    )
  }, 240_000)

  it('when keeping it moved something others see, then that would be found', async () => {
    const planted: Planted = ({ house, clock }) => {
      const { privateStore } = house
      const set = privateStore.set.bind(privateStore)
      privateStore.set = async (...given) => {
        clock.addDays(1)
        await set(...given)
      }
    }
    expect((await differences(flip, planted)).found).not.toEqual([])
  })

  it.each(privateFields)('when its owner looks at their %s, then it is there', async (field) => {
    const answers = [0, 1].map((side) => observe({ ...flip, field }, side as 0 | 1))
    const [without, withIt] = await Promise.all(answers)
    expect(withIt?.own).not.toBe(without?.own)
  })
})

// How help moves in a history: what follows what, and who helps, on a history made so that whoever
// was helped helps back; and left out where there is too little.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../../sense/chance.ts'
import { toFavorColumns } from '../../sense/favors.ts'
import { waysOf } from './ways.ts'

const HOUR = 3_600

/** Two hundred times somebody helps somebody; nine of ten times the other helps back a day later. */
function backAndForth(back: boolean) {
  const chance = seededChance(5)
  const rows = Array.from({ length: 200 }, (_, at) => {
    const giver = chance.below(20)
    const receiver = (giver + 1 + chance.below(19)) % 20
    const other = (receiver + 1 + chance.below(19)) % 20
    const time = at * 60 * HOUR
    const second = back && chance.unit() < 0.9 ? giver : other === giver ? (giver + 1) % 20 : other
    return [
      { time, giver, receiver },
      { time: time + 24 * HOUR, giver: receiver, receiver: second },
    ]
  })
  return toFavorColumns(rows.flat(), 20)
}

describe('given a history in which help comes back', () => {
  it('when looked at, then having been helped by them sways who helps, and returns are many', () => {
    const { sways, follows, chains } = waysOf(backAndForth(true), 1)
    const swayed = sways?.find(({ effect }) => effect === 'reciprocity')
    expect(swayed!.interval[0]).toBeGreaterThan(1)
    expect(follows!['01,10']).toBeGreaterThan(150)
    expect(chains!.share).toBeLessThan(1)
  })

  it('when it goes to anybody instead, then it does not', () => {
    const { sways } = waysOf(backAndForth(false), 1)
    const swayed = sways?.find(({ effect }) => effect === 'reciprocity')
    expect(swayed!.interval[0]).toBeLessThan(1)
  })
})

describe('given a handful of favors', () => {
  it('when looked at, then nothing is said of who helps', () => {
    const few = toFavorColumns([{ time: 1, giver: 0, receiver: 1 }], 2)
    expect(waysOf(few, 1)).toMatchObject({ sways: null })
  })
})

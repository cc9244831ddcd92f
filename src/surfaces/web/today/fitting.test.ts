// What can stand as a return, and what as passing it on.
import { expect, test } from 'vitest'
import { fittingFavors } from './fitting.ts'
import { named, sampleFavor } from './sample.ts'

test('a return goes back to the giver, passing on goes to somebody else, both later', () => {
  const open = sampleFavor({ returnIs: 'open' })
  const back = sampleFavor({ favor: 'favor_2', relation: 'giver', day: '2026-05-09' })
  const on = { ...back, favor: 'favor_3', receiver: named('Mia') } as const
  const before = { ...back, favor: 'favor_4', day: '2026-05-01' } as const
  const lately = [back, on, before, open]
  expect(fittingFavors('return', open, lately)).toEqual([back])
  expect(fittingFavors('pass-on', open, lately)).toEqual([on])
})

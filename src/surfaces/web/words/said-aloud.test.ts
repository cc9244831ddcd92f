// What was said aloud, in words, and what can end it.
import { expect, test } from 'vitest'
import { fittingFavors, saidAloudLine } from './said-aloud.ts'
import { named, sampleFavor } from './sample.ts'

const today = '2026-05-12'

test('who said what decides the sentence; nobody is told of a turn', () => {
  const theirs = sampleFavor({ returnIs: 'open', saidByGiver: 'return' })
  const yours = sampleFavor({ returnIs: 'open', saidByReceiver: 'return' })
  const given = sampleFavor({ relation: 'giver', returnIs: 'open', saidByReceiver: 'return' })
  expect(saidAloudLine(theirs, today).what).toBe('Omar would welcome something in return')
  expect(saidAloudLine(yours, today).what).toBe('You said you’d do something for Omar')
  expect(saidAloudLine(given, today).what).toBe('Omar said they’d do something for you')
})

test('a day is spoken of only where both set one', () => {
  expect(saidAloudLine(sampleFavor(), today).sub).toBe('Omar covered for you on Thursday 7 May.')
  expect(saidAloudLine(sampleFavor({ returnDay: '2026-05-30' }), today).sub).toContain('both set')
})

test('a return goes back to the giver, passing on goes to somebody else, both later', () => {
  const open = sampleFavor({ returnIs: 'open' })
  const back = sampleFavor({ favor: 'favor_2', relation: 'giver', day: '2026-05-09' })
  const on = { ...back, favor: 'favor_3', receiver: named('Mia') } as const
  const before = { ...back, favor: 'favor_4', day: '2026-05-01' } as const
  const lately = [back, on, before, open]
  expect(fittingFavors('return', open, lately)).toEqual([back])
  expect(fittingFavors('pass-on', open, lately)).toEqual([on])
})

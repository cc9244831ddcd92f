// What a plan keeps through a reload: what was decided by hand, and only where it is the same seat.
import { expect, test } from 'vitest'
import type { PreviewAnswer, SeatInput } from '../../../operations/rotas/shapes.ts'
import { byHand, withHand } from './kept.ts'

const seat = (at: number, person?: string, more: Partial<SeatInput> = {}): SeatInput => ({
  duty: 'duty_late',
  fromMs: at * 1_000,
  untilMs: at * 1_000 + 500,
  ...(person ? { person: `person_${person}` } : {}),
  ...more,
})
const came = [seat(0, 'ana'), seat(1), seat(2, 'raj')]
const plan = { seats: came } as unknown as PreviewAnswer

test('given two are decided by hand, then those two, and they are put back where they were', () => {
  const seats = [seat(0, 'mia', { pinned: true }), seat(1), seat(2, 'raj', { pinned: true })]
  const hand = byHand(plan, seats)
  expect(hand.map(({ at }) => at)).toEqual([0, 2])
  expect(withHand(came, hand)).toEqual(seats)
})

test('given the plan came back with other seats, then theirs stand', () => {
  const hand = byHand(plan, [seat(0, 'mia', { pinned: true }), ...came.slice(1)])
  const others = [seat(5, 'ana'), ...came.slice(1)]
  expect(withHand(others, hand)).toEqual(others)
})

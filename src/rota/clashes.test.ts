// Each clash by its sentence, on a problem that has just that one; and none on a team that is fine.
import { describe, expect, test } from 'vitest'
import { clashesOf } from './clashes.ts'
import type { Problem } from './model.ts'
import { away, hourMs, problem, seat, worker } from './testing/teams.ts'

const day = seat(0, 8, 16)
const pinnedTo = (who: string, from = 8, until = 16) => seat(0, from, until, { pinned: who })
const [a, b] = [worker('a'), worker('b')]
const onlyLate = { duties: new Set(['late']) }

const cases: readonly (readonly [string, Problem, RegExp])[] = [
  ['a pin to a stranger', problem([a], [pinnedTo('x')]), /not in this rota/],
  [
    'two pins at once',
    problem([a, b], [pinnedTo('a'), seat(0, 12, 20, { duty: 'late', pinned: 'a' })]),
    /Two shifts at the same time are pinned to one person: take one pin off/,
  ],
  [
    'pins without rest',
    problem([a, b], [pinnedTo('a'), seat(1, 0, 8, { pinned: 'a' })]),
    /leave less rest than the rule/,
  ],
  [
    'a pin into an absence',
    problem([worker('a', { unavailable: [away(0, 0)] })], [pinnedTo('a')]),
    /away then/,
  ],
  [
    'a pin on what they cannot',
    problem([worker('a', { unavailable: [away(0, 0, 'cannot')] })], [pinnedTo('a')]),
    /Something of theirs stands against a pinned shift/,
  ],
  ['a duty nobody does', problem([worker('a', onlyLate)], [day]), /Nobody does one of the duties/],
  [
    'a day all are away',
    problem([worker('a', { unavailable: [away(0, 0)] })], [day]),
    /here and free then: add somebody/,
  ],
  [
    'more at once than people',
    problem([a], [day, seat(0, 9, 17, { duty: 'late' })]),
    /more shifts than people/,
  ],
  [
    'a rest longer than the gap',
    problem([a], [day, seat(1, 0, 8)]),
    /The rest rule is longer .*: shorten it, or add somebody/,
  ],
  [
    'a shift longer than a week may have',
    problem([worker('a', { weeklyMinutes: 60 })], [day]),
    /longer than anybody’s most hours a week/,
  ],
  [
    'fewer shifts a person than there are',
    problem([worker('a', { shiftsMost: 1 })], [day, seat(3, 8, 16)]),
    /raise the most a person may have/,
  ],
]

describe('given a problem whose rules clash', () => {
  test.each(
    cases,
  )('when there is %s, then it is said, with its shifts', (_name, clashing, words) => {
    const clashes = clashesOf(clashing)
    expect(clashes).toHaveLength(1)
    expect(clashes[0]?.sentence).toMatch(words)
    expect(clashes[0]?.seats.length).toBeGreaterThan(0)
  })

  test('when nothing clashes, then nothing is said', () => {
    const days = Array.from({ length: 14 }, (_, index) => seat(index, 8, 16))
    const rules = { restMs: 11 * hourMs, consecutiveDays: 6, apart: [] }
    expect(clashesOf(problem([a, b], days, { rules }))).toEqual([])
  })
})

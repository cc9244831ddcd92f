// Why a seat is whose it is: the rule by its name, what would be less even, and of what is private
// only that there is something.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../core/testing/runs.ts'
import { explain } from './explain.ts'
import type { Problem, Worker } from './model.ts'
import { solve } from './solve.ts'
import { away, problem, randomTeam, seat, worker } from './testing/teams.ts'

const saturday = seat(5, 8, 16)
const reasons = (others: readonly Worker[], more: Partial<Problem> = {}) => {
  const team = problem([worker('a'), ...others], more.seats ?? [saturday], more)
  const explained = explain(team, new Map([[saturday.id, 'a']]), saturday.id)
  return Object.fromEntries(explained.others.map(({ worker: id, reason }) => [id, reason]))
}

describe('given a seat somebody has', () => {
  test('when a rule stands against another, then it is named', () => {
    expect(
      reasons([
        worker('b', { duties: new Set(['late']) }),
        worker('c', { before: [seat(4, 20, 24)] }),
        worker('d', { unavailable: [away(5, 5)] }),
      ]),
    ).toEqual({
      b: { kind: 'rule', rule: 'does not do this duty' },
      c: { kind: 'rule', rule: 'rest' },
      d: { kind: 'rule', rule: 'away' },
    })
  })

  test('when they cannot, or would rather not, then both read alike', () => {
    const wishes = [{ worker: 'c', seat: saturday.id, how: 'rather not' }] as const
    const cannot = worker('b', { unavailable: [away(5, 5, 'cannot')] })
    expect(reasons([cannot, worker('c')], { wishes })).toEqual({
      b: { kind: 'private' },
      c: { kind: 'private' },
    })
  })

  test('when whoever has it wanted it, then nothing is said of that', () => {
    const wishes = [{ worker: 'a', seat: saturday.id, how: 'want' }] as const
    expect(reasons([worker('b')], { wishes })).toEqual({ b: { kind: 'tie' } })
  })

  test('when it would be less even, then by how much', () => {
    const served = { load: 250, weekends: 1, nights: 0, holidays: 0 }
    expect(reasons([worker('b', { served })])).toEqual({
      b: { kind: 'load', before: 250, after: 350, spreadBefore: 150, spreadAfter: 350 },
    })
    const weekends = { ...served, load: 0 }
    expect(reasons([worker('b', { served: weekends })])).toEqual({
      b: { kind: 'unsocial', before: 1, after: 2, spreadBefore: 0, spreadAfter: 2 },
    })
  })

  test('when it is pinned, then for others that is the rule', () => {
    expect(reasons([worker('b')], { seats: [{ ...saturday, pinned: 'a' }] })).toEqual({
      b: { kind: 'rule', rule: 'pinned to another' },
    })
  })

  test('then what they have without it and with it is there, and for an open one is not', () => {
    const team = problem([worker('a', { share: 0.5 })], [saturday])
    expect(explain(team, new Map([[saturday.id, 'a']]), saturday.id).load).toEqual({
      without: 0,
      with: 200,
    })
    const open = explain(team, new Map(), saturday.id)
    expect(open).toEqual({
      seat: saturday.id,
      others: [{ worker: 'a', reason: { kind: 'could' } }],
    })
  })

  test('when the seat is none of the problem’s, then it throws', () => {
    expect(() => explain(problem([], []), new Map(), 'x')).toThrow('No seat')
  })
})

describe('given solved random teams', () => {
  test('when any seat is explained, then everybody else has a reason, and hardly any could', () => {
    let [all, could] = [0, 0]
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const team = randomTeam(seed)
        const { seats } = solve(team, { iterations: 20_000 })
        for (const { id } of team.seats.slice(0, 10)) {
          const { others, by } = explain(team, seats, id)
          expect(others).toHaveLength(team.workers.length - Number(by !== undefined))
          if (by === undefined) continue
          all += others.length
          could += others.filter(({ reason }) => reason.kind === 'could').length
        }
      }),
      { numRuns: runs(10), seed: 3 },
    )
    expect(could / all).toBeLessThan(0.02)
  })
})

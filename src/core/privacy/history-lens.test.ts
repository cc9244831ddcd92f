// A favor's past as each may read it: whole for its two sides, nothing for others.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsFor } from '../ledger/facts.ts'
import { sideOf } from '../record/favor-sides.ts'
import { sequences } from '../testing/commands.ts'
import { type Given, given, helped } from '../testing/given.ts'
import { account, by, favor, friday, type Name, names, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { play } from '../testing/play.ts'
import { runs } from '../testing/runs.ts'
import { lensFor } from './lens.ts'

const id = favor(1)
const five = given(org({ teams: { desk: { members: ['ana', 'raj', 'mia'] } } }))
const content = { kind: 'advocacy', day: friday, effort: { minutes: 60 } } as const
const claimed = five.and(helped('ana', 'raj', { content, third: account('lee') }), by('ana'))
const told = (past: Given, name: Name) =>
  past
    .as(name, { days: 3 })
    .history(id)
    ?.history.map(({ what, by: who }) => [what, who?.name])

describe('given a favor with a past', () => {
  const stands = claimed
    .and({ do: 'confirm', favor: id }, by('raj', { days: 1 }))
    .and(
      { do: 'correct', favor: id, changes: { kind: 'introduction', note: words('b') } },
      by('ana'),
    )
  const noted = stands.and({ do: 'dispute-note', favor: id }, by('raj', { days: 2 }))

  test('when a side reads it, then it is oldest first, with before and after', () => {
    expect(told(noted, 'raj')).toEqual([
      ['recorded', 'ana'],
      ['confirmed', 'raj'],
      ['corrected', 'ana'],
      ['note disputed', 'raj'],
    ])
    expect(noted.as('raj').history(id)?.history[2]).toMatchObject({
      before: { kind: 'advocacy', effort: { minutes: 60 } },
      after: { kind: 'introduction' },
      noteChanged: true,
    })
  })

  test('when thanks were said, then they are one act', () => {
    expect(told(five.and(helped('ana', 'raj'), by('raj')), 'ana')).toEqual([['recorded', 'raj']])
  })

  test('when a third or a team-mate reads it, then its past is not theirs', () => {
    const shown = stands
      .and({ do: 'show', favor: id }, by('ana'))
      .and({ do: 'show', favor: id }, by('raj'))
    for (const name of ['mia', 'lee'] as const) {
      expect(shown.as(name).history(id)).toMatchObject({ history: [] })
      expect(shown.as(name).favor(id)).not.toHaveProperty('sawThat')
    }
    expect(shown.as('ines').history(id)).toBeUndefined()
    const noticed = shown.and({ do: 'notice', favor: id }, by('mia'))
    expect(told(noticed, 'ana')?.at(-1)).toEqual(['noticed', 'mia'])
    expect(noticed.as('ana').favor(id)).toMatchObject({ sawThat: [{ name: 'mia' }] })
  })

  test('when the third took themselves out, then they are not named', () => {
    const left = stands.and({ do: 'leave-third', favor: id }, by('lee'))
    expect(told(left, 'ana')?.at(-1)).toEqual(['third left', undefined])
    expect(JSON.stringify(left.as('ana').history(id))).not.toContain('lee')
  })

  test('when it lapsed, then nobody did it', () => {
    const lapsed = claimed.and({ do: 'lapse', favor: id }, by('clockwork', { days: 15 }))
    expect(told(lapsed, 'ana')?.at(-1)).toEqual(['lapsed', undefined])
  })
})

describe('given a return', () => {
  const back = five
    .and(helped('ana', 'raj', { expectation: 'return' }), by('ana'))
    .and({ do: 'confirm', favor: id }, by('raj'))
    .and({ do: 'set-return-day', favor: id, day: '2026-06-01' }, by('raj'))
    .and({ do: 'set-return-day', favor: id, day: null }, by('raj'))

  test('when it is returned, then each favor says what the other is to it', () => {
    const returned = back
      .and(helped('raj', 'ana', { number: 2 }), by('ana'))
      .and({ do: 'return', favor: id, by: favor(2) }, by('raj'))
    const first = returned.as('ana').history(id)
    expect(first?.answeredBy?.favor).toBe(favor(2))
    expect(first?.history.map(({ returnDay }) => returnDay).slice(2, 4)).toEqual([
      '2026-06-01',
      null,
    ])
    expect(returned.as('ana').history(favor(2))?.answers?.favor).toBe(id)
  })

  test('when it is passed on, then to whom is not told, here either', () => {
    const onward = back
      .and(helped('raj', 'mia', { number: 2 }), by('mia'))
      .and({ do: 'pass-on', favor: id, by: favor(2) }, by('raj'))
    const seen = onward.as('ana').history(id)
    expect(seen?.history.at(-1)).toMatchObject({ what: 'passed on', by: { name: 'raj' } })
    expect(seen).not.toHaveProperty('answeredBy')
    expect(JSON.stringify(seen)).not.toContain('mia')
    expect(onward.as('mia').history(favor(2))).not.toHaveProperty('answers')
  })
})

test('given any ledger, then only sides read a past, and what it shows they may see', () => {
  fc.assert(
    fc.property(sequences(), (steps) => {
      const { ledger } = play(steps)
      const nowMs = steps.at(-1)?.who.nowMs ?? 0
      for (const viewer of names.map(person)) {
        const lens = lensFor(ledger, viewer, nowMs, (text) => text)
        for (const state of ledger.favors.values()) {
          const seen = lens.history(state.favor)
          expect(seen?.favor).toEqual(lens.favor(state.favor))
          if (!seen) continue
          const side = sideOf(state, factsFor(ledger, viewer, nowMs))
          if (side === undefined) expect(seen).toEqual({ favor: seen.favor, history: [] })
          else expect(seen.history[0]?.what).toBe(state.observed ? 'brought in' : 'recorded')
          const others = [seen.answers, seen.answeredBy, ...seen.history.map((line) => line.other)]
          for (const other of others) if (other) expect(other).toEqual(lens.favor(other.favor))
        }
      }
    }),
    { numRuns: runs(150) },
  )
})

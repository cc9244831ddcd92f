// A week and a day before a shift whoever has it is reminded once; on Monday all hear who covers.
// Nobody is reminded of what is called off, of what was handed to them since, or twice.
import { describe, expect, test } from 'vitest'
import type { Given } from '../testing/given.ts'
import { account, by } from '../testing/names.ts'
import { desk, onDay, planned, publish, published, shiftOf } from '../testing/rota.ts'

const remind = { do: 'remind', rota: desk } as const
const at = (day: number, hour: number) => ({ ...by('clockwork'), nowMs: onDay(day, hour) })

const saidAt = (past: Given, day: number, hour: number): readonly string[] => {
  const { decision } = past.when(remind, at(day, hour))
  if (!decision.ok) return []
  return decision.value.map(({ type, data }) =>
    type === 'shift.reminded'
      ? `${data.before} ${data.shift.slice('shift_'.length)} ${data.to.slice('identity_'.length)}`
      : type,
  )
}

const later = published.and(
  publish([planned(0, 'early', 'ana'), planned(8, 'late', 'raj')], {
    version: 2,
    untilMs: onDay(14),
  }),
  by('mia', { hours: 3 }),
)

describe('given shifts to come', () => {
  test('when their days come near, then whoever has them is reminded once', () => {
    expect(saidAt(later, -3, 0)).toEqual([])
    expect(saidAt(later, -1, 0)).toEqual(['day early-0 ana'])
    const once = later.and(remind, at(-1, 0))
    expect(saidAt(once, -1, 1)).toEqual([])
    expect(saidAt(later, 0, 15)).toContain('week late-8 raj')
    expect(saidAt(later, 3, 0)).toEqual([])
    expect(saidAt(later, 7, 0)).toEqual(['day late-8 raj'])
    expect(saidAt(later, 8, 8)).toEqual([])
  })

  test('when one is called off, then nobody is reminded of it', () => {
    const off = published.and(publish([], { version: 2 }), by('mia', { hours: 3 }))
    expect(saidAt(off, -1, 0)).toEqual([])
  })

  test('when one was taken since, then its taker is not told what they just read', () => {
    const offered = later.and(
      { do: 'offer', rota: desk, shift: shiftOf(8, 'late'), by: account('raj') },
      { ...by('raj'), nowMs: onDay(1, 0) },
    )
    const taken = offered.and(
      { do: 'take', rota: desk, shift: shiftOf(8, 'late'), by: account('ana') },
      { ...by('ana'), nowMs: onDay(7, 9) },
    )
    expect(saidAt(taken, 7, 10)).not.toContain('day late-8 ana')
    expect(saidAt(taken, 7, 10)).not.toContain('day late-8 raj')
  })

  test('when Monday comes, then the week is told once, where there is something', () => {
    expect(saidAt(later, 0, 6)).not.toContain('rota.week-told')
    expect(saidAt(later, 0, 7)).toContain('rota.week-told')
    const told = later.and(remind, at(0, 7))
    expect(saidAt(told, 0, 8)).not.toContain('rota.week-told')
    expect(saidAt(told, 1, 8)).not.toContain('rota.week-told')
    expect(saidAt(told, 7, 7)).toContain('rota.week-told')
    expect(saidAt(told, 14, 7)).toEqual([])
  })
})

describe('given that it was said', () => {
  test('then it is told to whoever has the shift while they have it, and the week to all', () => {
    const said = later.and(remind, at(0, 8)).and(remind, at(0, 15))
    const entry = said.entries.findLast(({ type }) => type === 'shift.reminded')
    const week = said.entries.findLast(({ type }) => type === 'rota.week-told')
    if (!entry || !week) throw new Error('nothing was said')
    const after = { hours: 24 * 3 + 15 }
    expect(said.as('raj', after).told(entry)).toMatchObject({ is: 'rota', happened: 'in a week' })
    expect(said.as('ana', after).told(entry)).toBeUndefined()
    expect(said.as('lee', after).told(week)).toMatchObject({ is: 'rota', happened: 'week' })
  })

  test('when there is nothing more to say, then nothing is written', () => {
    const said = later.and(remind, at(-1, 0))
    said.when(remind, at(-1, 0)).then('nothing-changes')
  })
})

// What stands open between two people: given back one by one, forgotten after sixty days, and a no
// that help since then wipes away.
import { describe, expect, it } from 'vitest'
import { DAY_SECONDS } from '../help-record.ts'
import { OpenHelp, walkOpenHelp } from './open-help.ts'
import { row } from './testing/practice.ts'

const at = (day: number, giver: number, receiver: number, given = {}) =>
  row(`r${day}`, day * DAY_SECONDS, { giver, receiver, ...given })

describe('given two favors one way', () => {
  it('when one comes back, then one stands open; after sixty days none', () => {
    const open = new OpenHelp(3)
    open.note(at(1, 0, 1))
    open.note(at(2, 0, 1))
    expect(open.from(0, 1, 3 * DAY_SECONDS)).toBe(2)
    open.note(at(4, 1, 0))
    expect(open.from(0, 1, 12 * DAY_SECONDS)).toBe(1)
    expect(open.from(1, 0, 12 * DAY_SECONDS)).toBe(0)
    expect(open.ageDays(0, 1, 12 * DAY_SECONDS)).toBe(10)
    expect(open.from(0, 1, 63 * DAY_SECONDS)).toBe(0)
    expect(open.ageDays(0, 1, 63 * DAY_SECONDS)).toBe(0)
  })

  it('when they are formal, then nothing stands open', () => {
    const open = new OpenHelp(2)
    open.note(at(1, 0, 1, { formal: true }))
    expect(open.from(0, 1, 2 * DAY_SECONDS)).toBe(0)
  })
})

describe('given a no', () => {
  it('when help follows, then it no longer stands', () => {
    const open = new OpenHelp(2)
    open.note(at(1, 0, 1, { asked: true, accepted: false }))
    expect(open.refused(0, 1, 5 * DAY_SECONDS)).toBe(true)
    expect(open.refused(1, 0, 5 * DAY_SECONDS)).toBe(false)
    open.note(at(6, 0, 1))
    expect(open.refused(0, 1, 7 * DAY_SECONDS)).toBe(false)
  })
})

describe('given favors of one instant', () => {
  it('when walked, then none knows of the other', () => {
    const seen: number[] = []
    walkOpenHelp([at(1, 0, 1), at(1, 1, 0), at(2, 1, 0)], 2, ({ giver, receiver, time }, open) => {
      seen.push(open.from(receiver, giver, time))
    })
    expect(seen).toEqual([0, 0, 0])
  })
})

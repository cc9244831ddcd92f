// Favors that give something back: against what stands open as rows go by, for any receivers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenBackFinder } from './given-back.ts'
import { MEMORY_DAYS, OpenHelp } from './open-help.ts'
import { row } from './testing/practice.ts'

const DAY = 86_400

describe('given favors at times of their own', () => {
  it('when counted, then it is as many as found something open', () => {
    const favor = fc.record({
      giver: fc.nat(4),
      other: fc.integer({ min: 1, max: 4 }),
      wait: fc.nat(40),
    })
    fc.assert(
      fc.property(fc.array(favor, { maxLength: 60 }), (some) => {
        let time = 0
        const rows = some.map(({ giver, other, wait }, at) => {
          time += (wait + 1) * DAY
          return row(`r${at}`, time, { giver, receiver: (giver + other) % 5 })
        })
        const open = new OpenHelp(5)
        const expected = rows.map((each) => {
          const back = open.from(each.receiver, each.giver, each.time) > 0
          open.note(each)
          return Number(back)
        })
        const columns = {
          people: 5,
          time: Float64Array.from(rows, (each) => each.time),
          giver: Int32Array.from(rows, (each) => each.giver),
          receiver: Int32Array.from(rows, (each) => each.receiver),
        }
        const isBack = new Uint8Array(rows.length)
        const find = givenBackFinder(columns, MEMORY_DAYS * DAY)
        find(columns.receiver)
        expect(find(columns.receiver, isBack)).toBe(expected.filter(Boolean).length)
        expect([...isBack]).toEqual(expected)
      }),
    )
  })

  it('when two come at one instant, then neither gives back the other', () => {
    const columns = {
      people: 2,
      time: Float64Array.of(5, 5),
      giver: Int32Array.of(0, 1),
      receiver: Int32Array.of(1, 0),
    }
    expect(givenBackFinder(columns, 100)(columns.receiver)).toBe(0)
  })
})

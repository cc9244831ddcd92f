// Somebody who receives far more than others, somebody who does and gives as much, and too little.
import { describe, expect, it } from 'vitest'
import type { HelpRow } from '../help-record.ts'
import { lookForPatterns } from '../look-for-patterns.ts'
import { overReceiver } from './over-receiver.ts'
import { looksAt, peopleNamed, recordOf, rowOf, spoken } from './testing/records.ts'

/** Everybody helps everybody alike; p1 receives some favors more, and may give as many. */
function received(more: number, givesBack: boolean): readonly HelpRow[] {
  const even = Array.from({ length: 200 }, (_, at) => {
    const giver = at % 10
    return rowOf(giver, (giver + 1 + (Math.floor(at / 10) % 9)) % 10)
  })
  const extra = Array.from({ length: more }, (_, at) => rowOf(1 + (at % 9), 0))
  const back = givesBack ? extra.map(({ giver }) => rowOf(0, giver)) : []
  const all = [...even, ...extra, ...back]
  const order = all.map((row, at) => ({ row, at: (at * 7_919) % all.length }))
  return order.sort((one, other) => one.at - other.at).map(({ row }) => row)
}

const look = (rows: readonly HelpRow[], people = 10) =>
  lookForPatterns(recordOf(peopleNamed(people), rows), [overReceiver], { seed: 1 })

describe('given somebody who receives far more', () => {
  it('when they give little of it, then they are named, and nothing is asked of them', () => {
    const { findings } = look(received(60, false))
    expect(findings).toEqual([
      expect.objectContaining({ people: ['p1'], p: null, decision: 'normalise', n: 100 }),
    ])
    expect(findings[0]!.measure).toContain('80 received, 20 given')
  })

  it('when they give as much, or no more is received than by others, then nobody is', () => {
    expect(look(received(60, true)).findings).toEqual([])
    expect(look(received(5, false)).findings).toEqual([])
  })

  it('when logs without any are looked at, then hardly anybody is named', () => {
    expect(spoken(looksAt(overReceiver, 'overgiver', 'control'))).toBeLessThanOrEqual(1)
  })
})

describe('given too little', () => {
  it('when there are six people, then eight are needed', () => {
    const rows = received(0, false).filter(({ giver, receiver }) => giver < 6 && receiver < 6)
    expect(look(rows, 6).abstained).toEqual([expect.objectContaining({ n: 6, needed: 8 })])
  })
})

// Exchange with a stated return: seen where returns are quick, as large and said aloud; not where
// two people merely help each other, however often.
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { DAY_SECONDS, type HelpRow } from '../help-record.ts'
import { statedExchange } from './stated-exchange.ts'
import { abstentionsOf, practice, recordOf, row, testsOf } from './testing/practice.ts'

/** Every ten days somebody helps somebody; `backDays` later help of some size comes back. */
function swaps(count: number, backDays: number, given: Partial<HelpRow>): readonly HelpRow[] {
  const chance = seededChance(4)
  const rows = Array.from({ length: count }, (_, at) => {
    const giver = at % 4
    const receiver = 4 + (at % 3)
    const minutes = 20 + 10 * chance.below(20)
    const first = { giver, receiver, minutes, ...given }
    const back = { ...first, giver: receiver, receiver: giver, minutes: minutes * 1.1 }
    const time = at * 3 * DAY_SECONDS
    return [row(`a${at}`, time, first), row(`b${at}`, time + backDays * DAY_SECONDS, back)]
  })
  return rows.flat().sort((one, other) => one.time - other.time)
}

describe('given favors given back the next day, as large, and said to be', () => {
  it('when looked at, then it is an exchange, to be made an agreement', () => {
    const record = recordOf(8, swaps(36, 1, { expectation: 'return' }), { weeks: 20 })
    const [test] = testsOf(statedExchange, record)
    expect(test?.holds).toBe(true)
    expect(test?.p).toBeLessThan(0.01)
    expect(test?.decision).toBe('formalise')
    expect(test?.people).toEqual([])
  })
})

describe('given the same two who help each other, and nothing said', () => {
  it('when looked at, then it is not enough to say anything', () => {
    const record = recordOf(8, swaps(36, 1, { expectation: 'freely' }), { weeks: 20 })
    expect(abstentionsOf(statedExchange, record)[0]?.why).toBe('not enough records (0 of 10)')
  })
})

describe('given a return that is said, but comes a week later', () => {
  it('when looked at, then it is no exchange of this sort', () => {
    const record = recordOf(8, swaps(36, 7, { expectation: 'return' }), { weeks: 20 })
    expect(testsOf(statedExchange, record).filter(({ holds, p }) => holds && p! < 0.05)).toEqual([])
  })
})

describe('given formal swaps and favors in a practice log', () => {
  it('when looked at, then nothing is claimed', () => {
    for (const behaviour of ['direct', 'coercion'] as const) {
      const tests = testsOf(statedExchange, practice(behaviour, 'decoy'))
      expect(tests.filter(({ holds, p }) => holds && p! < 0.05)).toEqual([])
    }
  })
})

// What keeps coming back between two people: three of a kind within 90 days, either way.
import { describe, expect, test } from 'vitest'
import { type Given, given, helped } from '../testing/given.ts'
import { account, by, favor, friday, type Name, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { addDays } from '../time.ts'
import { recurringOf } from './recurring.ts'

const five = given(org())
const late = { days: 80 }

function helpedOn(past: Given, number: number, days: number, pair: readonly [Name, Name]): Given {
  const content = { kind: 'expertise', day: addDays(friday, days) } as const
  return past.and(helped(...pair, { number, content }), by(pair[1], { days }))
}
const twice = helpedOn(helpedOn(five, 1, 0, ['ana', 'raj']), 2, 20, ['raj', 'ana'])
const thrice = helpedOn(twice, 3, 40, ['ana', 'raj'])
const found = (past: Given, who: Name = 'ana', days = 80, wavedAtMs?: number) =>
  recurringOf(person(who), past.facts(by(who, { days })), () => wavedAtMs)

describe('three of a kind between two', () => {
  test('given both ways count, then each of the two is offered it, and nobody else', () => {
    const favors = [favor(3), favor(2), favor(1)]
    expect(found(thrice)).toEqual([{ kind: 'expertise', other: person('raj'), favors }])
    expect(found(thrice, 'raj')).toEqual([{ kind: 'expertise', other: person('ana'), favors }])
    expect(found(thrice, 'mia')).toEqual([])
    expect(found(twice)).toEqual([])
  })

  test('given the first is over 90 days ago, then it is no habit', () => {
    expect(found(thrice, 'ana', 90)).toHaveLength(1)
    expect(found(thrice, 'ana', 91)).toEqual([])
  })

  test('given an agreement is proposed for it, then there is nothing to offer', () => {
    const agreement = {
      do: 'propose',
      agreement: 'agreement_one',
      kind: 'expertise',
      parties: [account('ana'), account('raj')],
      terms: [words('one'), words('other')],
      cadence: 'every week',
      start: addDays(friday, 80),
      end: addDays(friday, 100),
      reviewDay: addDays(friday, 90),
    } as const
    const proposed = thrice.and(agreement, by('ana', late))
    expect(found(proposed)).toEqual([])
    const declined = proposed.and({ do: 'not-agree', agreement: 'agreement_one' }, by('raj', late))
    expect(found(declined)).toHaveLength(1)
  })

  test('given it was waved away, then it comes again after three newer ones', () => {
    const waved = by('ana', { days: 41 }).nowMs
    expect(found(thrice, 'ana', 80, waved)).toEqual([])
    let more = thrice
    for (const number of [4, 5]) more = helpedOn(more, number, 40 + number, ['ana', 'raj'])
    expect(found(more, 'ana', 80, waved)).toEqual([])
    expect(found(helpedOn(more, 6, 46, ['ana', 'raj']), 'ana', 80, waved)).toHaveLength(1)
  })
})

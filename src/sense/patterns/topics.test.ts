// Topics: by skill or else by kind, who could help, and who is asked most by others.
import { describe, expect, it } from 'vitest'
import { peopleNamed, personOf, recordOf, rowOf } from './testing/records.ts'
import { isEnough, mostAsked, topicsOf } from './topics.ts'

describe('given asks about several things', () => {
  const rows = [
    ...Array.from({ length: 20 }, (_, at) => rowOf(at % 4 === 0 ? 1 : 0, 2, { skill: 'billing' })),
    ...Array.from({ length: 5 }, () => rowOf(2, 0, { skill: 'billing' })),
    rowOf(3, 0, { kind: 'cover' }),
    rowOf(3, 1, { skill: 'billing', formal: true }),
    rowOf(3, 1, { skill: 'billing', asked: false }),
  ]
  const people = [...peopleNamed(4), personOf('knows', { skills: ['billing'] })]
  const [billing, cover] = topicsOf(recordOf(people, rows))

  it('when they are put together, then by skill or kind, the most asked about first', () => {
    expect(billing).toMatchObject({ name: 'billing', holders: [0, 1, 2, 4], weeks: 4 })
    expect(billing!.asks).toHaveLength(25)
    expect(cover).toMatchObject({ name: 'cover', holders: [3] })
    expect([isEnough(billing!), isEnough(cover!)]).toEqual([true, false])
  })

  it('when who is asked most is looked for, then their own asks are no part of it', () => {
    expect(mostAsked(billing!)).toEqual({ who: 0, asked: 15, of: 20 })
    expect(mostAsked({ asks: [] })).toEqual({ who: 0, asked: 0, of: 0 })
  })
})

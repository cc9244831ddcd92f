// News of one's favors: told to the other side, by day, with before and after, never of one's own
// words, and to a third person only that it happened.
import { describe, expect, test } from 'vitest'
import { type AnyCommand, type Given, given, helped } from '../testing/given.ts'
import { account, by, favor, friday, type Name, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'

const id = favor(1)
const five = given(org({ teams: { desk: { members: ['ana', 'raj', 'mia'] } } }))
const claimed = five.and(helped('ana', 'raj'), by('ana'))
const stands = claimed.and({ do: 'confirm', favor: id }, by('raj'))
const kinds = (past: Given, name: Name) =>
  past
    .as(name)
    .news(0)
    .map((each) => each.news)

describe('news', () => {
  test('given the receiver thanked, then the giver is told it was written down', () => {
    const thanked = five.and(helped('ana', 'raj'), by('raj'))
    expect(kinds(thanked, 'ana')).toEqual(['recorded'])
    expect(kinds(thanked, 'raj')).toEqual([])
    expect(kinds(thanked, 'mia')).toEqual([])
  })

  test('given an answer, then the author is told and who answered is not', () => {
    expect(kinds(stands, 'ana')).toEqual(['confirmed'])
    expect(kinds(stands, 'raj')).toEqual([])
    const declined = claimed.and({ do: 'decline', favor: id }, by('raj'))
    expect(kinds(declined, 'ana')).toEqual(['declined'])
  })

  test('given a correction, then both before and after are told, without the note', () => {
    const noted = five.and(
      helped('ana', 'raj', {
        content: { kind: 'cover', day: friday, effort: { minutes: 30 }, note: words('note') },
      }),
      by('ana'),
    )
    const changes = { kind: 'check', note: words('other') } as const
    const [news] = noted.and({ do: 'correct', favor: id, changes }, by('ana')).as('raj').news(0)
    expect(news).toMatchObject({
      news: 'corrected',
      day: friday,
      by: { is: 'person', name: 'ana' },
    })
    expect(news?.before).toEqual({ kind: 'cover', day: friday, effort: { minutes: 30 } })
    expect(news?.favor.kind).toBe('check')
  })

  test('given what becomes of a return, then the other side is told each', () => {
    const say = (expectation: 'return' | 'freely' | 'unclear') =>
      ({ do: 'say-expectation', favor: id, expectation }) as const
    const told = (command: AnyCommand, who: 'ana' | 'raj', from = stands) =>
      kinds(from.and(command, by(who)), who === 'ana' ? 'raj' : 'ana')[0]
    const open = stands.and(say('return'), by('ana'))
    expect(told(say('return'), 'ana')).toBe('return said')
    expect(told(say('freely'), 'ana')).toBe('offered freely')
    expect(told(say('unclear'), 'ana')).toBeUndefined()
    expect(told({ do: 'refuse-return', favor: id }, 'raj', open)).toBe('return refused')
    expect(told({ do: 'let-go', favor: id }, 'ana', open)).toBe('let go')
    expect(told({ do: 'show', favor: id }, 'ana')).toBe('shown')
    expect(
      told({ do: 'hide', favor: id }, 'ana', stands.and({ do: 'show', favor: id }, by('ana'))),
    ).toBe('shown')
    const back = open.and(helped('raj', 'ana', { number: 2 }), by('raj'))
    const [news] = back
      .and({ do: 'return', favor: id, by: favor(2) }, by('raj'))
      .as('ana')
      .news(0)
    expect(news).toMatchObject({ news: 'returned', other: { favor: favor(2) } })
  })

  test('given it is passed on, then whom it went to is not told to the giver', () => {
    const onward = stands.and(helped('raj', 'mia', { number: 2 }), by('mia'))
    const [news] = onward
      .and({ do: 'pass-on', favor: id, by: favor(2) }, by('raj'))
      .as('ana')
      .news(0)
    expect(news?.news).toBe('passed on')
    expect(news).not.toHaveProperty('other')
  })

  test('given it lapsed, then only its author is told, by Goodturn', () => {
    const lapsed = claimed.and({ do: 'lapse', favor: id }, by('clockwork', { days: 15 }))
    expect(lapsed.as('ana', { days: 16 }).news(0)).toMatchObject([
      { news: 'lapsed', by: { name: 'Goodturn' } },
    ])
    expect(kinds(lapsed, 'raj')).toEqual([])
  })

  test('given somebody saw it or disputed the note, then the sides are told', () => {
    const shown = stands
      .and({ do: 'show', favor: id }, by('ana'))
      .and({ do: 'show', favor: id }, by('raj'))
    const seen = shown.and({ do: 'notice', favor: id }, by('mia'))
    expect(kinds(seen, 'ana')[0]).toBe('noticed')
    expect(kinds(seen, 'mia')).toEqual([])
    const content = { kind: 'cover', day: friday, note: words('note') } as const
    const noted = five.and(helped('ana', 'raj', { content }), by('ana'))
    expect(kinds(noted.and({ do: 'dispute-note', favor: id }, by('raj')), 'ana')).toEqual([
      'note disputed',
    ])
  })

  test('given a third person, then they are told that it happened and nothing after', () => {
    const content = { kind: 'introduction', day: friday } as const
    const named = five.and(helped('ana', 'raj', { content, third: account('lee') }), by('ana'))
    expect(kinds(named, 'lee')).toEqual([])
    const later = named
      .and({ do: 'confirm', favor: id }, by('raj'))
      .and({ do: 'say-expectation', favor: id, expectation: 'return' }, by('raj'))
      .and({ do: 'correct', favor: id, changes: { effort: { minutes: 5 } } }, by('raj'))
    expect(kinds(later, 'lee')).toEqual(['confirmed'])
  })

  test('when asked since a number, then only what came after, newest first', () => {
    const later = stands
      .and({ do: 'correct', favor: id, changes: { kind: 'check' } }, by('raj'))
      .and({ do: 'show', favor: id }, by('raj'))
    expect(kinds(later, 'ana')).toEqual(['shown', 'corrected', 'confirmed'])
    const since = stands.ledger.sequence
    expect(
      later
        .as('ana')
        .news(since)
        .map((each) => each.news),
    ).toEqual(['shown', 'corrected'])
  })

  test('given it was withdrawn, or its author left, then no more is told, or namelessly', () => {
    const corrected = claimed.and(
      { do: 'correct', favor: id, changes: { kind: 'check' } },
      by('ana'),
    )
    expect(kinds(corrected.and({ do: 'withdraw', favor: id }, by('ana')), 'raj')).toEqual([])
    const gone = stands.and({ do: 'leave', person: person('raj') }, by('raj'))
    expect(gone.as('ana').news(0)).toMatchObject([{ by: { is: 'former colleague' } }])
  })
})

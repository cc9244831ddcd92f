// The clock of a waiting favor: 14 times 24 hours of the other side's presence.
import { describe, expect, test } from 'vitest'
import { given, helped } from '../testing/given.ts'
import { account, by, favor, person, team } from '../testing/names.ts'
import { org } from '../testing/org.ts'

const id = favor(1)
const lapse = { do: 'lapse', favor: id } as const
const lapsed = [{ type: 'favor.lapsed' as const, data: { favor: id } }]
const tick = (days: number, hours = 1) => by('clockwork', { days, hours })
const claimed = given(org()).and(helped('ana', 'raj'), by('ana'))

describe('lapse', () => {
  test('given no word, when 14 days are full, then it lapses; just before it is not due', () => {
    claimed.when(lapse, tick(14, 0.999)).then('not-due')
    claimed.when(lapse, tick(14)).then(lapsed)
  })

  test('when anyone but the clockwork says so, then refused', () => {
    claimed.when(lapse, by('ana', { days: 20 })).then('not-yours-to-do')
    claimed.when(lapse, by('operator', { days: 20 })).then('not-yours-to-do')
  })

  test('given it stands, is declined or lapsed, when the clock is looked at, then nothing', () => {
    claimed
      .and({ do: 'confirm', favor: id }, by('raj'))
      .when(lapse, tick(20))
      .then('nothing-changes')
    claimed
      .and({ do: 'decline', favor: id }, by('raj'))
      .when(lapse, tick(20))
      .then('nothing-changes')
    claimed.and(lapse, tick(14)).when(lapse, tick(20)).then('nothing-changes')
  })

  test('given the other side was away, then those days do not count, overlaps once', () => {
    const away = (from: string, until: string) =>
      ({ do: 'be-away', person: person('raj'), from, until }) as const
    const absent = claimed
      .and(away('2026-05-04', '2026-05-08'), by('raj'))
      .and(away('2026-05-07', '2026-05-10'), by('raj'))
    absent.when(lapse, tick(14)).then('not-due')
    absent.when(lapse, tick(20, 0.999)).then('not-due')
    absent.when(lapse, tick(21)).then(lapsed)
  })

  test('given the author was away, then the clock runs on', () => {
    const away = {
      do: 'be-away',
      person: person('ana'),
      from: '2026-05-01',
      until: '2026-06-01',
    } as const
    claimed.and(away, by('ana')).when(lapse, tick(14)).then(lapsed)
  })

  test('given the other side has not joined, then the clock starts when they do', () => {
    const invited = given(org({ invited: ['raj'] })).and(helped('ana', 'raj'), by('ana'))
    invited.when(lapse, tick(100)).then('not-due')
    const joining = { do: 'join', person: person('raj'), name: 'text_raj' } as const
    const joined = invited.and(joining, by('raj', { days: 10 }))
    joined.when(lapse, tick(23)).then('not-due')
    joined.when(lapse, tick(24)).then(lapsed)
  })

  test('given the other side left, then the clock stays where it was', () => {
    const left = claimed.and({ do: 'leave', person: person('raj') }, by('raj', { days: 13 }))
    left.when(lapse, tick(100)).then('not-due')
  })

  test('given an address nobody holds any more, then nobody was there to lapse for', () => {
    const loose = claimed.and({ do: 'detach', identity: account('raj') }, by('ana'))
    loose.when(lapse, tick(100)).then('not-due')
  })

  test('given help to a team, then it is always present', () => {
    const toTeam = given(org({ teams: { desk: { members: ['ana', 'raj'] } } })).and(
      helped('ana', 'raj', { receiver: team('desk') }),
      by('ana'),
    )
    toTeam.when(lapse, tick(14, 0.999)).then('not-due')
    toTeam.when(lapse, tick(14)).then(lapsed)
  })

  test('given lapsed, when the other side answers after all, then it holds', () => {
    const late = claimed.and(lapse, tick(14))
    expect(late.favor(1).standing).toBe('lapsed')
    late
      .when({ do: 'confirm', favor: id }, by('raj', { days: 40 }))
      .then([{ type: 'favor.confirmed', data: { favor: id } }])
    late
      .when({ do: 'decline', favor: id }, by('raj', { days: 40 }))
      .then([{ type: 'favor.declined', data: { favor: id } }])
  })
})

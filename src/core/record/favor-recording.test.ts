// Writing a favor down: whose word confirms, what is refused, and what is marked.
import { describe, expect, test } from 'vitest'
import { given, helped } from '../testing/given.ts'
import { account, by, favor, friday, mail, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'

const five = given(org())
const recorded = (command: ReturnType<typeof helped>, side: 'giver' | 'receiver') => {
  const { do: _do, content, ...data } = command
  return { type: 'favor.recorded' as const, data: { ...content, ...data, side } }
}
const confirmed = { type: 'favor.confirmed' as const, data: { favor: favor(1) } }

describe('whose word it is', () => {
  test('given two members, when the receiver says it, then it is confirmed at once', () => {
    const command = helped('raj', 'ana')
    five.when(command, by('ana')).then([recorded(command, 'receiver'), confirmed])
  })

  test('given two members, when the giver says it, then it waits', () => {
    const command = helped('ana', 'raj')
    five.when(command, by('ana')).then([recorded(command, 'giver')])
    expect(five.and(command, by('ana')).favor(1).standing).toBe('waiting')
  })

  test('when somebody else says it, then it is not theirs to say', () => {
    five.when(helped('ana', 'raj'), by('mia')).then('not-yours-to-do')
    five.when(helped('ana', 'raj'), by('operator')).then('not-a-member')
    five.when(helped('ana', 'raj'), by('clockwork')).then('not-a-member')
  })

  test('when it is written down twice under one id, then the second changes nothing', () => {
    const once = five.and(helped('ana', 'raj'), by('ana'))
    once.when(helped('ana', 'raj'), by('ana')).then('nothing-changes')
  })

  test('given somebody only named or invited, when thanked, then it is written down', () => {
    const invited = given(org({ invited: ['mia'], named: ['lee'] }))
    for (const giver of ['mia', 'lee'] as const) {
      const command = helped(giver, 'ana')
      invited.when(command, by('ana')).then([recorded(command, 'receiver'), confirmed])
      invited.when(command, by(giver)).then('not-a-member')
    }
  })
})

describe('what is refused', () => {
  test('when to oneself, also by another identity, then refused', () => {
    five.when(helped('ana', 'ana'), by('ana')).then('to-oneself')
    five.when(helped('ana', 'ana', { receiver: mail('ana') }), by('ana')).then('to-oneself')
  })

  test('when outside the org or with who left, then refused', () => {
    const stranger = helped('ana', 'raj', { receiver: 'identity_stranger' })
    five.when(stranger, by('ana')).then('not-found')
    five.when(helped('ana', 'raj', { receiver: 'team_none' }), by('ana')).then('not-found')
    const gone = given(org({ left: ['raj'] }))
    gone.when(helped('ana', 'raj'), by('ana')).then('not-a-member')
    gone.when(helped('raj', 'ana'), by('ana')).then('not-a-member')
    gone.when(helped('ana', 'raj'), by('raj')).then('not-a-member')
  })

  test('when the day has begun nowhere on earth, then refused; at UTC+14 it may', () => {
    const on = (day: string) => helped('ana', 'raj', { content: { kind: 'cover', day } })
    // 09:30 UTC on Friday is 23:30 on Friday at UTC+14; half an hour later Saturday begins there.
    const before = by('ana', { hours: 0.5 })
    five.when(on('2026-05-02'), before).then('day-in-future')
    five.when(on('2026-05-02'), by('ana', { hours: 1 })).then([recorded(on('2026-05-02'), 'giver')])
    five.when(on('2026-05-03'), by('ana', { hours: 1 })).then('day-in-future')
  })

  test('when the day is no day or too long ago, then refused', () => {
    const on = (day: string) => helped('ana', 'raj', { content: { kind: 'cover', day } })
    for (const day of ['2026-02-30', 'friday', '2026-5-1', '']) {
      five.when(on(day), by('ana')).then('bad-input')
    }
    five.when(on('1989-12-31'), by('ana')).then('day-too-old')
    five.when(on('1990-01-01'), by('ana')).then([recorded(on('1990-01-01'), 'giver')])
  })

  test('when the effort is none, no whole minutes or over the limit, then refused', () => {
    const of = (minutes: number) =>
      helped('ana', 'raj', { content: { kind: 'cover', day: friday, effort: { minutes } } })
    for (const minutes of [0, -5, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      five.when(of(minutes), by('ana')).then('no-effort')
    }
    five.when(of(20_001), by('ana')).then('too-much-effort')
    five.when(of(20_000), by('ana')).then([recorded(of(20_000), 'giver')])
    five.when(of(1), by('ana')).then([recorded(of(1), 'giver')])
  })
})

describe('whom else it was about', () => {
  const content = { kind: 'introduction', day: friday } as const

  test('when an introduction names a third person, then they are in it', () => {
    const command = helped('ana', 'raj', { content, third: account('mia') })
    five.when(command, by('ana')).then([recorded(command, 'giver')])
  })

  test('when another kind names a third person, then refused', () => {
    five.when(helped('ana', 'raj', { third: account('mia') }), by('ana')).then('bad-input')
  })

  test('when the third person or whom it was about is a side already, then refused', () => {
    for (const also of [mail('ana'), account('raj')]) {
      const named = helped('ana', 'raj', { content, third: also })
      five.when(named, by('ana')).then('same-third-person')
      five.when(helped('ana', 'raj', { about: also }), by('ana')).then('same-third-person')
    }
  })

  test('when whom it was about left or is unknown, then refused', () => {
    const gone = given(org({ left: ['mia'] }))
    gone.when(helped('ana', 'raj', { about: account('mia') }), by('ana')).then('not-a-member')
    five.when(helped('ana', 'raj', { about: 'identity_x' }), by('ana')).then('not-found')
  })

  test('when everything is said, then everything is kept', () => {
    const command = helped('ana', 'raj', {
      content: { ...content, effort: { minutes: 30, size: 'S' }, note: words('note') },
      third: account('mia'),
      about: account('lee'),
      goal: 'goal_launch',
      waited: words('waited'),
      expectation: 'return',
      instantMs: 7,
    })
    five.when(command, by('ana')).then([recorded(command, 'giver')])
    const state = five.and(command, by('ana')).favor(1)
    expect(state).toMatchObject({ third: account('mia'), about: account('lee'), instantMs: 7 })
    expect(state.said).toEqual({ giver: 'return', receiver: undefined })
  })
})

describe('within a line of management', () => {
  const marked = (from: ReturnType<typeof given>, day = friday) => {
    const command = helped('ana', 'raj', { content: { kind: 'cover', day } })
    return from.and(command, by('ana', { days: 20 })).favor(1).withinLine
  }

  test('given an admin set a manager, then both ways are marked', () => {
    expect(marked(given(org({ managers: { raj: 'ana' } })))).toBe(true)
    expect(marked(given(org({ managers: { ana: 'raj' } })))).toBe(true)
    expect(marked(given(org({ managers: { ana: 'mia' } })))).toBe(false)
  })

  test('given a lead, then only days on which they led the person are marked', () => {
    const led = given(org({ teams: { desk: { members: ['ana', 'raj'], leads: ['raj'] } } }))
    const until = '2026-05-10'
    const ended = led.and(
      { do: 'end-lead', team: team('desk'), person: person('raj'), until },
      by('ana'),
    )
    expect(marked(ended, '2026-04-30')).toBe(false)
    expect(marked(ended, friday)).toBe(true)
    expect(marked(ended, until)).toBe(true)
    expect(marked(ended, '2026-05-11')).toBe(false)
  })

  test('given a lead of another team, or a fellow member, then nothing is marked', () => {
    const teams = { desk: { members: ['ana', 'raj'] }, ward: { members: ['mia'], leads: ['raj'] } }
    expect(marked(given(org({ teams: teams as never })))).toBe(false)
  })
})

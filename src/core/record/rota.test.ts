// A rota is formed and set up by who leads the team, wished in by its members, and nobody else.
import { describe, expect, test } from 'vitest'
import { given } from '../testing/given.ts'
import { account, by, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import {
  desk,
  early,
  formed,
  hasIt,
  member,
  publish,
  published,
  rotaIn,
  shiftOf,
  terms,
  week,
} from '../testing/rota.ts'

const form = { do: 'form-rota', rota: desk, team: team('desk'), name: words('rota') } as const
const led = given(
  org({ admins: ['ines'], teams: { desk: { members: ['ana', 'mia'], leads: ['mia'] } } }),
)
const unled = given(org({ admins: ['ines'], teams: { desk: { members: ['ana', 'mia'] } } }))

describe('forming', () => {
  test('given a team with a lead, then the lead and an admin may, a member may not', () => {
    led
      .when(form, by('mia'))
      .then([
        { type: 'rota.formed', data: { rota: desk, team: team('desk'), name: words('rota') } },
      ])
    expect(led.when(form, by('ines')).decision.ok).toBe(true)
    led.when(form, by('ana')).then('not-yours-to-do')
    led.when(form, by('lee')).then('not-yours-to-do')
  })

  test('given a team without a lead, then any member may', () => {
    expect(unled.when(form, by('ana')).decision.ok).toBe(true)
    unled.when(form, by('raj')).then('not-yours-to-do')
  })

  test('given a lead who left, then any member may', () => {
    const left = led.and({ do: 'leave', person: person('mia') }, by('mia'))
    expect(left.when(form, by('ana')).decision.ok).toBe(true)
  })

  test('given no such team, or five rotas, then it is refused', () => {
    led.when({ ...form, team: team('ward') }, by('mia')).then('not-found')
    const five = [1, 2, 3, 4, 5].reduce(
      (past, each) => past.and({ ...form, rota: `rota_${each}` }, by('mia')),
      led,
    )
    five.when(form, by('mia')).then('too-many')
    const closed = five.and({ do: 'close-rota', rota: 'rota_3' }, by('mia'))
    expect(closed.when(form, by('mia')).decision.ok).toBe(true)
  })
})

describe('setting up', () => {
  test('given a version another wrote over, then it is refused', () => {
    expect(rotaIn(formed).version).toBe(1)
    const setUp = {
      do: 'set-up',
      rota: desk,
      version: 1,
      terms: terms({ periodWeeks: 6 }),
    } as const
    const again = formed.and(setUp, by('mia'))
    expect(rotaIn(again).version).toBe(2)
    again.when(setUp, by('mia')).then('rota-changed')
  })

  test('given terms that do not fit, then each is refused by name', () => {
    const set = (more: Parameters<typeof terms>[0]) =>
      formed.when({ do: 'set-up', rota: desk, version: 1, terms: terms(more) }, by('mia'))
    set({ zone: 'Europe/Nowhere' }).then('unknown-zone')
    set({ members: [member('ana'), member('ana')] }).then('bad-input')
    set({ members: [member('ana', { duties: ['duty_other'] })] }).then('not-found')
    set({ members: [{ ...member('ana'), member: 'identity_nobody' }] }).then('not-found')
    set({ duties: [dutyOne(), dutyOne()] }).then('bad-input')
    const pair = [account('ana'), account('ana')] as const
    set({ rules: { ...terms().rules, apart: [pair] } }).then('bad-input')
    expect(set({ zone: 'Europe/Berlin', periodWeeks: 12 }).decision.ok).toBe(true)
  })

  test('given a pattern that ends before it begins, then it is refused', () => {
    const pattern = {
      recurs: { every: 'week', weekdays: [1], weeks: 1 },
      starts: '22:00',
      ends: '06:00',
      daysLater: 0,
      from: '2026-05-04',
      except: [],
      holidays: 'as any day',
    } as const
    const set = (daysLater: number) => {
      const duties = [{ ...dutyOne(), patterns: [{ ...pattern, daysLater }] }]
      const members = [member('ana', { duties: [early] })]
      return formed.when(
        { do: 'set-up', rota: desk, version: 1, terms: terms({ duties, members }) },
        by('mia'),
      )
    }
    set(0).then('bad-input')
    expect(set(1).decision.ok).toBe(true)
  })

  test('given somebody taken out, then their shifts to come are open at once', () => {
    const without = terms({ members: [member('ana'), member('mia'), member('lee')] })
    const after = published.and(
      { do: 'set-up', rota: desk, version: 2, terms: without },
      by('mia', { hours: 3 }),
    )
    expect(hasIt(after, shiftOf(0, 'late'))).toBe('nobody')
    expect(hasIt(after, shiftOf(1, 'early'))).toBe('nobody')
    expect(hasIt(after, shiftOf(0, 'early'))).toBe('ana')
  })

  test('given a member, or somebody of another team, then it is not theirs to do', () => {
    const setUp = { do: 'set-up', rota: desk, version: 1, terms: terms() } as const
    formed.when(setUp, by('ana')).then('not-yours-to-do')
    formed
      .when({ do: 'rename-rota', rota: desk, name: words('new') }, by('ana'))
      .then('not-yours-to-do')
    const apart = given(formed.entries).and(
      { do: 'end-member', team: team('desk'), person: person('lee'), until: '2026-05-01' },
      by('lee'),
    )
    // Still of the rota: they read it, and do not plan it.
    apart.when(setUp, by('lee', { days: 1 })).then('not-yours-to-do')
  })

  test('given somebody neither of the team nor of the rota, then there is nothing', () => {
    const small = given(
      org({ admins: ['mia'], teams: { desk: { members: ['ana'], leads: ['ana'] } } }),
    ).and({ ...form, terms: terms({ members: [member('ana')] }) }, by('ana'))
    const setUp = { do: 'set-up', rota: desk, version: 1, terms: terms() } as const
    small.when(setUp, by('raj')).then('not-found')
    small
      .when({ do: 'say-wishes', rota: desk, member: account('raj'), wishes: [] }, by('raj'))
      .then('not-found')
  })
})

function dutyOne() {
  const [first] = terms().duties
  if (first === undefined) throw new Error('no duty')
  return first
}

describe('wishing', () => {
  const say = (wishes: Parameters<typeof wishing>[0]) => wishing(wishes)
  test('given a member, then all of their wishes are said each time', () => {
    const wish = { how: 'cannot', on: { weekdays: [3] } } as const
    const said = formed.and(say([wish]), by('ana'))
    expect(rotaIn(said).wishes.get(account('ana'))).toEqual([wish])
    const none = said.and(say([]), by('ana'))
    expect(rotaIn(none).wishes.get(account('ana'))).toEqual([])
  })

  test('given more days than the budget, however few wishes, then it is refused', () => {
    const days = [4, 5, 6, 7, 8].map((day) => `2026-05-0${day}`)
    formed.when(say([{ how: 'cannot', on: { days } }]), by('ana')).then('too-many')
    expect(
      formed.when(say([{ how: 'cannot', on: { days: days.slice(1) } }]), by('ana')).decision.ok,
    ).toBe(true)
  })

  test('given another’s wishes, an unknown duty or no day, then it is refused', () => {
    formed.when(say([]), by('raj')).then('not-yours-to-do')
    formed
      .when(say([{ how: 'want', on: { weekdays: [1] }, duty: 'duty_other' }]), by('ana'))
      .then('not-found')
    formed.when(say([{ how: 'want', on: { weekdays: [] } }]), by('ana')).then('bad-input')
  })
})

function wishing(wishes: Extract<import('./rota.ts').RotaCommand, { do: 'say-wishes' }>['wishes']) {
  return { do: 'say-wishes', rota: desk, member: account('ana'), wishes } as const
}

describe('closing', () => {
  test('given a closed rota, then its shifts to come are called off and nothing more is done', () => {
    const closed = published.and({ do: 'close-rota', rota: desk }, by('mia', { hours: 3 }))
    closed.when(publish(week, { version: 2 }), by('mia', { hours: 4 })).then('rota-closed')
    expect([...rotaIn(closed).shifts.values()].every(({ calledOff }) => calledOff)).toBe(true)
  })
})

// Teams: who may change one, spells that end and never vanish, goals, calendar; and the charter.
import { describe, expect, test } from 'vitest'
import { given } from '../testing/given.ts'
import { by, friday, type Name, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { isLeadOn, isMemberOn } from './standing.ts'
import { membersOn } from './team.ts'

const desk = team('desk')
const past = given(
  org({ named: ['ines'], teams: { desk: { members: ['raj', 'mia'], leads: ['mia'] } } }),
)
const state = (from: typeof past) => {
  const found = from.ledger.teams.get(desk)
  if (!found) throw new Error('no desk')
  return found
}
const add = (name: Name, from = friday) =>
  ({ do: 'add-member', team: desk, person: person(name), from }) as const
const end = (name: Name, until = friday) =>
  ({ do: 'end-member', team: desk, person: person(name), until }) as const

describe('who may change a team', () => {
  test('when a team is formed, then by an admin, once', () => {
    const form = { do: 'form', team: team('ward'), name: words('ward') } as const
    past.when(form, by('mia')).then('not-yours-to-do')
    past
      .when(form, by('ana'))
      .then([{ type: 'team.formed', data: { team: team('ward'), name: words('ward') } }])
    past.when({ ...form, team: desk }, by('ana')).then('nothing-changes')
    past.when({ do: 'rename', team: team('ward'), name: words('x') }, by('ana')).then('not-found')
  })

  test('when changed, then by an admin or its lead, not by a member or who left', () => {
    const rename = { do: 'rename', team: desk, name: words('help desk') } as const
    for (const who of ['ana', 'mia'] as const) {
      past
        .when(rename, by(who))
        .then([{ type: 'team.renamed', data: { team: desk, name: words('help desk') } }])
    }
    past.when(rename, by('raj')).then('not-yours-to-do')
    past.when(rename, by('operator')).then('not-yours-to-do')
    const gone = past.and({ do: 'leave', person: person('mia') }, by('mia'))
    gone.when(rename, by('mia')).then('not-yours-to-do')
  })

  test('when a member leaves the team, then by their own word too; nobody else’s', () => {
    expect(past.when(end('raj'), by('raj')).decision.ok).toBe(true)
    past.when(end('mia'), by('raj')).then('not-yours-to-do')
  })
})

describe('members and leads', () => {
  test('when added, then anybody known who has not left, once', () => {
    expect(past.when(add('ines'), by('mia')).decision.ok).toBe(true)
    past.when(add('raj'), by('mia')).then('nothing-changes')
    past.when({ ...add('raj'), person: 'person_nobody' }, by('mia')).then('not-found')
    past.when(add('lee', 'soon'), by('mia')).then('bad-input')
    const gone = past.and({ do: 'leave', person: person('lee') }, by('lee'))
    gone.when(add('lee'), by('mia')).then('not-a-member')
  })

  test('when a spell ends, then its last day still counts and the day after does not', () => {
    const ended = state(past.and(end('raj', '2026-05-10'), by('mia')))
    expect(isMemberOn(ended, person('raj'), '2026-04-30')).toBe(false)
    expect(isMemberOn(ended, person('raj'), friday)).toBe(true)
    expect(isMemberOn(ended, person('raj'), '2026-05-10')).toBe(true)
    expect(isMemberOn(ended, person('raj'), '2026-05-11')).toBe(false)
    expect(membersOn(ended, '2026-05-11')).toEqual([person('mia')])
  })

  test('given they come back, then both spells are kept and nobody is listed twice', () => {
    const again = past
      .and(end('raj', '2026-05-10'), by('mia'))
      .and(add('raj', '2026-05-05'), by('mia'))
    expect(state(again).members).toHaveLength(3)
    expect(membersOn(state(again), '2026-05-06')).toEqual([person('raj'), person('mia')])
  })

  test('when an end comes before its beginning, or nothing is open, then refused', () => {
    past.when(end('raj', '2026-04-29'), by('mia')).then('bad-input')
    past.when(end('raj', 'never'), by('mia')).then('bad-input')
    past.when(end('lee'), by('mia')).then('nothing-changes')
  })

  test('when a lead is named or ended, then only somebody here', () => {
    const lead = (name: Name) =>
      ({ do: 'name-lead', team: desk, person: person(name), from: friday }) as const
    past.when(lead('ines'), by('ana')).then('not-a-member')
    past.when(lead('mia'), by('ana')).then('nothing-changes')
    past.when({ ...lead('lee'), from: '' }, by('ana')).then('bad-input')
    const ended = past.and(
      { do: 'end-lead', team: desk, person: person('mia'), until: '2026-05-02' },
      by('ana'),
    )
    expect(isLeadOn(state(ended), person('mia'), '2026-05-02')).toBe(true)
    expect(isLeadOn(state(ended), person('mia'), '2026-05-03')).toBe(false)
    ended
      .when({ do: 'end-lead', team: desk, person: person('mia'), until: friday }, by('ana'))
      .then('nothing-changes')
  })
})

describe('goals and calendar', () => {
  const goal = (number: number, endDay = '2026-06-01') =>
    ({ do: 'set-goal', team: desk, goal: `goal_${number}`, words: words('ship'), endDay }) as const

  test('when goals are set, then by a member too, up to five that have not ended', () => {
    let five = past
    for (const number of [1, 2, 3, 4]) five = five.and(goal(number), by('raj'))
    five = five.and(goal(5, '2026-05-03'), by('raj'))
    five.when(goal(6), by('raj')).then('too-many')
    expect(five.when(goal(6), by('raj', { days: 3 })).decision.ok).toBe(true)
    const ended = five.and({ do: 'end-goal', team: desk, goal: 'goal_1' }, by('raj'))
    expect(ended.when(goal(6), by('raj')).decision.ok).toBe(true)
    past.when(goal(1), by('lee')).then('not-yours-to-do')
    past.when(goal(1, 'some day'), by('raj')).then('bad-input')
    five.when(goal(2), by('raj')).then('nothing-changes')
    past.when({ do: 'end-goal', team: desk, goal: 'goal_9' }, by('raj')).then('not-found')
  })

  test('when the calendar is set, then each mark is a span, up to the limit', () => {
    const mark = { kind: 'review', from: friday, until: '2026-05-08' } as const
    const set = (marks: readonly (typeof mark)[]) =>
      ({ do: 'set-calendar', team: desk, marks }) as const
    expect(state(past.and(set([mark]), by('mia'))).calendar).toEqual([mark])
    const turned = { ...mark, until: '2026-04-30' } as unknown as typeof mark
    past.when(set([turned]), by('mia')).then('bad-input')
    past.when(set(Array.from({ length: 201 }, () => mark)), by('mia')).then('too-many')
    past.when(set([mark]), by('raj')).then('not-yours-to-do')
  })
})

describe('the charter', () => {
  const terms = {
    shownTo: 'our team',
    teamConfirmation: 'a lead',
    coverCounts: 'in the rota',
  } as const
  const write = { do: 'write', team: desk, terms } as const

  test('given nothing written, then between us two, and any member confirms', () => {
    expect(past.facts(by('ana')).charter(desk)).toEqual({
      shownTo: 'us two',
      teamConfirmation: 'any member',
      coverCounts: 'not in the rota',
    })
  })

  test('when written, then by a lead or an admin who is here, and something changes', () => {
    for (const who of ['mia', 'ana'] as const) {
      past.when(write, by(who)).then([{ type: 'charter.written', data: { team: desk, terms } }])
    }
    past.when(write, by('raj')).then('not-yours-to-do')
    past.when(write, by('operator')).then('not-yours-to-do')
    past.when({ ...write, team: team('ward') }, by('ana')).then('not-found')
    const written = past.and(write, by('mia'))
    written.when(write, by('mia')).then('nothing-changes')
    expect(written.facts(by('ana')).charter(desk)).toEqual(terms)
    const gone = past.and({ do: 'leave', person: person('mia') }, by('mia'))
    gone.when(write, by('mia')).then('not-yours-to-do')
  })
})

// What a team's page says of its people and days, and what each act on a member would do.
import { describe, expect, test } from 'vitest'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { actWords } from './member-acts.ts'
import { markTold, memberWords, peopleWords, saysOfThemselves } from './words.ts'

const today = '2026-05-12'

const raj: TeamPage['members'][number] = {
  person: { person: 'person_raj', name: 'Raj Rao', you: false, standing: 'joined' },
  from: '2026-03-03',
  leads: false,
  skills: ['billing', 'SQL'],
  projects: ['exports'],
}
const you = { ...raj, person: { ...raj.person, you: true } }

const team: TeamPage = {
  team: 'team_desk',
  name: 'Desk',
  yours: true,
  mayChange: true,
  mayWriteGoals: true,
  members: [raj],
  goals: [],
  calendar: [],
  charter: { shownTo: 'us two', teamConfirmation: 'any member', coverCounts: 'not in the rota' },
  shown: [],
}

describe('given a member', () => {
  test('when read, then since when, who leads, and what they say of themselves', () => {
    expect(memberWords({ ...raj, leads: true }, today)).toBe('Since 3 March. Leads the team.')
    expect(memberWords({ ...raj, from: '2026-06-01' }, today)).toBe('From 1 June.')
    expect(saysOfThemselves(raj)).toBe('Knows billing, SQL. Works on exports.')
    expect(saysOfThemselves(you)).toBe('You say you know billing, SQL. You work on exports.')
    expect(peopleWords([you])).toBe('only you so far')
  })

  test('when named lead, then it says what changes, and the day before takes it back', () => {
    const { says, button, deed } = actWords('name-lead', { team, member: raj, day: today })
    expect(button).toBe('Name Raj as lead')
    expect(says[1]).toContain('Raj sees nothing more of anybody.')
    expect(deed.undo?.body).toEqual({ person: 'person_raj', day: '2026-05-11' })
  })

  test('when leaving, then back from the day they came, where the reader may say so', () => {
    const asked = { team, member: you, day: today }
    expect(actWords('end-member', asked).deed.undo?.body).toEqual({
      person: 'person_raj',
      day: '2026-03-03',
    })
    const own = { ...asked, team: { ...team, mayChange: false } }
    expect(actWords('end-member', own).deed.undo).toBeUndefined()
    expect(actWords('end-lead', asked).button).toBe('Stop leading')
  })
})

test('a day that matters says how long it lasts', () => {
  expect(markTold({ kind: 'review', from: '2026-05-18', until: '2026-05-22' }, today)).toBe(
    'Reviews, until 22 May',
  )
  expect(markTold({ kind: 'deadline', from: today, until: today }, today)).toBe('A deadline')
})

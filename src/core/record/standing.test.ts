// The small questions deciders ask about people: here, admin, leading, within a line.
import { describe, expect, test } from 'vitest'
import { given } from '../testing/given.ts'
import { by, friday, person, team } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { isAdmin, isHere, isPerson, leadsOrManages, withinLine } from './standing.ts'

const past = given(
  org({
    invited: ['lee'],
    named: ['ines'],
    managers: { raj: 'ana' },
    teams: { desk: { members: ['raj', 'mia'], leads: ['mia'] } },
  }),
)
const facts = past.facts(by('ana'))

describe('people', () => {
  test('only who joined and has not left is here', () => {
    const here = ['ana', 'raj', 'mia', 'lee', 'ines'] as const
    expect(here.filter((name) => isHere(facts, person(name)))).toEqual(['ana', 'raj', 'mia'])
    for (const author of ['clockwork', 'operator'] as const) {
      expect([isPerson(author), isHere(facts, author), isAdmin(facts, author)]).toEqual([
        false,
        false,
        false,
      ])
    }
    const left = past.and({ do: 'leave', person: person('raj') }, by('raj'))
    expect(isHere(left.facts(by('ana')), person('raj'))).toBe(false)
  })

  test('a lead leads now, a member does not', () => {
    expect(leadsOrManages(facts, person('mia'))).toBe(true)
    expect(leadsOrManages(facts, person('raj'))).toBe(false)
    expect(leadsOrManages(facts, 'operator')).toBe(false)
  })

  test('a line holds both ways: by the admin’s word always, by the team on its days', () => {
    const [ana, raj, mia] = [person('ana'), person('raj'), person('mia')]
    expect(withinLine(facts, ana, raj, '1999-01-01')).toBe(true)
    expect(withinLine(facts, raj, ana, friday)).toBe(true)
    expect(withinLine(facts, mia, raj, friday)).toBe(true)
    expect(withinLine(facts, raj, mia, friday)).toBe(true)
    expect(withinLine(facts, raj, mia, '2026-04-30')).toBe(false)
    expect(withinLine(facts, ana, mia, friday)).toBe(false)
    expect(facts.teamsLedBy(mia)).toContain(team('desk'))
  })
})

// People and teams through the lens: pseudonyms for those only named, addresses for admins alone,
// what members say they can do for their team alone.
import { describe, expect, test } from 'vitest'
import { given, helped } from '../testing/given.ts'
import { by, favor, friday, type Name, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { lensFor } from './lens.ts'
import { directoryView, ownView } from './own-lens.ts'
import { pseudonymOf } from './pseudonym.ts'
import { teamPageView } from './team-lens.ts'

const past = given(
  org({
    named: ['lee'],
    teams: {
      desk: { members: ['ana', 'raj', 'mia'], leads: ['raj'] },
      ward: { members: ['ines'] },
    },
  }),
)
  .and({ do: 'say-skills', person: person('mia'), skills: [words('welding')] }, by('mia'))
  .and({ do: 'say-projects', person: person('mia'), projects: [words('bridge')] }, by('mia'))
  .and(helped('raj', 'mia'), by('mia'))
  .and({ do: 'show', favor: favor(1) }, by('mia'))
  .and({ do: 'show', favor: favor(1) }, by('raj'))

const glassOf = (name: Name) =>
  lensFor(past.ledger, person(name), by(name).nowMs, (text) => text.slice('text_'.length)).glass

describe('somebody only named', () => {
  test('given they were named, then everybody reads a pseudonym, also on a line', () => {
    const lee = past.as('ana').person(person('lee'))
    expect(lee).toMatchObject({ name: pseudonymOf(person('lee')), standing: 'named' })
    expect(lee?.name).toBe('colleague LEE')
    expect(pseudonymOf('person_0e7c-11aa')).toBe('colleague 11AA')
  })

  test('given the list of people, then admins alone read names behind it, and addresses', () => {
    const rows = directoryView(glassOf('ana'), new Map())
    const lee = rows.find((row) => row.person.person === person('lee'))
    expect(lee).toMatchObject({ importedName: 'lee', roles: [], councilProposed: false })
    expect(lee?.identities.map((each) => each.kind)).toEqual(['account', 'email'])
    expect(rows.map((row) => row.person.name)).toEqual([
      'ana',
      'colleague LEE',
      'ines',
      'mia',
      'raj',
    ])
    expect(rows.find((row) => row.person.name === 'ana')).toMatchObject({
      roles: ['admin'],
      teams: ['desk'],
    })
    expect(directoryView(glassOf('raj'), new Map())).toEqual([])
  })
})

describe('a team’s page', () => {
  test('given a member reads it, then people, skills and what is shown to them', () => {
    const page = teamPageView(glassOf('ana'), team('desk'))
    expect(page).toMatchObject({ name: 'desk', yours: true, mayChange: true })
    expect(page?.members.map((each) => [each.person.name, each.leads])).toEqual([
      ['ana', false],
      ['mia', false],
      ['raj', true],
    ])
    expect(page?.members[1]).toMatchObject({
      from: friday,
      skills: ['welding'],
      projects: ['bridge'],
    })
    expect(page?.shown).toMatchObject([{ favor: favor(1), relation: 'team' }])
    expect(page?.shown[0]).not.toHaveProperty('effort')
  })

  test('given somebody else reads it, then no skills and nothing shown', () => {
    const page = teamPageView(glassOf('ines'), team('desk'))
    expect(page).toMatchObject({ yours: false, mayChange: false, mayWriteGoals: false, shown: [] })
    expect(page?.members.flatMap((each) => [...each.skills, ...each.projects])).toEqual([])
  })
})

test('given one’s own view, then what one said of oneself is in it', () => {
  const around = { privateAnswersOff: false, demo: false, email: 'mia@example.org' }
  expect(ownView(glassOf('mia'), around)).toMatchObject({
    ...around,
    you: { name: 'mia', you: true },
    skills: ['welding'],
    projects: ['bridge'],
    consents: false,
    teams: [{ name: 'desk' }],
  })
})

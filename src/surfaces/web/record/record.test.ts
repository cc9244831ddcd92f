// What the record's page makes of its answers: kept lines read back, filters into the address and
// into words, looks as sentences.
import { describe, expect, test } from 'vitest'
import type { PersonView } from '../../../core/privacy/views.ts'
import { named, sampleFavor } from '../today/sample.ts'
import { narrowed, narrowedWords, withChoices } from './filters.ts'
import { keptLines, lineFrom } from './kept.ts'
import { lookTold } from './look-words.ts'

const person = (name: string): PersonView => ({
  person: `person_${name.toLowerCase()}`,
  name,
  you: name === 'Ana',
  standing: 'joined',
})
const people = ['Ana', 'Lee', 'Raj'].map(person)
const team = { team: 'team_desk', name: 'Desk', people: 3, yours: true } as const
const known = { people, teams: [team] }

describe('given lines kept to oneself', () => {
  const kept = (subject: string, plain: string) => ({ field: 'kept-favor', subject, plain })
  const line = (more: object) => JSON.stringify({ kind: 'check', ...more })

  test('then who is meant is found again, also somebody who has not joined', () => {
    const answers = [
      kept('a', line({ giver: 'me', receiver: 'person_raj', day: '2026-05-01' })),
      kept('b', line({ giver: 'Zed', receiver: 'Me', day: '2026-05-02', note: 'late' })),
      kept('c', line({ giver: 'team_desk', receiver: 'person_ana' })),
    ]
    const lines = keptLines({ answers }, known)
    expect(lines.map(({ giver, receiver }) => `${giver.name} ${receiver.name}`)).toEqual([
      'Zed Ana',
      'Ana Raj',
      'Desk Ana',
    ])
    expect(lines[0]).toMatchObject({ receiver: { is: 'you' }, note: 'late', subject: 'b' })
  })

  test('then somebody known is sent by their id, anybody else as typed', () => {
    const form = new Map(Object.entries({ other: 'raj', way: 'given', kind: 'check', note: ' ' }))
    const sent = (more: object) =>
      lineFrom(
        { get: (name) => new Map([...form, ...Object.entries(more)]).get(name) ?? null },
        known,
      )
    expect(sent({ day: '2026-05-01' })).toEqual({
      giver: 'me',
      receiver: 'person_raj',
      kind: 'check',
      day: '2026-05-01',
    })
    expect(sent({ other: 'Zed', way: 'received', note: 'late' })).toMatchObject({
      giver: 'Zed',
      receiver: 'me',
      note: 'late',
    })
  })

  test('then what cannot be read, or is something else, is left out', () => {
    const answers = [
      kept('a', 'no line'),
      kept('b', '{"giver": 4}'),
      { field: 'pressure', subject: 'favor_1', plain: '{}' },
    ]
    expect(keptLines({ answers }, known)).toEqual([])
  })
})

describe('given filters', () => {
  test('when one is chosen or left out, then the address holds just what is asked', () => {
    expect(narrowed({ which: 'given' }, 'kind', 'check')).toEqual({ which: 'given', kind: 'check' })
    expect(narrowed({ which: 'given', kind: 'check' }, 'kind', '')).toEqual({ which: 'given' })
  })

  test('then the page says in words what it holds', () => {
    const around = { named: withChoices(people, [team]), today: '2026-05-12' }
    const search = {
      which: 'given',
      with: 'person_raj',
      from: '2026-03-01',
      words: 'macros',
    } as const
    expect(narrowedWords(search, around)).toBe(
      'you gave, with Raj, from 1 March, with “macros” in it',
    )
    expect(narrowedWords({}, around)).toBeUndefined()
    expect(narrowedWords({ with: 'person_gone' }, around)).toBe('with somebody')
  })
})

test('a look says who, what, and of which favor', () => {
  const day = '2026-05-08'
  expect(lookTold({ day, by: named('Omar'), what: 'shown favor', favor: sampleFavor() })).toEqual({
    what: 'Omar opened a favor you show to your team',
    sub: 'That Omar covered for you.',
  })
  const operator = { is: 'operator', name: 'the operator' } as const
  expect(lookTold({ day, by: operator, what: 'backup' }).what).toBe(
    'A backup of everything was made',
  )
})

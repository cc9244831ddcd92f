// What Goodturn is used for: said by an admin, told to everybody else, and taken back as easily.
import { expect, test } from 'vitest'
import { given } from '../testing/given.ts'
import { by } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { toldOf } from './told.ts'

const past = given(org())
const rotaOnly = { do: 'set-mode', mode: 'rota only' } as const
const everything = { do: 'set-mode', mode: 'everything' } as const

test('given an organisation, when an admin sets it to the rota only, then it is; once', () => {
  expect(past.ledger.org.mode).toBe('everything')
  past.when(rotaOnly, by('ana')).then([{ type: 'org.mode-set', data: { mode: 'rota only' } }])
  past.when(everything, by('ana')).then('nothing-changes')
  const set = past.and(rotaOnly, by('ana'))
  expect(set.ledger.org.mode).toBe('rota only')
  set.when(rotaOnly, by('ana')).then('nothing-changes')
  expect(set.and(everything, by('ana')).ledger.org.mode).toBe('everything')
})

test('when anybody else says so, or the machine does, then it is not theirs to do', () => {
  past.when(rotaOnly, by('mia')).then('not-yours-to-do')
  past.when(rotaOnly, by('operator')).then('not-yours-to-do')
  past.when(rotaOnly, by('clockwork')).then('not-yours-to-do')
  const gone = past.and({ do: 'give-role', person: 'person_mia', role: 'admin' }, by('ana'))
  gone
    .and({ do: 'leave', person: 'person_ana' }, by('ana'))
    .when(rotaOnly, by('ana'))
    .then('not-yours-to-do')
})

test('when it is set, then everybody but whoever set it is told, by page and as a notice', () => {
  const set = past.and(rotaOnly, by('ana'))
  const entry = set.entries.at(-1)
  if (!entry) throw new Error('nothing was written')
  const told = toldOf(entry, set.facts(by('ana')))
  expect(told).toContain('person_mia')
  expect(told).not.toContain('person_ana')
  expect(set.as('mia').notices(0)).toMatchObject([{ notice: 'rota only', by: { is: 'person' } }])
  expect(set.as('ana').notices(0)).toEqual([])
})

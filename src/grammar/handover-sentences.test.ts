// Handovers as they are told: to whom they go, to their writer, to the backup.
import { expect, test } from 'vitest'
import type { HandoverView } from '../core/privacy/handover-views.ts'
import type { HandoverHappened } from '../core/privacy/told-views.ts'
import type { PartyView } from '../core/privacy/views.ts'
import { handoverSentence, handoverSentences, handoverStands } from './handover-sentences.ts'

const party = (name: string): PartyView => ({
  is: 'person',
  person: `person_${name.toLowerCase()}`,
  name,
})
const you: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }
const view = (more: Partial<HandoverView> = {}): HandoverView => ({
  handover: 'handover_one',
  relation: 'to',
  team: { team: 'team_desk', name: 'Desk' },
  why: 'shift',
  from: party('Raj'),
  to: [you],
  items: [],
  writtenDay: '2026-05-12',
  dueAtMs: Date.UTC(2026, 4, 12, 14),
  standing: 'waiting',
  nudged: false,
  backupTold: false,
  actions: [],
  ...more,
})
const told = (happened: HandoverHappened, more: Partial<HandoverView> = {}) =>
  handoverSentences(
    { is: 'handover', happened, by: party('Raj'), handover: view(more) },
    { nowMs: Date.UTC(2026, 4, 12, 12), zone: 'UTC' },
  )

test('given one waits, then who handed over what, when, and that one press is enough', () => {
  expect(told('waits')).toEqual({
    what: 'Raj handed over to you their shift.',
    more: ['The work changes hands today, 14:00 (UTC).', 'One press says that you have it.'],
    words: [],
  })
  expect(told('waits still').what).toBe('What Raj handed over waits for you still.')
})

test('given nobody received it, then its writer and the backup are told, each in their words', () => {
  const { what, more } = told('not received', { relation: 'from', backup: party('Lee') })
  expect([what, ...more]).toEqual(['Nobody has received your handover yet.', 'Lee was told.'])
  expect(told('backup').more).toEqual(['You are the backup: you can receive it.'])
})

test('given it was received, then with the words that came along', () => {
  const received = told('received', { relation: 'from', receivedWords: 'All clear' })
  expect(received).toEqual({
    what: 'Raj received your handover.',
    more: [],
    words: ['“All clear”'],
  })
})

test('given a line to read later, then who handed what to whom, and who has it', () => {
  expect(handoverSentence(view())).toBe('Raj handed over their shift to you')
  const own = view({ from: you, to: [party('Raj'), party('Mia')], why: 'absence' })
  expect(handoverSentence(own)).toBe(
    'You handed over what goes on while you are away to Raj and Mia',
  )
  expect(handoverStands(view())).toBe('Nobody has received it yet.')
  expect(handoverStands(view({ receivedBy: you }))).toBe('You received it.')
})

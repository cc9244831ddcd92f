// A favor's past in sentences, from both sides.
import { describe, expect, it, test } from 'vitest'
import type { HistoryLineView } from '../core/privacy/record-views.ts'
import type { FavorView, PartyView } from '../core/privacy/views.ts'
import { historyTold, saidOfReturn, whoSees } from './history-sentences.ts'

const today = '2026-05-12'
const ana: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }
const raj: PartyView = { is: 'person', person: 'person_raj', name: 'Raj Rao' }
const mia: PartyView = { is: 'person', person: 'person_mia', name: 'Mia' }

const favor = (more: Partial<FavorView> = {}): FavorView => ({
  favor: 'favor_1',
  relation: 'giver',
  giver: ana,
  receiver: raj,
  kind: 'cover',
  day: '2026-05-01',
  standing: 'confirmed',
  writtenBy: 'giver',
  withinLine: false,
  observed: false,
  actions: [],
  ...more,
})

const told = (line: Omit<HistoryLineView, 'day'>, more: Partial<FavorView> = {}): string => {
  const { what, sub } = historyTold({ ...line, day: today }, favor(more), today)
  return sub === undefined ? what : `${what}: ${sub}`
}

describe('given what happened', () => {
  it.each<[Omit<HistoryLineView, 'day'>, string]>([
    [{ what: 'recorded', by: ana }, 'You wrote this down'],
    [{ what: 'confirmed', by: raj }, 'Raj said yes to it'],
    [
      { what: 'declined', by: raj },
      'Raj remembers it differently: It left every view but its author’s own.',
    ],
    [{ what: 'lapsed' }, 'No word came within 14 days: Since then it counts in no figure.'],
    [{ what: 'third left' }, 'Somebody who was named in it took themselves out'],
    [{ what: 'noticed', by: mia }, 'Mia saw that'],
    [{ what: 'expectation said', by: ana, expectation: 'freely' }, 'You said it was given freely'],
    [
      { what: 'expectation said', by: raj, expectation: 'freely' },
      'Raj said they took it as a gift',
    ],
    [
      { what: 'expectation said', by: raj, expectation: 'return' },
      'Raj said they would do something in return',
    ],
    [{ what: 'passed on', by: raj }, 'Raj passed it on: To whom is for those two to show.'],
    [
      { what: 'returned', by: raj, other: favor({ giver: raj, receiver: ana }) },
      'Raj wrote down what returned it: They covered for you.',
    ],
    [
      { what: 'return day set', by: ana, returnDay: null },
      'You took the day for the return away again',
    ],
  ])('when it is %o, then it reads as said', (line, words) => {
    expect(told(line)).toBe(words)
  })

  it('when it was corrected, then only what changed is told, before and now', () => {
    const before = { kind: 'cover', day: '2026-05-01', effort: { minutes: 60 } } as const
    const after = { kind: 'cover', day: '2026-05-02' } as const
    expect(told({ what: 'corrected', by: raj, before, after, noteChanged: true })).toBe(
      'Raj corrected it: Day: 1 May before, 2 May now; effort: 1\u2009h before, unsaid now; the note.',
    )
  })

  it('when a day was named, then what it takes is said until both named one', () => {
    const line = { what: 'return day set', by: raj, returnDay: '2026-05-30' } as const
    expect(told(line)).toContain('once both of you')
    expect(told(line, { returnDay: '2026-05-30' })).toBe('Raj named 30 May for the return')
  })
})

test('what each side said of a return is heard from where the reader stands', () => {
  const said = favor({ saidByGiver: 'return', saidByReceiver: 'return' })
  expect(saidOfReturn(said, 'giver')).toBe('You would welcome a return.')
  expect(saidOfReturn(said, 'receiver')).toBe('Raj said they’d do something for you in return.')
  expect(saidOfReturn(favor(), 'giver')).toBeUndefined()
})

test('who can see it is said for each reader, and nothing of effort to others', () => {
  expect(whoSees(favor({ shownTo: 'us two' })).join(' ')).toContain('only if you both say so')
  expect(whoSees(favor({ shownTo: 'our team' })).join(' ')).toContain('because you both said so')
  const waits = { shownTo: 'waiting for the other side' } as const
  expect(whoSees(favor({ ...waits, actions: ['hide'] }))[0]).toContain('It waits for Raj')
  expect(whoSees(favor({ ...waits, actions: ['show'] }))[0]).toContain('It waits for your word')
  expect(whoSees(favor({ relation: 'team' })).join(' ')).toContain('is theirs')
  expect(whoSees(favor({ standing: 'declined' }))[0]).toContain('Nobody else')
})

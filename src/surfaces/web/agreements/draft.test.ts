// What an agreement is begun from, and what is missing before it can be proposed.
import { describe, expect, it } from 'vitest'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import { draftAgain, draftFrom, inputOf, missing } from './draft.ts'

const today = '2026-05-12'
const you = { person: 'person_ana', name: 'Ana Alvares' } as const
const begun = draftFrom(
  { kind: 'cover', person: 'person_raj', name: 'Raj Rao', favors: [], favor: 'favor_1' },
  you,
  today,
)

describe('given a new agreement', () => {
  it('when begun with somebody, then it can be proposed as it stands, for half a year', () => {
    expect(missing(begun)).toBeUndefined()
    expect(inputOf(begun)).toEqual({
      kind: 'cover',
      yours: 'Covers for Raj',
      others: [{ who: 'person_raj', terms: 'Covers for Ana' }],
      cadence: 'when needed',
      start: today,
      end: '2026-11-10',
      reviewDay: '2026-10-27',
      favor: 'favor_1',
    })
  })

  it.each([
    [{ others: [{ person: '', terms: 'x' }] }, 'Say with whom first.'],
    [{ yours: ' ' }, 'Say what you will do first.'],
    [{ end: today }, 'It ends before it begins.'],
    [{ end: '2027-06-01' }, 'It runs for 12 months at most.'],
    [{ reviewDay: '2026-12-01' }, 'Look at it again while it runs.'],
  ])('when it lacks something, then %j says so', (lacking, words) => {
    expect(missing({ ...begun, ...lacking })).toBe(words)
  })
})

describe('given an agreement that ends', () => {
  const before = {
    agreement: 'agreement_1',
    kind: 'check',
    cadence: 'every week',
    end: '2026-06-30',
    parties: [
      {
        party: { is: 'person', person: 'person_raj', name: 'Raj Rao' },
        terms: 'b',
        accepted: true,
      },
      { party: { is: 'you', ...you }, terms: 'a', accepted: true },
      { party: { is: 'former colleague', name: 'a former colleague' }, terms: 'c', accepted: true },
    ],
  } as unknown as AgreementView

  it('when renewed, then it goes on the day after, with those still here, in the same terms', () => {
    expect(draftAgain(before, today)).toMatchObject({
      yours: 'a',
      others: [{ person: 'person_raj', terms: 'b' }],
      start: '2026-07-01',
      renews: 'agreement_1',
    })
    expect(draftAgain(before, '2026-08-01').start).toBe('2026-08-01')
    expect(inputOf(draftAgain(before, today))).not.toHaveProperty('renews')
  })
})

// Agreements in sentences, and the terms that are offered from what happened before.
import { describe, expect, it } from 'vitest'
import type { AgreementView } from '../core/privacy/ask-views.ts'
import type { FavorView, PartyView } from '../core/privacy/views.ts'
import {
  agreementStands,
  agreementTold,
  recurringTold,
  suggestedTerms,
  termTold,
} from './agreement-sentences.ts'

const today = '2026-05-12'
const you: PartyView = { is: 'you', person: 'person_ana', name: 'Ana Alvares' }
const named = (name: string): PartyView => ({ is: 'person', person: `person_${name}`, name })
const agreement: AgreementView = {
  agreement: 'agreement_1',
  kind: 'mentoring',
  proposer: you,
  parties: [
    { party: named('Raj Rao'), terms: 'Asks', accepted: true },
    { party: you, terms: 'Tells', accepted: true },
    { party: named('Lee Lind'), terms: 'Listens', accepted: false },
  ],
  cadence: 'every two weeks',
  start: '2026-04-01',
  end: '2026-09-30',
  reviewDay: '2026-06-30',
  standing: 'active',
  reviewDue: false,
  favors: [],
  actions: [],
}

describe('given an agreement', () => {
  it('when told, then the reader comes first and all others A to Z', () => {
    expect(agreementTold(agreement)).toBe('Mentoring: you, Lee and Raj')
    expect(termTold(agreement, today)).toBe(
      'Every two weeks, until 30 September. Looked at again on 30 June.',
    )
    expect(termTold({ ...agreement, start: '2026-06-01' }, today)).toContain('from 1 June until')
  })

  it.each([
    ['proposed', 'Waits for Lee.'],
    ['active', 'It runs.'],
    ['declined', 'Not agreed on. Nothing came of it, and nothing is left open.'],
    ['lapsed', 'Not all said yes in time.'],
  ] as const)('when it is %s, then it says %j', (standing, words) => {
    expect(agreementStands({ ...agreement, standing }, today)).toBe(words)
  })
})

const favor = (relation: FavorView['relation'], day: string) => ({ relation, day }) as FavorView

describe('given what keeps coming back', () => {
  const both = { kind: 'check', you: 'Ana', other: 'Raj' } as const

  it('when told, then no amount is said', () => {
    const told = recurringTold({
      kind: 'check',
      other: named('Raj Rao'),
      person: 'person_Raj',
      favors: [],
    })
    expect(told).toBe('Between you and Raj this keeps coming back: checking each other’s work')
  })

  it('when it went one way, then the other side only asks; its rhythm is read from its days', () => {
    const favors = ['2026-03-02', '2026-03-16', '2026-03-31'].map((day) => favor('giver', day))
    expect(suggestedTerms({ ...both, favors })).toEqual({
      yours: 'Checks Raj’s work',
      theirs: 'Asks in good time, and takes a no',
      cadence: 'every two weeks',
    })
  })

  it('when it went both ways, or nothing is known, then both do it, when needed', () => {
    const favors = [favor('giver', '2026-03-02'), favor('receiver', '2026-05-01')]
    for (const given of [favors, []]) {
      expect(suggestedTerms({ ...both, favors: given })).toEqual({
        yours: 'Checks Raj’s work',
        theirs: 'Checks Ana’s work',
        cadence: 'when needed',
      })
    }
  })
})

// One's own record in sentences: figures with what they rest on, endings, chains.
import { describe, expect, it, test } from 'vitest'
import type { ChainStepView, RecordView } from '../core/privacy/record-views.ts'
import type { FavorView, PartyView } from '../core/privacy/views.ts'
import { chainTold, endedSentence, figuresSentence, mirrorSentence } from './record-sentences.ts'

const today = '2026-05-12'
const ana: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }
const raj: PartyView = { is: 'person', person: 'person_raj', name: 'Raj Rao' }
const mia: PartyView = { is: 'person', person: 'person_mia', name: 'Mia' }

const favor = (
  giver: PartyView,
  receiver: PartyView,
  more: Partial<FavorView> = {},
): FavorView => ({
  favor: 'favor_1',
  relation: 'giver',
  giver,
  receiver,
  kind: 'cover',
  day: '2026-03-03',
  effort: { minutes: 480 },
  standing: 'confirmed',
  writtenBy: 'giver',
  withinLine: false,
  observed: false,
  actions: [],
  ...more,
})

const record = (more: Partial<RecordView> = {}): RecordView => ({
  from: '2025-11-10',
  until: today,
  weeks: [],
  tallest: { hours: {}, favors: {} },
  favors: 31,
  effortUnsaid: 0,
  waiting: 0,
  withWhom: [],
  open: [],
  ended: { freely: 0, cameHome: 0, passedOn: 0, letGo: 0 },
  chains: [],
  ...more,
})

describe('given figures', () => {
  it.each([
    [{}, 'hours', '31 favors, all confirmed.'],
    [
      { favors: 1, waiting: 1 },
      'hours',
      'One favor, confirmed. One of yours still waits for a word.',
    ],
    [
      { favors: 4, effortUnsaid: 2 },
      'hours',
      'Four favors, all confirmed. Two of them say no effort, so they are not in the hours.',
    ],
    [
      { favors: 4, effortUnsaid: 2, waiting: 12 },
      'favors',
      'Four favors, all confirmed. 12 of yours still wait for a word.',
    ],
    [{ favors: 0 }, 'favors', 'No favors recorded.'],
  ] as const)('when they are %o in %s, then they say what they rest on', (more, by, words) => {
    expect(figuresSentence(record(more), by)).toBe(words)
  })

  it('when returns ended, then it is said in one sentence, or not at all', () => {
    const ended = { freely: 2, cameHome: 4, passedOn: 2, letGo: 0 }
    expect(endedSentence(record({ ended }), 'since 10 November')).toBe(
      'Two were given freely, and six came home or were passed on since 10 November.',
    )
    const one = { freely: 1, cameHome: 0, passedOn: 1, letGo: 1 }
    expect(endedSentence(record({ ended: one }), 'so far')).toBe(
      'One was given freely, one came home or was passed on, and one was let go so far.',
    )
    expect(endedSentence(record(), 'so far')).toBeUndefined()
  })

  it('when the drawing is heard, then it says the most of each way', () => {
    const given = { monday: '2026-01-05', favor: favor(ana, raj) }
    expect(
      mirrorSentence(record({ tallest: { hours: { given }, favors: {} } }), 'hours', today),
    ).toBe(
      'Hours given above the line, received below, by week, since 10 November 2025. ' +
        'Most given in the week of 5 January.',
    )
    expect(mirrorSentence(record(), 'favors', today)).toContain('none in')
  })
})

test('a chain is told step by step, without hours, and not further than it is shown', () => {
  const steps: readonly ChainStepView[] = [
    { how: 'given', by: ana, favor: favor(ana, raj) },
    { how: 'passed on', by: raj, favor: favor(raj, mia, { kind: 'knowledge' }) },
    { how: 'passed on', by: raj },
    { how: 'came home', by: mia, favor: favor(mia, ana, { standing: 'waiting' }) },
  ]
  expect(steps.map((step) => chainTold(step, today))).toEqual([
    { what: 'You covered for Raj', sub: '3 March' },
    { what: 'Raj passed it on: they shared what they know with Mia', sub: '3 March' },
    { what: 'Raj passed it on', sub: 'To whom is for those two to show.' },
    { what: 'Mia covered for you. It came home', sub: '3 March, waits for your word' },
  ])
})

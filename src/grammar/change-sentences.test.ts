// Swaps and absences as sentences, and what they do to how evenly shifts fall.
import { describe, expect, test } from 'vitest'
import type { ChangeView, ShiftBrief } from '../core/privacy/rota-views.ts'
import type { PartyView } from '../core/privacy/views.ts'
import {
  answersTold,
  changeAsks,
  changeMeans,
  changeTold,
  halvesOf,
  moveWords,
  spreadEffect,
  spreadSentences,
} from './change-sentences.ts'

const place = { today: '2026-05-12', zone: 'Europe/Helsinki' }
const at = (text: string): number => Date.parse(`${text}+03:00`)
const joe: PartyView = { is: 'person', person: 'person_joe', name: 'Joe Juuri' }
const mia: PartyView = { is: 'person', person: 'person_mia', name: 'Mia' }
const you: PartyView = { is: 'you', person: 'person_ines', name: 'Ines' }

const brief = (dutyName: string, day: string, from: string, until: string): ShiftBrief => ({
  shift: `shift_${day}`,
  duty: 'duty_1',
  dutyName,
  letter: dutyName.charAt(0),
  look: 'outlined',
  day,
  fromMs: at(`${day}T${from}`),
  untilMs: at(`${day}T${until}`),
})
const late = brief('Late', '2026-05-20', '14:00', '22:00')
const early = brief('Early', '2026-05-26', '07:00', '15:00')

const swap: ChangeView = {
  change: 'change_1',
  rota: 'rota_1',
  how: 'swap',
  relation: 'touched',
  from: joe,
  moves: [
    { shift: late, from: joe, to: you },
    { shift: early, from: you, to: joe },
  ],
  touched: [{ person: you }],
  expiresAtMs: at('2026-05-18T18:00'),
  standing: 'waiting',
  spread: { before: 200, after: 200 },
  actions: [],
}
const named = 'Early, Tuesday 26 May, for Late, Wednesday 20 May'

describe('a swap', () => {
  test('given it is the viewer’s, then it has two halves', () => {
    expect(halvesOf(swap)).toEqual({ take: swap.moves[0], give: swap.moves[1] })
    expect(halvesOf({ ...swap, how: 'absence' })).toBeUndefined()
    expect(changeAsks(swap)).toBe('asks you to swap')
    expect(changeAsks({ ...swap, proposedBy: mia })).toBe('proposed this for Joe')
  })
  test('given an unmoved spread and kept hours, then both are said', () => {
    expect(changeMeans({ ...swap, withinBoundary: true })).toBe(
      'The two halves move together or not at all. The team’s spread stays as it is, and your ' +
        'hours stay within what you set.',
    )
    expect(changeMeans({ ...swap, withinBoundary: false })).toContain('go beyond what you set')
  })
  test.each([
    ['waiting', `You asked to know more: ${named}`],
    ['accepted', `You and Joe swapped: ${named}`],
    ['declined', `Not this time: ${named}`],
    ['withdrawn', `Taken back: ${named}`],
    ['expired', `Its hour is over: ${named}`],
    ['undone', `Undone: ${named}`],
  ] as const)('given it is %s, then one line says so', (standing, what) => {
    expect(changeTold({ ...swap, standing, yours: 'tell me more' }, place).what).toBe(what)
  })
  test('given one’s own waits, then whom one asked and until when', () => {
    const own = { ...swap, relation: 'proposer', from: you, touched: [{ person: joe }] } as const
    expect(changeTold(own, place)).toEqual({
      what: `You asked Joe to swap: ${named}`,
      sub: 'An answer is welcome until Monday 18 May at 18:00. Nothing has moved.',
    })
  })
  test('given answers, then the proposer reads each', () => {
    const touched = [
      { person: joe, answer: 'tell me more', words: 'The whole day?' },
      { person: mia, answer: 'accept' },
      { person: you },
    ] as const
    expect(answersTold({ ...swap, touched })).toEqual([
      { what: 'Joe: tell me more', sub: 'The whole day?' },
      { what: 'Mia: yes' },
    ])
  })
})

describe('an absence', () => {
  test('given moves, then each says from whom to whom', () => {
    expect(moveWords({ shift: late, from: mia, to: you }, place)).toBe(
      'Late, Wednesday 20 May: from Mia to you',
    )
    expect(moveWords({ shift: late }, place)).toBe(
      'Late, Wednesday 20 May: from nobody to nobody yet',
    )
  })
  test('given it was agreed, then it is said without a swap', () => {
    const moves = [{ shift: late, from: mia, to: you }]
    const agreed = { ...swap, how: 'absence', moves, standing: 'accepted' } as const
    expect(changeTold(agreed, place).what).toBe('All said yes: one shift while away')
  })
})

describe('how evenly it falls', () => {
  test.each([
    [200, 202, 'The team’s spread stays as it is'],
    [200, 250, 'The team’s spread widens by ½'],
    [200, 350, 'The team’s spread widens by 1½'],
    [300, 100, 'The team’s spread narrows by 2'],
    [200, 215, 'The team’s spread widens by 0.2'],
  ])('given %d before and %d after, then: %s', (before, after, words) => {
    expect(spreadEffect({ spread: { before, after } })).toBe(words)
  })
  test('given rings, then the ends, the least there can be, and what binds', () => {
    const spread = {
      what: 'all duties',
      rings: [850, 1050],
      bound: 940,
      binding: 'It binds.',
    } as const
    expect(spreadSentences(spread)).toEqual([
      'Between 8.5 and 10.5.',
      'The rules and absences allow no less than 9.4 for the fullest.',
      'It binds.',
    ])
    expect(spreadSentences({ what: 'all duties', rings: [900, 901] })).toEqual(['All at 9.'])
    expect(spreadSentences({ what: 'all duties', rings: [] })).toEqual([
      'Nothing was served or planned yet.',
    ])
  })
})

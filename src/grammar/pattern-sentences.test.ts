// Every pattern has its words, whichever way its figures lie; a figure is said as it is drawn.
import { describe, expect, test } from 'vitest'
import type { PatternCardView } from '../core/privacy/pattern-views.ts'
import { patterns } from '../sense/finding.ts'
import { detectors } from '../sense/patterns/index.ts'
import { figures, figureWords } from './pattern-figures.ts'
import {
  drawnSentence,
  explanationsOf,
  patternRows,
  practiceSentence,
  rowOf,
  wayOut,
} from './pattern-sentences.ts'

const card = (more: Partial<PatternCardView> = {}): PatternCardView => ({
  ...{ card: 'c', pattern: 'direct-return', about: 'team', scope: 'within 60 days' },
  ...{ measure: 'favors', unit: 'share', estimate: 0.4, interval: [0.35, 0.45], n: 180 },
  chance: { mean: 0.3, name: 'receivers dealt anew', draws: 999 },
  ...{ probability: null, driver: null, decision: 'normalise', decisionReason: 'It works.' },
  ...{ otherExplanations: ['One.', 'Two.'], favors: [], asks: [] },
  ...more,
})

describe('each pattern', () => {
  test('given all there are, then each has a row, and each row a detector', () => {
    expect(Object.keys(patternRows).sort()).toEqual([...patterns].sort())
    expect(detectors.map(({ pattern }) => pattern).sort()).toEqual([...patterns].sort())
  })

  test.each(patterns)('given %s, then nothing in it is left empty or undefined', (pattern) => {
    const one = card({ pattern, scope: 'cover', about: 'you' })
    const row = rowOf(pattern)
    const said = [row.name, row.headline(one), row.lede(one), drawnSentence(one)]
    for (const text of [...said, ...explanationsOf(one)]) expect(text).toMatch(/^\S.*\S$/)
    expect(said.join(' ')).not.toMatch(/undefined|NaN|!/)
    expect(explanationsOf(one).length).toBeGreaterThanOrEqual(2)
    expect(wayOut(one)?.reason).toMatch(/\.$/)
  })
})

describe('figures', () => {
  test.each([
    ['share', 0.737, '74\u2009%', { from: 0, to: 100 }],
    ['share difference', -0.12, '-12\u2009in 100', { from: -25, to: 75 }],
    ['times', 1.84, '1.8\u2009times', { from: 0, to: 2 }],
    ['a week', 2.41, '2.4\u2009a week', { from: 0, to: 4 }],
  ] as const)('given %s of %d, then it is said as drawn', (unit, estimate, words, scale) => {
    const one = card({ unit, estimate, interval: [estimate - 0.1, estimate + 0.1] })
    expect(figureWords(one)).toBe(words)
    expect(figures(one).scale).toMatchObject(scale)
  })

  test('given how often cards were right, then in tenths, and nothing of a few', () => {
    const worth = { withholding: { right: 81, claims: 100 }, signalling: { right: 8, claims: 10 } }
    expect(practiceSentence(worth, 'withholding')).toContain('about 8 times in 10')
    expect(practiceSentence(worth, 'signalling')).toBeUndefined()
    expect(practiceSentence(worth, 'over-receiver')).toContain('untested')
    expect(practiceSentence({}, 'withholding')).toBeUndefined()
  })
})

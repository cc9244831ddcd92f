// Results and refusals: a value or a code, and a sentence and a status for every code.
import { describe, expect, test } from 'vitest'
import { refusalCodes, sentenceOf, statusOf } from './refusals.ts'
import { accept, refuse } from './result.ts'

describe('a result', () => {
  test('given a value or a refusal, then it says which', () => {
    expect(accept(7)).toEqual({ ok: true, value: 7 })
    expect(refuse({ code: 'not-found' })).toEqual({ ok: false, refusal: { code: 'not-found' } })
  })
})

describe('a refusal', () => {
  test('every code has a status of 4xx or 503 and one plain sentence', () => {
    for (const code of refusalCodes) {
      const status = statusOf(code)
      expect(status === 503 || (status >= 400 && status < 500)).toBe(true)
      expect(sentenceOf({ code })).toMatch(/^[A-Z].*\.$/s)
    }
  })

  test('no sentence uses a word of the tribunal or the bill', () => {
    const words = refusalCodes.map((code) => sentenceOf({ code })).join(' ')
    const banned = ['po' + 'ints', 'sco' + 're', 'kar' + 'ma', 'de' + 'bt', 'o' + 'we', 'co' + 'in']
    for (const word of banned) expect(words).not.toMatch(new RegExp(`\\b${word}\\b`, 'i'))
  })

  test('given a detail, then it is said instead', () => {
    expect(sentenceOf({ code: 'bad-input', detail: 'No day.' })).toBe('No day.')
  })
})

// A kind no: what an ask is about, and words to send that beg no pardon and invent no reason.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { favorKinds } from '../core/vocabulary.ts'
import { kindInAsk, kindNo } from './no-words.ts'

test.each([
  ['Could you take my late shift on Thursday?', 'cover'],
  ['Can somebody cover for me tomorrow?', 'cover'],
  ['would you have a look at my draft? a second pair of eyes would help', 'check'],
  ['Please review my change', 'check'],
  ['Could you introduce me to Omar?', 'introduction'],
  ['Would you put in a good word for me?', 'advocacy'],
  ['can you explain the billing export', 'knowledge'],
  ['I need more time for the report', 'deadline'],
  ['Can you debug this with me?', 'expertise'],
  ['Would you be my mentor', 'mentoring'],
  ['Lunch?', 'other'],
  ['', 'other'],
] as const)('given “%s”, then it is about %s', (text, kind) => {
  expect(kindInAsk(text)).toBe(kind)
})

describe('the words', () => {
  test('given whom to name, then they are, by first name, and the asker is spoken to', () => {
    const named = ['Lee Lind', 'Mia Moser']
    const reply = kindNo({ kind: 'cover', asker: 'Raj Rao', named, text: 'my shift' })
    expect(reply).toMatch(/^Raj, .* Lee and Mia said they can be asked for cover\.$/)
  })

  test('given any ask, then it is a no in whole sentences, without pardon, reason or figure', () => {
    const given = fc.record({
      kind: fc.constantFrom(...favorKinds),
      text: fc.string(),
      named: fc.constantFrom([], ['Lee Lind'], ['Lee Lind', 'Mia Moser']),
      asker: fc.constantFrom(undefined, 'Raj Rao'),
    })
    fc.assert(
      fc.property(given, (asked) => {
        const reply = kindNo(asked)
        expect(reply).toMatch(/^[A-Z].*\.$/)
        expect(reply).toMatch(/can’t|not this time/i)
        expect(reply).not.toMatch(/sorry|afraid|unfortunately|because|too busy|!|\d/i)
        expect(kindNo(asked)).toBe(reply)
      }),
    )
  })
})

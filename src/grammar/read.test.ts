// What holds for any text: reading never throws, what it suggests can itself be read, and a sentence
// made from a reading reads back as that reading, several people and quoted notes included.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../core/limits.ts'
import type { FavorKind } from '../core/vocabulary.ts'
import { read } from './read.ts'
import type { FavorReading, Known } from './reading.ts'
import { tuesday } from './testing/transcript.ts'

const pieces = (
  "Raj|Mia's|@lee|Ines'|Siân O'Neil|Zed|I|me|my|us|thanks|for|covered|covering|introduced|to|Sofia|" +
  'and|,|with|2h|1h30|half a day|0h|99999h|yesterday|next Friday|on 12 May|2026-02-31|freely|' +
  "no return|I said I'd return it|it was|not|make that|undo|Support|my team|by|was|got|gave|" +
  'quick|each|together|😀|\u200d|\ud800|"|(|)|@|\'s|constructor|__proto__|13/5|14:00'
).split('|')

const lines = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join('')),
)

describe('given any text', () => {
  it('when read, then nothing is thrown and its spans are in bounds and apart', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const found = read(text, tuesday)
        if (!found.ok) {
          expect(found.refusal.why).not.toBe('')
          expect(read(found.refusal.suggestion, tuesday).ok).toBe(true)
          return
        }
        let last = 0
        for (const { start, end } of found.value.parts) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
        if (!('favor' in found.value)) return
        const { favor } = found.value
        expect(favor.day <= tuesday.today).toBe(true)
        expect(favor.others.length).toBeGreaterThan(0)
        expect(favor.others).not.toContain('me')
      }),
      { numRuns: 1_500 },
    )
  })

  it('when it is longer than a line can be, then it says so', () => {
    expect(read('a'.repeat(limits.typedCharacters + 1), tuesday)).toMatchObject({ ok: false })
  })
})

const doing: Partial<Record<FavorKind, string>> = {
  cover: 'covering',
  check: 'reviewing',
  mentoring: 'mentoring',
  knowledge: 'teaching',
  other: 'helping with',
}
const did: Partial<Record<FavorKind, string>> = {
  cover: 'covered',
  check: 'reviewed',
  knowledge: 'taught',
  other: 'helped',
}
const sayings = { freely: 'given freely', return: 'return expected', unclear: 'return unclear' }
const people = tuesday.known.filter(({ is, name }) => is === 'person' && !name.startsWith('Lena'))

const readings = fc.record(
  {
    youAre: fc.constantFrom('giver', 'receiver'),
    others: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 4 }),
    kind: fc.constantFrom('cover', 'check', 'knowledge', 'other'),
    minutes: fc.integer({ min: 1, max: limits.effortMinutes }),
    day: fc.constantFrom('2026-05-12', '2026-05-11', '2025-12-31', '2024-02-29'),
    expectation: fc.constantFrom('freely', 'return', 'unclear'),
    note: fc.constantFrom('the audit', 'the export scripts', 'slides', 'the “big” launch'),
  },
  { requiredKeys: ['youAre', 'others', 'kind'] },
)

type Wish = typeof readings extends fc.Arbitrary<infer T> ? T : never

function sentenceOf({ youAre, others, kind, minutes, day, expectation, note }: Wish): string {
  const named = others.map(({ name }: Known) => name)
  const names =
    named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
  const opening =
    youAre === 'receiver' ? `thanks ${names} for ${doing[kind]}` : `I ${did[kind]} ${names}`
  const about = note === undefined ? '' : youAre === 'giver' ? ` with ${note}` : ` ${note}`
  const time = minutes === undefined ? '' : `, ${minutes} min`
  const when = day === undefined ? '' : ` on ${day}`
  return `${opening}${about}${when}${time}${expectation ? `, ${sayings[expectation]}` : ''}`
}

describe('given a sentence made from a reading', () => {
  it('when read, then it is that reading again', () => {
    fc.assert(
      fc.property(readings, (wish) => {
        const found = read(sentenceOf(wish), tuesday)
        if (!found.ok || !('favor' in found.value)) throw new Error(sentenceOf(wish))
        const { favor } = found.value
        const expected: Partial<FavorReading> = {
          youAre: wish.youAre,
          others: wish.others.map(({ name }) => name),
          kind: wish.kind,
          day: wish.day ?? tuesday.today,
          dayGuessed: wish.day === undefined,
          askEach: wish.others.length > 1 && wish.minutes !== undefined,
        }
        expect(favor).toMatchObject(expected)
        expect(favor.note).toBe(wish.note)
        expect(favor.expectation).toBe(wish.expectation)
        expect(favor.effort).toEqual(
          wish.minutes === undefined ? undefined : { minutes: wish.minutes },
        )
      }),
      { numRuns: 600 },
    )
  })
})

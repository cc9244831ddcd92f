// Asks, answers, a no and who as people type them, and what was read of each, one block each; and
// what holds for any text: nothing is thrown, parts lie inside, and no line takes long.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../core/result.ts'
import { instantOf } from '../../core/zone.ts'
import type { NotRead } from '../reading.ts'
import { blocksOf, replayed, tuesday } from '../testing/transcript.ts'
import { toAnyOperations } from './inputs.ts'
import { readAnswerLine, readAny } from './read-any.ts'
import type { AnyReading, AskSurroundings } from './reading.ts'

const zone = 'Europe/Berlin'
/** A Tuesday, ten in the morning. */
const around: AskSurroundings = {
  ...tuesday,
  zone,
  nowMs: instantOf(tuesday.today, 600, zone),
}

const folder = join(import.meta.dirname, '../../../test/transcripts/asking')
const files = readdirSync(folder).sort()
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')

const clock = (ms: unknown): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Number(ms))

/** Instants as a clock on the wall shows them. */
function shown(input: object): string {
  return JSON.stringify(input, (key, value) => (key.endsWith('Ms') ? clock(value) : value))
}

function told(typed: string, found: Result<AnyReading, NotRead>): string {
  if (!found.ok) {
    return [`why: ${found.refusal.why}`, `suggestion: ${found.refusal.suggestion}`].join('\n')
  }
  const reading = found.value
  const parts = reading.parts.map(({ role, start, end }) => `${role} [${typed.slice(start, end)}]`)
  const guessed =
    'ask' in reading
      ? [
          ...(reading.ask.kindGuessed ? ['kind'] : []),
          ...(reading.ask.toGuessed ? ['to'] : []),
          ...(reading.ask.expiryGuessed ? ['expiry'] : []),
        ]
      : []
  return [
    ...toAnyOperations(reading).map(({ operation, input }) => `${operation} ${shown(input)}`),
    ...('answer' in reading && reading.answer.asker ? [`asker: ${reading.answer.asker}`] : []),
    ...(guessed.length > 0 ? [`guessed: ${guessed.join(', ')}`] : []),
    ...(parts.length > 0 ? [`parts: ${parts.join(' ')}`] : []),
  ].join('\n')
}

const answered = (typed: string): string =>
  told(typed, typed.startsWith('answer ') ? readAnswerLine(typed, around) : readAny(typed, around))

describe('given what people type about asking, in transcripts', () => {
  for (const file of files) {
    it(`when read, then ${file} reads as it is written`, async () => {
      const text = textOf(file)
      await expect(replayed(text, answered)).toMatchFileSnapshot(join(folder, file))
    })
  }

  it('then there are enough of them to go by', () => {
    expect(files.flatMap((file) => blocksOf(textOf(file))).length).toBeGreaterThan(80)
  })
})

const pieces = (
  "ask|cover|who|no|accept|not this time|tell me more|answer|@lee|Lee|Siân O'Neil|my team|everyone|" +
  'to|for|until|by|before|on|Thursday|next Friday|3 Nov|31 June|2026-02-31|in two weeks|tonight|' +
  'tomorrow night|14 to 22|22 to 6|2-4|9|half past|half past two|2pm|24:00|99:99|14h30|13/5|3/5|' +
  'about 2h|0h|99999h|could|works|knows|the export scripts|,|:|"|😀|\u200d|\ud800|/goodturn|' +
  'constructor|__proto__|toString|last Friday|yesterday|the 31st|1 1 1|-|–|@'
).split('|')
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join('')),
)

describe('given any text', () => {
  it('when read, then nothing is thrown, parts lie inside and apart, and asks lie ahead', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const found of [readAny(text, around), readAnswerLine(text, around)]) {
          if (!found.ok) {
            expect(found.refusal.why).not.toBe('')
            expect(told('', readAny(found.refusal.suggestion, around))).not.toContain('why:')
            continue
          }
          toAnyOperations(found.value)
          let last = 0
          for (const { start, end } of found.value.parts) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
          if (!('ask' in found.value)) continue
          const { span, expiresAtMs, neededBy, what } = found.value.ask
          expect(what).not.toBe('')
          expect(expiresAtMs).toBeGreaterThan(around.nowMs)
          if (span) expect(span.fromMs).toBeGreaterThanOrEqual(expiresAtMs)
          if (span) expect(span.untilMs).toBeGreaterThan(span.fromMs)
          if (neededBy) expect(neededBy >= around.today).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  }, 60_000)

  it('when twenty thousand random lines are read, then none takes long', () => {
    const sample = fc.sample(texts, 20_000)
    const startMs = performance.now()
    for (const text of sample) readAny(text, around)
    expect(performance.now() - startMs).toBeLessThan(30_000)
  }, 60_000)
})

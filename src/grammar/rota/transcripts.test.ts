// What people type about the rota and what was read of it, one block each; and what holds for any
// text: nothing is thrown, parts lie inside, suggestions can be read, and no line takes long.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf } from '../../core/zone.ts'
import type { Clock } from '../asking/hours.ts'
import type { AskSurroundings } from '../asking/reading.ts'
import { blocksOf, replayed, tuesday } from '../testing/transcript.ts'
import { readRota } from './read.ts'

const zone = 'Europe/Berlin'
/** A Tuesday, ten in the morning. */
const around: AskSurroundings = {
  ...tuesday,
  zone,
  nowMs: instantOf(tuesday.today, 600, zone),
}

const folder = join(import.meta.dirname, '../../../test/transcripts/rota')
const files = readdirSync(folder).sort()
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')

const clock = (ms: unknown): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Number(ms))

const hour = ({ minutes, says }: Clock): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} (${says})`

function told(typed: string): string {
  const found = readRota(typed, around)
  if (!found) return 'not about the rota'
  if (!found.ok) {
    return [`why: ${found.refusal.why}`, `suggestion: ${found.refusal.suggestion}`].join('\n')
  }
  const { parts, verb, ...said } = found.value
  const shown = JSON.stringify(said, (key, value) => {
    if (key.endsWith('Ms')) return clock(value)
    if (key === 'hours') return `${hour(value.from)} to ${hour(value.until)}`
    return key === 'at' ? hour(value) : value
  })
  const marked = parts.map(({ role, start, end }) => `${role} [${typed.slice(start, end)}]`)
  return [`${verb} ${shown}`, ...(marked.length > 0 ? [`parts: ${marked.join(' ')}`] : [])].join(
    '\n',
  )
}

describe('given what people type about the rota, in transcripts', () => {
  for (const file of files) {
    it(`when read, then ${file} reads as it is written`, async () => {
      await expect(replayed(textOf(file), told)).toMatchFileSnapshot(join(folder, file))
    })
  }

  it('then there are enough of them to go by', () => {
    expect(files.flatMap((file) => blocksOf(textOf(file))).length).toBeGreaterThan(80)
  })
})

const pieces = (
  'cover|swap|take|drop|keep|who|who is on call|handover|accept|not this time|swap|the swap|@lee|' +
  "Lee|Lee's|Siân O'Neil|my|late|early|on call|night|my next|with|for|until|by|from|Thursday|" +
  'next Friday|next week|this week|3 Nov|31 June|2026-02-31|tonight|tuesday|14 to 22|22 to 6|2-4|' +
  '9|2pm|99:99|13/5|3/5|:|;|open:|next:|nothing|received|because|ask|to cover|,|"|😀|\u200d|' +
  '\ud800|/goodturn|constructor|__proto__|yesterday|the 31st|-|@|’|->'
).split('|')
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join('')),
)

describe('given any text', () => {
  it('when read, then nothing is thrown, parts lie inside, and suggestions are read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = readRota(text, around)
        if (!found) return
        if (!found.ok) {
          expect(found.refusal.why).not.toBe('')
          expect(told(found.refusal.suggestion)).not.toMatch(/why:|not about the rota/)
          return
        }
        let last = 0
        for (const { start, end } of found.value.parts) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        if ('expiresAtMs' in found.value && found.value.expiresAtMs !== undefined) {
          expect(found.value.expiresAtMs).toBeGreaterThan(around.nowMs)
        }
      }),
      { numRuns: 2_000 },
    )
  }, 60_000)

  it('when twenty thousand random lines are read, then none takes long', () => {
    const sample = fc.sample(texts, 20_000)
    const startMs = performance.now()
    for (const text of sample) readRota(text, around)
    expect(performance.now() - startMs).toBeLessThan(30_000)
  }, 60_000)
})

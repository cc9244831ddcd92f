// One word over and over, to the end of what can be typed: the lines that make a parser slow.
import { describe, expect, it } from 'vitest'
import { limits } from '../core/limits.ts'
import { read } from './read.ts'
import { tuesday } from './testing/transcript.ts'

const words = (
  "I|my|me|Raj|Mia’s|@may|covered|thanks|for|helped|and|,|.|(|)|2h|1h|30|min|an|hour|half|a|'s|-|/" +
  '|yesterday|on|Thursday|next|last|May|12|12 May|2026-05-11|1/1|in 1h|1h ago|1 day and|each|🙏|é|@'
).split('|')
const lines = words
  .flatMap((word) => [word, `${word} `, `Raj ${word} `, `${word}, `])
  .map((word) => word.repeat(limits.typedCharacters).slice(0, limits.typedCharacters))

/** The best of up to eight, so that a pause of the machine is not taken for a slow line. */
function quickestMs(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 8 && best > 20; attempt += 1) {
    const from = performance.now()
    read(text, tuesday)
    best = Math.min(best, performance.now() - from)
  }
  return best
}

describe('given one word repeated to the end of the line', () => {
  it('when read, then no such line takes over 20 ms', () => {
    for (const line of lines.slice(0, 40)) read(line, tuesday)
    const slow = lines.filter((line) => quickestMs(line) > 20)
    expect(slow.map((line) => line.slice(0, 20))).toEqual([])
  })
})

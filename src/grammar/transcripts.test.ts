// Real-life lines and what was read of them, one block each: a changed reading shows as a diff of
// the transcript it is written in.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read } from './read.ts'
import { blocksOf, replayed, told, tuesday } from './testing/transcript.ts'

const folder = join(import.meta.dirname, '../../test/transcripts/grammar')
const files = readdirSync(folder).sort()
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')

describe('given what people typed, in transcripts', () => {
  for (const file of files) {
    it(`when read, then ${file} reads as it is written`, () => {
      const text = textOf(file)
      expect(replayed(text, (typed) => told(typed, read(typed, tuesday)))).toBe(text)
    })
  }

  it('then there are enough of them to go by', () => {
    expect(files.flatMap((file) => blocksOf(textOf(file))).length).toBeGreaterThan(100)
  })
})

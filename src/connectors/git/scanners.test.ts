// The scanners alone: linear time, caps, and every byte accounted for.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_CAP_BYTES, FieldCutter } from './fields.ts'
import { areaOf } from './folders.ts'
import { isRobot } from './robots.ts'
import { parseContact, parseTrailer, tidyName } from './trailers.ts'

function cut(chunks: readonly Buffer[]) {
  const fields: string[] = []
  const cutter = new FieldCutter((field) => fields.push(field))
  for (const chunk of chunks) cutter.push(chunk)
  return { fields, counts: cutter.counts }
}

describe('given NUL-ended fields in any chunks', () => {
  it('when they are cut, then the chunks make no difference', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''))),
        fc.integer({ min: 1, max: 9 }),
        (texts, size) => {
          const whole = Buffer.from(texts.map((text) => `${text}\0`).join(''))
          const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
            whole.subarray(at * size, (at + 1) * size),
          )
          expect(cut(chunks).fields).toEqual(texts)
          expect(cut([whole]).fields).toEqual(texts)
        },
      ),
    )
  })

  it('when a field is no UTF-8, then it is read as Latin-1 and counted', () => {
    const found = cut([Buffer.from('Ana\0'), Buffer.from([0x4a, 0xf6, 0x72, 0x67, 0, 0x78, 0])])
    expect(found.fields).toEqual(['Ana', 'Jörg', 'x'])
    expect(found.counts.otherEncoding).toBe(1)
  })

  it('when a field is over the cap, then it comes empty and is counted', () => {
    const huge = Buffer.alloc(FIELD_CAP_BYTES + 1, 'x')
    const found = cut([Buffer.from('a\0'), huge, huge, Buffer.from('\0b\0')])
    expect(found.fields).toEqual(['a', '', 'b'])
    expect(found.counts.overlong).toBe(1)
  })
})

describe('given trailers', () => {
  it('when a line is read, then its key is lower-cased', () => {
    expect(parseTrailer('Helped-By: Raj')).toEqual({ key: 'helped-by', value: 'Raj' })
    expect(parseTrailer('no key here')).toBeUndefined()
  })

  it('when a value names somebody, then name and address are found', () => {
    expect(parseContact('Raj  K <r@x.org>')).toEqual({ name: 'Raj K', address: 'r@x.org' })
    expect(parseContact('Raj')).toEqual({ name: 'Raj', address: '' })
    expect(parseContact('"Raj K." <r@x.org>')?.name).toBe('Raj K.')
    expect(parseContact('Raj (on Tuesday) <r@x.org>')?.name).toBe('Raj')
    expect(parseContact('<r@x.org>')).toEqual({ name: '', address: 'r@x.org' })
    expect(parseContact('https://example.org/1')).toBeUndefined()
    expect(parseContact('')).toBeUndefined()
  })

  it('when a name hides control or turning characters, then they are gone', () => {
    expect(tidyName('Raj\u001b[31m\u202e K\u0000')).toBe('Raj [31m K')
    expect(tidyName('x'.repeat(100_000))).toHaveLength(200)
  })
})

describe('given contacts of programs and people', () => {
  it('when the rule looks, then only programs are left out', () => {
    expect(isRobot('dependabot[bot]', '')).toBe(true)
    expect(isRobot('Claude', 'noreply@anthropic.com')).toBe(true)
    expect(isRobot('GitHub', 'noreply@github.com')).toBe(true)
    expect(isRobot('Claude Monet', 'claude@example.org')).toBe(false)
    expect(isRobot('Devin', 'devin@example.org')).toBe(false)
    expect(isRobot('Ana Abbott', '12+ana@users.noreply.github.com')).toBe(false)
  })
})

describe('given files', () => {
  it('when their area is asked for, then it is the folder cut to two levels', () => {
    expect(areaOf('README')).toBe('.')
    expect(areaOf('src/main.ts')).toBe('src')
    expect(areaOf('src/core/deep/x.ts')).toBe('src/core')
  })
})

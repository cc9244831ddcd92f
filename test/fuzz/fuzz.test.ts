// A share of the fuzzing for each run, always the same inputs; `npm run deep -- fuzz` makes new and
// more ones. What once broke a reader is kept here as a case.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '../../src/grammar/read.ts'
import { openTargets, type Targets } from './all.ts'
import { chatReaders } from './chat-readers.ts'
import { fuzzed, grown, target } from './fuzz.ts'
import { importReaders } from './import-readers.ts'
import { readers } from './readers.ts'

/** Where an input costs files or a connection there are fewer of them. */
const shares: Readonly<Record<string, number>> = { 'an export': 300, 'bytes on the socket': 200 }
const share = 2_000
let targets: Targets

beforeAll(async () => {
  targets = await openTargets()
}, 60_000)

afterAll(() => targets.close())

describe('given made-up inputs', () => {
  it('when read by everything that reads, then nothing breaks and nothing takes long', async () => {
    const found: string[] = []
    for (const each of targets.list) {
      found.push(...(await fuzzed(each, shares[each.name] ?? share, 1)).found)
    }
    expect(found).toEqual([])
  }, 120_000)

  it.each([
    ...readers,
    ...importReaders,
    ...chatReaders,
  ])('when $name is one thing repeated, then time grows no faster', (each) => {
    expect(grown(each)).toEqual([])
  }, 60_000)

  it('when a reader breaks, is slow or grows steep, then it is found', async () => {
    const breaks = target('breaks', fc.nat(), (input) => {
      if (input > 1_000) throw new Error('too much')
    })
    expect((await fuzzed(breaks, 100, 1)).found.join()).toContain('too much')
    const slow = target('slow', fc.nat(), () => busy(60))
    expect((await fuzzed(slow, 1, 1)).found.join()).toContain('took')
    const repeat = (unit: string, count: number): string => unit.repeat(count)
    const read = (text: string): number => {
      let count = 0
      for (let first = 0; first < text.length; first += 1) {
        for (let second = 0; second < text.length; second += 3) count += second % 3
      }
      return count
    }
    const steep = target('steep', fc.string(), read, repeat)
    expect(grown(steep, ['a'])).not.toEqual([])
  })
})

describe('given what once broke a reader', () => {
  it('when a note is nothing that can be seen, then there is none', () => {
    const known = [{ name: 'Raj Rao', is: 'person' as const }]
    const line = read('raj thanks \0', { today: '2026-05-12', known })
    expect(line.ok && 'favor' in line.value && line.value.favor.note).toBeUndefined()
  })
})

function busy(ms: number): void {
  const before = process.threadCpuUsage()
  while (process.threadCpuUsage(before).user < ms * 1_000);
}

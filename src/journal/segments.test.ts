// The cache of columns: what was written is read again at the same head, and anything else is not
// there: another head, another org, a byte changed, a file cut short.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Columns } from '../core/ledger/columns.ts'
import type { OrgId, PersonId } from '../core/vocabulary.ts'
import { fileSegments } from './segments.ts'

const org: OrgId = 'org_one'
const head = { sequence: 7, hash: 'ab'.repeat(32) }
const columns: Columns = {
  length: 3,
  time: Float64Array.of(1_000, 2_500, 2_500),
  giver: Int32Array.of(0, 1, 0),
  receiver: Int32Array.of(1, 2, 2),
  kind: Uint8Array.of(0, 1, 2),
  minutes: Int32Array.of(0, 15, 90),
  flags: Uint8Array.of(1, 1, 3),
  people: ['person_ana', 'person_raj', 'person_mia'],
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-segments-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const theFile = () => join(folder, readdirSync(folder)[0]!)

describe('given columns that were written', () => {
  it('when read at their head, then they are there, in shared memory and in seconds', () => {
    const segments = fileSegments(folder)
    segments.write(org, head, columns)
    const read = segments.read(org, head)
    expect(read?.people).toBe(3)
    expect([...(read?.time ?? [])]).toEqual([1, 2.5, 2.5])
    expect([...(read?.giver ?? [])]).toEqual([0, 1, 0])
    expect([...(read?.receiver ?? [])]).toEqual([1, 2, 2])
    expect(read?.time.buffer).toBeInstanceOf(SharedArrayBuffer)
  })

  it('when the journal has gone on, or it is another org’s, then nothing is there', () => {
    const segments = fileSegments(folder)
    segments.write(org, head, columns)
    expect(segments.read(org, { ...head, sequence: 8 })).toBe(undefined)
    expect(segments.read(org, { ...head, hash: 'cd'.repeat(32) })).toBe(undefined)
    writeFileSync(join(folder, 'columns-org_two'), readFileSync(theFile()))
    expect(segments.read('org_two', head)).toBe(undefined)
  })

  it('when any byte that is read is not as written, then nothing is there', () => {
    const segments = fileSegments(folder)
    segments.write(org, head, columns)
    const whole = readFileSync(theFile())
    const end = 4_096 + 3 * (8 + 4 + 4)
    const header = whole.indexOf('}]}') + 3
    for (let at = 0; at < end; at += at < header ? 7 : 1) {
      if (at >= header && at < 4_096) at = 4_096
      const changed = Buffer.from(whole)
      changed[at]! ^= 1
      writeFileSync(theFile(), changed)
      expect(segments.read(org, head), `byte ${at}`).toBe(undefined)
    }
  })

  it('when cut short anywhere, then nothing is there, and nothing throws', () => {
    const segments = fileSegments(folder)
    segments.write(org, head, columns)
    const whole = readFileSync(theFile())
    for (const length of [0, 1, 30, 4_095, 4_096, 4_100, 4_130]) {
      writeFileSync(theFile(), whole.subarray(0, length))
      expect(segments.read(org, head)).toBe(undefined)
      segments.dropHolding(org, new Set<PersonId>(['person_zed']))
      segments.write(org, head, columns)
    }
  })

  it('when somebody in them is forgotten, then the file goes; for anybody else it stays', () => {
    const segments = fileSegments(folder)
    segments.write(org, head, columns)
    segments.dropHolding(org, new Set<PersonId>(['person_zed']))
    expect(segments.read(org, head)).toBeDefined()
    segments.dropHolding(org, new Set<PersonId>(['person_raj']))
    expect(existsSync(folder) && readdirSync(folder)).toEqual([])
  })

  it('when dropped, then what a killed write left goes, too', () => {
    const segments = fileSegments(folder)
    segments.write(org, head, columns)
    writeFileSync(`${theFile()}.new`, 'half')
    segments.drop(org)
    expect(readdirSync(folder)).toEqual([])
  })
})

// The columns that sense reads, kept in a file beside the journal's rows: a cache of one org's
// counted favors at one head. Read only where its head is the journal's own and its checksums hold,
// dropped whenever somebody is forgotten, and made again from the ledger when it is missing.
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Columns } from '../core/ledger/columns.ts'
import type { OrgId, PersonId } from '../core/vocabulary.ts'
import type { FavorColumns } from '../sense/favors.ts'
import type { Head } from './journal.ts'
import { withFile } from './sync.ts'

export interface Segments {
  /**
   * Times in seconds, in memory that threads can share. Nothing where there is no file of this
   * head, or where a byte of it is not as written.
   */
  read(org: OrgId, head: Head): FavorColumns | undefined
  write(org: OrgId, head: Head, columns: Columns): void
  /** Takes an org's file away, and what a killed write of it left. */
  drop(org: OrgId): void
  /** Takes it away where it may hold one of these people. */
  dropHolding(org: OrgId, people: ReadonlySet<PersonId>): void
}

interface Section {
  readonly name: string
  readonly offset: number
  readonly bytes: number
  readonly crc: number
}

interface Header {
  readonly org: OrgId
  readonly head: Head
  readonly people: number
  readonly sections: readonly Section[]
}

const MAGIC = 'goodturn columns 1\n'
/** Magic, header and its checksum fit; the first section begins here. */
const HEADER_BYTES = 4_096

/** Segments as files in the data folder. */
export function fileSegments(folder: string): Segments {
  const fileOf = (org: OrgId) => join(folder, `columns-${encodeURIComponent(org)}`)
  const drop = (org: OrgId) => {
    for (const file of [fileOf(org), `${fileOf(org)}.new`]) rmSync(file, { force: true })
  }
  return {
    read: (org, head) =>
      opened(fileOf(org), (handle) => {
        const header = headerOf(handle)
        if (header?.org !== org || header.head.hash !== head.hash) return undefined
        if (header.head.sequence !== head.sequence) return undefined
        return columnsIn(handle, header)
      }),
    write(org, head, columns) {
      const file = fileOf(org)
      withFile(`${file}.new`, 'w', (handle) => writeAll(handle, { org, head }, columns))
      renameSync(`${file}.new`, file)
    },
    drop,
    dropHolding(org, people) {
      if (people.size === 0) return
      const held = opened(fileOf(org), (handle) => peopleIn(handle) ?? 'unreadable')
      if (held === 'unreadable' || held?.some((person) => people.has(person))) drop(org)
    },
  }
}

/** For a house without a folder: nothing is kept. */
export const noSegments: Segments = {
  read: () => undefined,
  write: () => undefined,
  drop: () => undefined,
  dropHolding: () => undefined,
}

function writeAll(handle: number, about: Pick<Header, 'org' | 'head'>, columns: Columns): void {
  const { people, giver, receiver, kind, minutes, flags } = columns
  const time = columns.time.map((ms) => ms / 1000)
  const held = Buffer.from(JSON.stringify(people))
  const parts = { time, giver, receiver, minutes, kind, flags, people: held }
  const sections: Section[] = []
  let offset = HEADER_BYTES
  for (const [name, part] of Object.entries(parts)) {
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
    sections.push({ name, offset, bytes: bytes.length, crc: crc32(bytes) })
    writeWhole(handle, bytes, offset)
    offset += bytes.length
  }
  const header: Header = { ...about, people: people.length, sections }
  const text = JSON.stringify(header)
  const line = `${MAGIC}${crc32(text)}\n${text}\n`
  // The header comes last: a write that was cut short leaves a file without one.
  writeWhole(handle, Buffer.from(line.padEnd(HEADER_BYTES)), 0)
}

function writeWhole(handle: number, bytes: Uint8Array, offset: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(handle, bytes, done, bytes.length - done, offset + done)
  }
}

/** What `work` finds in a file; nothing where there is none. */
function opened<Value>(file: string, work: (handle: number) => Value): Value | undefined {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    return undefined
  }
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}

function headerOf(handle: number): Header | undefined {
  const bytes = Buffer.alloc(HEADER_BYTES)
  readSync(handle, bytes, 0, HEADER_BYTES, 0)
  const [magic, crc, text] = bytes.toString().split('\n')
  if (`${magic}\n` !== MAGIC || text === undefined || crc !== `${crc32(text)}`) return undefined
  return JSON.parse(text) as Header
}

/** One section's bytes, in memory that threads can share; nothing where they are not as written. */
function bytesIn(handle: number, { sections }: Header, name: string): Uint8Array | undefined {
  const section = sections.find((each) => each.name === name)
  if (!section || fstatSync(handle).size < section.offset + section.bytes) return undefined
  const bytes = new Uint8Array(new SharedArrayBuffer(section.bytes))
  for (let done = 0; done < bytes.length; ) {
    const read = readSync(handle, bytes, done, bytes.length - done, section.offset + done)
    if (read === 0) return undefined
    done += read
  }
  return crc32(bytes) === section.crc ? bytes : undefined
}

function columnsIn(handle: number, header: Header): FavorColumns | undefined {
  const time = bytesIn(handle, header, 'time')
  const giver = bytesIn(handle, header, 'giver')
  const receiver = bytesIn(handle, header, 'receiver')
  if (!time || !giver || !receiver) return undefined
  return {
    people: header.people,
    time: new Float64Array(time.buffer),
    giver: new Int32Array(giver.buffer),
    receiver: new Int32Array(receiver.buffer),
  }
}

function peopleIn(handle: number): readonly PersonId[] | undefined {
  const header = headerOf(handle)
  const bytes = header && bytesIn(handle, header, 'people')
  return bytes && (JSON.parse(Buffer.from(bytes).toString()) as PersonId[])
}

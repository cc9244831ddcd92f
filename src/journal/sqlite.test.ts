// The embedded stores, judged by the contract; and what only a file can show: triggers, a bent
// bit, a disk that fails, bytes that are gone.
import { randomUUID } from 'node:crypto'
import { closeSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StoreUnavailable } from './errors.ts'
import {
  ana,
  appendSome,
  commitOf,
  foundOrg,
  journalContract,
  textNamed,
} from './journal.contract.ts'
import { openFileKeys } from './keys-file.ts'
import { outboxContract } from './outbox.contract.ts'
import { keysContract, privateContract } from './private.contract.ts'
import { SqlitePrivateStore } from './private.ts'
import { newFolder } from './scratch.contract.ts'
import { openSqlite, SqliteJournal } from './sqlite.ts'

const newDatabase = () => openSqlite(join(newFolder(), 'journal.sqlite'))

describe('the journal in SQLite', () =>
  journalContract(async () => new SqliteJournal(newDatabase())))
describe('the outbox in SQLite', () => outboxContract(async () => new SqliteJournal(newDatabase())))
describe('private answers in SQLite', () =>
  privateContract(async () => new SqlitePrivateStore(newDatabase())))
describe('keys in a file', () => {
  const folder = newFolder()
  keysContract(() => openFileKeys({ folder }))
})

describe('a SQLite journal on disk', () => {
  test('given entries, when edited or removed by hand, then the triggers refuse', async () => {
    const database = newDatabase()
    const journal = new SqliteJournal(database)
    const org = await foundOrg(journal)
    await appendSome(journal, org, 2)
    for (const statement of [
      "update entries set data = '{}'",
      'delete from entries',
      'delete from entries where sequence = 2',
      'insert or replace into entries select * from entries',
      'update orgs set demo = 1',
      'delete from orgs',
    ]) {
      expect(() => database.connection.exec(statement)).toThrow(/never/)
    }
  })

  test('given any field or bit bent, when verified, then that entry is named', async () => {
    const file = join(newFolder(), 'journal.sqlite')
    const journal = new SqliteJournal(openSqlite(file))
    const org = await foundOrg(journal)
    await appendSome(journal, org, 12)
    const raw = new DatabaseSync(file)
    raw.exec('drop trigger entries_stay_as_written')
    const columns = ['at_ms', 'author', 'type', 'data', 'commitments', 'hash'] as const
    const bent = fc.record({
      sequence: fc.integer({ min: 1, max: 12 }),
      column: fc.constantFrom(...columns),
      byte: fc.nat({ max: 500 }),
      bit: fc.nat({ max: 6 }),
    })
    const judge = async ({
      sequence,
      column,
      byte,
      bit,
    }: typeof bent extends fc.Arbitrary<infer T> ? T : never) => {
      const where = 'where org = ? and sequence = ?'
      const row = raw.prepare(`select ${column} as held from entries ${where}`).get(org, sequence)
      const held = row?.held as string | number
      const put = raw.prepare(`update entries set ${column} = ? ${where}`)
      put.run(flipped(held, byte, bit), org, sequence)
      const { broken } = await journal.verify(org)
      put.run(held, org, sequence)
      expect(broken?.sequence).toBe(sequence)
    }
    await fc.assert(fc.asyncProperty(bent, judge), { numRuns: 300 })
    expect((await journal.verify(org)).broken).toBeUndefined()
  })

  test('given entries taken away or a bent head, when verified, then it tells', async () => {
    const file = join(newFolder(), 'journal.sqlite')
    const journal = new SqliteJournal(openSqlite(file))
    const org = await foundOrg(journal)
    await appendSome(journal, org, 5)
    const raw = new DatabaseSync(file)
    raw.exec('drop trigger entries_stay')
    raw.exec("update heads set hash = 'x'")
    expect((await journal.verify(org)).broken?.sequence).toBe(5)
    raw.exec('delete from entries where sequence = 5')
    expect((await journal.verify(org)).broken?.sequence).toBe(5)
    raw.exec('delete from entries where sequence = 3')
    expect((await journal.verify(org)).broken?.sequence).toBe(3)
  })

  test('given a shredded text, when the files are searched, then its box is in none', async () => {
    const folder = newFolder()
    const journal = new SqliteJournal(openSqlite(join(folder, 'journal.sqlite')))
    const org = await foundOrg(journal)
    const text = textNamed(`text_${randomUUID()}`)
    await journal.append(org, 0, [], () => [commitOf(1, text)])
    const anywhere = () =>
      readdirSync(folder).some((name) =>
        readFileSync(join(folder, name)).includes(Buffer.from(text.box)),
      )
    expect(anywhere()).toBe(true)
    await journal.shred(org, [text.id])
    expect(anywhere()).toBe(false)
  })

  test('given a disk that fails, when appended, then it writes no more', async (context) => {
    if (process.platform !== 'linux') return context.skip('needs /proc')
    const file = join(newFolder(), 'journal.sqlite')
    const journal = new SqliteJournal(openSqlite(file))
    const org = await foundOrg(journal)
    await appendSome(journal, org, 1)
    for (const handle of readdirSync('/proc/self/fd')) {
      if (linkOf(handle) === `${file}-wal`) closeSync(Number(handle))
    }
    await expect(appendSome(journal, org, 1)).rejects.toThrow(StoreUnavailable)
    expect(await journal.ready()).toBe(false)
    await expect(journal.append(org, 1, [], () => [])).rejects.toThrow(StoreUnavailable)
  })

  test('given a disk nearly full, when appended, then refused until there is room', async () => {
    const database = newDatabase()
    const journal = new SqliteJournal(database)
    const org = await foundOrg(journal)
    database.disk.saw({ freeBytes: 63 * 1024 * 1024, totalBytes: 1e9 })
    expect(await journal.ready()).toBe(false)
    await expect(appendSome(journal, org, 1)).rejects.toThrow(StoreUnavailable)
    expect((await journal.read(org, 0, 1)).length).toBe(0)
    database.disk.saw({ freeBytes: 1e9, totalBytes: 1e10 })
    await appendSome(journal, org, 1)
    database.connection.exec('pragma max_page_count = 1')
    const big = { ...textNamed('text_big'), box: Buffer.alloc(400_000), owners: [ana] }
    const work = () => [commitOf(2, big)]
    await expect(journal.append(org, 1, [], work)).rejects.toThrow(StoreUnavailable)
    expect((await journal.head(org)).sequence).toBe(1)
  })
})

function flipped(held: string | number, byte: number, bit: number): string | number {
  if (typeof held === 'number') return held ^ (1 << bit)
  const bytes = Buffer.from(held)
  const at = byte % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return bytes.toString()
}

function linkOf(handle: string): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${handle}`)
  } catch {
    return undefined
  }
}

// The PostgreSQL stores, judged by the contract on a real server; and what only it can show: two
// writers, the fences between orgs, roles, and a line that breaks.
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, type FreshDatabase, freshDatabase } from '../../test/postgres.ts'
import { StoreUnavailable, UnfitStore } from './errors.ts'
import {
  ana,
  answerFor,
  appendSome,
  commitOf,
  foundOrg,
  journalContract,
} from './journal.contract.ts'
import { outboxContract } from './outbox.contract.ts'
import { openPostgres, type PostgresParts } from './postgres-open.ts'
import { keysContract, privateContract } from './private.contract.ts'
import { newFolder } from './scratch.contract.ts'

const folder = newFolder()
let database: FreshDatabase
let one: PostgresParts
let two: PostgresParts
let admin: Client

beforeAll(async () => {
  database = await freshDatabase()
  one = await openPostgres({ ...database, folder })
  two = await openPostgres({ databaseUrl: database.databaseUrl, folder })
  admin = new Client({ connectionString: database.adminUrl })
  admin.on('error', () => {})
  await admin.connect()
})

afterAll(async () => {
  await admin.end()
  await Promise.all([one.journal.close(), two.journal.close()])
})

describe('the journal in PostgreSQL', () => journalContract(async () => one.journal))
describe('the outbox in PostgreSQL', () => outboxContract(async () => one.journal))
describe('private answers in PostgreSQL', () => privateContract(async () => one.privateStore))
describe('keys in PostgreSQL', () =>
  keysContract(async () => {
    const { databaseUrl } = database
    return (await openPostgres({ databaseUrl, folder })).keys
  }))

describe('two servers on one PostgreSQL', () => {
  test('given both append, when done, then no gap, none lost, all news told', async () => {
    const org = await foundOrg(one.journal)
    const seen = { one: 0, two: 0 }
    const write = async (which: 'one' | 'two') => {
      const { journal } = which === 'one' ? one : two
      for (let turn = 0; turn < 40; turn++) {
        await journal.append(org, seen[which], [], (news) => {
          for (const entry of news) expect(entry.sequence).toBe(++seen[which])
          return [commitOf(++seen[which])]
        })
      }
    }
    await Promise.all([write('one'), write('two')])
    expect(await one.journal.verify(org)).toMatchObject({ entries: 80 })
    expect((await one.journal.verify(org)).broken).toBeUndefined()
  })

  test('given the same key on both, when raced, then exactly one writes', async () => {
    const org = await foundOrg(one.journal)
    let sequence = 0
    for (let race = 0; race < 20; race++) {
      const key = { actor: ana, key: `race-${race}` }
      let winners = 0
      const run = ({ journal }: PostgresParts) =>
        journal.append(org, sequence, [key], (news, kept) => {
          if (kept.length > 0) return []
          winners += 1
          const next = sequence + news.length + 1
          return [commitOf(next, undefined, answerFor(key.key, next))]
        })
      await Promise.all([run(one), run(two), run(one), run(two)])
      expect(winners).toBe(1)
      sequence += 1
    }
    expect((await one.journal.head(org)).sequence).toBe(20)
  })

  test('given one listens, when the other writes, then it hears, and not of its own', async () => {
    const org = await foundOrg(one.journal)
    const heard: string[] = []
    const stop = await two.journal.listen((which) => heard.push(which))
    await appendSome(two.journal, org, 1)
    await appendSome(one.journal, org, 1)
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([org])
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen goodturn'",
    )
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(1)
    await stop()
  })
})

describe('the fences of PostgreSQL', () => {
  test('given every table with an org, when listed, then row security is forced', async () => {
    const { rows } = await admin.query(
      `select class.relname, class.relrowsecurity and class.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy where polrelid = class.oid) as policies
      from pg_class class join pg_namespace space on space.oid = class.relnamespace
      join pg_attribute part on part.attrelid = class.oid and part.attname = 'org'
      where class.relkind in ('r', 'p') and space.nspname in ('goodturn', 'keys')`,
    )
    expect(rows.length).toBe(9)
    for (const row of rows) expect(row).toMatchObject({ forced: true, policies: 1 })
  })

  test('given the app role, when it edits, removes or looks about, then it may not', async () => {
    const org = await foundOrg(one.journal)
    await appendSome(one.journal, org, 1)
    const app = new Client({ connectionString: database.databaseUrl })
    await app.connect()
    for (const statement of [
      "update goodturn.entries set data = '{}'",
      'delete from goodturn.entries',
      'truncate goodturn.entries',
      'drop table goodturn.entries',
      'update goodturn.orgs set demo = 1',
    ]) {
      await expect(app.query(statement)).rejects.toThrow()
    }
    expect((await app.query('select 1 from goodturn.entries')).rows).toEqual([])
    await app.query("select set_config('goodturn.org', '*', false)")
    expect((await app.query('select 1 from goodturn.entries')).rows).toEqual([])
    await app.query("select set_config('goodturn.org', $1, false)", [org])
    expect((await app.query('select 1 from goodturn.entries')).rows.length).toBe(1)
    await app.end()
    for (const statement of [
      "update goodturn.entries set data = '{}'",
      'delete from goodturn.entries',
      'truncate goodturn.entries',
    ]) {
      await expect(admin.query(statement)).rejects.toThrow('never edited or removed')
    }
  })

  test('given a superuser or no schema, when opened, then one clear sentence', async () => {
    const asAdmin = openPostgres({ databaseUrl: database.adminUrl, folder })
    await expect(asAdmin).rejects.toThrow(UnfitStore)
    const bare = await createDatabase(database.adminUrl)
    const behind = openPostgres({ databaseUrl: bare.databaseUrl, folder })
    await expect(behind).rejects.toThrow(/schema 0 .* needs 2\. Run: .*goodturn migrate/)
  })

  test('given the line breaks, when used, then unavailable, and well again after', async () => {
    const org = await foundOrg(one.journal)
    const cut = () =>
      admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and datname = current_database()`,
      )
    const sequence = (await one.journal.head(org)).sequence
    const held = admin.query('begin; select * from goodturn.heads for update')
    await held
    const blocked = appendSome(one.journal, org, 1)
    blocked.catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 100))
    await cut()
    await expect(blocked).rejects.toThrow(StoreUnavailable)
    await admin.query('rollback')
    expect((await one.journal.head(org)).sequence).toBe(sequence)
    await appendSome(one.journal, org, 1)
    expect(await one.journal.ready()).toBe(true)
    const nobody = openPostgres({ databaseUrl: 'postgres://a:b@127.0.0.1:1/none', folder })
    await expect(nobody).rejects.toThrow(StoreUnavailable)
  })
})

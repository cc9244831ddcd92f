// Opening: the folder's lock, wrong keys, migrations that changed, and a master key that moves.
import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { FolderInUse, UnfitStore, WrongMasterKey } from './errors.ts'
import { serverFacts } from './lock.ts'
import { openStores } from './open.ts'
import { newFolder } from './scratch.contract.ts'
import { openSqlite } from './sqlite.ts'
import { migrateSqlite } from './sqlite-migrate.ts'

test('given a folder in use, when opened, then one clear line; kill -9 frees it', async () => {
  const dataFolder = newFolder()
  const writer = join(import.meta.dirname, '../../test/deep/writer.ts')
  const child = spawn(process.execPath, [writer, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  expect(serverFacts(dataFolder)).toEqual({ pid: child.pid })
  const second = openStores({ dataFolder })
  await expect(second).rejects.toThrow(FolderInUse)
  await expect(second).rejects.toThrow(`(process ${child.pid}): use that one, or stop it first.`)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.on('exit', resolve))
  const stores = await openStores({ dataFolder })
  stores.folder.announce('http://localhost:4321')
  expect(serverFacts(dataFolder)?.url).toBe('http://localhost:4321')
  await expect(openStores({ dataFolder })).rejects.toThrow('at http://localhost:4321')
  await stores.close()
  expect(serverFacts(dataFolder)).toBeUndefined()
})

test('given a key file, when put under a passphrase, then only that opens it', async () => {
  const dataFolder = newFolder()
  const before = await openStores({ dataFolder })
  expect(before.keys.protection()).toBe('file')
  expect(statSync(join(dataFolder, 'master.key')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataFolder, 'keys')).mode & 0o777).toBe(0o600)
  const key = await before.keys.keyOf('org_a', 'person_a')
  await before.keys.protect('known to the council')
  await before.close()
  await expect(openStores({ dataFolder })).rejects.toThrow('set GOODTURN_KEYS_PASSPHRASE')
  await expect(openStores({ dataFolder, keysPassphrase: 'guess' })).rejects.toThrow(WrongMasterKey)
  const after = await openStores({ dataFolder, keysPassphrase: 'known to the council' })
  expect(await after.keys.keyOf('org_a', 'person_a')).toEqual(key)
  await after.close()
})

test('given a line cut short by a kill, when opened, then the keys before it are', async () => {
  const dataFolder = newFolder()
  const stores = await openStores({ dataFolder })
  const key = await stores.keys.keyOf('org_a', 'person_a')
  await stores.close()
  const file = join(dataFolder, 'keys')
  writeFileSync(file, `${readFileSync(file, 'utf8')}key org_a person_b AAAA`)
  const again = await openStores({ dataFolder })
  expect(await again.keys.keyOf('org_a', 'person_a')).toEqual(key)
  const fresh = await again.keys.keyOf('org_a', 'person_b')
  await again.close()
  const last = await openStores({ dataFolder })
  expect(await last.keys.keyOf('org_a', 'person_b')).toEqual(fresh)
  await last.close()
})

test('given a new migration, when it fails, then nothing of it stays, and a copy is kept', () => {
  const file = join(newFolder(), 'journal.sqlite')
  const database = openSqlite(file)
  const [first] = [...database.connection.prepare('select * from migrations').all()]
  expect(first).toMatchObject({ number: 1, name: 'journal' })
  const known = (sqlite: string) => ({ number: 3, name: 'more', sqlite, postgres: '' })
  const one = { number: 1, name: 'journal', sqlite: '', postgres: '' }
  expect(() => migrateSqlite(database, [one])).toThrow(UnfitStore)
  expect(() => migrateSqlite(database, [])).toThrow('newer Goodturn')
  return import('./migrations/index.ts').then(({ migrations }) => {
    const bad = [...migrations, known('create table more (x) strict; create table orgs (x)')]
    expect(() => migrateSqlite(database, bad)).toThrow()
    const good = [...migrations, known('create table more (x integer) strict')]
    migrateSqlite(database, good)
    migrateSqlite(database, good)
    const copy = new DatabaseSync(join(file, '../backups/before-3.sqlite'))
    expect(copy.prepare('select count(*) as held from migrations').get()?.held).toBe(2)
    copy.close()
    database.close()
  })
})

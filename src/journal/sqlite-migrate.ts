// Brings a SQLite record to this program's schema. Each migration and its own record are one
// transaction; before the first of them a record that already holds something is copied whole.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { migrations, migrationsToRun } from './migrations/index.ts'
import { type Applied, checksumOf, type Migration } from './migrations/migration.ts'
import type { SqliteDatabase } from './sqlite-database.ts'
import { syncFolder } from './sync.ts'

const recordTable = `create table if not exists migrations (
  number integer primary key, name text not null, checksum text not null
) strict`

export function migrateSqlite(
  database: SqliteDatabase,
  known: readonly Migration[] = migrations,
): void {
  const { connection } = database
  if (!connection.prepare("select 1 from sqlite_schema where name = 'migrations'").get()) {
    connection.exec(recordTable)
  }
  const applied = connection.prepare('select number, checksum from migrations').all()
  const toRun = migrationsToRun(applied as unknown as Applied[], 'sqlite', known)
  const first = toRun[0]
  if (first === undefined) return
  if (applied.length > 0) copyBefore(database, first.number)
  for (const { number, name, sqlite } of toRun) {
    database.write(() => {
      connection.exec(sqlite)
      connection
        .prepare('insert into migrations (number, name, checksum) values (?, ?, ?)')
        .run(number, name, checksumOf(sqlite))
    })
  }
}

function copyBefore(database: SqliteDatabase, number: number): void {
  const folder = join(dirname(database.file), 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `before-${number}.sqlite`)
  if (existsSync(file)) return
  // Written beside and then renamed: a kill in between leaves no half copy under that name.
  const half = `${file}.half`
  rmSync(half, { force: true })
  database.connection.prepare('vacuum into ?').run(half)
  renameSync(half, file)
  syncFolder(folder)
}

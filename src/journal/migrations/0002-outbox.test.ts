// A record of the first schema, with lines that wait: after the second they still do, and are due.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder } from '../scratch.contract.ts'
import { SqliteJournal } from '../sqlite.ts'
import { SqliteDatabase } from '../sqlite-database.ts'
import { migrateSqlite } from '../sqlite-migrate.ts'
import { journalMigration } from './0001-journal.ts'
import { migrations } from './index.ts'

test('given lines of the first schema, when it is brought up to date, then they are due', async () => {
  const file = join(newFolder(), 'journal.sqlite')
  const old = new SqliteDatabase(file)
  migrateSqlite(old, [journalMigration])
  old.write(() => {
    old.connection.exec(`insert into outbox (org, person, sequence, attempts)
      values ('org_a', 'person_a', 7, 0), ('org_a', 'person_b', 8, 3)`)
  })
  old.close()
  const database = new SqliteDatabase(file)
  migrateSqlite(database)
  expect(database.all('select number from migrations')).toHaveLength(migrations.length)
  const lines = await new SqliteJournal(database).claim(1, 2, 10)
  expect(lines).toEqual([
    { id: 1, org: 'org_a', person: 'person_a', sequence: 7, attempts: 0, taken: [] },
    { id: 2, org: 'org_a', person: 'person_b', sequence: 8, attempts: 3, taken: [] },
  ])
  database.close()
})

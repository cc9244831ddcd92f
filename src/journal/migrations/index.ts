// The list of migrations, oldest first. A new one is a file beside this one and a line here.
import { UnfitStore } from '../errors.ts'
import { journalMigration } from './0001-journal.ts'
import { outboxMigration } from './0002-outbox.ts'
import { type Applied, checksumOf, type Migration } from './migration.ts'

export const migrations: readonly Migration[] = [journalMigration, outboxMigration]

/**
 * The migrations a store still needs. Throws if it holds one this program does not know, or one
 * whose text has changed since it was applied: then nobody can say what the schema is.
 */
export function migrationsToRun(
  applied: readonly Applied[],
  dialect: 'sqlite' | 'postgres',
  known: readonly Migration[] = migrations,
): readonly Migration[] {
  for (const { number, checksum } of applied) {
    const migration = known.find((candidate) => candidate.number === number)
    if (migration === undefined) {
      throw new UnfitStore(
        `This record was written by a newer Goodturn (schema ${number}): start that one.`,
      )
    }
    if (checksumOf(migration[dialect]) !== checksum) {
      throw new UnfitStore(
        `Schema change ${number} (${migration.name}) is not the one this record was made with.`,
      )
    }
  }
  const done = new Set(applied.map((row) => row.number))
  return known.filter((migration) => !done.has(migration.number))
}

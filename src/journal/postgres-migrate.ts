// Brings a PostgreSQL database to this program's schema with the owner role, and lets the app role
// do what it may: read and add entries, never edit or remove one.
import { Client } from 'pg'
import { UnfitStore } from './errors.ts'
import { migrations, migrationsToRun } from './migrations/index.ts'
import { type Applied, checksumOf, type Migration } from './migrations/migration.ts'
import { type PostgresDatabase, said, sqlState } from './postgres-database.ts'

/** Any number will do, as long as every server asks for the same lock. */
const migrationLock = 7_206_042_026

const grants = (role: string, maintain: boolean) => [
  `grant usage on schema goodturn, keys to ${role}`,
  `grant select on goodturn.migrations to ${role}`,
  `grant select, insert on goodturn.orgs, goodturn.entries to ${role}`,
  `grant select, insert, update on goodturn.heads to ${role}`,
  `grant select, insert, delete on goodturn.texts, goodturn.answers to ${role}`,
  `grant select, insert, update, delete on goodturn.outbox to ${role}`,
  `grant select, insert, update, delete on goodturn.private_answers to ${role}`,
  `grant usage on sequence goodturn.outbox_ids to ${role}`,
  `grant execute on function goodturn.remove_demo(text) to ${role}`,
  `grant select, insert, update, delete on keys.header, keys.wrapped, keys.destroyed to ${role}`,
  ...(maintain ? [`grant maintain on keys.wrapped to ${role}`] : []),
]

/** Migrates as the owner and grants the app role its rights. Safe to run at every start. */
export async function migratePostgres(
  ownerUrl: string,
  appRole: string,
  known: readonly Migration[] = migrations,
): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'goodturn migrate' })
  await said(() => client.connect())
  try {
    await said(() => client.query('select pg_advisory_lock($1)', [migrationLock]))
    await said(() =>
      client.query(`create schema if not exists goodturn; create schema if not exists keys;
        create table if not exists goodturn.migrations (
          number integer primary key, name text not null, checksum text not null)`),
    )
    const applied = await client.query('select number, checksum from goodturn.migrations')
    for (const migration of migrationsToRun(applied.rows as Applied[], 'postgres', known)) {
      await said(() => applyOne(client, migration))
    }
    await said(() => grantAll(client, appRole))
  } finally {
    await client.end()
  }
}

async function applyOne(client: Client, { number, name, postgres }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(postgres)
    await client.query(
      'insert into goodturn.migrations (number, name, checksum) values ($1, $2, $3)',
      [number, name, checksumOf(postgres)],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function grantAll(client: Client, appRole: string): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as number")
  // The right to vacuum without owning came with PostgreSQL 17.
  const maintain = rows[0].number >= 170_000
  for (const statement of grants(client.escapeIdentifier(appRole), maintain)) {
    await client.query(statement)
  }
}

/** Throws, with the one command to run, if the schema is not this program's. */
export async function assertMigrated(database: PostgresDatabase): Promise<void> {
  const applied = await appliedTo(database)
  const missing = migrationsToRun(applied, 'postgres')
  if (missing.length === 0) return
  const needed = missing.at(-1)?.number
  throw new UnfitStore(
    `The database has schema ${applied.length} and this Goodturn needs ${needed}. Run: ` +
      'GOODTURN_OWNER_URL=postgres://<owner>@<host>/<database> goodturn migrate',
  )
}

async function appliedTo(database: PostgresDatabase): Promise<readonly Applied[]> {
  try {
    return await database.alone<Applied>('select number, checksum from goodturn.migrations')
  } catch (error) {
    // No schema, no table, or no right to look into it yet: nothing was applied for this role.
    if (['3F000', '42P01', '42501'].includes(sqlState(error) ?? '')) return []
    throw error
  }
}

// Opens a PostgreSQL record: refuses a role that row-level security would not bind or a server
// that acknowledges before it syncs, brings the schema up to date where the owner's URL is given,
// and hands out the stores.
import { UnfitStore } from './errors.ts'
import type { Keys } from './keys.ts'
import { openPostgresKeys } from './keys-postgres.ts'
import { PostgresJournal } from './postgres.ts'
import { PostgresDatabase } from './postgres-database.ts'
import { assertMigrated, migratePostgres } from './postgres-migrate.ts'
import { PostgresPrivateStore } from './private-postgres.ts'
import type { MasterKeySource } from './wrapping.ts'

export interface PostgresOptions extends MasterKeySource {
  readonly databaseUrl: string
  readonly ownerUrl?: string
}

export interface PostgresParts {
  readonly journal: PostgresJournal
  readonly privateStore: PostgresPrivateStore
  readonly keys: Keys
}

export async function openPostgres(options: PostgresOptions): Promise<PostgresParts> {
  const database = new PostgresDatabase(options.databaseUrl)
  try {
    const role = await assertFit(database)
    if (options.ownerUrl !== undefined) await migratePostgres(options.ownerUrl, role)
    await assertMigrated(database)
    const keys = await openPostgresKeys(database, options)
    const privateStore = new PostgresPrivateStore(database)
    return { journal: new PostgresJournal(database, options.databaseUrl), privateStore, keys }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The app role's name, if the server and the role keep what Goodturn promises. */
async function assertFit(database: PostgresDatabase): Promise<string> {
  type Shape = { role: string; above: boolean; commit: string; fsync: string }
  const [facts] = await database.alone<Shape>(
    `select current_user as role, rolsuper or rolbypassrls as above,
      current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync
    from pg_roles where rolname = current_user`,
  )
  if (facts === undefined || facts.above) {
    throw new UnfitStore(
      'GOODTURN_DATABASE_URL names a superuser or a role with BYPASSRLS, whom row-level ' +
        'security does not bind: name one with NOSUPERUSER NOBYPASSRLS.',
    )
  }
  if (!['on', 'remote_apply'].includes(facts.commit) || facts.fsync !== 'on') {
    throw new UnfitStore(
      'PostgreSQL acknowledges before it syncs: set fsync = on and synchronous_commit = on.',
    )
  }
  return facts.role
}

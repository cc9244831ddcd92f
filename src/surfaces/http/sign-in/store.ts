// The sign-in store: a file or schema of its own, apart from the record. Beside what better-auth
// keeps it holds whose person an account is, one-use links, and two answers given at first run.
import { DatabaseSync } from 'node:sqlite'
import { escapeIdentifier, Pool } from 'pg'

/** Rows by text and parameters (`?` in order), the same on both stores. */
export interface SignInStore {
  readonly database: DatabaseSync | Pool
  rows<Row>(text: string, parameters?: readonly (string | number | null)[]): Promise<Row[]>
  /** Sees to it that removed rows are gone from the files, where the store lets us. */
  settle(): Promise<void>
  close(): Promise<void>
}

const tables = [
  `CREATE TABLE IF NOT EXISTS place (
     account TEXT NOT NULL, org TEXT NOT NULL, person TEXT NOT NULL,
     PRIMARY KEY (account, org), UNIQUE (org, person))`,
  `CREATE TABLE IF NOT EXISTS link (
     secret TEXT PRIMARY KEY, kind TEXT NOT NULL, org TEXT, person TEXT, name TEXT,
     until BIGINT NOT NULL, used BIGINT)`,
  `CREATE TABLE IF NOT EXISTS ask_link (
     secret TEXT PRIMARY KEY, org TEXT NOT NULL, person TEXT NOT NULL, ask TEXT NOT NULL,
     until BIGINT NOT NULL, used BIGINT, done BIGINT)`,
  `CREATE TABLE IF NOT EXISTS setting (
     org TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (org, name))`,
]

/** Where an account leaves what names it. */
const swept = ['"user"', 'account', 'session', 'apikey', 'place', 'link', 'ask_link']

export async function openSqliteSignIn(file: string): Promise<SignInStore> {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
  database.exec('PRAGMA secure_delete = ON')
  for (const table of tables) database.exec(table)
  return {
    database,
    rows: async <Row>(text: string, parameters: readonly (string | number | null)[] = []) =>
      database.prepare(text).all(...parameters) as Row[],
    // A row that moved between pages may have left a copy: the small file is written anew.
    settle: async () => database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)'),
    close: async () => database.close(),
  }
}

/** The app's role keeps its own tables in a schema that the owner makes for it, once. */
export async function openPostgresSignIn(url: string, ownerUrl?: string): Promise<SignInStore> {
  if (ownerUrl !== undefined) await makeSchema(ownerUrl, decodeURIComponent(new URL(url).username))
  const database = new Pool({
    connectionString: url,
    max: 4,
    options: '-c search_path=sign_in -c synchronous_commit=on',
  })
  for (const table of tables) await database.query(table)
  return {
    database,
    rows: async <Row>(text: string, parameters: readonly (string | number | null)[] = []) => {
      const result = await database.query(numbered(text), [...parameters])
      return result.rows as Row[]
    },
    async settle() {
      for (const table of swept) await database.query(`VACUUM FULL ${table}`)
    },
    close: () => database.end(),
  }
}

async function makeSchema(ownerUrl: string, appRole: string): Promise<void> {
  const owner = new Pool({ connectionString: ownerUrl, max: 1 })
  try {
    await owner.query('CREATE SCHEMA IF NOT EXISTS sign_in')
    await owner.query(`GRANT USAGE, CREATE ON SCHEMA sign_in TO ${escapeIdentifier(appRole)}`)
  } finally {
    await owner.end()
  }
}

/** `?` as PostgreSQL's `$1`, `$2`, ... */
function numbered(text: string): string {
  let count = 0
  return text.replaceAll('?', () => {
    count += 1
    return `$${count}`
  })
}

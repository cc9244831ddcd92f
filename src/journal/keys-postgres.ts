// Keys in PostgreSQL, in a schema of their own that a dump must leave out. Wrapped under the same
// master key as the file's; a destroyed key's row is removed and the table rewritten where the
// role may, so that no dead copy stays behind.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { OrgId } from '../core/vocabulary.ts'
import { UnfitStore } from './errors.ts'
import type { Owner } from './journal.ts'
import type { Keys } from './keys.ts'
import { type KeyPlace, keysText, place } from './keys-text.ts'
import type { PostgresDatabase, Session } from './postgres-database.ts'
import { replaceFile } from './sync.ts'
import type { KeysHeader, MasterKey, MasterKeySource, Protection } from './wrapping.ts'
import { keyBytes, masterKeyFor, newMasterKey } from './wrapping.ts'

const everyOrg = { org: '*' }

const statements = {
  header: "select words from keys.header where place = 'master'",
  backupFile: "select words from keys.header where place = 'backup'",
  keep: 'insert into keys.header (place, words) values ($1, $2) on conflict (place) do nothing',
  replace: `insert into keys.header (place, words) values ($1, $2)
    on conflict (place) do update set words = excluded.words`,
  gone: 'select 1 as gone from keys.destroyed where org = $1 and owner = $2',
  box: 'select box from keys.wrapped where org = $1 and owner = $2',
  add: `insert into keys.wrapped (org, owner, box) values ($1, $2, $3)
    on conflict (org, owner) do nothing`,
  rewrap: 'update keys.wrapped set box = $3 where org = $1 and owner = $2',
  remove: 'delete from keys.wrapped where org = $1 and owner = $2',
  mark: `insert into keys.destroyed (org, owner) values ($1, $2)
    on conflict (org, owner) do nothing`,
  destroyed: 'select org, owner from keys.destroyed order by org collate "C", owner collate "C"',
  all: 'select org, owner, box from keys.wrapped order by org, owner',
  forgetKeys: 'delete from keys.wrapped where org = $1',
  forgetMarks: 'delete from keys.destroyed where org = $1',
} as const

type WrappedRow = KeyPlace & { readonly box: string }

/** Opens the keys of a database, or makes their header. Throws `WrongMasterKey`. */
export async function openPostgresKeys(
  database: PostgresDatabase,
  source: MasterKeySource,
): Promise<Keys> {
  const found = await readHeader(database)
  if (found !== undefined) {
    return new PostgresKeys(database, source, await masterKeyFor(found, source))
  }
  const made = await newMasterKey(source)
  await database.alone(statements.keep, 'master', JSON.stringify(made.header))
  // Another server may have been first: its header stands, and our passphrase must fit it.
  const kept = (await readHeader(database)) ?? made.header
  return new PostgresKeys(database, source, await masterKeyFor(kept, source))
}

async function readHeader(database: PostgresDatabase): Promise<KeysHeader | undefined> {
  const [row] = await database.alone<{ words: string }>(statements.header)
  return row && (JSON.parse(row.words) as KeysHeader)
}

class PostgresKeys implements Keys {
  readonly #database: PostgresDatabase
  readonly #source: MasterKeySource
  readonly #unwrapped = new Map<string, Uint8Array>()
  #master: MasterKey

  constructor(database: PostgresDatabase, source: MasterKeySource, master: MasterKey) {
    this.#database = database
    this.#source = source
    this.#master = master
  }

  async keyOf(org: OrgId, owner: Owner): Promise<Uint8Array | undefined> {
    const where = place(org, owner)
    const known = this.#unwrapped.get(where)
    if (known !== undefined) return known
    const box = await this.#database.transaction({ org }, (session) =>
      this.#findOrMake(session, org, owner),
    )
    if (box === undefined) return undefined
    const key = this.#master.unwrap(org, owner, box)
    this.#unwrapped.set(where, key)
    return key
  }

  async destroy(org: OrgId, owner: Owner): Promise<boolean> {
    this.#unwrapped.delete(place(org, owner))
    const had = await this.#database.transaction({ org }, async (session) => {
      await session.run(statements.mark, org, owner)
      return (await session.run(statements.remove, org, owner)) > 0
    })
    this.#unwrapped.delete(place(org, owner))
    await this.#sweep()
    await this.#rewriteBackup()
    return had
  }

  drop(org: OrgId, owner: Owner): void {
    this.#unwrapped.delete(place(org, owner))
  }

  async destroyed(): Promise<readonly KeyPlace[]> {
    return this.#database.transaction(everyOrg, (session) =>
      session.rows<KeyPlace>(statements.destroyed),
    )
  }

  async forget(org: OrgId): Promise<void> {
    await this.#database.transaction({ org }, async (session) => {
      await session.run(statements.forgetKeys, org)
      await session.run(statements.forgetMarks, org)
    })
    for (const where of this.#unwrapped.keys()) {
      if (where.startsWith(`${org} `)) this.#unwrapped.delete(where)
    }
    await this.#sweep()
    await this.#rewriteBackup()
  }

  protection(): Protection {
    return this.#master.header.protection
  }

  async protect(passphrase: string): Promise<void> {
    const master = await newMasterKey({ ...this.#source, passphrase })
    await this.#database.transaction(everyOrg, async (session) => {
      for (const { org, owner, box } of await session.rows<WrappedRow>(statements.all)) {
        const wrapped = master.wrap(org, owner, this.#master.unwrap(org, owner, box))
        await session.run(statements.rewrap, org, owner, wrapped)
      }
      await session.run(statements.replace, 'master', JSON.stringify(master.header))
    })
    this.#master = master
    await this.#sweep()
    await this.#rewriteBackup()
  }

  async backup(file: string): Promise<void> {
    const before = await this.#backupFile()
    await this.#database.alone(statements.replace, 'backup', file)
    await this.#rewriteBackup()
    if (before !== undefined && before !== file) rmSync(before, { force: true })
  }

  /** The pool is the journal's to close. */
  async close(): Promise<void> {
    this.#unwrapped.clear()
  }

  async #findOrMake(session: Session, org: OrgId, owner: Owner): Promise<string | undefined> {
    if ((await session.rows(statements.gone, org, owner)).length > 0) return undefined
    const [found] = await session.rows<{ box: string }>(statements.box, org, owner)
    if (found !== undefined) return found.box
    const made = this.#master.wrap(org, owner, randomBytes(keyBytes))
    await session.run(statements.add, org, owner, made)
    // If another server made one in the same moment, that one stands.
    const [kept] = await session.rows<{ box: string }>(statements.box, org, owner)
    return kept?.box
  }

  async #backupFile(): Promise<string | undefined> {
    const [row] = await this.#database.alone<{ words: string }>(statements.backupFile)
    return row?.words
  }

  async #rewriteBackup(): Promise<void> {
    const backupFile = await this.#backupFile()
    if (backupFile === undefined) return
    const rows = await this.#database.transaction(everyOrg, (session) =>
      session.rows<WrappedRow>(statements.all),
    )
    const wrapped = new Map(rows.map(({ org, owner, box }) => [place(org, owner), box]))
    const places = await this.destroyed()
    const destroyed = new Set(places.map(({ org, owner }) => place(org, owner)))
    const { header } = this.#master
    try {
      replaceFile(backupFile, keysText({ header, wrapped, destroyed, backupFile }))
    } catch (error) {
      const sentence = `The backup of the keys at ${backupFile} could not be rewritten.`
      throw new UnfitStore(sentence, { cause: error })
    }
  }

  /** Rewrites the table so that removed rows leave no dead copy; needs PostgreSQL 17. */
  async #sweep(): Promise<void> {
    try {
      await this.#database.alone('vacuum full keys.wrapped')
    } catch {
      // Without the right, autovacuum does it later: docs/operating says so.
    }
  }
}

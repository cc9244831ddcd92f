// Opens everything the record is made of, in order: the folder's lock, the keys, the journal and
// the private answers; and closes them in the other order. SQLite in the data folder unless a
// database URL says PostgreSQL.
import { join } from 'node:path'
import type { Journal } from './journal.ts'
import type { Keys } from './keys.ts'
import { openFileKeys } from './keys-file.ts'
import { type FolderLock, lockFolder } from './lock.ts'
import { SqlitePrivateStore } from './private.ts'
import type { PrivateStore } from './private-store.ts'
import { Sealing } from './sealing.ts'
import { fileSegments, type Segments } from './segments.ts'
import { openSqlite, SqliteJournal } from './sqlite.ts'
import type { MasterKeySource } from './wrapping.ts'

export interface StoreOptions {
  /** Made if missing. One server at a time. */
  readonly dataFolder: string
  /** The app role's URL; without it the record is SQLite in the data folder. */
  readonly databaseUrl?: string
  /** The owner role's URL: with it the schema is brought up to date at start. */
  readonly ownerUrl?: string
  readonly keysPassphrase?: string
}

export interface Stores {
  readonly journal: Journal
  readonly privateStore: PrivateStore
  readonly keys: Keys
  readonly sealing: Sealing
  /** A cache, beside whichever database. */
  readonly segments: Segments
  readonly folder: FolderLock
  close(): Promise<void>
}

/** Throws `FolderInUse`, `WrongMasterKey`, `UnfitStore` or `StoreUnavailable`, in one sentence. */
export async function openStores(options: StoreOptions): Promise<Stores> {
  const folder = lockFolder(options.dataFolder)
  try {
    const parts = await openParts(folder, options)
    const { journal, keys } = parts
    const close = async () => {
      await journal.close()
      await keys.close()
      folder.release()
    }
    const segments = fileSegments(folder.path)
    return { ...parts, sealing: new Sealing(keys), segments, folder, close }
  } catch (error) {
    folder.release()
    throw error
  }
}

type Parts = Pick<Stores, 'journal' | 'privateStore' | 'keys'>

async function openParts(folder: FolderLock, options: StoreOptions): Promise<Parts> {
  const { databaseUrl, ownerUrl, keysPassphrase: passphrase } = options
  const source = { folder: folder.path, ...(passphrase !== undefined && { passphrase }) }
  if (databaseUrl === undefined) return openSqliteParts(source)
  // The driver is loaded only where it is used: most installations never need it.
  const { openPostgres } = await import('./postgres-open.ts')
  return openPostgres({ ...source, databaseUrl, ...(ownerUrl !== undefined && { ownerUrl }) })
}

async function openSqliteParts(source: MasterKeySource): Promise<Parts> {
  const database = openSqlite(join(source.folder, 'journal.sqlite'))
  try {
    const keys = await openFileKeys(source)
    const privateStore = new SqlitePrivateStore(database)
    return { journal: new SqliteJournal(database), privateStore, keys }
  } catch (error) {
    database.close()
    throw error
  }
}

// Backup while running, and restore. A backup holds the record with its texts sealed and never a
// key; restoring it verifies every chain and forgets again whoever was erased since, by the list
// of destroyed keys that the keys' own backup carries.
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { PersonId } from '../core/vocabulary.ts'
import { UnfitStore } from './errors.ts'
import { type ExportedOrg, exportJournal } from './export.ts'
import type { Journal } from './journal.ts'
import { type KeyPlace, placeParts, readKeysText } from './keys-text.ts'
import { lockFolder } from './lock.ts'
import type { Stores } from './open.ts'
import { SqlitePrivateStore } from './private.ts'
import type { PrivateStore } from './private-store.ts'
import { openSqlite, SqliteJournal } from './sqlite.ts'
import { replaceFile, syncFolder } from './sync.ts'

/** What a backup came to: each org's head, to be written down and checked later. */
export interface Backup {
  readonly files: readonly string[]
  readonly orgs: readonly ExportedOrg[]
}

/**
 * One file on SQLite; on PostgreSQL an export and, beside it, its sealed texts. The server goes on
 * writing meanwhile; what it writes after the start may or may not be in it.
 */
export async function backUp(stores: Stores, file: string): Promise<Backup> {
  const { journal } = stores
  if (!(journal instanceof SqliteJournal)) {
    const texts = { file: `${file}.texts`, as: 'sealed' } as const
    const orgs = await exportJournal(stores, { file, texts })
    return { files: [file, texts.file], orgs }
  }
  const half = `${file}.half`
  rmSync(half, { force: true })
  await journal.copyTo(half)
  const copy = openSqlite(half)
  const orgs = await verified(new SqliteJournal(copy)).finally(() => copy.close())
  settleAs(half, file)
  return { files: [file], orgs }
}

export interface RestoreOptions {
  readonly backupFile: string
  /** A folder without a record in it; made if missing. */
  readonly dataFolder: string
  /** The keys' own backup. Without it, the keys already in the folder, if any, are asked. */
  readonly keysFile?: string
}

/** Restores a SQLite backup into an empty folder. Throws `UnfitStore` and leaves nothing if bad. */
export async function restore(options: RestoreOptions): Promise<Backup> {
  const folder = lockFolder(options.dataFolder)
  const file = join(folder.path, 'journal.sqlite')
  const half = `${file}.half`
  try {
    const keysFile = join(folder.path, 'keys')
    if (existsSync(file)) throw new UnfitStore(`There is a record in ${folder.path} already.`)
    if (options.keysFile !== undefined) {
      if (existsSync(keysFile)) throw new UnfitStore(`There are keys in ${folder.path} already.`)
      replaceFile(keysFile, readFileSync(options.keysFile, 'utf8'))
    }
    copyFileSync(options.backupFile, half)
    const copy = openSqlite(half)
    try {
      const journal = new SqliteJournal(copy)
      const orgs = await verified(journal)
      const destroyed = existsSync(keysFile) ? destroyedIn(keysFile) : []
      await forgetAgain(journal, new SqlitePrivateStore(copy), destroyed)
      copy.close()
      settleAs(half, file)
      return { files: [file], orgs }
    } finally {
      copy.close()
    }
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${half}${end}`, { force: true })
    folder.release()
  }
}

/** The destroyed list of a keys file or of a keys backup; needs no passphrase. */
export function destroyedIn(keysFile: string): readonly KeyPlace[] {
  return [...readKeysText(readFileSync(keysFile, 'utf8')).destroyed].map(placeParts)
}

/** Shreds what belonged to the erased, so that a backup from before does not bring it back. */
export async function forgetAgain(
  journal: Journal,
  privateStore: PrivateStore,
  destroyed: readonly KeyPlace[],
): Promise<void> {
  const there = new Set((await journal.orgs()).map((row) => row.org))
  for (const { org, owner } of destroyed) {
    if (!there.has(org)) continue
    await journal.shred(org, await journal.textsOf(org, owner))
    if (owner.startsWith('person_')) await privateStore.clearAll(org, owner as PersonId)
  }
}

async function verified(journal: Journal): Promise<readonly ExportedOrg[]> {
  const orgs: ExportedOrg[] = []
  for (const { org } of await journal.orgs()) {
    const { head, broken } = await journal.verify(org)
    if (broken) throw new UnfitStore(`Entry ${broken.sequence} of ${org}: ${broken.why}.`)
    orgs.push({ org, head })
  }
  return orgs
}

/** Gives a whole and synced file its name. */
function settleAs(half: string, file: string): void {
  const handle = openSync(half, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(half, file)
  syncFolder(dirname(file))
}

// The single-writer lock of a data folder: an exclusive SQLite transaction on a file of its own,
// held as long as the process lives. The kernel frees it at kill -9 and nobody steals it by age.
// Beside it `server.json` says who holds it, for the message and for the command line.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderInUse, UnfitStore } from './errors.ts'
import { replaceFile } from './sync.ts'

/** What a running server says about itself. */
export interface ServerFacts {
  readonly pid: number
  readonly url?: string
}

export class FolderLock {
  readonly path: string
  readonly #database: DatabaseSync

  constructor(path: string, database: DatabaseSync) {
    this.path = path
    this.#database = database
  }

  /** Writes where the server listens, once it does. */
  announce(url: string): void {
    writeFacts(this.path, { pid: process.pid, url })
  }

  release(): void {
    if (!this.#database.isOpen) return
    rmSync(factsFile(this.path), { force: true })
    this.#database.close()
  }
}

/** Makes the folder if it is missing and takes it; throws `FolderInUse` in one clear line. */
export function lockFolder(folder: string): FolderLock {
  const path = resolve(folder)
  makeFolder(path)
  const database = new DatabaseSync(join(path, 'lock.sqlite'), { timeout: 0 })
  try {
    database.exec('pragma journal_mode = delete')
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    throw new FolderInUse(inUse(path), { cause: error })
  }
  writeFacts(path, { pid: process.pid })
  return new FolderLock(path, database)
}

/** Step by step: on some folders the system's own recursive call never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    throw new UnfitStore(`The data folder ${path} cannot be made.`, { cause: error })
  }
}

/** Who holds a folder, if somebody says so. A killed server leaves its last word here. */
export function serverFacts(folder: string): ServerFacts | undefined {
  try {
    return JSON.parse(readFileSync(factsFile(resolve(folder)), 'utf8')) as ServerFacts
  } catch {
    return undefined
  }
}

function inUse(path: string): string {
  const facts = serverFacts(path)
  const where = facts?.url === undefined ? '' : ` at ${facts.url}`
  const who = facts === undefined ? '' : ` (process ${facts.pid}${where})`
  return `A Goodturn is running on ${path} already${who}: use that one, or stop it first.`
}

function writeFacts(path: string, facts: ServerFacts): void {
  replaceFile(factsFile(path), `${JSON.stringify(facts)}\n`)
}

function factsFile(path: string): string {
  return join(path, 'server.json')
}

// One SQLite database: opened for durability, statements prepared once, each change one synchronous
// transaction that is on the disk when it returns. After an error of the disk it never writes
// again: what a failed sync left behind cannot be known, so it is not retried.
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { DiskWatch } from './disk.ts'
import { StoreRefused, StoreUnavailable } from './errors.ts'
import { syncFolder } from './sync.ts'

const pragmas = [
  'journal_mode = wal',
  'synchronous = full',
  // On macOS plain fsync does not reach the disk; elsewhere these two change nothing.
  'fullfsync = on',
  'checkpoint_fullfsync = on',
  'secure_delete = on',
  'foreign_keys = on',
  'recursive_triggers = on',
  'busy_timeout = 2000',
  'cache_size = -65536',
  // 16 MB of log between checkpoints: a bulk import syncs the main file rarely.
  'wal_autocheckpoint = 4000',
  'journal_size_limit = 67108864',
]

/** SQLite's result codes after which a store that holds the only writer must stop. */
const fatalCodes = new Set([8, 10, 11, 14, 26])
const fullCode = 13
const busyCodes = new Set([5, 6])

export class SqliteDatabase {
  readonly file: string
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #disk: DiskWatch
  #failed = false
  #open = true

  constructor(file: string) {
    this.file = file
    this.#database = new DatabaseSync(file)
    for (const pragma of pragmas) this.#database.exec(`pragma ${pragma}`)
    this.#disk = new DiskWatch(dirname(file))
    syncFolder(dirname(file))
  }

  get writable(): boolean {
    return this.#open && !this.#failed && this.#disk.room
  }

  get disk(): DiskWatch {
    return this.#disk
  }

  /** The connection itself: for migrations and backup only. */
  get connection(): DatabaseSync {
    return this.#database
  }

  statement(text: string): StatementSync {
    let statement = this.#statements.get(text)
    if (statement === undefined) {
      statement = this.#database.prepare(text)
      this.#statements.set(text, statement)
    }
    return statement
  }

  /** Rows of a query. The caller names the shape its statement has. */
  all<Shape>(text: string, ...values: SQLInputValue[]): readonly Shape[] {
    return this.#attempt(() => this.statement(text).all(...values)) as unknown as readonly Shape[]
  }

  first<Shape>(text: string, ...values: SQLInputValue[]): Shape | undefined {
    return this.#attempt(() => this.statement(text).get(...values)) as Shape | undefined
  }

  /** One transaction, without an await: all of `work` or nothing, synced when it returns. */
  write<Value>(work: () => Value): Value {
    if (!this.writable) throw new StoreUnavailable('The record cannot be written just now.')
    this.#attempt(() => this.statement('begin immediate').run())
    let value: Value
    try {
      value = work()
    } catch (error) {
      this.#rollBack()
      throw this.#judged(error)
    }
    try {
      this.statement('commit').run()
      return value
    } catch (error) {
      // Whether it reached the disk is unknown: after a restart the caller's key tells.
      this.#failed = true
      this.#rollBack()
      throw this.#judged(error)
    }
  }

  /**
   * Moves the log into the main file and empties it, so that removed bytes are gone from both.
   * False where a reader (a backup under way) still needs the log.
   */
  settle(): boolean {
    const row = this.first<{ busy: number }>('pragma wal_checkpoint(truncate)')
    return row?.busy === 0
  }

  close(): void {
    if (!this.#open) return
    this.#open = false
    this.#disk.close()
    this.#statements.clear()
    this.#database.close()
  }

  #rollBack(): void {
    try {
      if (this.#database.isTransaction) this.#database.exec('rollback')
    } catch {
      this.#failed = true
    }
  }

  #attempt<Value>(work: () => Value): Value {
    if (!this.#open) throw new StoreUnavailable('The record is closed.')
    try {
      return work()
    } catch (error) {
      throw this.#judged(error)
    }
  }

  #judged(error: unknown): unknown {
    const code = sqliteCode(error)
    if (code === undefined) return error
    if (fatalCodes.has(code)) this.#failed = true
    if (code === fullCode) this.#disk.saw({ freeBytes: 0, totalBytes: 0 })
    if (fatalCodes.has(code) || code === fullCode || busyCodes.has(code)) {
      return new StoreUnavailable('The record cannot be written just now.', { cause: error })
    }
    return new StoreRefused('The record refused that.', { cause: error })
  }
}

/** SQLite's primary result code of an error, if it is one of SQLite's. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}

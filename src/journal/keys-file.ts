// Keys in a file of their own beside the embedded journal: appended and synced when one is made,
// rewritten whole when one is destroyed, so that no old copy is left. Unwrapped keys stay in
// memory, so sealing does not touch the disk.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { OrgId } from '../core/vocabulary.ts'
import { StoreUnavailable, UnfitStore } from './errors.ts'
import type { Owner } from './journal.ts'
import type { Keys } from './keys.ts'
import {
  type KeyPlace,
  type KeysText,
  keyLine,
  keysText,
  place,
  placeParts,
  readKeysText,
} from './keys-text.ts'
import { replaceFile, syncFolder } from './sync.ts'
import {
  keyBytes,
  type MasterKey,
  type MasterKeySource,
  masterKeyFor,
  newMasterKey,
  type Protection,
} from './wrapping.ts'

/** Opens the keys of a data folder, or makes them. Throws `WrongMasterKey` in one sentence. */
export async function openFileKeys(source: MasterKeySource): Promise<Keys> {
  const file = join(source.folder, 'keys')
  if (!existsSync(file)) {
    const master = await newMasterKey(source)
    replaceFile(file, keysText({ header: master.header, wrapped: new Map(), destroyed: new Set() }))
    return new FileKeys(file, source, master, readKeysText(readFileSync(file, 'utf8')))
  }
  const text = readKeysText(readFileSync(file, 'utf8'))
  return new FileKeys(file, source, await masterKeyFor(text.header, source), text)
}

class FileKeys implements Keys {
  readonly #file: string
  readonly #source: MasterKeySource
  readonly #unwrapped = new Map<string, Uint8Array>()
  readonly #wrapped: Map<string, string>
  readonly #destroyed: Set<string>
  #master: MasterKey
  #backupFile: string | undefined
  #handle: number
  #waiting: string[] = []
  #written: Promise<void> | undefined
  #failed = false

  constructor(file: string, source: MasterKeySource, master: MasterKey, text: KeysText) {
    this.#file = file
    this.#source = source
    this.#master = master
    this.#wrapped = text.wrapped
    this.#destroyed = text.destroyed
    this.#backupFile = text.backupFile
    this.#handle = openSync(file, 'a', 0o600)
    ftruncateSync(this.#handle, text.wholeBytes)
  }

  async keyOf(org: OrgId, owner: Owner): Promise<Uint8Array | undefined> {
    const where = place(org, owner)
    if (this.#destroyed.has(where)) return undefined
    const known = this.#unwrapped.get(where)
    if (known !== undefined) {
      // Somebody else may have asked first, and its line may still be on its way to the disk.
      await this.#written
      return this.#destroyed.has(where) ? undefined : known
    }
    const wrapped = this.#wrapped.get(where)
    const key = wrapped === undefined ? randomBytes(keyBytes) : undefined
    const unwrapped = key ?? this.#master.unwrap(org, owner, wrapped as string)
    this.#unwrapped.set(where, unwrapped)
    if (key !== undefined) await this.#add(where, this.#master.wrap(org, owner, key))
    return this.#destroyed.has(where) ? undefined : unwrapped
  }

  async destroy(org: OrgId, owner: Owner): Promise<boolean> {
    const where = place(org, owner)
    const had = this.#wrapped.delete(where)
    this.#unwrapped.delete(where)
    if (had || !this.#destroyed.has(where)) {
      this.#destroyed.add(where)
      this.#rewrite()
    }
    this.#rewriteBackup()
    return had
  }

  /** One server on one folder: nobody else destroys a key of it. */
  drop(): void {}

  async destroyed(): Promise<readonly KeyPlace[]> {
    return [...this.#destroyed].sort().map(placeParts)
  }

  async forget(org: OrgId): Promise<void> {
    for (const where of [...this.#wrapped.keys(), ...this.#destroyed]) {
      if (placeParts(where).org !== org) continue
      this.#wrapped.delete(where)
      this.#unwrapped.delete(where)
      this.#destroyed.delete(where)
    }
    this.#rewrite()
    this.#rewriteBackup()
  }

  protection(): Protection {
    return this.#master.header.protection
  }

  async protect(passphrase: string): Promise<void> {
    const master = await newMasterKey({ ...this.#source, passphrase })
    for (const [where, wrapped] of this.#wrapped) {
      const { org, owner } = placeParts(where)
      this.#wrapped.set(where, master.wrap(org, owner, this.#master.unwrap(org, owner, wrapped)))
    }
    this.#master = master
    this.#rewrite()
    this.#rewriteBackup()
    rmSync(join(this.#source.folder, 'master.key'), { force: true })
    syncFolder(this.#source.folder)
  }

  async backup(file: string): Promise<void> {
    const before = this.#backupFile
    this.#backupFile = file
    this.#rewriteBackup()
    this.#rewrite()
    if (before !== undefined && before !== file) rmSync(before, { force: true })
  }

  async close(): Promise<void> {
    await this.#written
    this.#failed = true
    closeSync(this.#handle)
  }

  /** Adds a key's line. Lines asked for in one turn are written and synced together. */
  async #add(where: string, wrapped: string): Promise<void> {
    this.#wrapped.set(where, wrapped)
    this.#waiting.push(where)
    this.#written ??= Promise.resolve().then(() => this.#writeWaiting())
    try {
      await this.#written
    } catch (error) {
      // A key that is not on the disk must seal nothing.
      this.#wrapped.delete(where)
      this.#unwrapped.delete(where)
      throw error
    }
  }

  #writeWaiting(): void {
    // One that was destroyed in the meantime has no line any more, and gets none.
    const lines = this.#waiting.map((where) => {
      const wrapped = this.#wrapped.get(where)
      return wrapped === undefined ? '' : keyLine(where, wrapped)
    })
    this.#waiting = []
    this.#written = undefined
    this.#change(() => {
      writeSync(this.#handle, lines.join(''))
      fdatasyncSync(this.#handle)
    })
  }

  #rewrite(): void {
    this.#change(() => {
      const old = openSync(this.#file, 'r+')
      replaceFile(this.#file, this.#text())
      closeSync(this.#handle)
      this.#handle = openSync(this.#file, 'a', 0o600)
      overwrite(old)
    })
  }

  #rewriteBackup(): void {
    const file = this.#backupFile
    if (file === undefined) return
    try {
      replaceFile(file, this.#text())
    } catch (error) {
      const sentence = `The backup of the keys at ${file} could not be rewritten: do so by hand.`
      throw new UnfitStore(sentence, { cause: error })
    }
  }

  #text(): string {
    const [header, backupFile] = [this.#master.header, this.#backupFile]
    const keys = { header, wrapped: this.#wrapped, destroyed: this.#destroyed }
    return keysText({ ...keys, ...(backupFile !== undefined && { backupFile }) })
  }

  /** After an error of the disk nothing is known of the file, so nothing more is written. */
  #change(work: () => void): void {
    if (this.#failed) throw new StoreUnavailable('The keys cannot be written just now.')
    try {
      work()
    } catch (error) {
      this.#failed = true
      throw new StoreUnavailable('The keys cannot be written just now.', { cause: error })
    }
  }
}

/** The old file has no name any more; its bytes go too. */
function overwrite(handle: number): void {
  const zeros = Buffer.alloc(fstatSync(handle).size)
  writeSync(handle, zeros, 0, zeros.length, 0)
  fdatasyncSync(handle)
  closeSync(handle)
}

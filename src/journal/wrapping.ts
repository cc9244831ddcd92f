// How keys are wrapped: AES-256-GCM under one master key, which comes from a passphrase through
// scrypt or from a random file beside the keys. A header remembers how, and holds a word wrapped
// under it, so that a wrong passphrase is told at once and in one sentence.
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrgId } from '../core/vocabulary.ts'
import { WrongMasterKey } from './errors.ts'
import type { Owner } from './journal.ts'
import { syncFile, syncFolder } from './sync.ts'

export const keyBytes = 32
const poolBytes = 4096
let pool = Buffer.alloc(0)

/** Random bytes, drawn from the system some thousand at a time: nonces and salts are many. */
export function chanceBytes(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(poolBytes)
  const drawn = pool.subarray(0, count)
  pool = pool.subarray(count)
  return drawn
}

const nonceBytes = 12
const tagBytes = 16
/** scrypt's N, r and p: 64 MB and about a fifth of a second, once at each start. */
const cost = { cost: 65_536, blockSize: 8, parallelization: 1 }
const checkWord = Buffer.from('goodturn keys')

export type Protection = 'passphrase' | 'file'

/** The first line of the keys: how the master key is come by. Nothing in it is secret. */
export interface KeysHeader {
  readonly goodturn: 'keys'
  readonly version: 1
  readonly protection: Protection
  readonly salt: string
  readonly cost: number
  readonly blockSize: number
  readonly parallelization: number
  /** A known word wrapped under the master key. */
  readonly check: string
}

export interface MasterKeySource {
  /** Where `master.key` lies if there is no passphrase. */
  readonly folder: string
  readonly passphrase?: string
}

export class MasterKey {
  readonly header: KeysHeader
  readonly #key: Buffer

  constructor(header: KeysHeader, key: Buffer) {
    this.header = header
    this.#key = key
  }

  wrap(org: OrgId, owner: Owner, key: Uint8Array): string {
    return sealBytes(this.#key, Buffer.from(`${org} ${owner}`), key).toString('base64')
  }

  unwrap(org: OrgId, owner: Owner, wrapped: string): Uint8Array {
    const box = Buffer.from(wrapped, 'base64')
    const key = openBytes(this.#key, Buffer.from(`${org} ${owner}`), box)
    if (key === undefined) throw new WrongMasterKey('A key in the keys file is damaged.')
    return key
  }
}

/** A new master key and its header. Makes `master.key` where there is no passphrase. */
export async function newMasterKey(source: MasterKeySource): Promise<MasterKey> {
  const salt = randomBytes(16).toString('base64')
  const protection: Protection = source.passphrase === undefined ? 'file' : 'passphrase'
  const half = { goodturn: 'keys', version: 1, protection, salt, ...cost } as const
  const key = await deriveKey(half, source, true)
  const check = sealBytes(key, checkWord, checkWord).toString('base64')
  return new MasterKey({ ...half, check }, key)
}

/** The master key a header asks for; throws `WrongMasterKey` if the source does not give it. */
export async function masterKeyFor(
  header: KeysHeader,
  source: MasterKeySource,
): Promise<MasterKey> {
  if (header.protection === 'passphrase' && source.passphrase === undefined) {
    throw new WrongMasterKey('The keys are under a passphrase: set GOODTURN_KEYS_PASSPHRASE.')
  }
  const key = await deriveKey(header, source, false)
  if (openBytes(key, checkWord, Buffer.from(header.check, 'base64')) === undefined) {
    throw new WrongMasterKey(
      header.protection === 'passphrase'
        ? 'GOODTURN_KEYS_PASSPHRASE is not the passphrase these keys were made with.'
        : 'The file master.key is not the one these keys were made with.',
    )
  }
  return new MasterKey(header, key)
}

type Recipe = Omit<KeysHeader, 'check'>

async function deriveKey(recipe: Recipe, source: MasterKeySource, make: boolean): Promise<Buffer> {
  if (recipe.protection === 'file') return keyInFile(join(source.folder, 'master.key'), make)
  const { cost: N, blockSize: r, parallelization: p } = recipe
  const options = { N, r, p, maxmem: 256 * N * r }
  const passphrase = (source.passphrase ?? '').normalize('NFC')
  return new Promise((resolve, reject) => {
    scrypt(passphrase, Buffer.from(recipe.salt, 'base64'), keyBytes, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}

function keyInFile(file: string, make: boolean): Buffer {
  if (!existsSync(file)) {
    if (!make) throw new WrongMasterKey('The file master.key is gone: put it back.')
    writeFileSync(file, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600 })
    syncFile(file)
    syncFolder(join(file, '..'))
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== keyBytes) throw new WrongMasterKey('The file master.key is damaged.')
  return key
}

/**
 * Nonce, ciphertext and tag in one box. The key goes in as a key object: handed bytes, the cipher
 * first tries them as one and pays three times as much.
 */
export function sealBytes(
  key: Uint8Array | KeyObject,
  about: Uint8Array,
  plain: Uint8Array,
): Buffer {
  const nonce = chanceBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce)
  cipher.setAAD(about)
  const body = cipher.update(plain)
  cipher.final()
  return Buffer.concat([nonce, body, cipher.getAuthTag()])
}

/** What a box holds, or undefined if the key, what it is about, or any bit of it is another. */
export function openBytes(
  key: Uint8Array | KeyObject,
  about: Uint8Array,
  box: Uint8Array,
): Buffer | undefined {
  if (box.length < nonceBytes + tagBytes) return undefined
  const tagStart = box.length - tagBytes
  const nonce = box.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), nonce, {
    authTagLength: tagBytes,
  })
  decipher.setAAD(about)
  decipher.setAuthTag(box.subarray(tagStart))
  const plain = decipher.update(box.subarray(nonceBytes, tagStart))
  try {
    decipher.final()
    return plain
  } catch {
    return undefined
  }
}

function secretOf(key: Uint8Array | KeyObject): KeyObject {
  return key instanceof Uint8Array ? createSecretKey(key) : key
}

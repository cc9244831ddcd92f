// The text form of keys: a header, then one line for each key, each destroyed key, and the place
// of the backup. The keys file and every store's keys backup are written this way, so that one
// reader serves both, and the destroyed list can be read without any passphrase.
import type { OrgId } from '../core/vocabulary.ts'
import { WrongMasterKey } from './errors.ts'
import type { Owner } from './journal.ts'
import type { KeysHeader } from './wrapping.ts'

export interface KeyPlace {
  readonly org: OrgId
  readonly owner: Owner
}

export interface KeysText {
  readonly header: KeysHeader
  /** Wrapped keys by `place`. */
  readonly wrapped: Map<string, string>
  /** Places whose keys were destroyed. */
  readonly destroyed: Set<string>
  readonly backupFile?: string
  /** Bytes up to the end of the last whole line: what follows was never acknowledged. */
  readonly wholeBytes: number
}

/** One owner's place among the keys: what a line is about. */
export function place(org: OrgId, owner: Owner): string {
  if (/\s/.test(org + owner)) throw new TypeError('An id holds no spaces.')
  return `${org} ${owner}`
}

export function placeParts(text: string): KeyPlace {
  const space = text.indexOf(' ')
  return { org: text.slice(0, space) as OrgId, owner: text.slice(space + 1) as Owner }
}

export function keyLine(where: string, wrapped: string): string {
  return `key ${where} ${wrapped}\n`
}

export function keysText(keys: Omit<KeysText, 'wholeBytes'>): string {
  const lines = [`${JSON.stringify(keys.header)}\n`]
  for (const [where, wrapped] of keys.wrapped) lines.push(keyLine(where, wrapped))
  for (const where of keys.destroyed) lines.push(`destroyed ${where}\n`)
  if (keys.backupFile !== undefined) lines.push(`backup ${JSON.stringify(keys.backupFile)}\n`)
  return lines.join('')
}

/** Reads the text form. A last line without its end is what a kill cut short: it is left out. */
export function readKeysText(text: string): KeysText {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const [first, ...lines] = whole.split('\n')
  const header = readHeader(first ?? '')
  const wrapped = new Map<string, string>()
  const destroyed = new Set<string>()
  let backupFile: string | undefined
  for (const line of lines) {
    const [kind, org, owner, box] = line.split(' ')
    if (kind === 'key' && box !== undefined) wrapped.set(`${org} ${owner}`, box)
    else if (kind === 'destroyed') destroyed.add(`${org} ${owner}`)
    else if (kind === 'backup') backupFile = JSON.parse(line.slice('backup '.length))
    else if (line !== '') throw new WrongMasterKey('The keys file is damaged.')
  }
  const wholeBytes = Buffer.byteLength(whole)
  return { header, wrapped, destroyed, wholeBytes, ...(backupFile && { backupFile }) }
}

function readHeader(line: string): KeysHeader {
  try {
    const header = JSON.parse(line) as KeysHeader
    if (header.goodturn === 'keys' && header.version === 1) return header
  } catch {
    // Said below, in words that help.
  }
  throw new WrongMasterKey('The keys file is damaged or of a newer Goodturn.')
}

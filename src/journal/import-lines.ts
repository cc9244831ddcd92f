// The lines of an export as they are read back: each is checked for its whole shape before anything
// is done with it, since an export may come from anywhere and be cut or bent anywhere.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  type Entry,
  type OrgId,
  type PersonId,
  type PrivateField,
  privateFields,
  type TextId,
} from '../core/vocabulary.ts'
import { UnfitStore } from './errors.ts'
import type { ChainedEntry, Owner } from './journal.ts'

export interface FirstLine {
  readonly goodturn: 'journal'
  readonly version: 1
  readonly org: OrgId
  readonly createdMs: number
}

export type EntryLine = Entry & Pick<ChainedEntry, 'commitments' | 'hash'> & { readonly org: OrgId }

interface OfOrg {
  readonly org: OrgId
}
export interface PrivateLine extends OfOrg {
  readonly author: PersonId
  readonly field: PrivateField
  readonly subject: string
  readonly box: string
}
interface TextOf extends OfOrg {
  readonly id: TextId
  readonly owners: readonly Owner[]
}
export interface OpenedLine extends TextOf {
  readonly salt: string
  readonly plain: string
}
export interface SealedLine extends TextOf {
  readonly commitment: string
  readonly box: string
}
export type TextLine = PrivateLine | OpenedLine | SealedLine

export interface Numbered<Line> {
  readonly number: number
  readonly line: Line
}

/** Lines of entries, or of texts. Throws `UnfitStore` at the first that is not whole. */
export function entryLinesOf(file: string): AsyncGenerator<Numbered<FirstLine | EntryLine>> {
  return linesOf(file, (line) => (isFirst(line) || isEntry(line) ? line : undefined))
}

export function textLinesOf(file: string): AsyncGenerator<Numbered<TextLine>> {
  return linesOf(file, (line) => (isText(line) ? line : undefined))
}

export function damaged(file: string, number: number): UnfitStore {
  return new UnfitStore(`Line ${number} of ${file} does not follow: nothing was taken in.`)
}

async function* linesOf<Line>(
  file: string,
  check: (line: Fields) => Line | undefined,
): AsyncGenerator<Numbered<Line>> {
  let number = 0
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
  for await (const text of lines) {
    number += 1
    const line = fieldsOf(text)
    const checked = line && check(line)
    if (checked === undefined) throw damaged(file, number)
    yield { number, line: checked }
  }
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isString = (value: unknown): value is string => typeof value === 'string'
const begins = (value: unknown, ...prefixes: readonly string[]): boolean =>
  isString(value) && prefixes.some((prefix) => value.startsWith(prefix))

function isFirst(line: Fields): line is Fields & FirstLine {
  const { goodturn, version, org, createdMs } = line
  return (
    goodturn === 'journal' && version === 1 && begins(org, 'org_') && Number.isInteger(createdMs)
  )
}

function isEntry(line: Fields): line is Fields & EntryLine {
  const { sequence, atMs, by, type, data, commitments, hash, org } = line
  const authors = ['person_', 'clockwork', 'operator']
  return (
    begins(org, 'org_') &&
    Number.isSafeInteger(sequence) &&
    Number.isSafeInteger(atMs) &&
    begins(by, ...authors) &&
    isString(type) &&
    isFields(data) &&
    isFields(commitments) &&
    Object.values(commitments).every(isString) &&
    isString(hash)
  )
}

function isText(line: Fields): line is Fields & TextLine {
  const { org, author, field, subject, id, owners, salt, plain, commitment, box } = line
  if (!begins(org, 'org_')) return false
  if (author !== undefined) {
    const known = privateFields.some((each) => each === field)
    return begins(author, 'person_') && known && isString(subject) && isString(box)
  }
  const owned =
    Array.isArray(owners) &&
    owners.length > 0 &&
    owners.every((owner) => begins(owner, 'person_', 'org_'))
  const held = box === undefined ? isString(salt) && isString(plain) : isString(commitment)
  return begins(id, 'text_') && owned && held && (box === undefined || isString(box))
}

// Takes an export in: first walks the whole file and proves its chain, then writes; so a damaged
// export changes nothing. Entries, hashes and heads come out as they went in.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Entry, OrgId, PersonId, PrivateField, TextId } from '../core/vocabulary.ts'
import { canonical } from './canonical.ts'
import { chainedRow, emptyHead } from './chain.ts'
import { UnfitStore } from './errors.ts'
import type { ExportedOrg } from './export.ts'
import type { ChainedEntry, Head, Owner, SealedText } from './journal.ts'
import type { Stores } from './open.ts'

const entriesInOneWrite = 1_000

interface FirstLine {
  readonly goodturn: 'journal'
  readonly version: number
  readonly org: OrgId
  readonly createdMs: number
}

type EntryLine = Entry & Pick<ChainedEntry, 'commitments' | 'hash'> & { readonly org: OrgId }

type TextLine = { readonly org: OrgId } & (
  | { readonly id: TextId; owners: readonly Owner[]; salt: string; plain: string }
  | { readonly id: TextId; owners: readonly Owner[]; commitment: string; box: string }
  | { readonly author: PersonId; field: PrivateField; subject: string; box: string }
)

type Target = Pick<Stores, 'journal' | 'privateStore' | 'sealing'>

/** Throws `UnfitStore`, with the line's number, if the export is damaged or an org is there. */
export async function importJournal(
  target: Target,
  file: string,
  textsFile?: string,
): Promise<readonly ExportedOrg[]> {
  const there = new Set((await target.journal.orgs()).map((row) => row.org))
  const heads = await provenHeads(file)
  for (const { org } of heads) {
    if (there.has(org)) throw new UnfitStore(`${org} is in this record already.`)
  }
  const commitments = await writeEntries(target, file)
  if (textsFile !== undefined) await writeTexts(target, textsFile, commitments)
  return heads
}

async function provenHeads(file: string): Promise<readonly ExportedOrg[]> {
  const heads = new Map<OrgId, Head>()
  for await (const { number, value } of linesOf<FirstLine | EntryLine>(file)) {
    if ('goodturn' in value) {
      const known = value.goodturn === 'journal' && value.version === 1 && !heads.has(value.org)
      if (!known) throw damaged(file, number)
      heads.set(value.org, emptyHead)
      continue
    }
    const head = heads.get(value.org)
    const { entry, commitments, hash } = chainedOf(value)
    if (head?.sequence !== entry.sequence - 1) throw damaged(file, number)
    const row = chainedRow(value.org, head, entry, canonical(commitments))
    if (row.hash !== hash) throw damaged(file, number)
    heads.set(value.org, { sequence: row.sequence, hash })
  }
  return [...heads].map(([org, head]) => ({ org, head }))
}

/** Writes orgs and entries; returns the commitment of each text they brought. */
async function writeEntries({ journal }: Target, file: string): Promise<Map<string, string>> {
  const expected = new Map<string, string>()
  let waiting: ChainedEntry[] = []
  let org: OrgId = 'org_'
  const flush = async () => {
    if (waiting.length > 0) await journal.load(org, waiting, [])
    waiting = []
  }
  for await (const { value } of linesOf<FirstLine | EntryLine>(file)) {
    if ('goodturn' in value) {
      await flush()
      org = value.org
      await journal.found({ org, demo: false, createdMs: value.createdMs })
      continue
    }
    const chained = chainedOf(value)
    for (const [id, commitment] of Object.entries(chained.commitments)) {
      expected.set(`${org} ${id}`, commitment)
    }
    if (waiting.push(chained) >= entriesInOneWrite) await flush()
  }
  await flush()
  return expected
}

async function writeTexts(
  target: Target,
  file: string,
  commitments: ReadonlyMap<string, string>,
): Promise<void> {
  let waiting: SealedText[] = []
  let org: OrgId = 'org_'
  const flush = async () => {
    if (waiting.length > 0) await target.journal.load(org, [], waiting)
    waiting = []
  }
  for await (const { number, value } of linesOf<TextLine>(file)) {
    if (value.org !== org) await flush()
    org = value.org
    if ('author' in value) {
      const { author, field, subject } = value
      const box = Buffer.from(value.box, 'base64')
      await target.privateStore.set(org, author, { field, subject, box })
      continue
    }
    const text = await sealedOf(target, value)
    if (commitments.get(`${value.org} ${text.id}`) !== text.commitment) throw damaged(file, number)
    if (waiting.push(text) >= entriesInOneWrite) await flush()
  }
  await flush()
}

async function sealedOf(
  { sealing }: Target,
  value: Exclude<TextLine, { author: PersonId }>,
): Promise<SealedText> {
  const { org, id, owners } = value
  if ('box' in value) {
    return { id, owners, commitment: value.commitment, box: Buffer.from(value.box, 'base64') }
  }
  const salt = Buffer.from(value.salt, 'base64')
  const [sealed] = await sealing.sealAll(org, [{ id, plain: value.plain, owners, salt }])
  return sealed as SealedText
}

function chainedOf({ commitments, hash, org: _org, ...entry }: EntryLine): ChainedEntry {
  return { entry: entry as Entry, commitments, previous: '', hash }
}

async function* linesOf<Shape>(
  file: string,
): AsyncGenerator<{ readonly number: number; readonly value: Shape }> {
  let number = 0
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
  for await (const line of lines) {
    number += 1
    yield { number, value: parsed<Shape>(file, number, line) }
  }
}

function parsed<Shape>(file: string, number: number, line: string): Shape {
  try {
    return JSON.parse(line) as Shape
  } catch {
    throw damaged(file, number)
  }
}

function damaged(file: string, number: number): UnfitStore {
  return new UnfitStore(`Line ${number} of ${file} does not follow: nothing was taken in.`)
}

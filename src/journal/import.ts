// Takes an export in: first walks both files whole and proves that chain and texts follow, then
// writes; so a damaged export changes nothing. Entries, hashes and heads come out as they went in.
import type { OrgId, TextId } from '../core/vocabulary.ts'
import { canonical } from './canonical.ts'
import { chainedRow, emptyHead } from './chain.ts'
import { KeyDestroyed, UnfitStore } from './errors.ts'
import type { ExportedOrg } from './export.ts'
import {
  damaged,
  type EntryLine,
  entryLinesOf,
  type OpenedLine,
  type SealedLine,
  textLinesOf,
} from './import-lines.ts'
import type { ChainedEntry, Head, SealedText } from './journal.ts'
import type { Stores } from './open.ts'
import { commitmentOfText } from './sealing.ts'

const entriesInOneWrite = 1_000

type Target = Pick<Stores, 'journal' | 'privateStore' | 'sealing'>

/** Throws `UnfitStore`, with the line's number, if the export is damaged or an org is there. */
export async function importJournal(
  target: Target,
  file: string,
  textsFile?: string,
): Promise<readonly ExportedOrg[]> {
  const there = new Set((await target.journal.orgs()).map((row) => row.org))
  const { heads, commitments } = await proven(file)
  for (const { org } of heads) {
    if (there.has(org)) throw new UnfitStore(`${org} is in this record already.`)
  }
  if (textsFile !== undefined) await proveTexts(textsFile, heads, commitments)
  await writeEntries(target, file)
  if (textsFile !== undefined) await writeTexts(target, textsFile)
  return heads
}

/** The commitment of each text, by org and id. */
type Commitments = ReadonlyMap<string, string>

async function proven(
  file: string,
): Promise<{ readonly heads: readonly ExportedOrg[]; readonly commitments: Commitments }> {
  const heads = new Map<OrgId, Head>()
  const expected = new Map<string, string>()
  for await (const { number, line } of entryLinesOf(file)) {
    if ('goodturn' in line) {
      if (heads.has(line.org)) throw damaged(file, number)
      heads.set(line.org, emptyHead)
      continue
    }
    const before = heads.get(line.org)
    const head = before && headAfter(before, line)
    if (!head) throw damaged(file, number)
    heads.set(line.org, head)
    for (const [id, commitment] of Object.entries(line.commitments)) {
      expected.set(`${line.org} ${id}`, commitment)
    }
  }
  return { heads: [...heads].map(([org, head]) => ({ org, head })), commitments: expected }
}

/** The head with this line on it; undefined where it does not follow. */
function headAfter(head: Head, line: EntryLine): Head | undefined {
  const { entry, commitments, hash } = chainedOf(line)
  if (entry.sequence !== head.sequence + 1) return undefined
  try {
    const row = chainedRow(line.org, head, entry, canonical(commitments))
    return row.hash === hash ? { sequence: row.sequence, hash } : undefined
  } catch {
    // What has no canonical text, by its letters or its depth, was never in a chain.
    return undefined
  }
}

async function proveTexts(
  file: string,
  heads: readonly ExportedOrg[],
  commitments: Commitments,
): Promise<void> {
  const orgs = new Set(heads.map((each) => each.org))
  const seen = new Set<string>()
  for await (const { number, line } of textLinesOf(file)) {
    if (!orgs.has(line.org)) throw damaged(file, number)
    if ('author' in line) continue
    const place = `${line.org} ${line.id}`
    const said = 'box' in line ? line.commitment : commitmentOfText(saltOf(line), line.plain)
    if (commitments.get(place) !== said || seen.has(place)) throw damaged(file, number)
    seen.add(place)
  }
}

async function writeEntries({ journal }: Target, file: string): Promise<void> {
  let waiting: ChainedEntry[] = []
  let org: OrgId = 'org_'
  const flush = async () => {
    if (waiting.length > 0) await journal.load(org, waiting, [])
    waiting = []
  }
  for await (const { line } of entryLinesOf(file)) {
    if (line.org !== org) await flush()
    org = line.org
    if ('goodturn' in line) await journal.found({ org, demo: false, createdMs: line.createdMs })
    else if (waiting.push(chainedOf(line)) >= entriesInOneWrite) await flush()
  }
  await flush()
}

async function writeTexts(target: Target, file: string): Promise<void> {
  let waiting = new Map<TextId, SealedText>()
  let org: OrgId = 'org_'
  const flush = async () => {
    if (waiting.size > 0) await target.journal.load(org, [], [...waiting.values()])
    waiting = new Map()
  }
  for await (const { line } of textLinesOf(file)) {
    if (line.org !== org) await flush()
    org = line.org
    if ('author' in line) {
      const { author, field, subject } = line
      const box = Buffer.from(line.box, 'base64')
      await target.privateStore.set(org, author, { field, subject, box })
      continue
    }
    const text = await sealedOf(target, line)
    if (text) waiting.set(text.id, text)
    if (waiting.size >= entriesInOneWrite) await flush()
  }
  await flush()
}

/** Undefined for a text of somebody erased since: an export from before brings nobody back. */
async function sealedOf(
  { sealing }: Target,
  line: OpenedLine | SealedLine,
): Promise<SealedText | undefined> {
  const { org, id, owners } = line
  if ('box' in line) {
    return { id, owners, commitment: line.commitment, box: Buffer.from(line.box, 'base64') }
  }
  try {
    const [sealed] = await sealing.sealAll(org, [
      { id, plain: line.plain, owners, salt: saltOf(line) },
    ])
    return sealed
  } catch (error) {
    if (error instanceof KeyDestroyed) return undefined
    throw error
  }
}

const saltOf = ({ salt }: OpenedLine): Uint8Array => Buffer.from(salt, 'base64')

function chainedOf({ commitments, hash, org: _org, ...entry }: EntryLine): ChainedEntry {
  return { entry, commitments, previous: '', hash }
}

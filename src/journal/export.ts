// The journal as JSON Lines: for each org a first line about it, then one entry a line with its
// chain hash. Texts go to a second file and only when asked for: opened, for another installation
// with other keys, or sealed, for a backup. The demo is left out. Bytes depend on the record alone.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OrgId, PersonId, TextId } from '../core/vocabulary.ts'
import { canonical } from './canonical.ts'
import type { ChainedEntry, Head, OrgRow } from './journal.ts'
import type { Stores } from './open.ts'
import { syncFolder } from './sync.ts'
import { rowsInOneLook } from './verify.ts'

export interface ExportOptions {
  readonly file: string
  /** A second file with the texts; `opened` ones are plain words for whoever has the file. */
  readonly texts?: { readonly file: string; readonly as: 'opened' | 'sealed' }
}

export interface ExportedOrg {
  readonly org: OrgId
  readonly head: Head
}

type Source = Pick<Stores, 'journal' | 'privateStore' | 'sealing'>

/** Writes every org but the demo. Returns each one's head, to be checked later. */
export async function exportJournal(
  source: Source,
  { file, texts }: ExportOptions,
): Promise<readonly ExportedOrg[]> {
  const entryLines = new LineFile(file)
  const textLines = texts && new LineFile(texts.file)
  const exported: ExportedOrg[] = []
  for (const row of await source.journal.orgs()) {
    if (row.demo) continue
    const authors = new Set<PersonId>()
    entryLines.add(firstLine(row))
    let head: Head = await source.journal.head(row.org)
    for await (const page of pagesUpTo(source, row.org, head.sequence)) {
      for (const chained of page) {
        entryLines.add(entryLine(row.org, chained))
        if (chained.entry.by.startsWith('person_')) authors.add(chained.entry.by as PersonId)
        head = { sequence: chained.entry.sequence, hash: chained.hash }
      }
      const lines = textLines ? await linesOfTexts(source, row.org, page, texts.as) : []
      for (const line of lines) textLines?.add(line)
    }
    if (textLines && texts.as === 'sealed') {
      for (const line of await privateLines(source, row.org, authors)) textLines.add(line)
    }
    exported.push({ org: row.org, head })
  }
  entryLines.finish()
  textLines?.finish()
  return exported
}

function firstLine({ org, createdMs }: OrgRow): string {
  return canonical({ goodturn: 'journal', version: 1, org, createdMs })
}

/** One entry as exported: what its hash covers, and the hash. */
export function entryLine(org: OrgId, { entry, commitments, hash }: ChainedEntry): string {
  return canonical({ ...entry, commitments, hash, org })
}

async function* pagesUpTo(
  { journal }: Source,
  org: OrgId,
  last: number,
): AsyncGenerator<readonly ChainedEntry[]> {
  for (let after = 0; after < last; ) {
    const page = await journal.read(org, after, Math.min(rowsInOneLook, last - after))
    if (page.length === 0) throw new Error(`Entry ${after + 1} of ${org} is missing.`)
    yield page
    after += page.length
  }
}

async function linesOfTexts(
  { journal, sealing }: Source,
  org: OrgId,
  page: readonly ChainedEntry[],
  as: 'opened' | 'sealed',
): Promise<readonly string[]> {
  const ids = page.flatMap(({ commitments }) => Object.keys(commitments) as TextId[])
  const sealed = await journal.texts(org, ids)
  if (as === 'sealed') {
    return sealed.map(({ id, owners, box, commitment }) =>
      canonical({ org, id, owners, commitment, box: Buffer.from(box).toString('base64') }),
    )
  }
  const opened = await sealing.openWithSalts(org, sealed)
  return sealed.flatMap(({ id, owners }) => {
    const text = opened.get(id)
    if (text === undefined) return []
    const salt = Buffer.from(text.salt).toString('base64')
    return canonical({ org, id, owners, salt, plain: text.plain })
  })
}

/** Private answers stay sealed; only their authors can be asked for them, one by one. */
async function privateLines(
  { privateStore }: Source,
  org: OrgId,
  authors: ReadonlySet<PersonId>,
): Promise<readonly string[]> {
  const lines: string[] = []
  for (const author of [...authors].sort()) {
    for (const { field, subject, box } of await privateStore.read(org, author)) {
      const base64 = Buffer.from(box).toString('base64')
      lines.push(canonical({ org, author, field, subject, box: base64 }))
    }
  }
  return lines
}

/** A file of lines that takes its name only when it is whole and synced. */
class LineFile {
  readonly #file: string
  readonly #handle: number
  #lines: string[] = []

  constructor(file: string) {
    this.#file = file
    this.#handle = openSync(`${file}.half`, 'w', 0o600)
  }

  add(line: string): void {
    if (this.#lines.push(line) >= rowsInOneLook) this.#flush()
  }

  finish(): void {
    this.#flush()
    fsyncSync(this.#handle)
    closeSync(this.#handle)
    renameSync(`${this.#file}.half`, this.#file)
    syncFolder(dirname(this.#file))
  }

  #flush(): void {
    const bytes = Buffer.from(this.#lines.map((line) => `${line}\n`).join(''))
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(this.#handle, bytes, written)
    }
    this.#lines = []
  }
}

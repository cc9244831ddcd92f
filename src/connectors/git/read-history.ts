// Reads a repository's history in one pass of `git log`, as facts. git itself finds the trailers,
// so that its own rules hold to the last folded line; this file only cuts, counts nothing and
// judges nothing. Folders of recent commits are asked for meanwhile, in a second process.
import { resolve } from 'node:path'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result } from '../../core/result.ts'
import { FieldCutter } from './fields.ts'
import { readFolders } from './folders.ts'
import type { Commit, Help, History } from './history.ts'
import { findHead, type Head } from './open-repository.ts'
import { Contacts, People } from './people.ts'
import { ended, startGit } from './run-git.ts'
import { COAUTHOR_KEY, kindOfKey, parseContact, parseTrailer } from './trailers.ts'

const FIELDS = ['%H', '%P', '%at', '%ct', '%aN', '%aE', '%cN', '%cE', '%(trailers:only,unfold)']

export interface ReadOptions {
  /** Commits authored from here on (seconds since 1970), given the head, are asked for folders. */
  readonly foldersFrom: (head: Head) => number
  /** Called every few thousand commits. */
  readonly progress?: (commits: number) => void
}

/** A commit still being read: trailers speak of contacts, not people, and folders are to come. */
type Open = { -readonly [Key in keyof Commit]: Commit[Key] }

export async function readHistory(
  path: string,
  options: ReadOptions,
): Promise<Result<History, Refusal>> {
  const folder = resolve(path)
  const head = await findHead(folder)
  if (!head.ok) return head
  const reader = new LogReader(options)
  const folders = readFolders(folder)
  const from = options.foldersFrom(head.value)
  reader.onCommit = (commit) => {
    if (commit.authored >= from && commit.parents.length < 2) folders.ask(commit.hash)
  }
  await reader.read(folder, head.value.hash)
  const places = await reader.contacts.resolve(folder, reader.people)
  const touched = await folders.answer()
  for (const commit of reader.commits) settle(commit, places, touched)
  return accept({
    repository: head.value.repository,
    head: head.value.hash,
    headCommitted: head.value.committed,
    shallow: head.value.shallow,
    commits: reader.commits,
    people: reader.people.list,
    skipped: { ...reader.skipped, ...reader.cutter.counts },
  })
}

type Trailers = Pick<Commit, 'keys' | 'helps' | 'coauthors'>

// Most commits have none: they share these.
const NO_HELP: readonly Help[] = []
const NOBODY: readonly number[] = []
const NO_TRAILERS: Trailers = { keys: [], helps: NO_HELP, coauthors: NOBODY }

class LogReader {
  readonly people = new People()
  readonly contacts = new Contacts()
  readonly commits: Open[] = []
  readonly skipped = { nobody: 0, withoutAddress: 0 }
  readonly cutter = new FieldCutter((field) => this.#take(field))
  readonly #progress: ((commits: number) => void) | undefined
  #fields: string[] = []
  onCommit: (commit: Open) => void = () => {}

  constructor(options: ReadOptions) {
    this.#progress = options.progress
  }

  async read(folder: string, head: string): Promise<void> {
    const child = startGit(folder, [
      ...['log', '-z', '--use-mailmap', '--no-color', '--no-show-signature', '--no-notes'],
      ...[`--format=tformat:${FIELDS.join('%x00')}`, '--end-of-options', head],
    ])
    child.stdin.end()
    child.stdout.on('data', (chunk: Buffer) => this.cutter.push(chunk))
    const { code, stderr } = await ended(child)
    if (code !== 0) throw new Error(`git log ended with ${code}: ${stderr}`)
  }

  #take(field: string): void {
    if (this.#fields.push(field) < FIELDS.length) return
    const commit = this.#commit(this.#fields)
    this.#fields = []
    this.commits.push(commit)
    this.onCommit(commit)
    if (this.commits.length % 4096 === 0) this.#progress?.(this.commits.length)
  }

  #commit(fields: readonly string[]): Open {
    const [hash, parents, authored, committed, name, address, byName, byAddress, block] =
      fields as [string, string, string, string, string, string, string, string, string]
    const trailers = block === '' ? NO_TRAILERS : this.#trailers(block)
    return {
      hash,
      parents: parents === '' ? [] : parents.split(' '),
      authored: Number(authored),
      committed: Number(committed),
      author: this.people.place(name, address),
      committer: this.people.place(byName, byAddress),
      keys: trailers.keys,
      helps: trailers.helps,
      coauthors: trailers.coauthors,
      folders: undefined,
    }
  }

  #trailers(block: string): Trailers {
    const keys: string[] = []
    let helps = NO_HELP
    let coauthors = NOBODY
    for (const line of block.split('\n')) {
      const trailer = line === '' ? undefined : parseTrailer(line)
      if (trailer === undefined) continue
      keys.push(trailer.key)
      const kind = kindOfKey.get(trailer.key)
      if (kind === undefined && trailer.key !== COAUTHOR_KEY) continue
      const contact = parseContact(trailer.value)
      if (contact === undefined) {
        this.skipped.nobody += 1
        continue
      }
      if (contact.address === '') this.skipped.withoutAddress += 1
      const place = this.contacts.place(contact)
      if (kind === undefined) coauthors = [...coauthors, place]
      else helps = [...helps, { kind, giver: place }]
    }
    return { keys, helps, coauthors }
  }
}

/** Puts people in the place of contacts, in the commit itself: copies would cost a quarter more. */
function settle(
  commit: Open,
  places: readonly number[],
  touched: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  if (commit.helps.length > 0) {
    commit.helps = commit.helps
      .map((help) => ({ kind: help.kind, giver: places[help.giver]! }))
      .filter((help) => help.giver !== -1)
  }
  if (commit.coauthors.length > 0) {
    commit.coauthors = commit.coauthors
      .map((contact) => places[contact]!)
      .filter((person) => person !== -1)
  }
  commit.folders = touched.get(commit.hash)
}

// The journal in memory: the same behaviour for tests and dry runs, nothing kept after the process.
import type { Entry, OrgId, PersonId, TextId } from '../core/vocabulary.ts'
import { canonical } from './canonical.ts'
import { chainCommits, chainedEntries, chainedRow, emptyHead, entryOf, type Row } from './chain.ts'
import { StoreRefused, StoreUnavailable } from './errors.ts'
import type {
  ActorKey,
  ChainedEntry,
  Commit,
  Head,
  Journal,
  KeptAnswer,
  OrgRow,
  Owner,
  PutBack,
  SealedText,
  Verdict,
  WaitingLine,
} from './journal.ts'
import { assertSameWords } from './rows.ts'
import { verifyRows } from './verify.ts'

interface OrgRecord {
  readonly about: OrgRow
  head: Head
  readonly rows: Row[]
  readonly texts: Map<TextId, SealedText>
  readonly answers: Map<string, KeptAnswer>
}

export class MemoryJournal implements Journal {
  readonly store = 'memory'
  readonly #orgs = new Map<OrgId, OrgRecord>()
  #outbox: WaitingLine[] = []
  readonly #due = new Map<number, number>()
  #lastLine = 0
  #open = true

  async orgs(): Promise<readonly OrgRow[]> {
    const abouts = [...this.#orgs.values()].map((record) => record.about)
    return abouts.sort((one, other) => (one.org < other.org ? -1 : 1))
  }

  async found(about: OrgRow): Promise<void> {
    if (this.#orgs.has(about.org)) throw new StoreRefused('That org is there already.')
    const texts = new Map<TextId, SealedText>()
    this.#orgs.set(about.org, { about, head: emptyHead, rows: [], texts, answers: new Map() })
  }

  async removeDemo(org: OrgId): Promise<void> {
    if (!this.#record(org).about.demo) throw new StoreRefused('That is no demo.')
    this.#orgs.delete(org)
    this.#outbox = this.#outbox.filter((line) => line.org !== org)
  }

  async head(org: OrgId): Promise<Head> {
    return this.#record(org).head
  }

  async read(org: OrgId, after: number, limit: number): Promise<readonly ChainedEntry[]> {
    const { rows } = this.#record(org)
    const previous = rows[after - 1]?.hash ?? emptyHead.hash
    return chainedEntries(previous, rows.slice(after, after + limit))
  }

  async append(
    org: OrgId,
    after: number,
    keys: readonly ActorKey[],
    work: (news: readonly Entry[], kept: readonly KeptAnswer[]) => readonly Commit[],
  ): Promise<void> {
    if (!this.#open) throw new StoreUnavailable('The record is closed.')
    const record = this.#record(org)
    const kept = keys.flatMap(({ actor, key }) => record.answers.get(`${actor} ${key}`) ?? [])
    const commits = work(record.rows.slice(after).map(entryOf), kept)
    const chained = chainCommits(org, record.head, commits)
    assertNew(record, commits)
    record.rows.push(...chained.rows)
    record.head = chained.head
    for (const commit of commits) this.#keepRest(record, commit)
  }

  async load(
    org: OrgId,
    entries: readonly ChainedEntry[],
    texts: readonly SealedText[],
  ): Promise<void> {
    const record = this.#record(org)
    const rows: Row[] = []
    let head = record.head
    for (const { entry, commitments, hash } of entries) {
      const row = chainedRow(org, head, entry, canonical(commitments))
      if (row.hash !== hash) throw new StoreRefused(`Entry ${row.sequence} does not follow.`)
      rows.push(row)
      head = { sequence: row.sequence, hash }
    }
    record.rows.push(...rows)
    record.head = head
    for (const text of texts) record.texts.set(text.id, text)
  }

  async texts(org: OrgId, ids: readonly TextId[]): Promise<readonly SealedText[]> {
    const { texts } = this.#record(org)
    return ids.flatMap((id) => texts.get(id) ?? [])
  }

  async textsOf(org: OrgId, owner: Owner): Promise<readonly TextId[]> {
    const texts = [...this.#record(org).texts.values()]
    return texts
      .filter((text) => text.owners.includes(owner))
      .map((text) => text.id)
      .sort()
  }

  async shred(org: OrgId, ids: readonly TextId[]): Promise<void> {
    const { texts } = this.#record(org)
    for (const id of ids) texts.delete(id)
  }

  async reseal(org: OrgId, texts: readonly SealedText[]): Promise<void> {
    const record = this.#record(org)
    for (const text of texts) assertSameWords(record.texts.get(text.id), text)
    for (const text of texts) record.texts.set(text.id, text)
  }

  async forgetPerson(org: OrgId, person: PersonId): Promise<void> {
    const { answers } = this.#record(org)
    this.#outbox = this.#outbox.filter((line) => line.org !== org || line.person !== person)
    for (const [key, { actor }] of answers) if (actor === person) answers.delete(key)
  }

  async settle(): Promise<void> {}

  async waiting(limit: number): Promise<readonly WaitingLine[]> {
    return this.#outbox.slice(0, limit)
  }

  async claim(nowMs: number, untilMs: number, people: number): Promise<readonly WaitingLine[]> {
    const due = this.#outbox.filter((line) => (this.#due.get(line.id) ?? 0) <= nowMs)
    const whose = [...new Set(due.map(whoseOf))].sort().slice(0, people)
    const claimed = due.filter((line) => whose.includes(whoseOf(line)))
    for (const { id } of claimed) this.#due.set(id, untilMs)
    return claimed
  }

  async putBack(lines: readonly PutBack[]): Promise<void> {
    for (const { id, dueMs, attempts, taken } of lines) {
      this.#due.set(id, dueMs)
      this.#outbox = this.#outbox.map((line) =>
        line.id === id ? { ...line, attempts, taken } : line,
      )
    }
  }

  async sent(ids: readonly number[]): Promise<void> {
    this.#outbox = this.#outbox.filter((line) => !ids.includes(line.id))
  }

  async forgetAnswers(beforeMs: number): Promise<number> {
    let forgotten = 0
    for (const { answers } of this.#orgs.values()) {
      for (const [key, answer] of answers) {
        if (answer.atMs < beforeMs && answers.delete(key)) forgotten += 1
      }
    }
    return forgotten
  }

  async listen(): Promise<() => Promise<void>> {
    return async () => {}
  }

  async verify(org: OrgId): Promise<Verdict> {
    const { head, rows } = this.#record(org)
    return verifyRows(org, head, [rows])
  }

  async ready(): Promise<boolean> {
    return this.#open
  }

  async close(): Promise<void> {
    this.#open = false
  }

  #record(org: OrgId): OrgRecord {
    const record = this.#orgs.get(org)
    if (record === undefined) throw new StoreRefused('There is no such org in this record.')
    return record
  }

  #keepRest(record: OrgRecord, { texts, outbox, answer }: Commit): void {
    for (const text of texts) record.texts.set(text.id, text)
    for (const line of outbox) {
      this.#lastLine += 1
      const { org } = record.about
      this.#outbox.push({ ...line, id: this.#lastLine, org, attempts: 0, taken: [] })
    }
    if (answer !== undefined) record.answers.set(`${answer.actor} ${answer.key}`, answer)
  }
}

const whoseOf = ({ org, person }: WaitingLine): string => `${org} ${person}`

/** What a database's unique keys would refuse. */
function assertNew(record: OrgRecord, commits: readonly Commit[]): void {
  const keys = new Set(record.answers.keys())
  const ids = new Set(record.texts.keys())
  for (const { answer, texts } of commits) {
    const key = answer && `${answer.actor} ${answer.key}`
    if (key !== undefined && keys.has(key)) throw new StoreRefused('That key was used before.')
    if (key !== undefined) keys.add(key)
    for (const { id } of texts) {
      if (ids.has(id)) throw new StoreRefused('That text is there already.')
      ids.add(id)
    }
  }
}

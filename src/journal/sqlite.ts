// The journal in one SQLite file, the embedded store. An append is one synchronous stretch from
// BEGIN to COMMIT with no await in it, so no other request of this process can see or enter it,
// and the log is synced before the promise resolves.
import { backup, DatabaseSync } from 'node:sqlite'
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
import {
  type AnswerRow,
  answerOf,
  assertSameWords,
  byId,
  type LineRow,
  lineOf,
  type TextRow,
  textOf,
} from './rows.ts'
import { forSqlite, sql } from './sql.ts'
import { SqliteDatabase } from './sqlite-database.ts'
import { migrateSqlite } from './sqlite-migrate.ts'
import { slotOf, sqliteSql } from './sqlite-sql.ts'
import { rowsInOneLook, verifyRows } from './verify.ts'

const shared = Object.fromEntries(
  Object.entries(sql).map(([name, text]) => [name, forSqlite(text)]),
) as Record<keyof typeof sql, string>

/** In one step: a copy made in several begins anew whenever somebody writes in between. */
const allPages = 2_147_483_647

/** Opens the database of a data folder and brings its schema up to date. */
export function openSqlite(file: string): SqliteDatabase {
  const database = new SqliteDatabase(file)
  try {
    migrateSqlite(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

export class SqliteJournal implements Journal {
  readonly store = 'sqlite'
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    this.#database = database
  }

  async orgs(): Promise<readonly OrgRow[]> {
    type Shape = { org: OrgId; demo: number; createdMs: number }
    const rows = this.#database.all<Shape>(shared.orgs)
    return rows.map(({ org, demo, createdMs }) => ({ org, demo: demo === 1, createdMs }))
  }

  async found({ org, demo, createdMs }: OrgRow): Promise<void> {
    this.#database.write(() => {
      this.#run(shared.insertOrg, org, demo ? 1 : 0, createdMs)
      this.#run(shared.insertHead, org, emptyHead.sequence, emptyHead.hash)
    })
  }

  async removeDemo(org: OrgId): Promise<void> {
    this.#database.write(() => {
      for (const statement of sqliteSql.removeDemo) this.#run(statement, org)
    })
    this.#database.settle()
  }

  async head(org: OrgId): Promise<Head> {
    return this.#head(org)
  }

  async read(org: OrgId, after: number, limit: number): Promise<readonly ChainedEntry[]> {
    const rows = this.#rows(org, after, limit)
    if (rows.length === 0) return []
    const before = this.#database.first<{ hash: string }>(shared.hashAt, org, after)
    return chainedEntries(before?.hash ?? emptyHead.hash, rows)
  }

  async append(
    org: OrgId,
    after: number,
    keys: readonly ActorKey[],
    work: (news: readonly Entry[], kept: readonly KeptAnswer[]) => readonly Commit[],
  ): Promise<void> {
    this.#database.write(() => {
      const head = this.#head(org)
      const news = head.sequence > after ? this.#rows(org, after, head.sequence).map(entryOf) : []
      const commits = work(news, this.#kept(org, keys))
      const chained = chainCommits(org, head, commits)
      this.#insertRows(org, chained.rows)
      for (const commit of commits) this.#insertRest(org, commit)
      if (chained.rows.length > 0) this.#moveHead(org, chained.head)
    })
  }

  async load(
    org: OrgId,
    entries: readonly ChainedEntry[],
    texts: readonly SealedText[],
  ): Promise<void> {
    this.#database.write(() => {
      let head = this.#head(org)
      for (const { entry, commitments, hash } of entries) {
        const row = chainedRow(org, head, entry, canonical(commitments))
        if (row.hash !== hash) throw new StoreRefused(`Entry ${row.sequence} does not follow.`)
        this.#insertRows(org, [row])
        head = row
      }
      this.#moveHead(org, head)
      this.#insertTexts(org, texts)
    })
  }

  async texts(org: OrgId, ids: readonly TextId[]): Promise<readonly SealedText[]> {
    const found: SealedText[] = []
    for (const id of ids) {
      const row = this.#database.first<TextRow>(sqliteSql.text, slotOf(org, id), org, id)
      if (row !== undefined) found.push(textOf(row))
    }
    return found
  }

  async textsOf(org: OrgId, owner: Owner): Promise<readonly TextId[]> {
    const rows = this.#database.all<{ id: TextId }>(sqliteSql.textsOf, org, `"${owner}"`)
    return rows.map((row) => row.id)
  }

  async shred(org: OrgId, ids: readonly TextId[]): Promise<void> {
    this.#database.write(() => {
      for (const id of ids) this.#run(sqliteSql.removeText, slotOf(org, id), org, id)
    })
    // The bytes are overwritten in the main file; this takes them out of the log as well.
    this.#database.settle()
  }

  async reseal(org: OrgId, texts: readonly SealedText[]): Promise<void> {
    this.#database.write(() => {
      for (const text of texts) {
        const slot = slotOf(org, text.id)
        const row = this.#database.first<TextRow>(sqliteSql.text, slot, org, text.id)
        assertSameWords(row, text)
        this.#run(sqliteSql.removeText, slot, org, text.id)
      }
      this.#insertTexts(org, texts)
    })
  }

  async forgetPerson(org: OrgId, person: PersonId): Promise<void> {
    this.#database.write(() => {
      this.#run(shared.forgetLinesTo, org, person)
      this.#run(shared.forgetAnswersOf, org, person)
    })
  }

  async settle(): Promise<void> {
    if (this.#database.settle()) return
    throw new StoreUnavailable('Somebody is reading the record: it is settled a little later.')
  }

  async waiting(limit: number): Promise<readonly WaitingLine[]> {
    return this.#database.all<LineRow>(shared.waiting, limit).map(lineOf)
  }

  async claim(nowMs: number, untilMs: number, people: number): Promise<readonly WaitingLine[]> {
    const { claim } = sqliteSql
    return this.#database.write(() =>
      this.#database.all<LineRow>(claim, nowMs, untilMs, people).map(lineOf).sort(byId),
    )
  }

  async putBack(lines: readonly PutBack[]): Promise<void> {
    this.#database.write(() => {
      for (const { id, dueMs, attempts, taken } of lines) {
        this.#run(sqliteSql.putBack, dueMs, attempts, taken.join(','), id)
      }
    })
  }

  async sent(ids: readonly number[]): Promise<void> {
    this.#database.write(() => {
      for (const id of ids) this.#run(sqliteSql.sent, id)
    })
  }

  async forgetAnswers(beforeMs: number): Promise<number> {
    return this.#database.write(() => this.#run(shared.forgetAnswers, beforeMs))
  }

  /** Nobody else writes an embedded store: the folder's lock sees to that. */
  async listen(): Promise<() => Promise<void>> {
    return async () => {}
  }

  async verify(org: OrgId): Promise<Verdict> {
    return verifyRows(org, this.#head(org), this.#pages(org))
  }

  /** A whole copy as of one instant, made on another thread while this one goes on writing. */
  async copyTo(file: string): Promise<void> {
    // A line of its own: on the writing one, a step that meets an open transaction fails.
    const source = new DatabaseSync(this.#database.file, { readOnly: true })
    try {
      await backup(source, file, { rate: allPages })
    } finally {
      source.close()
    }
  }

  async ready(): Promise<boolean> {
    return this.#database.writable
  }

  async close(): Promise<void> {
    this.#database.close()
  }

  #run(statement: string, ...values: (string | number | Uint8Array)[]): number {
    return Number(this.#database.statement(statement).run(...values).changes)
  }

  #head(org: OrgId): Head {
    const head = this.#database.first<Head>(shared.head, org)
    if (head === undefined) throw new StoreRefused('There is no such org in this record.')
    return { sequence: head.sequence, hash: head.hash }
  }

  #rows(org: OrgId, after: number, limit: number): readonly Row[] {
    return this.#database.all<Row>(shared.rowsAfter, org, after, limit)
  }

  *#pages(org: OrgId): Generator<readonly Row[]> {
    // Paged by position and not by number: a row whose number was changed must still be seen.
    for (let offset = 0; ; offset += rowsInOneLook) {
      const rows = this.#database.all<Row>(sqliteSql.rowsFrom, org, rowsInOneLook, offset)
      if (rows.length > 0) yield rows
      if (rows.length < rowsInOneLook) return
    }
  }

  #kept(org: OrgId, keys: readonly ActorKey[]): readonly KeptAnswer[] {
    const kept: KeptAnswer[] = []
    for (const { actor, key } of keys) {
      const row = this.#database.first<AnswerRow>(shared.kept, org, actor, key)
      if (row !== undefined) kept.push(answerOf(row))
    }
    return kept
  }

  #moveHead(org: OrgId, head: Head): void {
    this.#run(shared.moveHead, org, head.sequence, head.hash)
  }

  #insertRows(org: OrgId, rows: readonly Row[]): void {
    const insert = this.#database.statement(sqliteSql.insertEntry)
    for (const row of rows) {
      const { sequence, atMs, by, type, data, commitments, hash } = row
      insert.run(org, sequence, atMs, by, type, data, commitments, hash)
    }
  }

  #insertRest(org: OrgId, { texts, outbox, answer }: Commit): void {
    this.#insertTexts(org, texts)
    for (const { person, sequence } of outbox) {
      this.#run(sqliteSql.insertOutbox, org, person, sequence)
    }
    if (answer === undefined) return
    const { actor, key, inputHash, outcome, atMs } = answer
    this.#run(sqliteSql.insertAnswer, org, actor, key, inputHash, canonical(outcome), atMs)
  }

  #insertTexts(org: OrgId, texts: readonly SealedText[]): void {
    const insert = this.#database.statement(sqliteSql.insertText)
    for (const { id, owners, commitment, box } of texts) {
      insert.run(org, id, JSON.stringify(owners), commitment, box, slotOf(org, id))
    }
  }
}

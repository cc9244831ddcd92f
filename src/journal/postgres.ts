// The journal in PostgreSQL, for several servers on one record. The org's head row is locked for
// the length of an append, so numbers have no gaps and exactly one writer wins; others learn of it
// by NOTIFY after the commit.
import { randomBytes } from 'node:crypto'
import type { Entry, OrgId, PersonId, TextId } from '../core/vocabulary.ts'
import { canonical } from './canonical.ts'
import { chainCommits, chainedEntries, chainedRow, emptyHead, entryOf, type Row } from './chain.ts'
import { StoreRefused } from './errors.ts'
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
import type { PostgresDatabase, Session } from './postgres-database.ts'
import { listenOn } from './postgres-listen.ts'
import { postgresSql } from './postgres-sql.ts'
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
import { sql } from './sql.ts'
import { rowsInOneLook, verifyRows } from './verify.ts'

/** The context of the clockwork, which walks every org's outbox and answers. */
const everyOrg = { org: '*' }

export class PostgresJournal implements Journal {
  readonly store = 'postgres'
  readonly #database: PostgresDatabase
  readonly #url: string
  /** Tells this server's own notices from others'. */
  readonly #server = randomBytes(8).toString('hex')

  constructor(database: PostgresDatabase, url: string) {
    this.#database = database
    this.#url = url
  }

  async orgs(): Promise<readonly OrgRow[]> {
    type Shape = { org: OrgId; demo: number; createdMs: number }
    const rows = await this.#database.transaction(everyOrg, (session) =>
      session.rows<Shape>(sql.orgs),
    )
    return rows.map(({ org, demo, createdMs }) => ({ org, demo: demo === 1, createdMs }))
  }

  async found({ org, demo, createdMs }: OrgRow): Promise<void> {
    await this.#database.transaction({ org }, async (session) => {
      await session.run(sql.insertOrg, org, demo ? 1 : 0, createdMs)
      await session.run(sql.insertHead, org, emptyHead.sequence, emptyHead.hash)
    })
  }

  async removeDemo(org: OrgId): Promise<void> {
    await this.#database.transaction({ org }, (session) => session.run(postgresSql.removeDemo, org))
  }

  async head(org: OrgId): Promise<Head> {
    return this.#database.transaction({ org }, (session) => headOf(session, org, sql.head))
  }

  async read(org: OrgId, after: number, limit: number): Promise<readonly ChainedEntry[]> {
    return this.#database.transaction({ org }, async (session) => {
      const rows = await session.rows<Row>(sql.rowsAfter, org, after, limit)
      const [before] = await session.rows<{ hash: string }>(sql.hashAt, org, after)
      return chainedEntries(before?.hash ?? emptyHead.hash, rows)
    })
  }

  async append(
    org: OrgId,
    after: number,
    keys: readonly ActorKey[],
    work: (news: readonly Entry[], kept: readonly KeptAnswer[]) => readonly Commit[],
  ): Promise<void> {
    const wrote = await this.#database.transaction({ org }, async (session) => {
      const head = await headOf(session, org, postgresSql.lockHead)
      const news =
        head.sequence > after
          ? await session.rows<Row>(sql.rowsAfter, org, after, head.sequence - after)
          : []
      const asked = JSON.stringify(keys)
      const kept =
        keys.length > 0 ? await session.rows<AnswerRow>(postgresSql.kept, org, asked) : []
      const commits = work(news.map(entryOf), kept.map(answerOf))
      const chained = chainCommits(org, head, commits)
      await insertCommits(session, org, chained.rows, commits)
      if (chained.rows.length === 0) return false
      await session.run(sql.moveHead, org, chained.head.sequence, chained.head.hash)
      return true
    })
    if (wrote) this.#tell(org)
  }

  async load(
    org: OrgId,
    entries: readonly ChainedEntry[],
    texts: readonly SealedText[],
  ): Promise<void> {
    await this.#database.transaction({ org }, async (session) => {
      let head = await headOf(session, org, postgresSql.lockHead)
      const rows: Row[] = []
      for (const { entry, commitments, hash } of entries) {
        const row = chainedRow(org, head, entry, canonical(commitments))
        if (row.hash !== hash) throw new StoreRefused(`Entry ${row.sequence} does not follow.`)
        rows.push(row)
        head = row
      }
      await insertAll(session, postgresSql.insertEntries, org, rows)
      await insertAll(session, postgresSql.insertTexts, org, texts.map(textColumns))
      await session.run(sql.moveHead, org, head.sequence, head.hash)
    })
    this.#tell(org)
  }

  async texts(org: OrgId, ids: readonly TextId[]): Promise<readonly SealedText[]> {
    const rows = await this.#database.transaction({ org }, (session) =>
      session.rows<TextRow>(postgresSql.texts, org, ids),
    )
    const found = new Map(rows.map((row) => [row.id as TextId, textOf(row)]))
    return ids.flatMap((id) => found.get(id) ?? [])
  }

  async textsOf(org: OrgId, owner: Owner): Promise<readonly TextId[]> {
    const rows = await this.#database.transaction({ org }, (session) =>
      session.rows<{ id: TextId }>(postgresSql.textsOf, org, `"${owner}"`),
    )
    return rows.map((row) => row.id)
  }

  async shred(org: OrgId, ids: readonly TextId[]): Promise<void> {
    await this.#database.transaction({ org }, (session) => session.run(postgresSql.shred, org, ids))
  }

  async reseal(org: OrgId, texts: readonly SealedText[]): Promise<void> {
    const ids = texts.map((text) => text.id)
    await this.#database.transaction({ org }, async (session) => {
      const rows = await session.rows<TextRow>(postgresSql.texts, org, ids)
      const before = new Map(rows.map((row) => [row.id, row]))
      for (const text of texts) assertSameWords(before.get(text.id), text)
      await session.run(postgresSql.shred, org, ids)
      await insertAll(session, postgresSql.insertTexts, org, texts.map(textColumns))
    })
  }

  async forgetPerson(org: OrgId, person: PersonId): Promise<void> {
    await this.#database.transaction({ org }, async (session) => {
      await session.run(sql.forgetLinesTo, org, person)
      await session.run(sql.forgetAnswersOf, org, person)
    })
  }

  /** Old row versions are sealed under a key that is gone; vacuum takes them in its time. */
  async settle(): Promise<void> {}

  async waiting(limit: number): Promise<readonly WaitingLine[]> {
    const rows = await this.#database.transaction(everyOrg, (session) =>
      session.rows<LineRow>(sql.waiting, limit),
    )
    return rows.map(lineOf)
  }

  async claim(nowMs: number, untilMs: number, people: number): Promise<readonly WaitingLine[]> {
    const rows = await this.#database.transaction(everyOrg, (session) =>
      session.rows<LineRow>(postgresSql.claim, nowMs, untilMs, people),
    )
    return rows.map(lineOf).sort(byId)
  }

  async putBack(lines: readonly PutBack[]): Promise<void> {
    const rows = lines.map((line) => ({ ...line, taken: line.taken.join(',') }))
    await this.#database.transaction(everyOrg, (session) =>
      session.run(postgresSql.putBack, JSON.stringify(rows)),
    )
  }

  async sent(ids: readonly number[]): Promise<void> {
    await this.#database.transaction(everyOrg, (session) => session.run(postgresSql.sent, ids))
  }

  async forgetAnswers(beforeMs: number): Promise<number> {
    return this.#database.transaction(everyOrg, (session) =>
      session.run(sql.forgetAnswers, beforeMs),
    )
  }

  async listen(onWrite: (org: OrgId) => void): Promise<() => Promise<void>> {
    return listenOn(this.#url, {
      onNotice: (payload) => {
        const [server, org] = payload.split(' ')
        if (server !== this.#server && org !== undefined) onWrite(org as OrgId)
      },
      // While the line was down anything may have been written.
      onReconnect: async () => {
        for (const { org } of await this.orgs()) onWrite(org)
      },
    })
  }

  async verify(org: OrgId): Promise<Verdict> {
    return this.#database.transaction({ org }, async (session) =>
      verifyRows(org, await headOf(session, org, postgresSql.lockHead), pages(session, org)),
    )
  }

  async ready(): Promise<boolean> {
    try {
      const [row] = await this.#database.alone<{ standby: boolean }>(
        'select pg_is_in_recovery() as standby',
      )
      return row?.standby === false
    } catch {
      return false
    }
  }

  async close(): Promise<void> {
    await this.#database.close()
  }

  /** After the commit and not in it, where NOTIFY would make all commits wait for one another. */
  #tell(org: OrgId): void {
    // A notice that is lost costs nothing: the next append is handed the news anyway.
    this.#database.alone(postgresSql.tell, `${this.#server} ${org}`).catch(() => {})
  }
}

async function headOf(session: Session, org: OrgId, statement: string): Promise<Head> {
  const [head] = await session.rows<Head>(statement, org)
  if (head === undefined) throw new StoreRefused('There is no such org in this record.')
  return { sequence: head.sequence, hash: head.hash }
}

async function* pages(session: Session, org: OrgId): AsyncGenerator<readonly Row[]> {
  // Paged by position and not by number: a row whose number was changed must still be seen.
  for (let offset = 0; ; offset += rowsInOneLook) {
    const rows = await session.rows<Row>(postgresSql.rowsFrom, org, rowsInOneLook, offset)
    if (rows.length > 0) yield rows
    if (rows.length < rowsInOneLook) return
  }
}

async function insertCommits(
  session: Session,
  org: OrgId,
  rows: readonly Row[],
  commits: readonly Commit[],
): Promise<void> {
  const texts = commits.flatMap((commit) => commit.texts.map(textColumns))
  const outbox = commits.flatMap((commit) => commit.outbox)
  const answers = commits.flatMap(({ answer }) =>
    answer === undefined ? [] : [{ ...answer, outcome: canonical(answer.outcome) }],
  )
  await insertAll(session, postgresSql.insertEntries, org, rows)
  await insertAll(session, postgresSql.insertTexts, org, texts)
  await insertAll(session, postgresSql.insertOutbox, org, outbox)
  await insertAll(session, postgresSql.insertAnswers, org, answers)
}

async function insertAll(
  session: Session,
  statement: string,
  org: OrgId,
  rows: readonly object[],
): Promise<void> {
  if (rows.length > 0) await session.run(statement, org, JSON.stringify(rows))
}

function textColumns({ id, owners, commitment, box }: SealedText): object {
  const base64 = Buffer.from(box).toString('base64')
  return { id, owners: JSON.stringify(owners), commitment, box: base64 }
}

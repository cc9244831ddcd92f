// The private answers' stores: SQLite and memory (PostgreSQL's is beside its journal). Rows carry
// no instant and no number, and are read in the order of what they are about, so that nothing
// tells when or in which order they were kept.
import type { OrgId, PersonId, PrivateField } from '../core/vocabulary.ts'
import type { PrivateAnswer, PrivateStore } from './private-store.ts'
import { forSqlite, sql } from './sql.ts'
import type { SqliteDatabase } from './sqlite-database.ts'

const setPrivate = forSqlite(sql.setPrivate)
const clearPrivate = forSqlite(sql.clearPrivate)
const clearAllPrivate = forSqlite(sql.clearAllPrivate)
const readPrivate = forSqlite(sql.readPrivate)
const readPrivateField = forSqlite(sql.readPrivateField)

export class SqlitePrivateStore implements PrivateStore {
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    this.#database = database
  }

  async set(org: OrgId, author: PersonId, answer: PrivateAnswer): Promise<void> {
    const { field, subject, box } = answer
    this.#database.write(() => {
      this.#database.statement(setPrivate).run(org, author, field, subject, box)
    })
  }

  async clear(
    org: OrgId,
    author: PersonId,
    field: PrivateField,
    subject: string,
  ): Promise<boolean> {
    return this.#database.write(() => {
      const { changes } = this.#database.statement(clearPrivate).run(org, author, field, subject)
      return Number(changes) > 0
    })
  }

  async read(
    org: OrgId,
    author: PersonId,
    field?: PrivateField,
  ): Promise<readonly PrivateAnswer[]> {
    const rows =
      field === undefined
        ? this.#database.all<PrivateAnswer>(readPrivate, org, author)
        : this.#database.all<PrivateAnswer>(readPrivateField, org, author, field)
    return rows.map((row) => ({ ...row }))
  }

  async clearAll(org: OrgId, author: PersonId): Promise<void> {
    this.#database.write(() => {
      this.#database.statement(clearAllPrivate).run(org, author)
    })
    this.#database.settle()
  }
}

export class MemoryPrivateStore implements PrivateStore {
  readonly #answers = new Map<string, Map<string, PrivateAnswer>>()

  async set(org: OrgId, author: PersonId, answer: PrivateAnswer): Promise<void> {
    const own = this.#answers.get(`${org} ${author}`) ?? new Map<string, PrivateAnswer>()
    this.#answers.set(`${org} ${author}`, own)
    own.set(`${answer.field} ${answer.subject}`, { ...answer })
  }

  async clear(
    org: OrgId,
    author: PersonId,
    field: PrivateField,
    subject: string,
  ): Promise<boolean> {
    return this.#answers.get(`${org} ${author}`)?.delete(`${field} ${subject}`) ?? false
  }

  async read(
    org: OrgId,
    author: PersonId,
    field?: PrivateField,
  ): Promise<readonly PrivateAnswer[]> {
    const own = this.#answers.get(`${org} ${author}`) ?? new Map<string, PrivateAnswer>()
    return [...own]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, answer]) => answer)
      .filter((answer) => field === undefined || answer.field === field)
  }

  async clearAll(org: OrgId, author: PersonId): Promise<void> {
    this.#answers.delete(`${org} ${author}`)
  }
}

// The private answers in PostgreSQL: row-level security lets a transaction see one author's rows
// and nobody else's.
import type { OrgId, PersonId, PrivateField } from '../core/vocabulary.ts'
import type { PostgresDatabase } from './postgres-database.ts'
import type { PrivateAnswer, PrivateStore } from './private-store.ts'
import { sql } from './sql.ts'

export class PostgresPrivateStore implements PrivateStore {
  readonly #database: PostgresDatabase

  constructor(database: PostgresDatabase) {
    this.#database = database
  }

  async set(org: OrgId, author: PersonId, answer: PrivateAnswer): Promise<void> {
    const { field, subject, box } = answer
    await this.#database.transaction({ org, author }, (session) =>
      session.run(sql.setPrivate, org, author, field, subject, Buffer.from(box)),
    )
  }

  async clear(
    org: OrgId,
    author: PersonId,
    field: PrivateField,
    subject: string,
  ): Promise<boolean> {
    const changed = await this.#database.transaction({ org, author }, (session) =>
      session.run(sql.clearPrivate, org, author, field, subject),
    )
    return changed > 0
  }

  async read(
    org: OrgId,
    author: PersonId,
    field?: PrivateField,
  ): Promise<readonly PrivateAnswer[]> {
    return this.#database.transaction({ org, author }, (session) =>
      field === undefined
        ? session.rows<PrivateAnswer>(sql.readPrivate, org, author)
        : session.rows<PrivateAnswer>(sql.readPrivateField, org, author, field),
    )
  }

  async clearAll(org: OrgId, author: PersonId): Promise<void> {
    await this.#database.transaction({ org, author }, (session) =>
      session.run(sql.clearAllPrivate, org, author),
    )
  }
}

// The statements only SQLite takes: single rows, run many times inside one transaction.
import { hash } from 'node:crypto'
import type { OrgId, TextId } from '../core/vocabulary.ts'
import { forSqlite, line, peopleWaiting } from './sql.ts'

export const sqliteSql = {
  insertEntry: `insert into entries
    (org, sequence, at_ms, author, type, data, commitments, hash) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  rowsFrom: `select sequence, at_ms as "atMs", author as "by", type, data, commitments, hash
    from entries where org = ? order by sequence limit ? offset ?`,
  insertText: `insert into texts (org, id, owners, commitment, box, slot)
    values (?, ?, ?, ?, ?, ?)`,
  text: `select id, owners, box, commitment from texts where slot = ? and org = ? and id = ?`,
  textsOf: 'select id from texts where org = ? and instr(owners, ?) > 0 order by id',
  removeText: 'delete from texts where slot = ? and org = ? and id = ?',
  insertOutbox: 'insert into outbox (org, person, sequence, attempts) values (?, ?, ?, 0)',
  claim: `update outbox set due_ms = ?2 where due_ms <= ?1 and ${forSqlite(peopleWaiting)}
    returning ${line}`,
  putBack: 'update outbox set due_ms = ?, attempts = ?, taken = ? where id = ?',
  sent: 'delete from outbox where id = ?',
  insertAnswer: `insert into answers
    (org, actor, key, input_hash, outcome, at_ms) values (?, ?, ?, ?, ?, ?)`,
  /** In this order: the entries' trigger looks the org up, and the org goes last. */
  removeDemo: [
    'delete from private_answers where org = ?',
    'delete from answers where org = ?',
    'delete from outbox where org = ?',
    'delete from texts where org = ?',
    'delete from entries where org = ?',
    'delete from heads where org = ?',
    'delete from orgs where org = ?',
  ],
} as const

/**
 * Where a text's index line goes: 52 bits of a hash of its id. Ids are random, so an index over
 * whole ids rewrites a page for nearly every text: measured, a bulk append was a third as fast.
 */
export function slotOf(org: OrgId, id: TextId): number {
  return Number.parseInt(hash('sha256', `${org} ${id}`).slice(0, 13), 16)
}

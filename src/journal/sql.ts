// Every statement both dialects share, in one place, always with parameters. They are written for
// PostgreSQL; SQLite takes the same words without the schema's name.

const row = 'sequence, at_ms as "atMs", author as "by", type, data, commitments, hash'

export const line = 'id, org, person, sequence, attempts, taken'

/** Those who have something due; all lines of theirs are handed out together. */
export const peopleWaiting = `(org, person) in (select distinct org, person from goodturn.outbox
  where due_ms <= $1 order by org, person limit $3)`

export const sql = {
  orgs: 'select org, demo, created_ms as "createdMs" from goodturn.orgs order by org',
  insertOrg: 'insert into goodturn.orgs (org, demo, created_ms) values ($1, $2, $3)',
  insertHead: 'insert into goodturn.heads (org, sequence, hash) values ($1, $2, $3)',
  head: 'select sequence, hash from goodturn.heads where org = $1',
  moveHead: 'update goodturn.heads set sequence = $2, hash = $3 where org = $1',

  rowsAfter: `select ${row} from goodturn.entries
    where org = $1 and sequence > $2 order by sequence limit $3`,
  hashAt: 'select hash from goodturn.entries where org = $1 and sequence = $2',
  kept: `select actor, key, input_hash as "inputHash", outcome, at_ms as "atMs"
    from goodturn.answers where org = $1 and actor = $2 and key = $3`,
  forgetAnswers: 'delete from goodturn.answers where at_ms < $1',
  forgetAnswersOf: 'delete from goodturn.answers where org = $1 and actor = $2',
  forgetLinesTo: 'delete from goodturn.outbox where org = $1 and person = $2',

  waiting: `select ${line} from goodturn.outbox order by id limit $1`,

  setPrivate: `insert into goodturn.private_answers (org, author, field, subject, box)
    values ($1, $2, $3, $4, $5)
    on conflict (org, author, field, subject) do update set box = excluded.box`,
  clearPrivate: `delete from goodturn.private_answers
    where org = $1 and author = $2 and field = $3 and subject = $4`,
  clearAllPrivate: 'delete from goodturn.private_answers where org = $1 and author = $2',
  readPrivate: `select field, subject, box from goodturn.private_answers
    where org = $1 and author = $2 order by field, subject`,
  readPrivateField: `select field, subject, box from goodturn.private_answers
    where org = $1 and author = $2 and field = $3 order by subject`,
} as const

/** The same words as SQLite takes them. */
export function forSqlite(text: string): string {
  return text.replaceAll('goodturn.', '').replaceAll('$', '?')
}

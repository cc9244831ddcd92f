// The statements only PostgreSQL takes: many rows at once, out of one JSON parameter.
import { line, peopleWaiting } from './sql.ts'

export const postgresSql = {
  lockHead: 'select sequence, hash from goodturn.heads where org = $1 for update',
  insertEntries: `insert into goodturn.entries
    (org, sequence, at_ms, author, type, data, commitments, hash)
    select $1, sequence, "atMs", "by", type, data, commitments, hash
    from json_to_recordset($2::json) as added (sequence bigint, "atMs" bigint, "by" text,
      type text, data text, commitments text, hash text)`,
  insertTexts: `insert into goodturn.texts (org, id, owners, commitment, box)
    select $1, id, owners, commitment, decode(box, 'base64')
    from json_to_recordset($2::json) as added (id text, owners text, commitment text, box text)`,
  insertOutbox: `insert into goodturn.outbox (org, id, person, sequence, attempts)
    select $1, nextval('goodturn.outbox_ids'), person, sequence, 0
    from json_to_recordset($2::json) as added (person text, sequence bigint)`,
  insertAnswers: `insert into goodturn.answers (org, actor, key, input_hash, outcome, at_ms)
    select $1, actor, key, "inputHash", outcome, "atMs"
    from json_to_recordset($2::json) as added (actor text, key text, "inputHash" text,
      outcome text, "atMs" bigint)`,
  kept: `select kept.actor, kept.key, kept.input_hash as "inputHash", kept.outcome,
      kept.at_ms as "atMs"
    from json_to_recordset($2::json) as asked (actor text, key text)
    join goodturn.answers kept on kept.actor = asked.actor and kept.key = asked.key
    where kept.org = $1`,
  texts: `select id, owners, box, commitment from goodturn.texts
    where org = $1 and id = any ($2)`,
  textsOf: `select id from goodturn.texts
    where org = $1 and strpos(owners, $2) > 0 order by id collate "C"`,
  shred: 'delete from goodturn.texts where org = $1 and id = any ($2)',
  rowsFrom: `select sequence, at_ms as "atMs", author as "by", type, data, commitments, hash
    from goodturn.entries where org = $1 order by sequence limit $2 offset $3`,
  sent: 'delete from goodturn.outbox where id = any ($1)',
  /** In one order, so that two servers wait for each other and neither is handed half. */
  claim: `update goodturn.outbox set due_ms = $2 where id in (select id from goodturn.outbox
      where due_ms <= $1 and ${peopleWaiting} order by id for update)
    returning ${line}`,
  putBack: `update goodturn.outbox line set due_ms = back."dueMs", attempts = back.attempts,
      taken = back.taken
    from json_to_recordset($1::json) as back (id bigint, "dueMs" bigint, attempts integer,
      taken text) where line.id = back.id`,
  removeDemo: 'select goodturn.remove_demo($1)',
  tell: "select pg_notify('goodturn', $1)",
} as const

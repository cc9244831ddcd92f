// A line of the outbox says when it is due and who has taken it: what was tried in vain is tried
// later, what waits for its hour is left alone till then, and no sender is handed a line twice.
import type { Migration } from './migration.ts'

const columns = [
  'add column due_ms bigint not null default 0',
  "add column taken text not null default ''",
]

export const outboxMigration: Migration = {
  number: 2,
  name: 'outbox',
  sqlite: columns
    .map((each) => `alter table outbox ${each.replace('bigint', 'integer')};`)
    .join('\n'),
  postgres: columns.map((each) => `alter table goodturn.outbox ${each};`).join('\n'),
}

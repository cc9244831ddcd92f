// The first schema: orgs, heads, entries, texts, outbox, kept answers and private answers, in
// both dialects, and on PostgreSQL the keys too (on SQLite they are a file of their own). Entries
// are add-only by trigger; on PostgreSQL every table with an org is also fenced by forced
// row-level security. On SQLite what is appended keeps its rowid: a row goes to the end of one
// page, where a table ordered by its key would rewrite several. Released migrations are never
// edited: their checksums are recorded.
import type { Migration } from './migration.ts'

const sqlite = `
create table orgs (
  org text primary key, demo integer not null, created_ms integer not null
) strict, without rowid;
create table heads (
  org text primary key references orgs (org), sequence integer not null, hash text not null
) strict, without rowid;
create table entries (
  org text not null, sequence integer not null, at_ms integer not null, author text not null,
  type text not null, data text not null, commitments text not null, hash text not null,
  primary key (org, sequence)
) strict;
create table texts (
  org text not null, id text not null, owners text not null, commitment text not null,
  box blob not null, slot integer not null
) strict;
create unique index texts_by_slot on texts (slot);
create table outbox (
  id integer primary key, org text not null, person text not null,
  sequence integer not null, attempts integer not null
) strict;
create table answers (
  org text not null, actor text not null, key text not null, input_hash text not null,
  outcome text not null, at_ms integer not null, primary key (org, actor, key)
) strict;
create table private_answers (
  org text not null, author text not null, field text not null, subject text not null,
  box blob not null, primary key (org, author, field, subject)
) strict, without rowid;
create trigger entries_stay_as_written before update on entries
begin select raise(abort, 'an entry is never edited'); end;
create trigger entries_stay before delete on entries
when not exists (select 1 from orgs where org = old.org and demo = 1)
begin select raise(abort, 'an entry is never removed'); end;
create trigger orgs_stay_as_written before update on orgs
begin select raise(abort, 'an org is never edited'); end;
create trigger orgs_stay before delete on orgs when old.demo <> 1
begin select raise(abort, 'an org is never removed'); end;
`

const ownOrg = "org = (select nullif(current_setting('goodturn.org', true), ''))"
const anyOrg = "(select current_setting('goodturn.org', true)) = '*'"
const ownAuthor = "author = (select nullif(current_setting('goodturn.author', true), ''))"
const anyAuthor = "(select current_setting('goodturn.author', true)) = '*'"

function fence(table: string, rule: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_org on ${table} using (${rule}) with check (${rule});`
}

const postgresTables = `
create table goodturn.orgs (
  org text primary key, demo integer not null, created_ms bigint not null
);
create table goodturn.heads (
  org text primary key, sequence bigint not null, hash text not null
);
create table goodturn.entries (
  org text not null, sequence bigint not null, at_ms bigint not null, author text not null,
  type text not null, data text not null, commitments text not null, hash text not null,
  primary key (org, sequence)
);
create table goodturn.texts (
  org text not null, id text not null, owners text not null, commitment text not null,
  box bytea not null, primary key (org, id)
);
create sequence goodturn.outbox_ids;
create table goodturn.outbox (
  org text not null, id bigint not null, person text not null, sequence bigint not null,
  attempts integer not null, primary key (org, id)
);
create table goodturn.answers (
  org text not null, actor text not null, key text not null, input_hash text not null,
  outcome text not null, at_ms bigint not null, primary key (org, actor, key)
);
create table goodturn.private_answers (
  org text not null, author text not null, field text not null, subject text not null,
  box bytea not null, primary key (org, author, field, subject)
);
create table keys.header (place text primary key, words text not null);
create table keys.wrapped (
  org text not null, owner text not null, box text not null, primary key (org, owner)
);
create table keys.destroyed (
  org text not null, owner text not null, primary key (org, owner)
);`

const postgresGuards = `
create function goodturn.refuse() returns trigger language plpgsql as $$
begin raise exception 'the journal is never edited or removed'; end $$;
create function goodturn.refuse_unless_demo() returns trigger language plpgsql as $$
begin
  if exists (select 1 from goodturn.orgs where org = old.org and demo = 1) then return old; end if;
  raise exception 'the journal is never edited or removed';
end $$;
create trigger entries_stay_as_written before update on goodturn.entries
  for each row execute function goodturn.refuse();
create trigger entries_stay before delete on goodturn.entries
  for each row execute function goodturn.refuse_unless_demo();
create trigger entries_stay_whole before truncate on goodturn.entries
  for each statement execute function goodturn.refuse();
create trigger orgs_stay_as_written before update on goodturn.orgs
  for each row execute function goodturn.refuse();
create trigger orgs_stay before delete on goodturn.orgs
  for each row execute function goodturn.refuse_unless_demo();
create trigger orgs_stay_whole before truncate on goodturn.orgs
  for each statement execute function goodturn.refuse();
create function goodturn.remove_demo(which text) returns void
language plpgsql security definer set search_path = goodturn, pg_temp as $$
begin
  perform set_config('goodturn.org', which, true);
  perform set_config('goodturn.author', '*', true);
  if not exists (select 1 from goodturn.orgs where org = which and demo = 1) then
    raise exception 'that is no demo';
  end if;
  delete from goodturn.private_answers where org = which;
  delete from goodturn.answers where org = which;
  delete from goodturn.outbox where org = which;
  delete from goodturn.texts where org = which;
  delete from goodturn.entries where org = which;
  delete from goodturn.heads where org = which;
  delete from goodturn.orgs where org = which;
end $$;
revoke all on function goodturn.remove_demo(text) from public;`

const postgresFences = [
  fence('goodturn.orgs', `${ownOrg} or ${anyOrg}`),
  fence('goodturn.heads', ownOrg),
  fence('goodturn.entries', ownOrg),
  fence('goodturn.texts', ownOrg),
  fence('goodturn.outbox', `${ownOrg} or ${anyOrg}`),
  fence('goodturn.answers', `${ownOrg} or ${anyOrg}`),
  fence('goodturn.private_answers', `${ownOrg} and (${ownAuthor} or ${anyAuthor})`),
  fence('keys.wrapped', `${ownOrg} or ${anyOrg}`),
  fence('keys.destroyed', `${ownOrg} or ${anyOrg}`),
]

export const journalMigration: Migration = {
  number: 1,
  name: 'journal',
  sqlite,
  postgres: [postgresTables, postgresGuards, ...postgresFences].join('\n'),
}

// Accounts as rows: whose they are, where they are signed in, and taking them away. An account that
// has a place in another org keeps it.
import { dayOf } from '../../../core/time.ts'
import type { OrgId, PersonId } from '../../../core/vocabulary.ts'
import type { Viewer } from '../../../operations/viewer.ts'
import type { SignInStore } from './store.ts'

const accountsOfPerson = 'SELECT account FROM place WHERE org = ? AND person = ?'

export async function emailOf(
  store: SignInStore,
  { org, person }: Viewer,
): Promise<string | undefined> {
  const [row] = await store.rows<{ email: string }>(
    `SELECT email FROM "user" WHERE id IN (${accountsOfPerson})`,
    [org, person],
  )
  return row?.email
}

export async function personWithEmail(
  store: SignInStore,
  org: OrgId,
  email: string,
): Promise<PersonId | undefined> {
  const [row] = await store.rows<{ person: PersonId }>(
    `SELECT person FROM place WHERE org = ? AND account IN
       (SELECT id FROM "user" WHERE email = ?)`,
    [org, email.toLowerCase()],
  )
  return row?.person
}

/** Sessions and tokens are the caller's to end first. */
export async function removePerson(
  store: SignInStore,
  org: OrgId,
  person: PersonId,
): Promise<void> {
  const elsewhere = 'SELECT account FROM place WHERE org <> ?'
  for (const [table, column] of [
    ['account', '"userId"'],
    ['"user"', 'id'],
  ]) {
    await store.rows(
      `DELETE FROM ${table} WHERE ${column} IN (${accountsOfPerson})
         AND ${column} NOT IN (${elsewhere})`,
      [org, person, org],
    )
  }
  // Last, so that a second try still finds whose account it was.
  await store.rows('DELETE FROM place WHERE org = ? AND person = ?', [org, person])
  await store.settle()
}

export async function removeOrg(store: SignInStore, org: OrgId): Promise<void> {
  const accounts = 'SELECT account FROM place WHERE org = ?'
  for (const [table, column] of [
    ['session', '"userId"'],
    ['account', '"userId"'],
    ['apikey', '"referenceId"'],
    ['"user"', 'id'],
  ]) {
    await store.rows(`DELETE FROM ${table} WHERE ${column} IN (${accounts})`, [org])
  }
  await store.rows('DELETE FROM place WHERE org = ?', [org])
}

/** Where somebody is signed in: since which day, with what, and whether it is this very one. */
export interface OwnSession {
  readonly id: string
  readonly current: boolean
  readonly since: string
  readonly agent: string
}

interface SessionRow {
  readonly id: string
  readonly createdAt: string | number | Date
  readonly userAgent: string | null
}

export async function sessionsOf(
  store: SignInStore,
  { org, person }: Viewer,
  current: string | undefined,
): Promise<readonly OwnSession[]> {
  const rows = await store.rows<SessionRow>(
    `SELECT id, "createdAt", "userAgent" FROM session WHERE "userId" IN (${accountsOfPerson})`,
    [org, person],
  )
  const sessions = rows.map(({ id, createdAt, userAgent }) => ({
    id,
    current: id === current,
    since: dayOf(new Date(createdAt).getTime()),
    agent: userAgent ?? '',
  }))
  return sessions.sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))
}

export async function endSession(
  store: SignInStore,
  { org, person }: Viewer,
  id: string,
): Promise<boolean> {
  const ended = await store.rows(
    `DELETE FROM session WHERE id = ? AND "userId" IN (${accountsOfPerson}) RETURNING id`,
    [id, org, person],
  )
  return ended.length === 1
}

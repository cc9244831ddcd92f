// Links that work once: the first run's, and invitations. Only a hash of the secret is kept, so a
// copy of the store opens no door; a link ends when it is used or its time is over.
import { hash } from 'node:crypto'
import type { OrgId, PersonId } from '../../../core/vocabulary.ts'
import type { SignInStore } from './store.ts'

export type OneUseLink =
  | { readonly kind: 'first-run' }
  | { readonly kind: 'invitation'; readonly org: OrgId; readonly person: PersonId }

interface Row {
  readonly kind: string
  readonly org: OrgId | null
  readonly person: PersonId | null
  readonly until: number | string
  readonly used: number | string | null
}

export class Links {
  readonly #store: SignInStore
  readonly #now: () => number
  readonly #secret: () => string

  constructor(store: SignInStore, now: () => number, secret: () => string) {
    this.#store = store
    this.#now = now
    this.#secret = secret
  }

  /** A fresh secret for a link, good until an instant (milliseconds since 1970). */
  async make(link: OneUseLink, untilMs: number): Promise<string> {
    const secret = this.#secret()
    if (link.kind === 'invitation') await this.end(link.org, link.person)
    const [org, person] = link.kind === 'invitation' ? [link.org, link.person] : [null, null]
    await this.#store.rows(
      'INSERT INTO link (secret, kind, org, person, until) VALUES (?, ?, ?, ?, ?)',
      [hashed(secret), link.kind, org, person, untilMs],
    )
    return secret
  }

  /** What a secret opens, if it still does. */
  async read(secret: string): Promise<OneUseLink | undefined> {
    const [row] = await this.#store.rows<Row>('SELECT * FROM link WHERE secret = ?', [
      hashed(secret),
    ])
    if (!row || row.used !== null || Number(row.until) < this.#now()) return undefined
    if (row.kind === 'first-run') return { kind: 'first-run' }
    if (row.org === null || row.person === null) return undefined
    return { kind: 'invitation', org: row.org, person: row.person }
  }

  /** Why a secret opens nothing: it was used, its time is over, or there is no such link. */
  async whySpent(secret: string): Promise<'used' | 'over' | 'unknown'> {
    const [row] = await this.#store.rows<Row>('SELECT * FROM link WHERE secret = ?', [
      hashed(secret),
    ])
    if (!row) return 'unknown'
    return row.used === null ? 'over' : 'used'
  }

  /** Ends a person's invitations. */
  async end(org: OrgId, person: PersonId): Promise<void> {
    await this.#store.rows('DELETE FROM link WHERE org = ? AND person = ?', [org, person])
  }

  /** Until when (milliseconds since 1970) each person's invitation works, where one waits. */
  async waiting(org: OrgId): Promise<ReadonlyMap<PersonId, number>> {
    const rows = await this.#store.rows<Row>(
      'SELECT * FROM link WHERE org = ? AND used IS NULL AND until >= ?',
      [org, this.#now()],
    )
    return new Map(rows.flatMap(({ person, until }) => (person ? [[person, Number(until)]] : [])))
  }

  /** Takes the link for good; false if somebody else was first. */
  async use(secret: string): Promise<boolean> {
    const taken = await this.#store.rows(
      'UPDATE link SET used = ? WHERE secret = ? AND used IS NULL RETURNING kind',
      [this.#now(), hashed(secret)],
    )
    return taken.length === 1
  }

  /** Ends every first-run link but a used one. */
  async endFirstRuns(): Promise<void> {
    await this.#store.rows("DELETE FROM link WHERE kind = 'first-run' AND used IS NULL")
  }

  /** Gives a link back whose use came to nothing. */
  async giveBack(secret: string): Promise<void> {
    await this.#store.rows('UPDATE link SET used = NULL WHERE secret = ?', [hashed(secret)])
  }
}

function hashed(secret: string): string {
  return hash('sha256', secret)
}

// Links by which somebody answers one ask without signing in. Several may wait, one in each mail
// and one the asker hands on; the first final answer uses up all of theirs for that ask. Only a
// hash of each secret is kept.
import { hash } from 'node:crypto'
import type { AskId, OrgId, PersonId } from '../../../core/vocabulary.ts'
import type { SignInStore } from './store.ts'

export interface AskLink {
  readonly org: OrgId
  readonly person: PersonId
  readonly ask: AskId
}

export interface KnownLink extends AskLink {
  readonly is: 'open' | 'used' | 'over'
}

interface Row extends AskLink {
  readonly until: number | string
  readonly used: number | string | null
  readonly done: number | string | null
}

/** A use that came to no end, because the server was killed, frees the link again after this. */
const useMs = 60_000
/** For so long after its time a link can still say whose it was. */
const rememberedMs = 30 * 24 * 60 * 60 * 1000
/** Of one person for one ask: in case somebody makes them without end. */
const waitingMost = 40

export class AskLinks {
  readonly #store: SignInStore
  readonly #now: () => number
  readonly #secret: () => string

  constructor(store: SignInStore, now: () => number, secret: () => string) {
    this.#store = store
    this.#now = now
    this.#secret = secret
  }

  /** A fresh secret, good until an instant; undefined where too many wait already. */
  async make({ org, person, ask }: AskLink, untilMs: number): Promise<string | undefined> {
    const forgotten = this.#now() - rememberedMs
    await this.#store.rows('DELETE FROM ask_link WHERE until < ?', [forgotten])
    const waiting = await this.#store.rows(
      'SELECT secret FROM ask_link WHERE org = ? AND person = ? AND ask = ?',
      [org, person, ask],
    )
    if (waiting.length >= waitingMost) return undefined
    const secret = this.#secret()
    await this.#store.rows(
      'INSERT INTO ask_link (secret, org, person, ask, until) VALUES (?, ?, ?, ?, ?)',
      [hashed(secret), org, person, ask, untilMs],
    )
    return secret
  }

  /** Whose link it is, and whether it still opens anything. */
  async read(secret: string): Promise<KnownLink | undefined> {
    const [row] = await this.#store.rows<Row>('SELECT * FROM ask_link WHERE secret = ?', [
      hashed(secret),
    ])
    if (!row) return undefined
    const { org, person, ask, until, used, done } = row
    const inUse = used !== null && (done !== null || Number(used) > this.#now() - useMs)
    const is = inUse ? 'used' : Number(until) < this.#now() ? 'over' : 'open'
    return { org, person, ask, is }
  }

  /** Takes the link; false if somebody else was first. */
  async use(secret: string): Promise<boolean> {
    const nowMs = this.#now()
    const taken = await this.#store.rows(
      `UPDATE ask_link SET used = ? WHERE secret = ? AND until >= ?
         AND (used IS NULL OR (done IS NULL AND used <= ?)) RETURNING ask`,
      [nowMs, hashed(secret), nowMs, nowMs - useMs],
    )
    return taken.length === 1
  }

  /** Gives a link back whose use came to nothing. */
  async giveBack(secret: string): Promise<void> {
    await this.#store.rows('UPDATE ask_link SET used = NULL WHERE secret = ?', [hashed(secret)])
  }

  /** The answer is in the record: every link of theirs to that ask is used up. */
  async spend({ org, person, ask }: AskLink): Promise<void> {
    const nowMs = this.#now()
    await this.#store.rows(
      'UPDATE ask_link SET used = ?, done = ? WHERE org = ? AND person = ? AND ask = ?',
      [nowMs, nowMs, org, person, ask],
    )
  }

  async removePerson(org: OrgId, person: PersonId): Promise<void> {
    await this.#store.rows('DELETE FROM ask_link WHERE org = ? AND person = ?', [org, person])
  }

  async removeOrg(org: OrgId): Promise<void> {
    await this.#store.rows('DELETE FROM ask_link WHERE org = ?', [org])
  }
}

function hashed(secret: string): string {
  return hash('sha256', secret)
}

// Links by which a chat name becomes somebody's: made for whoever wrote in a chat, good once and
// for a quarter of an hour, and opened by somebody who is signed in here. Only a hash of the
// secret is kept; a new link for the same name ends the one before.
import { hash } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { chatOwner, tieChat } from '../../../operations/people/chat-identity.ts'
import { problemResponse } from '../problems.ts'
import { bodyAs, done } from './answers.ts'
import type { GuardedDoors } from './routes.ts'
import type { SignInStore } from './store.ts'

const linkMs = 15 * 60_000
const kind = 'chat'

/** A name in a chat: its address, and how it is called there. */
export interface ChatName {
  readonly address: string
  readonly shown: string
}

export class ChatLinks {
  readonly #store: SignInStore
  readonly #now: () => number
  readonly #secret: () => string

  constructor(store: SignInStore, now: () => number, secret: () => string) {
    this.#store = store
    this.#now = now
    this.#secret = secret
  }

  async make({ address, shown }: ChatName): Promise<string> {
    const secret = this.#secret()
    const nowMs = this.#now()
    await this.#store.rows('DELETE FROM link WHERE kind = ? AND (until < ? OR org = ?)', [
      kind,
      nowMs,
      address,
    ])
    await this.#keep(secret, address, shown, nowMs + linkMs)
    return secret
  }

  /** Whose chat name a secret is for, while it works. */
  async read(secret: string): Promise<ChatName | undefined> {
    const [row] = await this.#store.rows<Row>(
      'SELECT org, name, until FROM link WHERE secret = ? AND kind = ? AND until >= ?',
      [hash('sha256', secret), kind, this.#now()],
    )
    return row && { address: row.org, shown: row.name }
  }

  /** Takes the link, and all it says, for good; undefined if somebody else was first. */
  async use(secret: string): Promise<Row | undefined> {
    const [row] = await this.#store.rows<Row>(
      'DELETE FROM link WHERE secret = ? AND kind = ? AND until >= ? RETURNING org, name, until',
      [hash('sha256', secret), kind, this.#now()],
    )
    return row
  }

  /** Gives a link back whose use came to nothing. */
  giveBack(secret: string, { org, name, until }: Row): Promise<unknown> {
    return this.#keep(secret, org, name, Number(until))
  }

  #keep(secret: string, address: string, shown: string, untilMs: number): Promise<unknown> {
    return this.#store.rows(
      'INSERT INTO link (secret, kind, org, name, until) VALUES (?, ?, ?, ?, ?)',
      [hash('sha256', secret), kind, address, shown, untilMs],
    )
  }
}

interface Row {
  /** The chat address: the link is in no organisation yet. */
  readonly org: string
  readonly name: string
  readonly until: number | string
}

const secretInput = z.strictObject({ secret: z.string().min(1).max(200) })

export function addChatLinkRoutes(
  app: Hono,
  { signIn, house, chatLinks: links }: GuardedDoors,
): void {
  app.get('/api/chat-link', async ({ req }) => {
    const viewer = await signIn.viewer(undefined, req.header('cookie'))
    if (!viewer) return problemResponse({ code: 'not-signed-in' })
    const found = await links.read(req.query('secret') ?? '')
    if (!found) return problemResponse(spent)
    const you = await chatOwner(house, viewer)
    return Response.json({ shown: found.shown, you }, { headers: { 'cache-control': 'no-store' } })
  })
  app.post('/api/chat-link', async (context) => {
    // By a session alone: a token ties no names.
    const viewer = await signIn.viewer(undefined, context.req.header('cookie'))
    if (!viewer) return problemResponse({ code: 'not-signed-in' })
    const given = await bodyAs(context, secretInput)
    if (!given.ok) return problemResponse(given.refusal)
    const { secret } = given.value
    const used = await links.use(secret)
    if (!used) return problemResponse(spent)
    const tied = await tieChat(house, viewer, used.org)
    if (tied.ok) return done()
    await links.giveBack(secret, used)
    return problemResponse(tied.refusal)
  })
}

const spent = {
  code: 'invitation-spent',
  detail:
    'This link was used already, or is over 15 minutes old. Write /goodturn again for a new one.',
} as const

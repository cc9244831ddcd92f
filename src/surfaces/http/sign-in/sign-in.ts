// Signing in, by better-auth in a store of its own: passwords, sessions, API tokens. Goodturn adds
// whose person an account is, and links that work once. No account is made without such a link.
import { apiKey } from '@better-auth/api-key'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { OrgId, PersonId } from '../../../core/vocabulary.ts'
import type { Viewer } from '../../../operations/viewer.ts'
import {
  emailOf,
  endSession,
  type OwnSession,
  personWithEmail,
  removeOrg,
  removePerson,
  sessionsOf,
} from './accounts.ts'
import type { SignInStore } from './store.ts'

export interface SignInOptions {
  readonly store: SignInStore
  /** Signs cookies; 32 bytes or more, kept in the data folder. */
  readonly secret: string
  readonly baseUrl: string
  readonly now: () => number
  /** Whether somebody is a member still: an account outlasts a membership by nothing. */
  readonly isHere: (viewer: Viewer) => Promise<boolean>
}

export type Auth = Awaited<ReturnType<typeof authOf>>

const tokenDays = 365

async function authOf({ store, secret, baseUrl }: SignInOptions) {
  const options = {
    appName: 'Goodturn',
    database: store.database,
    secret,
    baseURL: baseUrl,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: 30 * 24 * 60 * 60, updateAge: 24 * 60 * 60 },
    advanced: { cookiePrefix: 'goodturn', useSecureCookies: baseUrl.startsWith('https:') },
    plugins: [
      apiKey({
        enableMetadata: true,
        defaultPrefix: 'gt_',
        rateLimit: { enabled: false },
        keyExpiration: { defaultExpiresIn: tokenDays * 24 * 60 * 60 },
      }),
    ],
  }
  const { runMigrations } = await getMigrations(options)
  await runMigrations()
  return betterAuth(options)
}

interface Kept {
  readonly viewer: Viewer | undefined
  readonly untilMs: number
}

const keptMs = 10_000
const keptMost = 10_000

export class SignIn {
  readonly #auth: Auth
  readonly #store: SignInStore
  readonly #now: () => number
  readonly #isHere: SignInOptions['isHere']
  /** Who a cookie or token is, for ten seconds: a check must not cost a database call each time. */
  readonly #kept = new Map<string, Kept>()

  constructor(auth: Auth, { store, now, isHere }: SignInOptions) {
    this.#auth = auth
    this.#store = store
    this.#now = now
    this.#isHere = isHere
  }

  static async open(options: SignInOptions): Promise<SignIn> {
    return new SignIn(await authOf(options), options)
  }

  /** The member behind an `Authorization` header or a `Cookie` header. */
  async viewer(
    authorization: string | undefined,
    cookie: string | undefined,
  ): Promise<Viewer | undefined> {
    const viewer = await this.#holder(authorization, cookie)
    return viewer && (await this.#isHere(viewer)) ? viewer : undefined
  }

  async #holder(
    authorization: string | undefined,
    cookie: string | undefined,
  ): Promise<Viewer | undefined> {
    const key = authorization ?? cookie
    if (!key) return undefined
    const kept = this.#kept.get(key)
    const nowMs = this.#now()
    if (kept && kept.untilMs > nowMs) return kept.viewer
    const viewer = authorization
      ? await this.#byToken(authorization)
      : await this.#bySession(new Headers({ cookie: key }))
    if (this.#kept.size >= keptMost) this.#kept.clear()
    this.#kept.set(key, { viewer, untilMs: nowMs + keptMs })
    return viewer
  }

  async #bySession(headers: Headers): Promise<Viewer | undefined> {
    const session = await this.#auth.api.getSession({ headers })
    return session ? this.#placeOf(session.user.id) : undefined
  }

  async #byToken(authorization: string): Promise<Viewer | undefined> {
    if (!authorization.startsWith('Bearer ')) return undefined
    const key = authorization.slice('Bearer '.length)
    const checked = await this.#auth.api.verifyApiKey({ body: { key } })
    if (!checked.valid || !checked.key) return undefined
    return this.#placeOf(checked.key.referenceId)
  }

  async #placeOf(account: string): Promise<Viewer | undefined> {
    const places = await this.#store.rows<Viewer>(
      'SELECT org, person FROM place WHERE account = ? ORDER BY org',
      [account],
    )
    // Somebody of several orgs who left one is still a member of the others.
    for (const { org, person } of places) {
      if (await this.#isHere({ org, person })) return { org, person }
    }
    return undefined
  }

  /** The session's cookies, or undefined where address and password do not fit, or no longer. */
  async withPassword(email: string, password: string): Promise<Headers | undefined> {
    const response = await this.#auth.api.signInEmail({
      body: { email, password },
      asResponse: true,
    })
    if (!response.ok) return undefined
    const { user } = (await response.clone().json()) as { user: { id: string } }
    const place = await this.#placeOf(user.id)
    if (place && (await this.#isHere(place))) return response.headers
    await this.#store.rows('DELETE FROM session WHERE "userId" = ?', [user.id])
    return undefined
  }

  async signOut(headers: Headers): Promise<Headers> {
    this.#kept.clear()
    const response = await this.#auth.api.signOut({ headers, asResponse: true })
    return response.headers
  }

  /** Ends every session and token of a person. */
  async signOutPerson(org: OrgId, person: PersonId): Promise<void> {
    this.#kept.clear()
    const account = 'SELECT account FROM place WHERE org = ? AND person = ?'
    await this.#store.rows(`DELETE FROM session WHERE "userId" IN (${account})`, [org, person])
    await this.#store.rows(`DELETE FROM apikey WHERE "referenceId" IN (${account})`, [org, person])
  }

  /** A new account that is a person of an org; its cookies. Undefined if the address is taken. */
  async signUp(account: NewAccount): Promise<Headers | undefined> {
    const { name, email, password, org, person } = account
    const response = await this.#auth.api
      .signUpEmail({ body: { name, email, password }, asResponse: true })
      .catch(() => undefined)
    if (!response?.ok) return undefined
    const made = (await response.clone().json()) as { user: { id: string } }
    await this.#store.rows('INSERT INTO place (account, org, person) VALUES (?, ?, ?)', [
      made.user.id,
      org,
      person,
    ])
    this.#kept.clear()
    return response.headers
  }

  /** By a session alone: a token makes no tokens. */
  async makeToken(cookie: string | undefined, name: string): Promise<string | undefined> {
    const viewer = await this.viewer(undefined, cookie)
    const account = viewer && (await this.accountOf(viewer))
    return account === undefined ? undefined : this.tokenFor(account, name)
  }

  async tokenFor(account: string, name: string): Promise<string> {
    const made = await this.#auth.api.createApiKey({ body: { name, userId: account } })
    return made.key
  }

  async tokens(viewer: Viewer): Promise<readonly { id: string; name: string; start: string }[]> {
    return this.#store.rows(
      `SELECT id, name, start FROM apikey WHERE "referenceId" IN
         (SELECT account FROM place WHERE org = ? AND person = ?) ORDER BY name`,
      [viewer.org, viewer.person],
    )
  }

  async revokeToken(viewer: Viewer, id: string): Promise<boolean> {
    const own = (await this.tokens(viewer)).some((token) => token.id === id)
    if (!own) return false
    await this.#store.rows('DELETE FROM apikey WHERE id = ?', [id])
    this.#kept.clear()
    return true
  }

  async accountOf(viewer: Viewer): Promise<string | undefined> {
    const [row] = await this.#store.rows<{ account: string }>(
      'SELECT account FROM place WHERE org = ? AND person = ?',
      [viewer.org, viewer.person],
    )
    return row?.account
  }

  emailOf(viewer: Viewer): Promise<string | undefined> {
    return emailOf(this.#store, viewer)
  }

  personWithEmail(org: OrgId, email: string): Promise<PersonId | undefined> {
    return personWithEmail(this.#store, org, email)
  }

  /** Takes a person's sign-in away; their account too, unless it has a place in another org. */
  async removePerson(org: OrgId, person: PersonId): Promise<void> {
    await this.signOutPerson(org, person)
    await removePerson(this.#store, org, person)
  }

  /** Takes away every account of an org: for a demo that is made anew. */
  async removeOrg(org: OrgId): Promise<void> {
    this.#kept.clear()
    await removeOrg(this.#store, org)
  }

  /** Whether address and password fit together; nobody is signed in by asking. */
  async fits(email: string, password: string): Promise<boolean> {
    const response = await this.#auth.api.signInEmail({
      body: { email, password },
      asResponse: true,
    })
    if (!response.ok) return false
    const { token } = (await response.json()) as { token: string }
    await this.#store.rows('DELETE FROM session WHERE token = ?', [token])
    return true
  }

  /** Takes a new password, ends every other session; this one's new cookies, or undefined. */
  async changePassword(
    cookie: string,
    before: string,
    after: string,
  ): Promise<Headers | undefined> {
    const response = await this.#auth.api
      .changePassword({
        headers: new Headers({ cookie }),
        body: { currentPassword: before, newPassword: after, revokeOtherSessions: true },
        asResponse: true,
      })
      .catch(() => undefined)
    this.#kept.clear()
    return response?.ok ? response.headers : undefined
  }

  /** Where somebody is signed in; the session of this cookie is marked. */
  async sessions(viewer: Viewer, cookie: string | undefined): Promise<readonly OwnSession[]> {
    const current = await this.#auth.api.getSession({
      headers: new Headers({ cookie: cookie ?? '' }),
    })
    return sessionsOf(this.#store, viewer, current?.session.id)
  }

  /** Ends one session of a person's own; false where there is none. */
  async endSession(viewer: Viewer, id: string): Promise<boolean> {
    this.#kept.clear()
    return endSession(this.#store, viewer, id)
  }
}

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly org: OrgId
  readonly person: PersonId
}

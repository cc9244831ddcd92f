// The routes before and around a session: signing in and out, the links that work once, and what
// somebody manages of their own sign-in. Tries are limited by address and by account.
import type { Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../../core/limits.ts'
import type { Refusal } from '../../../core/refusals.ts'
import type { House } from '../../../operations/context.ts'
import { problemResponse } from '../problems.ts'
import { bodyAs, withCookies } from './answers.ts'
import { addAskLinkRoutes } from './ask-link-routes.ts'
import type { AskLinks } from './ask-links.ts'
import { addBeginRoutes } from './begin-routes.ts'
import { addChatLinkRoutes, type ChatLinks } from './chat-links.ts'
import type { Links } from './links.ts'
import { addOwnRoutes } from './own-routes.ts'
import type { SignIn } from './sign-in.ts'
import type { SignInStore } from './store.ts'
import { type TryLimiter, tryLimiter } from './tries.ts'

export interface Doors {
  readonly house: House
  readonly signIn: SignIn
  readonly links: Links
  readonly askLinks: AskLinks
  readonly chatLinks: ChatLinks
  readonly store: SignInStore
}

/** The doors, and how often each account was tried. */
export interface GuardedDoors extends Doors {
  readonly tries: TryLimiter
}

const credentials = z.strictObject({
  email: z.email().max(limits.addressCharacters),
  password: z.string().min(1).max(200),
})

export function addSignInRoutes(app: Hono, doors: Doors): void {
  const { signIn } = doors
  const tries = tryLimiter(doors.house.clock)
  app.post('/api/sign-in', async (context) => {
    const given = await bodyAs(context, credentials)
    if (!given.ok) return problemResponse(wrongSignIn)
    const address = given.value.email.toLowerCase()
    if (!tries.allow(address)) return problemResponse(tooManyTries)
    const headers = await signIn.withPassword(address, given.value.password)
    if (!headers) return problemResponse(wrongSignIn)
    tries.forget(address)
    return withCookies(headers, { ok: true })
  })
  app.post('/api/sign-out', async (context) =>
    withCookies(await signIn.signOut(context.req.raw.headers), { ok: true }),
  )
  addBeginRoutes(app, { ...doors, tries })
  addOwnRoutes(app, { ...doors, tries })
  addAskLinkRoutes(app, { ...doors, tries })
  addChatLinkRoutes(app, { ...doors, tries })
}

const wrongSignIn: Refusal = {
  code: 'not-signed-in',
  detail: 'That address and password do not fit together.',
}

export const tooManyTries: Refusal = {
  code: 'too-busy',
  detail: 'Too many tries for now. Wait a minute, then try again.',
}

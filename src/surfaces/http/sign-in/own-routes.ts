// What somebody manages of their own sign-in: API tokens, the password, where they are signed in.
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../../core/limits.ts'
import type { Refusal } from '../../../core/refusals.ts'
import { plainText } from '../../../operations/shapes.ts'
import type { Viewer } from '../../../operations/viewer.ts'
import { problemResponse } from '../problems.ts'
import { bodyAs, done, withCookies } from './answers.ts'
import { password } from './begin-routes.ts'
import { type GuardedDoors, tooManyTries } from './routes.ts'

export function addOwnRoutes(app: Hono, doors: GuardedDoors): void {
  addTokenRoutes(app, doors)
  addPasswordRoute(app, doors)
  addSessionRoutes(app, doors)
}

function viewerOf({ signIn }: GuardedDoors, { req }: Context): Promise<Viewer | undefined> {
  return signIn.viewer(req.header('authorization'), req.header('cookie'))
}

const notSignedIn: Refusal = { code: 'not-signed-in' }
const tokenInput = z.strictObject({ name: plainText(limits.nameCharacters) })
const oneOf = z.strictObject({ id: z.string().max(100) })

function addTokenRoutes(app: Hono, doors: GuardedDoors): void {
  const { signIn } = doors
  app.get('/api/tokens', async (context) => {
    const viewer = await viewerOf(doors, context)
    if (!viewer) return problemResponse(notSignedIn)
    return Response.json({ tokens: await signIn.tokens(viewer) })
  })
  app.post('/api/tokens', async (context) => {
    const given = await bodyAs(context, tokenInput as unknown as z.ZodType<{ name: string }>)
    if (!given.ok) return problemResponse(given.refusal)
    const token = await signIn.makeToken(context.req.header('cookie'), given.value.name)
    if (!token) return problemResponse(notSignedIn)
    return Response.json({ token }, { headers: { 'cache-control': 'no-store' } })
  })
  app.post('/api/tokens/revoke', async (context) => {
    const viewer = await viewerOf(doors, context)
    if (!viewer) return problemResponse(notSignedIn)
    const given = await bodyAs(context, oneOf)
    if (!given.ok) return problemResponse(given.refusal)
    const revoked = await signIn.revokeToken(viewer, given.value.id)
    return revoked ? done() : problemResponse({ code: 'not-found' })
  })
}

const change = z.strictObject({ old: z.string().min(1).max(200), new: password })

/** By a session alone, with the password before; every other session ends. */
function addPasswordRoute(app: Hono, { signIn, tries }: GuardedDoors): void {
  app.post('/api/password', async (context) => {
    const cookie = context.req.header('cookie')
    const viewer = await signIn.viewer(undefined, cookie)
    if (!viewer || cookie === undefined) return problemResponse(notSignedIn)
    const given = await bodyAs(context, change)
    if (!given.ok) return problemResponse(given.refusal)
    if (!tries.allow(`password of ${viewer.person}`)) return problemResponse(tooManyTries)
    const headers = await signIn.changePassword(cookie, given.value.old, given.value.new)
    return headers ? withCookies(headers, { ok: true }) : problemResponse(wrongPassword)
  })
}

const wrongPassword: Refusal = {
  code: 'bad-input',
  about: 'old',
  detail: 'That is not the password you have now.',
}

function addSessionRoutes(app: Hono, doors: GuardedDoors): void {
  const { signIn } = doors
  app.get('/api/sessions', async (context) => {
    const viewer = await viewerOf(doors, context)
    if (!viewer) return problemResponse(notSignedIn)
    const sessions = await signIn.sessions(viewer, context.req.header('cookie'))
    return Response.json({ sessions }, { headers: { 'cache-control': 'no-store' } })
  })
  app.post('/api/sessions/end', async (context) => {
    const viewer = await viewerOf(doors, context)
    if (!viewer) return problemResponse(notSignedIn)
    const given = await bodyAs(context, oneOf)
    if (!given.ok) return problemResponse(given.refusal)
    const ended = await signIn.endSession(viewer, given.value.id)
    return ended ? done() : problemResponse({ code: 'not-found' })
  })
}

// The routes before and around a session: signing in and out, the links that work once, API tokens,
// and the demo's doors. Tries are limited by address and by account.
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../../core/limits.ts'
import type { Refusal } from '../../../core/refusals.ts'
import { beginOrg, joinOrg } from '../../../operations/begin.ts'
import type { House } from '../../../operations/context.ts'
import { plainText } from '../../../operations/shapes.ts'
import { bodyOf } from '../api.ts'
import { problemResponse } from '../problems.ts'
import type { Links, OneUseLink } from './links.ts'
import type { SignIn } from './sign-in.ts'
import type { SignInStore } from './store.ts'
import { tryLimiter } from './tries.ts'

export interface Doors {
  readonly house: House
  readonly signIn: SignIn
  readonly links: Links
  readonly store: SignInStore
}

const email = z.email().max(limits.addressCharacters)
const password = z.string().min(10, 'at least 10 characters').max(200, 'at most 200 characters')
const credentials = z.strictObject({ email, password: z.string().min(1).max(200) })
const name = plainText(limits.nameCharacters)
const beginning = z.strictObject({
  secret: z.string().max(200),
  name,
  email,
  password,
  team: name.optional(),
  leads: z.boolean().optional(),
})

export function addSignInRoutes(app: Hono, doors: Doors): void {
  const { signIn, links, house } = doors
  const tries = tryLimiter(house.clock)
  app.post('/api/sign-in', async (context) => {
    const body = await bodyOf(context)
    const parsed = credentials.safeParse(body.ok ? body.value : undefined)
    if (!parsed.success) return problemResponse(wrongSignIn)
    const address = parsed.data.email.toLowerCase()
    if (!tries.allow(address)) return problemResponse({ code: 'too-busy', detail: tooManyTries })
    const headers = await signIn.withPassword(address, parsed.data.password)
    if (!headers) return problemResponse(wrongSignIn)
    tries.forget(address)
    return withCookies(headers, { ok: true })
  })
  app.post('/api/sign-out', async (context) =>
    withCookies(await signIn.signOut(context.req.raw.headers), { ok: true }),
  )
  app.get('/api/begin', async (context) => {
    const link = await links.read(context.req.query('secret') ?? '')
    if (!link) return problemResponse({ code: 'invitation-spent' })
    return Response.json({ kind: link.kind })
  })
  app.post('/api/begin', async (context) => {
    const body = await bodyOf(context)
    if (!body.ok) return problemResponse(body.refusal)
    const parsed = beginning.safeParse(body.value)
    if (!parsed.success) return problemResponse(refusalOf(parsed.error))
    return begin(doors, parsed.data)
  })
  addTokenRoutes(app, doors)
}

const wrongSignIn: Refusal = {
  code: 'not-signed-in',
  detail: 'That address and password do not fit together.',
}
const tooManyTries = 'Too many tries for now. Wait a minute, then try again.'

function refusalOf(error: z.ZodError): Refusal {
  const [issue] = error.issues
  const about = issue?.path.map(String).join('.') ?? ''
  return { code: 'bad-input', about, detail: `${about}: ${issue?.message ?? 'is missing'}` }
}

/** Takes the link, makes the person and the account, and signs them in; or gives the link back. */
async function begin(doors: Doors, given: z.infer<typeof beginning>): Promise<Response> {
  const { links, signIn, store } = doors
  const link = await links.read(given.secret)
  if (!link || !(await links.use(given.secret))) {
    return problemResponse({ code: 'invitation-spent' })
  }
  const [taken] = await store.rows('SELECT id FROM "user" WHERE email = ?', [
    given.email.toLowerCase(),
  ])
  if (taken) {
    await links.giveBack(given.secret)
    return problemResponse({ code: 'identity-taken', about: 'email' })
  }
  const begun = await takePlace(doors, link, given)
  if (!begun.ok) {
    await links.giveBack(given.secret)
    return problemResponse(begun.refusal)
  }
  if (given.leads !== undefined && link.kind === 'first-run') {
    await store.rows('INSERT INTO setting (org, name, value) VALUES (?, ?, ?)', [
      begun.value.org,
      'founder leads',
      given.leads ? 'yes' : 'no',
    ])
  }
  const account = { ...begun.value, name: given.name, email: given.email.toLowerCase() }
  const headers = await signIn.signUp({ ...account, password: given.password })
  if (!headers) return problemResponse({ code: 'identity-taken', about: 'email' })
  if (link.kind === 'first-run') await links.endFirstRuns()
  return withCookies(headers, { ok: true })
}

function takePlace(
  { house }: Doors,
  link: OneUseLink,
  given: z.infer<typeof beginning>,
): ReturnType<typeof beginOrg> {
  if (link.kind === 'invitation') {
    return joinOrg(house, { org: link.org, person: link.person }, given.name)
  }
  const { team } = given
  return beginOrg(house, { name: given.name, ...(team === undefined ? {} : { team }) })
}

/** A new response that carries another's cookies, each on its own. */
export function withCookies(from: Headers, body: object, status = 200): Response {
  const response = Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  for (const cookie of from.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

function viewerOf(signIn: SignIn, { req }: Context): ReturnType<SignIn['viewer']> {
  return signIn.viewer(req.header('authorization'), req.header('cookie'))
}

const tokenInput = z.strictObject({ name })
const revokeInput = z.strictObject({ id: z.string().max(100) })

function addTokenRoutes(app: Hono, { signIn }: Doors): void {
  app.get('/api/tokens', async (context) => {
    const viewer = await viewerOf(signIn, context)
    if (!viewer) return problemResponse({ code: 'not-signed-in' })
    return Response.json({ tokens: await signIn.tokens(viewer) })
  })
  app.post('/api/tokens', async (context) => {
    const body = await bodyOf(context)
    if (!body.ok) return problemResponse(body.refusal)
    const parsed = tokenInput.safeParse(body.value)
    if (!parsed.success) return problemResponse(refusalOf(parsed.error))
    const token = await signIn.makeToken(context.req.header('cookie'), parsed.data.name)
    if (!token) return problemResponse({ code: 'not-signed-in' })
    return Response.json({ token }, { headers: { 'cache-control': 'no-store' } })
  })
  app.post('/api/tokens/revoke', async (context) => {
    const viewer = await viewerOf(signIn, context)
    if (!viewer) return problemResponse({ code: 'not-signed-in' })
    const body = await bodyOf(context)
    if (!body.ok) return problemResponse(body.refusal)
    const parsed = revokeInput.safeParse(body.value)
    if (!parsed.success) return problemResponse(refusalOf(parsed.error))
    const revoked = await signIn.revokeToken(viewer, parsed.data.id)
    return revoked ? Response.json({ ok: true }) : problemResponse({ code: 'not-found' })
  })
}

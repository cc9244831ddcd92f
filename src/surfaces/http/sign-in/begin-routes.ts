// Where a link that works once leads: founding an organisation, or taking the place one was invited
// to. Whoever left and is invited again comes back to their own record.
import type { Hono } from 'hono'
import { z } from 'zod'
import { limits } from '../../../core/limits.ts'
import type { Refusal } from '../../../core/refusals.ts'
import { beginOrg, greetingOf, joinOrg } from '../../../operations/begin.ts'
import { orgMode } from '../../../operations/mode.ts'
import { plainText } from '../../../operations/shapes.ts'
import type { Viewer } from '../../../operations/viewer.ts'
import { problemResponse } from '../problems.ts'
import { bodyAs, withCookies } from './answers.ts'
import type { OneUseLink } from './links.ts'
import { type GuardedDoors, tooManyTries } from './routes.ts'

const name = plainText(limits.nameCharacters)
export const password = z
  .string()
  .min(10, 'at least 10 characters')
  .max(200, 'at most 200 characters')
const beginning = z.strictObject({
  secret: z.string().max(200),
  name,
  email: z.email().max(limits.addressCharacters),
  password,
  team: name.optional(),
  leads: z.boolean().optional(),
  mode: orgMode.optional(),
})
type Beginning = z.infer<typeof beginning>

export function addBeginRoutes(app: Hono, doors: GuardedDoors): void {
  const { links, house } = doors
  app.get('/api/begin', async (context) => {
    const secret = context.req.query('secret') ?? ''
    const link = await links.read(secret)
    // Whoever holds a link may know why it opens nothing any more.
    if (!link) {
      return problemResponse({ code: 'invitation-spent', about: await links.whySpent(secret) })
    }
    if (link.kind === 'first-run') return answered({ kind: link.kind })
    const greeting = await greetingOf(house, link)
    if (!greeting) return problemResponse({ code: 'invitation-spent' })
    return answered({ kind: link.kind, ...greeting })
  })
  app.post('/api/begin', async (context) => {
    const given = await bodyAs(context, beginning as unknown as z.ZodType<Beginning>)
    if (!given.ok) return problemResponse(given.refusal)
    return begin(doors, { ...given.value, email: given.value.email.toLowerCase() })
  })
}

const answered = (body: object): Response =>
  Response.json(body, { headers: { 'cache-control': 'no-store' } })

/** Takes the link, makes the person and the account, and signs them in; or gives the link back. */
async function begin(doors: GuardedDoors, given: Beginning): Promise<Response> {
  const { links, signIn } = doors
  const link = await links.read(given.secret)
  if (!link || !(await links.use(given.secret))) {
    return problemResponse({ code: 'invitation-spent' })
  }
  const refusal = (await refusalOfAddress(doors, link, given)) ?? (await take(doors, link, given))
  if (refusal) {
    await links.giveBack(given.secret)
    return problemResponse(refusal)
  }
  const headers = await signIn.withPassword(given.email, given.password)
  return headers ? withCookies(headers, { ok: true }) : problemResponse({ code: 'identity-taken' })
}

/** An address somebody signs in with opens nothing here, but for themselves with its password. */
async function refusalOfAddress(
  { signIn, store, tries }: GuardedDoors,
  link: OneUseLink,
  { email, password: said }: Beginning,
): Promise<Refusal | undefined> {
  const [taken] = await store.rows('SELECT id FROM "user" WHERE email = ?', [email])
  if (!taken) return undefined
  const own = link.kind === 'invitation' && (await signIn.emailOf(link)) === email
  if (!own) return { code: 'identity-taken', about: 'email' }
  if (!tries.allow(email)) return tooManyTries
  if (await signIn.fits(email, said)) return undefined
  return { code: 'identity-taken', about: 'password', detail: ownPassword }
}

const ownPassword = 'You had an account with this address: its password opens it again.'

/** Whoever was invited gets an account and their place; a founder a place, then the account. */
async function take(
  doors: GuardedDoors,
  link: OneUseLink,
  given: Beginning,
): Promise<Refusal | undefined> {
  if (link.kind === 'first-run') return found(doors, given)
  const { signIn, house } = doors
  const before = await signIn.emailOf(link)
  if (before !== given.email) {
    if (before !== undefined) await signIn.removePerson(link.org, link.person)
    const refusal = await opened(doors, link, given)
    if (refusal) return refusal
  }
  // After the account: somebody who joined and has none could not come in by any link again.
  const joined = await joinOrg(house, { org: link.org, person: link.person }, given.name)
  return joined.ok ? undefined : joined.refusal
}

async function found(doors: GuardedDoors, given: Beginning): Promise<Refusal | undefined> {
  const { house, store, links } = doors
  const { name: called, team, leads, mode } = given
  const begun = await beginOrg(house, {
    name: called,
    ...(team === undefined ? {} : { team }),
    ...(mode === undefined ? {} : { mode }),
  })
  if (!begun.ok) return begun.refusal
  if (leads !== undefined) {
    const setting = [begun.value.org, 'founder leads', leads ? 'yes' : 'no']
    await store.rows('INSERT INTO setting (org, name, value) VALUES (?, ?, ?)', setting)
  }
  await links.endFirstRuns()
  return opened(doors, begun.value, given)
}

/** An account. The record holds what somebody is called, sealed; here it would only lie open. */
async function opened(
  { signIn }: GuardedDoors,
  { org, person }: Viewer,
  { email, password: secret }: Beginning,
): Promise<Refusal | undefined> {
  const made = await signIn.signUp({ name: 'member', email, password: secret, org, person })
  return made ? undefined : { code: 'identity-taken', about: 'email' }
}

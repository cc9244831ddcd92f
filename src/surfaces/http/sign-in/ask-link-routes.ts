// Answering one ask by a link, without signing in. Reading changes nothing, since mail programs
// open links by themselves; a final answer uses the link up, a question does not. Whoever holds a
// link that opens nothing any more is told why, and whose it was.
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Refusal } from '../../../core/refusals.ts'
import type { Result } from '../../../core/result.ts'
import {
  answerByLink,
  askByLink,
  calendarByLink,
  type LinkAnswer,
  linkAnswer,
  namesOfLink,
} from '../../../operations/asks/by-link.ts'
import { calendarFileName } from '../../../operations/notices/calendar.ts'
import { problemResponse, safetyHeaders } from '../problems.ts'
import { bodyAs } from './answers.ts'
import type { KnownLink } from './ask-links.ts'
import { type GuardedDoors, tooManyTries } from './routes.ts'

const secret = z.string().min(1).max(200)
const answering = linkAnswer.extend({ secret })
type Answering = LinkAnswer & { readonly secret: string }

export function addAskLinkRoutes(app: Hono, doors: GuardedDoors): void {
  const { house, askLinks } = doors
  app.get('/api/ask-link', async (context) => {
    const link = await allowed(doors, context)
    if ('code' in link) return problemResponse(link)
    if (link.is !== 'open') return problemResponse(await whySpent(doors, link))
    return answered(await askByLink(house, link))
  })
  app.get('/api/ask-link/calendar.ics', async (context) => {
    const link = await allowed(doors, context)
    if ('code' in link) return problemResponse(link)
    const file = await calendarByLink(house, link)
    if (!file.ok) return problemResponse(file.refusal)
    return new Response(file.value, {
      headers: {
        ...safetyHeaders,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${calendarFileName}"`,
        'cache-control': 'no-store',
      },
    })
  })
  app.post('/api/ask-link', async (context) => {
    const given = await bodyAs(context, answering as unknown as z.ZodType<Answering>)
    if (!given.ok) return problemResponse(given.refusal)
    const { secret: said, ...input } = given.value
    if (!doors.tries.allow(`ask link ${said}`)) return problemResponse(tooManyTries)
    const link = await askLinks.read(said)
    if (!link) return problemResponse(unknown)
    if (link.is !== 'open') return problemResponse(await whySpent(doors, link))
    const key = context.req.header('idempotency-key')?.slice(0, 200) ?? house.ids.secret()
    return answer(doors, link, said, input, `${link.ask} ${key}`)
  })
}

/** A final answer takes the link first, so that of two at once one is the answer. */
async function answer(
  { house, askLinks }: GuardedDoors,
  link: KnownLink,
  said: string,
  input: LinkAnswer,
  key: string,
): Promise<Response> {
  const isFinal = input.answer === 'accept' || input.answer === 'not this time'
  if (isFinal && !(await askLinks.use(said))) return problemResponse({ code: 'link-spent' })
  try {
    const result = await answerByLink(house, link, input, key)
    if (isFinal && result.ok) await askLinks.spend(link)
    if (isFinal && !result.ok) await askLinks.giveBack(said)
    return answered(result)
  } catch (error) {
    if (isFinal) await askLinks.giveBack(said)
    throw error
  }
}

const unknown: Refusal = {
  code: 'not-found',
  detail: 'This link opens nothing. Perhaps a piece of it is missing: ask for a new one.',
}

async function allowed(doors: GuardedDoors, { req }: Context): Promise<KnownLink | Refusal> {
  const said = secret.safeParse(req.query('secret'))
  if (!said.success) return unknown
  if (!doors.tries.allow(`reading ask link ${said.data}`)) return tooManyTries
  return (await doors.askLinks.read(said.data)) ?? unknown
}

async function whySpent({ house }: GuardedDoors, link: KnownLink): Promise<Refusal> {
  const { forName, asker } = await namesOfLink(house, link)
  const detail =
    link.is === 'used'
      ? `This link was for ${forName}, who has answered by it. Tell ${asker} if something changed.`
      : `The time to answer is over. This link was for ${forName}.`
  return { code: 'link-spent', about: link.is, detail }
}

function answered(result: Result<object, Refusal>): Response {
  if (!result.ok) return problemResponse(result.refusal)
  return Response.json(result.value, { headers: { ...safetyHeaders, 'cache-control': 'no-store' } })
}

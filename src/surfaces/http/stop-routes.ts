// Stopping mail by the link in it, without signing in. The page at that address shows what to press
// and reading it stops nothing, since mail programs open links by themselves; sending does: from
// the page, or from a mail program that stops with one tap (RFC 8058).
import type { Hono } from 'hono'
import { z } from 'zod'
import type { House } from '../../operations/context.ts'
import { noticeTopics } from '../../operations/notices/shapes.ts'
import { readStop, type Stop, stopMail } from '../../operations/notices/stop.ts'
import { apiPath } from './api.ts'
import { problemResponse } from './problems.ts'
import { bodyAs } from './sign-in/answers.ts'

const tokenCharacters = 400
const input = z.strictObject({
  token: z.string().max(tokenCharacters),
  all: z.boolean().optional(),
})

export function addStopRoutes(app: Hono, house: House): void {
  app.post('/stop', async (context) => {
    const stopped = await stop(house, context.req.query('token') ?? '')
    return stopped ? context.text('Stopped.') : problemResponse(unknown)
  })
  app.post(`${apiPath}/stop`, async (context) => {
    const given = await bodyAs(context, input)
    if (!given.ok) return problemResponse(given.refusal)
    const stopped = await stop(house, given.value.token, given.value.all)
    if (!stopped) return problemResponse(unknown)
    const topic = noticeTopics.find((each) => each === stopped.what)
    return Response.json(topic === undefined ? {} : { topic }, {
      headers: { 'cache-control': 'no-store' },
    })
  })
}

const unknown = {
  code: 'not-found',
  detail: 'This link stops nothing. How mail reaches you is in Settings, under Notices.',
} as const

async function stop(house: House, token: string, all = false): Promise<Stop | undefined> {
  const read = token.length > tokenCharacters ? undefined : await readStop(house, token)
  if (!read) return undefined
  const what = all ? { ...read, what: 'all' as const } : read
  await stopMail(house, what)
  return what
}

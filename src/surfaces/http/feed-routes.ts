// Feeds by their secret address, without signing in: calendar programs cannot. What did not change
// since they last came is answered in one line (304); an address that ended says so (410).
import { hash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { FeedView } from '../../core/privacy/feed-lens.ts'
import type { House } from '../../operations/context.ts'
import { feedByAddress, feedDayMs } from '../../operations/feeds/read-feed.ts'
import { problemResponse, safetyHeaders } from './problems.ts'

const types = {
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

export function addFeedRoutes(app: Hono, house: House): void {
  app.get('/feeds/:file', async (context) => {
    const found = /^(.{1,400})\.(ics|json)$/.exec(context.req.param('file'))
    if (!found) return problemResponse({ code: 'not-found' })
    const [, secret = '', kind = 'ics'] = found
    const read = await feedByAddress(house, secret)
    if (!read.ok) return problemResponse(read.refusal)
    const free = context.req.query('free') !== undefined
    const writtenAtMs = feedDayMs(house)
    const body =
      kind === 'json'
        ? asJson(read.value)
        : house.post.feed({ feed: read.value, writtenAtMs, free })
    return answered(context, body, types[kind === 'json' ? 'json' : 'ics'])
  })
}

/** The twin: the same shifts, with first moments as ISO instants. */
function asJson({ name, shifts }: FeedView): string {
  const listed = shifts.map(({ uid, fromMs, untilMs, duty, rota, who, standing, sequence }) => ({
    id: uid,
    from: new Date(fromMs).toISOString(),
    until: new Date(untilMs).toISOString(),
    duty,
    rota,
    ...(who === undefined ? {} : { who: who.name }),
    standing,
    sequence,
  }))
  return JSON.stringify({ name, shifts: listed })
}

function answered(context: Context, body: string, type: string): Response {
  const tag = `"${hash('sha256', body).slice(0, 32)}"`
  const headers = { ...safetyHeaders, etag: tag, 'cache-control': 'private, no-cache' }
  const known = context.req.header('if-none-match')?.split(',') ?? []
  if (known.some((each) => each.trim().replace(/^W\//, '') === tag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers: { ...headers, 'content-type': type } })
}

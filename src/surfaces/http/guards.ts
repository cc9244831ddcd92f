// What every request passes: headers that keep a page to itself, and a check that a change made
// with a cookie comes from this site.
import type { Hono, HonoRequest } from 'hono'
import { problemResponse } from './problems.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

interface Reach {
  readonly secure: boolean
  readonly localOnly: boolean
}

export function addGuards(app: Hono, { secure, localOnly }: Reach): void {
  app.use('*', async (context, next) => {
    if (localOnly && !isOwnName(context.req.header('host'))) {
      return problemResponse({
        code: 'not-yours-to-do',
        detail: 'Goodturn answers this machine alone: its public address is not set.',
      })
    }
    if (isForeign(context.req)) {
      return problemResponse({
        code: 'not-yours-to-do',
        detail: 'That came from another site and was not done.',
      })
    }
    await next()
    if (context.res.headers.has('content-security-policy')) return undefined
    const { headers } = context.res
    headers.set('content-security-policy', policy)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('x-frame-options', 'DENY')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (secure) headers.set('strict-transport-security', 'max-age=31536000')
    return undefined
  })
}

const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** A page elsewhere can point a name of its own at this machine, and would then be same-origin. */
function isOwnName(host: string | undefined): boolean {
  return host === undefined || ownNames.has(host.replace(/:\d+$/, ''))
}

/** A change a browser sends for another site. A token is no cookie and needs no such check. */
function isForeign(request: HonoRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  if (request.header('authorization') !== undefined) return false
  const site = request.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = request.header('origin')
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.header('host')
}

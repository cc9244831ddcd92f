// Refusals as problem+json (RFC 9457), and the one answer for what went wrong inside: no message of
// an error, of SQL or of a library ever leaves.
import { type Refusal, type RefusalCode, sentenceOf, statusOf } from '../../core/refusals.ts'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly about?: string
}

export function problemOf(refusal: Refusal): Problem {
  const { code, about } = refusal
  const status = statusOf(code)
  const field = about === undefined ? {} : { about }
  const title = sentenceOf({ code })
  return { type: `about:blank#${code}`, title, status, code, detail: sentenceOf(refusal), ...field }
}

/** What every answer of the API carries: it is data for whoever asked, and nothing else. */
export const safetyHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const

/** A refusal as a response. What may be tried again says when. */
export function problemResponse(refusal: Refusal): Response {
  const problem = problemOf(refusal)
  const headers: Record<string, string> = {
    ...safetyHeaders,
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  }
  if (retryable.has(refusal.code)) headers['retry-after'] = '1'
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

const retryable = new Set<RefusalCode>(['too-busy', 'store-unavailable'])

/** What an unexpected error becomes: logged by its kind, answered without its words. */
export function faultResponse(error: unknown, log: (line: string) => void): Response {
  const name = error instanceof Error ? error.name : 'unknown'
  if (name === 'StoreUnavailable') return problemResponse({ code: 'store-unavailable' })
  // Somebody was erased while a line about them was under way.
  if (name === 'KeyDestroyed') return problemResponse({ code: 'not-a-member' })
  const where = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : ''
  log(`fault ${name} ${where}`)
  const body = {
    type: 'about:blank#fault',
    title: 'Something broke on our side.',
    status: 500,
    code: 'fault',
    detail: 'Something broke on our side. What was acknowledged before is kept.',
  }
  return new Response(JSON.stringify(body), {
    status: 500,
    headers: { ...safetyHeaders, 'content-type': 'application/problem+json; charset=utf-8' },
  })
}

// Operations as routes: one handler for all of them. A read answers with an ETag, a change takes an
// Idempotency-Key, a refusal is a problem. No operation is known here by name.
import { hash } from 'node:crypto'
import type { Context as HonoContext, Hono } from 'hono'
import { limits } from '../../core/limits.ts'
import { type AnyServerOperation, callOperation } from '../../operations/call.ts'
import type { House } from '../../operations/context.ts'
import { problemResponse } from './problems.ts'
import type { SignIn } from './sign-in/sign-in.ts'

export const apiPath = '/api/v1'

/** Adds every operation under `/api/v1`. */
export function addOperations(
  app: Hono,
  house: House,
  signIn: SignIn,
  operations: readonly AnyServerOperation[],
): void {
  for (const operation of operations) {
    const { method, path } = operation.route
    app.on(method, `${apiPath}${path}`, (context) => answer(context, house, signIn, operation))
  }
}

async function answer(
  context: HonoContext,
  house: House,
  signIn: SignIn,
  operation: AnyServerOperation,
): Promise<Response> {
  const { req } = context
  const viewer = await signIn.viewer(req.raw.headers)
  if (!viewer) return problemResponse({ code: 'not-signed-in' })
  const key = req.header('idempotency-key')
  if (key !== undefined && (key.length === 0 || key.length > limits.keyCharacters)) {
    return problemResponse({ code: 'bad-input', about: 'Idempotency-Key' })
  }
  const given = operation.route.method === 'GET' ? req.query() : await bodyOf(req.raw)
  if (given === undefined) {
    return problemResponse({ code: 'bad-input', detail: 'The body is not a JSON object.' })
  }
  let replayed = false
  const input = { ...given, ...req.param() }
  const result = await callOperation(house, operation, viewer, input, {
    ...(key === undefined ? {} : { key }),
    onReplay: () => {
      replayed = true
    },
  })
  if (!result.ok) return problemResponse(result.refusal)
  const body = JSON.stringify(result.value)
  if (operation.kind === 'read') return withTag(req.header('if-none-match'), body)
  return new Response(body, {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
    },
  })
}

/** The body's hash is its tag: it can change only when what this viewer sees does. */
function withTag(known: string | undefined, body: string): Response {
  const tag = `"${hash('sha256', body).slice(0, 32)}"`
  const headers = {
    etag: tag,
    'cache-control': 'private, no-cache',
    vary: 'cookie, authorization',
    'content-type': 'application/json; charset=utf-8',
  }
  if (known === tag) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

/** A JSON object, an empty one for no body, undefined for anything else. */
export async function bodyOf(request: Request): Promise<Record<string, unknown> | undefined> {
  const text = await request.text()
  if (text === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
    return isObject ? (body as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

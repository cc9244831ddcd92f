// Operations as routes: one handler for all of them. A read answers with an ETag, a change takes an
// Idempotency-Key, a refusal is a problem. No operation is known here by name.
import { hash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Hono, Context as HonoContext } from 'hono'
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { type AnyServerOperation, callOperation } from '../../operations/call.ts'
import type { House } from '../../operations/context.ts'
import { problemResponse, safetyHeaders } from './problems.ts'
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
  const viewer = await signIn.viewer(req.header('authorization'), req.header('cookie'))
  if (!viewer) return problemResponse({ code: 'not-signed-in' })
  const key = req.header('idempotency-key')
  if (key !== undefined && (key.length === 0 || key.length > limits.keyCharacters)) {
    return problemResponse({ code: 'bad-input', about: 'Idempotency-Key' })
  }
  const given =
    operation.route.method === 'GET'
      ? accept(req.query())
      : await bodyOf(context, operation.bodyBytes)
  if (!given.ok) return problemResponse(given.refusal)
  let replayed = false
  const input = { ...given.value, ...req.param() }
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
      ...safetyHeaders,
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
    ...safetyHeaders,
    etag: tag,
    'cache-control': 'private, no-cache',
    vary: 'cookie, authorization',
    'content-type': 'application/json; charset=utf-8',
  }
  if (known === tag) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

/** A JSON object, an empty one for no body, or why it is neither. */
export async function bodyOf(
  context: HonoContext,
  mostBytes: number = limits.bodyBytes,
): Promise<Result<Record<string, unknown>, Refusal>> {
  const text = await bodyText(context, mostBytes)
  if (text === undefined) return refuse(tooLarge(mostBytes))
  if (text === '') return accept({})
  try {
    const body: unknown = JSON.parse(text)
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
    return isObject ? accept(body as Record<string, unknown>) : refuse(notJson)
  } catch {
    return refuse(notJson)
  }
}

/** What may be larger than a line says how large. */
function tooLarge(mostBytes: number): Refusal {
  if (mostBytes <= limits.bodyBytes) return { code: 'body-too-large' }
  const most = Math.floor(limits.importBytes / 1_048_576)
  const detail = `That file is larger than ${most} MB. Split it, and bring in the parts.`
  return { code: 'body-too-large', detail }
}

const notJson: Refusal = { code: 'bad-input', detail: 'The body is not a JSON object.' }

/** The body, read straight from the socket where there is one; undefined where it is too large. */
async function bodyText(context: HonoContext, mostBytes: number): Promise<string | undefined> {
  const announced = Number(context.req.header('content-length') ?? 0)
  if (announced > mostBytes) return undefined
  const incoming = (context.env as { incoming?: IncomingMessage } | undefined)?.incoming
  if (incoming === undefined) {
    const text = await context.req.text()
    return Buffer.byteLength(text) > mostBytes ? undefined : text
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

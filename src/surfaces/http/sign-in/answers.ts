// What the routes around a session have in common: reading a body, saying what is wrong with it,
// and passing cookies on.
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Refusal } from '../../../core/refusals.ts'
import { accept, type Result, refuse } from '../../../core/result.ts'
import { bodyOf } from '../api.ts'

/** A body of the wanted shape, or the first thing wrong with it. */
export async function bodyAs<Shape>(
  context: Context,
  shape: z.ZodType<Shape>,
): Promise<Result<Shape, Refusal>> {
  const body = await bodyOf(context)
  if (!body.ok) return body
  const parsed = shape.safeParse(body.value)
  if (parsed.success) return accept(parsed.data)
  const [issue] = parsed.error.issues
  const about = issue?.path.map(String).join('.') ?? ''
  const detail = `${about}: ${issue?.message ?? 'is missing'}`
  return refuse({ code: 'bad-input', about, detail })
}

/** A new response that carries another's cookies, each on its own. */
export function withCookies(from: Headers, body: object, status = 200): Response {
  const response = Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  for (const cookie of from.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

export const done = (): Response =>
  Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } })

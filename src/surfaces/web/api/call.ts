// One way to reach the server: JSON over cookies, with a key on every change, and a problem as an
// error that says what happened in words.
import { heard, heardNothing } from '../offline/network.ts'

const base = '/api'

export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly about: string | undefined

  constructor(status: number, code: string, detail: string, about?: string) {
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.about = about
  }
}

const away =
  'The record cannot be reached just now. What you typed is kept on this page; try again shortly.'

/** Nothing came back. */
export const unreachable = (): ApiProblem => new ApiProblem(0, 'unreachable', away)

/** Reads from the API of operations. */
export function read<Answer>(path: string): Promise<Answer> {
  return call<Answer>(`/v1${path}`, { method: 'GET' })
}

/** Reads what the server says now, never what was kept from before. */
export function readFresh<Answer>(path: string): Promise<Answer> {
  return call<Answer>(`/v1${path}`, { method: 'GET', headers: { 'x-goodturn-fresh': 'yes' } })
}

/** Changes something; `key` belongs to the user's act, so that trying again does it once. */
export function write<Answer>(path: string, key: string, body: unknown): Promise<Answer> {
  return call<Answer>(`/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
}

/** Reaches what stands beside the API: sign-in and beginning. */
export function call<Answer>(path: string, init: RequestInit): Promise<Answer> {
  return fetch(`${base}${path}`, { credentials: 'same-origin', ...init }).then(
    (response) => {
      heard(response.headers.get('x-goodturn-kept'))
      return answerOf<Answer>(response)
    },
    () => {
      heardNothing()
      throw unreachable()
    },
  )
}

export function post<Answer>(path: string, body: unknown): Promise<Answer> {
  return call<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as Answer
  throw problemIn(response.status, body)
}

/** What the body of a refused call says. */
export function problemIn(status: number, body: unknown): ApiProblem {
  const problem = (body ?? {}) as {
    title?: string
    detail?: string
    code?: string
    about?: string
  }
  const words = problem.detail ?? problem.title ?? away
  return new ApiProblem(status, problem.code ?? 'fault', words, problem.about)
}

/** The sentence to show for anything that went wrong. */
export function wordsOf(error: unknown): string {
  return error instanceof ApiProblem ? error.message : 'Something broke on this page.'
}

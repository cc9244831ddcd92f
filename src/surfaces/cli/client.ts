// Speaks with a Goodturn over HTTP: JSON both ways, a token, a key on every change. What went wrong
// comes back as a problem in words, never as an error.
import { accept, type Result, refuse } from '../../core/result.ts'
import type { ExitCode, WideIo } from './io.ts'
import { defaultServer, readSettings, serverAddress } from './settings.ts'

export interface Problem {
  readonly code: string
  readonly detail: string
  readonly exit: ExitCode
  /** Which field is meant, where that helps. */
  readonly about?: string
}

export type Answer<Value> = Promise<Result<Value, Problem>>

export interface Client {
  readonly server: string
  read<Value>(path: string): Answer<Value>
  /** `key` belongs to the act: the same key and body do it once. */
  write<Value>(path: string, body: object, key?: string): Answer<Value>
}

const longestWaitMs = 20_000

/** `named` is what `--server` said; then GOODTURN_URL, what `login` kept, and this machine. */
export function clientFor(
  io: WideIo,
  named?: string,
  otherToken?: string,
  waitMs = longestWaitMs,
): Client {
  const kept = readSettings(io)
  const wanted = named || io.env.GOODTURN_URL || kept.server || defaultServer
  const server = serverAddress(wanted)
  // A kept token is for the server it was kept for, and for no other.
  const keptToken = server === (kept.server ?? defaultServer) ? kept.token : undefined
  const token = otherToken ?? (io.env.GOODTURN_TOKEN?.trim() || keptToken)
  const call = async <Value>(path: string, init: RequestInit): Answer<Value> => {
    if (server === undefined) return refuse(notAnAddress(wanted))
    const headers = {
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...init.headers,
    }
    const signal = AbortSignal.timeout(waitMs)
    return send<Value>(io, server, path, { ...init, headers, signal })
  }
  return {
    server: server ?? wanted,
    read: (path) => call(path, { method: 'GET' }),
    write: (path, body, key = io.newKey()) =>
      call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      }),
  }
}

/** Says a problem on stderr and sets the exit code. */
export function sayProblem(problem: Problem, io: WideIo): void {
  io.stderr.write(`${problem.detail}\n`)
  io.exit(problem.exit)
}

async function send<Value>(
  io: WideIo,
  server: string,
  path: string,
  init: RequestInit,
): Answer<Value> {
  let response: Response
  try {
    response = await io.fetch(`${server}/api/v1${path}`, { ...init, redirect: 'manual' })
  } catch (error) {
    return refuse(errorProblem(error, server))
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return accept(body as Value)
  return refuse(problemOf(response, body, server, Boolean(io.env.GOODTURN_TOKEN)))
}

function problemOf(
  response: Response,
  body: unknown,
  server: string,
  fromEnvironment: boolean,
): Problem {
  const { code, detail, about } = (body ?? {}) as Record<string, unknown>
  if (response.status === 401) {
    const how = server === defaultServer ? '' : ` --server ${server}`
    const detail = fromEnvironment
      ? `The token in GOODTURN_TOKEN is not known at ${server}, or it was ended.`
      : `You are not signed in at ${server}. Sign in with a token: goodturn login${how}`
    return { code: 'not-signed-in', detail, exit: 1 }
  }
  if (typeof code !== 'string' || typeof detail !== 'string') {
    return {
      code: 'not-goodturn',
      detail: `What answers at ${server} is no Goodturn. Name yours with --server or GOODTURN_URL.`,
      exit: 3,
    }
  }
  return { code, detail, exit: 1, ...(typeof about === 'string' ? { about } : {}) }
}

function errorProblem(error: unknown, server: string): Problem {
  const late = error instanceof Error && error.name === 'TimeoutError'
  return late
    ? { code: 'too-late', detail: `No answer came from ${server}. Try again shortly.`, exit: 3 }
    : {
        code: 'unreachable',
        detail:
          `No Goodturn answers at ${server}. Start one with “goodturn serve”, ` +
          'or name yours with --server or GOODTURN_URL.',
        exit: 3,
      }
}

function notAnAddress(wanted: string): Problem {
  const detail = `“${wanted}” is no address of a server: it should begin with https://.`
  return { code: 'bad-address', detail, exit: 2 }
}

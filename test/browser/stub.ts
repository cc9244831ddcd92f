// A small stand-in for the server: the built page with its content policy, and canned answers that
// change as the page changes them. It remembers every change it was asked for.
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { FavorView } from '../../src/core/privacy/views.ts'
import type { TodayAnswer } from '../../src/operations/today.ts'
import { full, gave, received } from './fixture.ts'

const built = join(import.meta.dirname, '../../dist/web')

export interface Change {
  readonly path: string
  readonly key: string | undefined
  readonly body: Record<string, unknown>
}

export type Reads = Readonly<Record<string, object | number | undefined>>

export interface Stub {
  readonly url: string
  readonly changes: Change[]
  /** What GET /today answers. */
  today: TodayAnswer | number | undefined
  /**
   * What every other read answers, by its path below /api/v1, with or without what is asked after
   * it: undefined never answers, a number is a problem with that status.
   */
  reads: Reads
  /** The status every change answers with until told otherwise. */
  refuses: number | undefined
  /** What a page's own changes answer; undefined: as a favor. */
  answerTo: (change: Change) => object | undefined
  tell: () => void
  close: () => Promise<void>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
}

/** Stricter than the server's own: no style inside the page either. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; " +
  "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'"

export async function startStub(): Promise<Stub> {
  const streams = new Set<ServerResponse>()
  const server: Server = createServer((request, response) => {
    answer(stub, streams, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const stub: Stub = {
    url: `http://127.0.0.1:${port}`,
    changes: [],
    today: full,
    reads: {},
    refuses: undefined,
    answerTo: () => undefined,
    tell: () => {
      for (const stream of streams) stream.write('event: changed\ndata:\n\n')
    },
    close: () =>
      new Promise((done) => {
        for (const stream of streams) stream.end()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return stub
}

async function answer(
  stub: Stub,
  streams: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', stub.url)
  const path = pathname.replace('/api/v1', '')
  const isRead = pathname.startsWith('/api/') && request.method === 'GET'
  const asked = isRead ? [`${path}${search}`, path] : []
  const own = asked.find((each) => each in stub.reads)
  if (pathname === '/api/v1/changes') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
    streams.add(response)
    request.on('close', () => streams.delete(response))
  } else if (pathname === '/api/v1/today') give(response, stub.today)
  else if (own !== undefined) give(response, stub.reads[own])
  else if (pathname === '/api/v1/favors' && request.method === 'GET') answerList(stub, response)
  else if (pathname === '/api/begin' && request.method === 'GET') {
    json(response, 200, { kind: 'first-run' })
  } else if (pathname.startsWith('/api/') && request.method === 'GET') problem(response, 404)
  else if (pathname.startsWith('/api/')) await answerChange(stub, pathname, request, response)
  else await sendFile(pathname, response)
}

function give(response: ServerResponse, what: object | number | undefined): void {
  if (what === undefined) return
  if (typeof what === 'number') problem(response, what)
  else json(response, 200, what)
}

function answerList(stub: Stub, response: ServerResponse): void {
  const favors = typeof stub.today === 'object' ? stub.today.lately : []
  json(response, 200, { favors, next: null })
}

async function answerChange(
  stub: Stub,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>
  const key = request.headers['idempotency-key']
  const path = pathname.replace('/api/v1', '').replace('/api', '')
  const change = { path, key: typeof key === 'string' ? key : undefined, body }
  stub.changes.push(change)
  const own = stub.refuses === undefined ? stub.answerTo(change) : undefined
  if (stub.refuses !== undefined) problem(response, stub.refuses)
  else if (own) json(response, 200, own)
  else if (path === '/favors/many') {
    const { favors } = body as { favors: Record<string, unknown>[] }
    for (const favor of favors) become(stub, '/favors', favor)
    json(response, 200, { written: favors.length, waiting: 0 })
  } else if (path === '/private/lines') json(response, 200, { subject: 'kept_1' })
  else if (path === '/people/invite') json(response, 200, invited(stub, String(body.name)))
  else json(response, 200, { favor: become(stub, path, body) })
}

/** Somebody who was invited can be named from now on. */
function invited(stub: Stub, name: string): object {
  const person = {
    person: `person_${name.toLowerCase()}` as const,
    name,
    you: false,
    standing: 'invited' as const,
  }
  const { today } = stub
  if (typeof today === 'object') stub.today = { ...today, people: [...today.people, person] }
  return { person, secret: 's3cret' }
}

/** What the record looks like after a change, as far as the journeys look. */
function become(stub: Stub, path: string, body: Record<string, unknown>): FavorView | undefined {
  const { today } = stub
  if (typeof today !== 'object') return undefined
  if (path === '/favors') {
    const id = `new-${stub.changes.length}-${today.lately.length}`
    const named = String(body.giver === 'me' ? body.receiver : body.giver)
    const name = today.people.find((person) => person.person === named)?.name ?? named
    const more: Partial<FavorView> = {
      day: String(body.day),
      kind: body.kind as FavorView['kind'],
      actions: ['withdraw', 'correct', 'show'],
    }
    const favor = body.giver === 'me' ? gave(id, name, more) : received(id, name, more)
    stub.today = { ...today, lately: [favor, ...today.lately] }
    return favor
  }
  const [, , id = '', word = ''] = path.split('/')
  const favor = [...today.forYou, ...today.lately].find((each) => each.favor === id)
  const standing = word === 'decline' ? 'declined' : 'confirmed'
  const without = (favors: readonly FavorView[]): FavorView[] =>
    favors.filter((each) => each.favor !== id)
  if (word === 'withdraw') stub.today = { ...today, lately: without(today.lately) }
  if (word === 'confirm' || word === 'decline') {
    stub.today = { ...today, forYou: without(today.forYou) }
  }
  return favor && { ...favor, standing }
}

async function sendFile(pathname: string, response: ServerResponse): Promise<void> {
  const name = extname(pathname) === '' ? '/index.html' : pathname
  const bytes = await readFile(join(built, name)).catch(() => undefined)
  if (!bytes) {
    response.writeHead(404).end()
    return
  }
  const type = types[extname(name)] ?? 'application/octet-stream'
  // As the server says it: what has its contents in its name never changes.
  const kept = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  response
    .writeHead(200, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': kept,
    })
    .end(bytes)
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const problems: Record<number, readonly [string, string]> = {
  401: ['not-signed-in', 'Sign in first.'],
  404: ['not-found', 'There is nothing here by that name for you.'],
  409: ['rota-changed', 'Somebody else changed this rota meanwhile. Look at theirs first.'],
  422: ['day-in-future', 'That day has not come yet anywhere on earth.'],
  503: ['store-unavailable', 'The record cannot be reached just now. Nothing was half-done.'],
}

function problem(response: ServerResponse, status: number): void {
  const [code, detail] = problems[status] ?? ['fault', 'Something broke on our side.']
  response
    .writeHead(status, { 'content-type': 'application/problem+json' })
    .end(JSON.stringify({ title: detail, detail, status, code }))
}

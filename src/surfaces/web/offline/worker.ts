// The page's small service worker. The page itself comes from a copy first, what is read comes from
// the network first, and the last good answer of each path is kept for when there is none. It is
// one file without imports: built as /sw.js with its files and their version filled in.

interface Worker {
  readonly location: { readonly origin: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: string, listen: (event: FetchEvent) => void): void
}
interface FetchEvent {
  readonly request: Request
  readonly data?: unknown
  respondWith(response: Promise<Response>): void
  waitUntil(done: Promise<unknown>): void
}

declare const self: Worker
/** Filled in by the build. */
declare const shellFiles: readonly string[]
declare const shellVersion: string

const shell = `goodturn-shell-${shellVersion}`
/** Of this version of the page alone: what an older one kept may lack what this one reads. */
const answers = `goodturn-answers-${shellVersion}`
const keptMost = 200
const keptMs = 14 * 24 * 60 * 60 * 1000
const patienceMs = 8_000
const api = '/api/v1/'

/** Never kept: streams, files to take away, and what only admins or the council read. */
const neverKept =
  /^\/api\/v1\/(changes|openapi\.json|me\/export|people\/directory|organisation|council\/)/
/** Pages the server makes itself; the demo's doors change who is signed in. */
const served = /^\/(demo|start|health|ready|api)(\/|$)/
const doors = /^\/(demo\/.|start$)/
/** Somebody comes or goes. */
const thresholds = new Set(['/api/sign-in', '/api/sign-out', '/api/begin'])

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) =>
        cache.addAll(shellFiles.map((file) => new Request(file, { cache: 'reload' }))),
      )
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (request.method !== 'GET') {
    if (thresholds.has(pathname)) event.respondWith(passThreshold(request))
    return
  }
  if (doors.test(pathname)) event.waitUntil(forgetAnswers())
  if (pathname.startsWith(api)) {
    if (!neverKept.test(pathname)) event.respondWith(readAnswer(event))
  } else if (request.mode === 'navigate') {
    if (!served.test(pathname)) event.respondWith(copyOf('/', request))
  } else if (!served.test(pathname)) event.respondWith(copyOf(pathname, request))
})

/** What other versions of the page kept: their files, and answers as they read them. */
const forgetOlder = (): Promise<void> =>
  forget((name) => /^goodturn-(shell-|answers)/.test(name) && name !== shell && name !== answers)

const forgetAnswers = (): Promise<void> => forget((name) => name.startsWith('goodturn-answers'))

async function forget(isMeant: (name: string) => boolean): Promise<void> {
  const meant = (await caches.keys()).filter(isMeant)
  await Promise.all(meant.map((name) => caches.delete(name)))
}

async function passThreshold(request: Request): Promise<Response> {
  const response = await fetch(request)
  if (response.ok) await forgetAnswers()
  return response
}

/** A file of the page from its copy, or from the network; what is hashed is kept from there. */
async function copyOf(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(shell)
  const copy = await cache.match(path)
  if (copy) return copy
  const response = await fetch(request)
  if (response.ok && path.startsWith('/assets/')) await cache.put(path, response.clone())
  return response
}

async function readAnswer(event: FetchEvent): Promise<Response> {
  const { request } = event
  const response = await fetch(request, { signal: AbortSignal.timeout(patienceMs) }).catch(
    () => undefined,
  )
  if (response?.status === 401) await forgetAnswers()
  if (response?.ok) event.waitUntil(keep(request, response.clone()))
  const isAway = !response || [502, 503, 504].includes(response.status)
  if (!isAway || request.headers.has('x-goodturn-fresh')) return response ?? Response.error()
  const kept = await (await caches.open(answers)).match(request.url)
  return kept ?? response ?? Response.error()
}

/** Keeps an answer with the moment it was given, and lets the oldest go. */
async function keep(request: Request, response: Response): Promise<void> {
  const cache = await caches.open(answers)
  const headers = new Headers(response.headers)
  // The body is plain by now.
  headers.delete('content-encoding')
  headers.delete('content-length')
  const now = response.headers.get('date') ?? ''
  headers.set('x-goodturn-kept', now)
  await cache.put(request.url, new Response(await response.text(), { headers }))
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, -keptMost).map((old) => cache.delete(old)))
  if (!swept) await sweep(cache, Date.parse(now))
}

let swept = false

/** Once each time the worker starts: an answer from too long ago may name people who erased. */
async function sweep(cache: Cache, nowMs: number): Promise<void> {
  swept = true
  for (const request of await cache.keys()) {
    const kept = (await cache.match(request))?.headers.get('x-goodturn-kept') ?? ''
    if (nowMs - Date.parse(kept) > keptMs) await cache.delete(request)
  }
}

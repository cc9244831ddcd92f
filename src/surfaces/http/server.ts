// The HTTP surface put together: guards first, then sign-in, operations, changes and the page.
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { limits } from '../../core/limits.ts'
import type { AnyServerOperation } from '../../operations/call.ts'
import { addOperations, apiPath } from './api.ts'
import { addChanges } from './changes.ts'
import { addDemoRoutes, type DemoDoors } from './demo-routes.ts'
import { addFeedRoutes } from './feed-routes.ts'
import { addGuards } from './guards.ts'
import { openApiOf } from './openapi.ts'
import { addPages } from './pages.ts'
import { faultResponse, problemResponse } from './problems.ts'
import { addSignInRoutes, type Doors } from './sign-in/routes.ts'
import { addStopRoutes } from './stop-routes.ts'

export interface HttpOptions extends Doors {
  readonly operations: readonly AnyServerOperation[]
  readonly demo?: DemoDoors
  /** Doors beside the API: chats. */
  readonly more?: (app: Hono) => void
  /** The built page's folder. */
  readonly pageFolder: string
  readonly version: string
  readonly secure: boolean
  /** Answers under this machine's own names only. */
  readonly localOnly: boolean
  readonly log: (line: string) => void
}

export interface HttpApp {
  readonly app: Hono
  /** Ends what would otherwise keep connections open. */
  endStreams(): void
}

export function httpApp(options: HttpOptions): HttpApp {
  const { house, signIn, operations, log } = options
  const app = new Hono()
  app.onError((error) => faultResponse(error, log))
  addGuards(app, options)
  app.get('/health', (context) => context.json({ alive: true }))
  app.get('/ready', async (context) => {
    const ready = await house.journal.ready()
    return context.json({ ready }, ready ? 200 : 503)
  })
  // Made when somebody asks for it: most who start a server do not wait for it.
  let description: string | undefined
  app.get(`${apiPath}/openapi.json`, () => {
    description ??= JSON.stringify(openApiOf(operations, options.version))
    return new Response(description, { headers: { 'content-type': 'application/json' } })
  })
  addSignInRoutes(app, options)
  const endStreams = addChanges(app, house.scribe, signIn)
  addOperations(app, house, signIn, operations)
  addStopRoutes(app, house)
  addFeedRoutes(app, house)
  if (options.demo) addDemoRoutes(app, options.demo)
  options.more?.(app)
  app.all('/api/*', () => problemResponse({ code: 'not-found' }))
  addPages(app, options.pageFolder)
  return { app, endStreams }
}

export interface Listening {
  readonly url: string
  /** Answers what is under way, then stops; at most `limits.drainMs`. */
  stop(): Promise<void>
}

/** Listens on a host and port (0 for any free one). Rejects if the port is taken. */
export function listen(http: HttpApp, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      {
        fetch: http.app.fetch,
        hostname: host,
        port,
        // A file takes longer to arrive than anything else; headers do not.
        serverOptions: { requestTimeout: limits.uploadMs, headersTimeout: limits.requestMs },
      },
      (address: AddressInfo) => {
        const shown = host.includes(':') ? `[${host}]` : host
        resolve({ url: `http://${shown}:${address.port}`, stop: () => stopped(server, http) })
      },
    )
    server.on('error', reject)
  })
}

function stopped(server: ServerType, http: HttpApp): Promise<void> {
  http.endStreams()
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      resolve()
    }, limits.drainMs)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

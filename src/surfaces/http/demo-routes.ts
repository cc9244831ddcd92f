// The demo's doors: a link that signs the browser in as one of the demo's people. They exist only
// while the server answers this machine alone, or its operator asked for them.
import type { Hono } from 'hono'
import { problemResponse } from './problems.ts'

export interface DemoDoors {
  /** Cookies of a session as the demo's person of that first name. */
  enter(name: string): Promise<Headers | undefined>
  /** Where a visitor who wants their own goes. */
  start(): Promise<string>
}

export function addDemoRoutes(app: Hono, demo: DemoDoors): void {
  app.get('/demo/:name', async (context) => {
    const headers = await demo.enter(context.req.param('name').toLowerCase())
    if (!headers) return problemResponse({ code: 'not-found' })
    const response = context.redirect('/', 303)
    for (const cookie of headers.getSetCookie()) response.headers.append('set-cookie', cookie)
    return response
  })
  app.get('/start', async (context) => context.redirect(await demo.start(), 303))
}

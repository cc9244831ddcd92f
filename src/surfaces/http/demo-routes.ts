// The demo's doors: a link that signs the browser in as one of the demo's people. They exist only
// while the server answers this machine alone, or its operator asked for them.
import type { Hono } from 'hono'
import { problemResponse } from './problems.ts'

export interface DemoDoors {
  /** What can be seen, one sentence a door. */
  ways(): Promise<readonly { readonly door: string; readonly sentence: string }[]>
  /** Cookies of a session behind a door, or as who goes by that first name, and where it opens. */
  enter(door: string): Promise<{ readonly headers: Headers; readonly path: string } | undefined>
  /** Where a visitor who wants their own goes. */
  start(): Promise<string>
}

export function addDemoRoutes(app: Hono, demo: DemoDoors): void {
  app.get('/demo', async (context) => context.json({ ways: await demo.ways() }))
  app.get('/demo/:door', async (context) => {
    const entered = await demo.enter(context.req.param('door').toLowerCase())
    if (!entered) return problemResponse({ code: 'not-found' })
    const response = context.redirect(entered.path, 303)
    for (const cookie of entered.headers.getSetCookie()) {
      response.headers.append('set-cookie', cookie)
    }
    return response
  })
  app.get('/start', async (context) => context.redirect(await demo.start(), 303))
}

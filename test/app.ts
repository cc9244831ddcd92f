// The real HTTP surface over a house, without a socket and without signing in: a cookie simply says
// who it is. What breaks inside is heard.
import type { House } from '../src/operations/context.ts'
import { operations } from '../src/operations/index.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import { type HttpOptions, httpApp } from '../src/surfaces/http/server.ts'

export type App = (viewer: Viewer, path: string, more?: RequestInit) => Promise<Response>

/** Throws whatever a request broke on, instead of answering 500. */
export function appOver(house: House): App {
  const faults: string[] = []
  const signIn = {
    viewer: async (_: unknown, cookie: string) => JSON.parse(cookie) as Viewer,
  }
  const { app } = httpApp({
    house,
    signIn,
    operations,
    pageFolder: '/nowhere',
    version: '0',
    secure: false,
    localOnly: false,
    log: (line: string) => faults.push(line),
  } as unknown as HttpOptions)
  return async (viewer, path, more = {}) => {
    const headers = { cookie: JSON.stringify(viewer), ...more.headers }
    const request = new Request(`http://goodturn.test${path}`, { ...more, headers })
    const response = await app.fetch(request)
    const [fault] = faults.splice(0)
    if (fault !== undefined) throw new Error(fault)
    return response
  }
}

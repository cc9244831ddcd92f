// People on a real server, for deep runs: they come in by an invitation and get a token, and ask
// and write over HTTP like anybody.
import type { StartedServer } from '../../bench/server.ts'

export const password = 'a long enough password'

export interface Person {
  readonly email: string
  readonly token: string
  // biome-ignore lint/suspicious/noExplicitAny: a run reads answers of every shape.
  get(server: StartedServer, path: string): Promise<any>
  /** A change with a key of its own; expects it to be accepted. */
  // biome-ignore lint/suspicious/noExplicitAny: a run reads answers of every shape.
  post(server: StartedServer, path: string, body: object): Promise<any>
}

let keys = 0

export function personWith(token: string, email: string): Person {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    email,
    token,
    async get({ url }, path) {
      const response = await fetch(`${url}/api/v1${path}`, { headers })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
      return response.json()
    },
    async post({ url }, path, body) {
      keys += 1
      const response = await fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': `deep ${process.pid} ${keys}` },
        body: JSON.stringify(body),
      })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
      return response.json()
    },
  }
}

/** Somebody new, invited by another, with an account of their own. */
export async function joined(
  server: StartedServer,
  by: Person,
  name: string,
  email: string,
): Promise<Person> {
  const { secret } = await by.post(server, '/people/invite', { name })
  const send = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const begun = await send('/api/begin', { secret, name, email, password })
  if (!begun.ok) throw new Error(await begun.text())
  const cookie = begun.headers.getSetCookie().map((each) => each.split(';')[0])
  const made = await send('/api/tokens', { name: 'deep' }, cookie.join('; '))
  return personWith(((await made.json()) as { token: string }).token, email)
}

// A whole server for tests, in this process, on a folder of its own and a free port; and visitors
// who come in through the same doors as anybody: links that work once, cookies, HTTP.
import { configFrom } from '../src/config.ts'
import type { Entry, OrgId } from '../src/core/vocabulary.ts'
import { type Serving, serve } from '../src/serve.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape.
  readonly body: any
}

export interface Visitor {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape.
  get(path: string): Promise<any>
  send(method: string, path: string, body?: unknown, headers?: object): Promise<Answer>
  /** A change below /api/v1, with a key. */
  post(path: string, body: object, key?: string): Promise<Answer>
  /** Listens; `told` resolves when the server says that something of theirs changed. */
  hears(): Promise<{ readonly told: Promise<void> }>
  readonly cookie: string
}

export interface Journey {
  readonly serving: Serving
  /** The founder, through the first-run link. */
  begin(name: string, team: string, more?: object): Promise<Visitor>
  /** Somebody else, through an invitation. */
  join(by: Visitor, name: string): Promise<Visitor>
  anonymous(): Visitor
  entries(): Promise<readonly Entry[]>
  verify(): Promise<boolean>
  close(): Promise<void>
}

const password = 'a long enough password'

export async function openJourney(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
  log: (line: string) => void = () => undefined,
): Promise<Journey> {
  const config = configFrom({
    GOODTURN_DATA: dataFolder,
    GOODTURN_PORT: '0',
    GOODTURN_DEMO: 'off',
    ...settings,
  })
  const serving = await serve(config, log)
  let keys = 0
  const nextKey = (): string => {
    keys += 1
    return `journey-${keys}`
  }
  const visitor = (cookie: string): Visitor => visitorOf(serving.url, cookie, nextKey)
  const own = async (): Promise<OrgId> => {
    const row = (await serving.house.journal.orgs()).find((each) => !each.demo)
    if (!row) throw new Error('nobody has begun')
    return row.org
  }
  const enter = async (secret: string, name: string, more: object): Promise<Visitor> => {
    const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`
    const body = { secret, name, email, password, ...more }
    const answer = await visitor('').send('POST', '/api/begin', body)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return visitor(cookiesOf(answer.headers))
  }
  return {
    serving,
    async begin(name, team, more = {}) {
      const link = serving.lines.find((line) => line.includes('/begin?secret=')) ?? ''
      const secret = link.split('secret=')[1]?.trim() ?? ''
      return enter(secret, name, { team, leads: false, ...more })
    },
    async join(by, name) {
      const invited = await by.post('/people/invite', { name })
      return enter(invited.body.secret, name, {})
    },
    anonymous: () => visitor(''),
    async entries() {
      const rows = await serving.house.journal.read(await own(), 0, 100_000)
      return rows.map((row) => row.entry)
    },
    async verify() {
      return (await serving.house.journal.verify(await own())).broken === undefined
    },
    close: () => serving.stop(),
  }
}

export function cookiesOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

function visitorOf(url: string, cookie: string, nextKey: () => string): Visitor {
  const send: Visitor['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : json(body) }),
    })
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    const parsed = type.includes('json') && text !== '' ? JSON.parse(text) : text
    return { status: response.status, headers: response.headers, body: parsed }
  }
  return {
    cookie,
    send,
    async get(path) {
      const answer = await send('GET', `/api/v1${path}`)
      if (answer.status !== 200) throw new Error(json(answer.body))
      return answer.body
    },
    post: (path, body, key = nextKey()) =>
      send('POST', `/api/v1${path}`, body, { 'idempotency-key': key }),
    async hears() {
      const stop = new AbortController()
      const response = await fetch(`${url}/api/v1/changes`, {
        headers: { cookie },
        signal: stop.signal,
      })
      const told = (async () => {
        const decoder = new TextDecoder()
        for await (const chunk of response.body ?? []) {
          if (decoder.decode(chunk).includes('event: changed')) break
        }
        stop.abort()
      })()
      return { told }
    },
  }
}

const json = (value: unknown): string => JSON.stringify(value)

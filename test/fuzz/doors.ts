// What comes in before anybody is known: cookies, tokens and other headers, bodies of the sign-in
// doors, and raw bytes on the socket. Nothing breaks, and nobody gets in who was not let in.
import { connect } from 'node:net'
import fc from 'fast-check'
import { operations } from '../../src/operations/index.ts'
import { httpApp } from '../../src/surfaces/http/server.ts'
import { AskLinks } from '../../src/surfaces/http/sign-in/ask-links.ts'
import { ChatLinks } from '../../src/surfaces/http/sign-in/chat-links.ts'
import { Links } from '../../src/surfaces/http/sign-in/links.ts'
import { SignIn } from '../../src/surfaces/http/sign-in/sign-in.ts'
import { openSqliteSignIn } from '../../src/surfaces/http/sign-in/store.ts'
import { testHouse } from '../house.ts'
import { type Target, target } from './fuzz.ts'
import { textOf } from './texts.ts'

const pieces = [
  'goodturn.session_token=',
  'goodturn.session_token=a.b',
  '__Secure-',
  'Bearer ',
  'gt_',
  'a',
  ';',
  '; ',
  '=',
  '.',
  '%',
  '%E0%A4%A',
  '"',
  ',',
  'same-origin',
  'none',
  'cross-site',
  '*',
  'W/"',
  '0',
  'http://127.0.0.1',
  'null',
  '99999999999999999999',
  'gzip',
  ':',
  '{',
  '\\',
]
const names = [
  'cookie',
  'authorization',
  'idempotency-key',
  'if-none-match',
  'origin',
  'sec-fetch-site',
  'host',
  'accept-encoding',
  'content-type',
  'x-api-key',
  'x-forwarded-for',
  'x-forwarded-proto',
  'range',
]
const paths = [
  ['GET', '/api/v1/today'],
  ['POST', '/api/v1/thanks'],
  ['GET', '/api/v1/changes'],
  ['GET', '/api/tokens'],
  ['POST', '/api/tokens'],
  ['POST', '/api/sign-in'],
  ['POST', '/api/sign-out'],
  ['POST', '/api/begin'],
  ['GET', '/api/begin?secret=a'],
  ['POST', '/api/tokens/revoke'],
  ['GET', '/'],
  ['POST', '/api/password'],
  ['GET', '/api/sessions'],
  ['POST', '/api/sessions/end'],
  ['GET', '/%2e%2e/%2e%2e/etc/passwd'],
  ['GET', '//a'],
] as const

/** Latin letters only: what a header can hold at all. */
const value = textOf(pieces, 12).map((text) =>
  text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '').trim(),
)
const body = textOf(['{', '}', '"email":', '"a"', '"password":', '"secret":', ',', '"name":'], 12)
const request = fc.record({
  at: fc.nat(paths.length - 1),
  headers: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 }),
  body,
})

/** The HTTP surface with its real sign-in, on a store in memory. */
export async function doorsTarget(): Promise<Target> {
  const { house } = testHouse()
  const store = await openSqliteSignIn(':memory:')
  const { now } = house.clock
  const secret = 'a secret for signing cookies, long enough'
  const signIn = await SignIn.open({
    store,
    secret,
    baseUrl: 'http://goodturn.test',
    now,
    isHere: async () => true,
  })
  const faults: string[] = []
  const { app } = httpApp({
    house,
    signIn,
    links: new Links(store, now, house.ids.secret),
    askLinks: new AskLinks(store, now, house.ids.secret),
    chatLinks: new ChatLinks(store, now, house.ids.secret),
    store,
    operations,
    pageFolder: '/nowhere',
    version: '0',
    secure: false,
    localOnly: false,
    log: (line) => faults.push(line),
  })
  return target('cookies and headers', request, async ({ at, headers, body: sent }) => {
    const [method, path] = paths[at] ?? paths[0]
    const response = await app.fetch(
      new Request(`http://goodturn.test${path}`, {
        method,
        headers,
        ...(method === 'GET' ? {} : { body: sent }),
      }),
    )
    const text = await response.text()
    const [fault] = faults.splice(0)
    if (fault !== undefined) throw new Error(`${method} ${path}: ${fault}`)
    const open = ['/', '//a', '/%2e%2e/%2e%2e/etc/passwd', '/api/sign-out']
    if (response.status < 400 && !open.includes(path)) throw new Error(`${path} let in: ${text}`)
  })
}

const rawPieces = [
  'GET / HTTP/1.1\r\n',
  'POST /api/v1/thanks HTTP/1.1\r\n',
  'Host: a\r\n',
  'Host: ',
  '\r\n',
  '\r\n',
  'Content-Length: 5\r\n',
  'Content-Length: -1\r\n',
  'Transfer-Encoding: chunked\r\n',
  '5\r\nabcde\r\n',
  'ffffffff\r\n',
  '0\r\n\r\n',
  'Cookie: goodturn.session_token=',
  ': ',
  '\n',
  ' ',
  'HTTP/9.9\r\n',
  'Expect: 100-continue\r\n',
  'Upgrade: websocket\r\n',
  'Connection: upgrade\r\n',
]

/** Raw bytes on a server's socket; afterwards it still answers. */
export function socketTarget(url: string): Target {
  const { hostname, port } = new URL(url)
  return {
    ...target('bytes on the socket', textOf(rawPieces, 14), async (text) => {
      await new Promise<void>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => socket.end(Buffer.from(text)))
        socket.on('data', (chunk) => {
          if (chunk.toString('latin1').startsWith('HTTP/1.1 500')) reject(new Error('answered 500'))
        })
        socket.on('error', () => resolve())
        socket.on('close', () => resolve())
        socket.setTimeout(500, () => socket.destroy())
      })
      const alive = await fetch(`${url}/health`)
      if (alive.status !== 200) throw new Error(`health is ${alive.status}`)
    }),
    mostMs: 2_000,
  }
}

// The operator's door: a socket in the data folder that only the machine's owner can open, never
// HTTP over a network. Each request names one thing to do and answers in lines to read.
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** What an operator can do while the server runs; main says how. */
export type OperatorDoor = (given: Readonly<Record<string, unknown>>) => Promise<OperatorAnswer>

export interface OperatorAnswer {
  readonly ok: boolean
  readonly lines: readonly string[]
}

const bodyBytes = 64 * 1024

/** Opens the socket. Rejects if the path cannot be used. */
export function openOperatorSocket(
  path: string,
  doors: Readonly<Record<string, OperatorDoor>>,
): Promise<{ close(): Promise<void> }> {
  rmSync(path, { force: true })
  const server: Server = createServer((request, response) => {
    void answer(request, response, doors)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    const mask = process.umask(0o177)
    server.listen(path, () => {
      process.umask(mask)
      chmodSync(path, 0o600)
      resolve({
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  doors: Readonly<Record<string, OperatorDoor>>,
): Promise<void> {
  const reply = (status: number, body: OperatorAnswer): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  const door = doors[(request.url ?? '').slice(1)]
  if (!door || request.method !== 'POST') {
    reply(404, { ok: false, lines: ['There is no such thing to do here.'] })
    return
  }
  try {
    const done = await door(await bodyOf(request))
    reply(done.ok ? 200 : 422, done)
  } catch (error) {
    const sentence = error instanceof Error ? error.message : 'It could not be done.'
    reply(500, { ok: false, lines: [sentence] })
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > bodyBytes) throw new Error('That request is too large.')
  }
  const body: unknown = text === '' ? {} : JSON.parse(text)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

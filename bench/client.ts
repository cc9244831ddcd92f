// A lean HTTP client over one kept-alive socket, so that a benchmark times the server and not its
// own client: writes a request, reads one answer by its content-length or chunks.
import { connect, type Socket } from 'node:net'

export interface LeanClient {
  /** Sends a POST and resolves with status and body once the whole answer is there. */
  post(path: string, body: string, key: string): Promise<{ status: number; body: string }>
  close(): void
}

export async function leanClient(url: string, token: string): Promise<LeanClient> {
  const { hostname, port } = new URL(url)
  const socket: Socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  socket.on('close', () => waiting?.({ status: 0, body: 'the server closed the connection' }))
  let waiting: ((answer: { status: number; body: string }) => void) | undefined
  let held = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    const answer = answerIn(held)
    if (!answer) return
    held = Buffer.alloc(0)
    const resolve = waiting
    waiting = undefined
    resolve?.(answer)
  })
  return {
    post(path, body, key) {
      return new Promise((resolve) => {
        waiting = resolve
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n` +
            `authorization: Bearer ${token}\r\n` +
            `content-type: application/json\r\nidempotency-key: ${key}\r\n` +
            `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        )
      })
    },
    close: () => socket.destroy(),
  }
}

/** The whole answer in what was read so far, if it is whole. */
function answerIn(bytes: Buffer): { status: number; body: string } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = bytes.toString('latin1', 0, headEnd).toLowerCase()
  const status = Number(head.slice(9, 12))
  const lengthAt = head.indexOf('content-length: ')
  if (lengthAt >= 0) {
    const length = Number.parseInt(head.slice(lengthAt + 16), 10)
    if (bytes.length < headEnd + 4 + length) return undefined
    return { status, body: bytes.toString('utf8', headEnd + 4, headEnd + 4 + length) }
  }
  if (!bytes.subarray(-5).equals(Buffer.from('0\r\n\r\n'))) return undefined
  return { status, body: bytes.toString('utf8', headEnd + 4) }
}

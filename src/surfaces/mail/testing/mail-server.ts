// A real mail server in this process, for tests: keeps what it takes, and can be down, refuse an
// address, or be slow.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly to: readonly string[]
  /** Headers and bodies as they came, with quoted-printable and base64 still on. */
  readonly raw: string
  readonly subject: string
  /** Every part's text, decoded. */
  readonly text: string
}

export interface MailServer {
  readonly url: string
  readonly mails: Received[]
  /** Addresses it refuses for good. */
  readonly refused: Set<string>
  /** How long it thinks about each mail. */
  slowMs: number
  stop(): Promise<void>
}

/** On a port of its own, or on one it had before. */
export async function mailServer(port = 0): Promise<MailServer> {
  const mails: Received[] = []
  const refused = new Set<string>()
  const state = { slowMs: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (!refused.has(address)) return done()
      done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString()
        const to = session.envelope.rcptTo.map(({ address }) => address)
        setTimeout(() => {
          mails.push({ to, raw, subject: subjectIn(raw), text: decoded(raw) })
          done()
        }, state.slowMs)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${bound}`,
    mails,
    refused,
    get slowMs() {
      return state.slowMs
    },
    set slowMs(ms: number) {
      state.slowMs = ms
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function subjectIn(raw: string): string {
  const unfolded = raw.replaceAll(/\r\n[ \t]/g, ' ')
  const said = /^Subject: (.*)$/m.exec(unfolded)?.[1]?.trim() ?? ''
  return said.replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, words: string) =>
    quotedPrintable(words.replaceAll('_', ' ')),
  )
}

/** Parts by their boundaries, each without its encoding. */
function decoded(raw: string): string {
  const parts = raw.split(/\r\n--[^\r\n]+(?:--)?\r\n/)
  return parts
    .map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n')
      const text = body.join('\r\n\r\n')
      if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString()
      return /quoted-printable/i.test(head) ? quotedPrintable(text) : text
    })
    .join('\n')
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

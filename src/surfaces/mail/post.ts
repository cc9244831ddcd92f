// The sender over SMTP. A server that cannot be reached is left alone for a while, longer each
// time, and nothing is tried meanwhile; an address it refuses for good is let go; anything else is
// tried again. Nothing of a mail is ever logged.
import { createTransport } from 'nodemailer'
import type { House } from '../../operations/context.ts'
import type { Sender, Verdict } from '../../operations/notices/deliver.ts'
import { type Letter, lettersOf } from '../../operations/notices/letters.ts'
import { composed } from './compose.ts'

export interface MailOptions {
  /** smtp:// or smtps://, with name and password where they are needed. */
  readonly smtpUrl: string
  readonly from: string
  readonly log: (line: string) => void
}

const leastPauseMs = 60_000
const mostPauseMs = 60 * 60_000
/** A server that says nothing for so long is not there. */
const silenceMs = 20_000

export function mailerOver(house: House, { smtpUrl, from, log }: MailOptions): Sender {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  let downs = 0
  let upAgainMs = 0

  async function send(letter: Letter): Promise<Verdict> {
    if (house.clock.now() < upAgainMs) return { laterMs: upAgainMs }
    const mail = await composed(house, letter)
    try {
      await transport.sendMail({ ...mail, from, attachments: [...mail.attachments] })
      downs = 0
      return 'taken'
    } catch (error) {
      const why = whyNot(error)
      if (why === 'refused') {
        log('a mail was refused for good: its address does not take mail')
        return 'taken'
      }
      if (why === 'later') return 'failed'
      upAgainMs = house.clock.now() + Math.min(leastPauseMs * 2 ** downs, mostPauseMs)
      if (downs === 0) log('the mail server cannot be reached; notices wait and are sent later')
      downs += 1
      return { laterMs: upAgainMs }
    }
  }

  return {
    name: 'mail',
    async send(lines) {
      if (house.clock.now() < upAgainMs) return lines.map(() => ({ laterMs: upAgainMs }))
      const { letters, verdicts } = await lettersOf(house, lines)
      const all = new Map(verdicts)
      for (const letter of letters) {
        const verdict = await send(letter)
        for (const item of letter.items) all.set(item.line, verdict)
      }
      return lines.map(({ id }) => all.get(id) ?? 'failed')
    },
  }
}

/** Refused for good, not just now, or nobody there to ask. */
function whyNot(error: unknown): 'refused' | 'later' | 'down' {
  if (!(error instanceof Error)) return 'later'
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  // Its words about a recipient or a message; a wrong password is the operator's to mend.
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    return responseCode !== undefined && responseCode >= 500 ? 'refused' : 'later'
  }
  return 'down'
}

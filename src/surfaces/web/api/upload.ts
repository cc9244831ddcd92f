// Sends a large body and says how much of it has gone: `fetch` cannot say that, so this uses the
// older way. One key for the act, so that trying again does it once.
import { problemIn, unreachable } from './call.ts'

export interface Upload<Answer> {
  readonly answer: Promise<Answer>
  readonly stop: () => void
}

export interface Sent {
  /** In bytes. */
  readonly sent: number
  readonly total: number
}

export function upload<Answer>(
  path: string,
  key: string,
  body: unknown,
  onSent: (sent: Sent) => void,
): Upload<Answer> {
  const request = new XMLHttpRequest()
  const answer = new Promise<Answer>((done, fail) => {
    request.open('POST', `/api/v1${path}`)
    request.setRequestHeader('content-type', 'application/json')
    request.setRequestHeader('idempotency-key', key)
    request.upload.onprogress = ({ loaded, total }) => onSent({ sent: loaded, total })
    request.onload = () => {
      const said = parsed(request.responseText)
      const { status } = request
      if (status >= 200 && status < 300) done(said as Answer)
      else fail(problemIn(status, said))
    }
    request.onerror = () => fail(unreachable())
    request.send(JSON.stringify(body))
  })
  return { answer, stop: () => request.abort() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

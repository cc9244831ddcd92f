// Whether a request is from whom it says: Slack signs its raw body with an hour, Mattermost shows
// its token, and what we hand to Mattermost in a button comes back under our own signature. Each
// compare takes the same time whatever is wrong.
import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** Slack's own advice: a request older than this is somebody else's copy. */
const slackAgeMs = 5 * 60_000

export interface Signed {
  readonly timestamp: string | undefined
  readonly signature: string | undefined
  /** The body as it came, byte for byte. */
  readonly body: string
}

/** `v0=` and the HMAC-SHA256 of `v0:timestamp:body`, hex. */
export function slackSignature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
}

export function isFromSlack(secret: string, signed: Signed, nowMs: number): boolean {
  const { timestamp, signature, body } = signed
  if (timestamp === undefined || signature === undefined || !isSeconds(timestamp)) return false
  if (Math.abs(nowMs - Number(timestamp) * 1_000) > slackAgeMs) return false
  return isSame(signature, slackSignature(secret, timestamp, body))
}

const isSeconds = (text: string): boolean =>
  text.length > 0 && text.length < 12 && [...text].every((sign) => sign >= '0' && sign <= '9')

/** Equal, told in the same time wherever they part. */
export function isSame(given: string, wanted: string): boolean {
  const [first, second] = [given, wanted].map((text) => Buffer.from(hash('sha256', text)))
  return timingSafeEqual(first!, second!) && given.length === wanted.length
}

/** What a button of ours carries through a platform that does not sign. */
export interface ButtonContext {
  readonly act: string
  /** The one it was shown to: nobody else's press counts. */
  readonly user: string
  readonly untilMs: number
  /** Where what is said aloud goes. */
  readonly answerTo: string
}

export function contextSignature(token: string, given: ButtonContext): string {
  const { act, user, untilMs, answerTo } = given
  const said = JSON.stringify([act, user, untilMs, answerTo])
  return createHmac('sha256', `goodturn button ${token}`).update(said).digest('hex')
}

/** Signatures that came already, for as long as they could come again. */
export class SeenOnce {
  readonly #untilMs = new Map<string, number>()

  /** False where it came before. */
  isNew(signature: string, nowMs: number): boolean {
    if (this.#untilMs.size > 10_000) this.#forget(nowMs)
    const until = this.#untilMs.get(signature)
    if (until !== undefined && until > nowMs) return false
    this.#untilMs.set(signature, nowMs + 2 * slackAgeMs)
    return true
  }

  #forget(nowMs: number): void {
    for (const [each, until] of this.#untilMs) if (until <= nowMs) this.#untilMs.delete(each)
  }
}

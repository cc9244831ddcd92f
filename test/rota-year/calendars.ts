// Everybody's own calendar through the year, read by a second library (ical.js): valid each time,
// a shift under one UID for good, and its SEQUENCE higher whenever anything of it is another.
import ICAL from 'ical.js'
import { feedByAddress, feedDayMs } from '../../src/operations/feeds/read-feed.ts'
import type { Team } from './team.ts'
import { hourMs } from './telling.ts'

interface Known {
  readonly sequence: number
  readonly print: string
}

export class Calendars {
  readonly #secrets = new Map<string, string>()
  readonly #known = new Map<string, Map<string, Known>>()
  readonly #team: Team
  read = 0

  constructor(team: Team) {
    this.#team = team
  }

  /** What is wrong with somebody's calendar, in words, against the hours that are theirs. */
  async wrongWith(name: string, agreed: ReadonlySet<number>): Promise<readonly string[]> {
    const { house } = this.#team.tested
    const feed = await feedByAddress(house, await this.#secretOf(name))
    if (!feed.ok) return [`${name} has no feed: ${feed.refusal.code}`]
    this.read += 1
    const text = house.post.feed({ feed: feed.value, writtenAtMs: feedDayMs(house), free: false })
    const known = this.#known.get(name) ?? new Map<string, Known>()
    this.#known.set(name, known)
    const wrong: string[] = []
    const seen = new Set<string>()
    const hours = new Set<number>()
    for (const each of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
      const { uid, sequence, startDate, endDate } = new ICAL.Event(each)
      const status = each.getFirstPropertyValue('status')
      const [fromMs, untilMs] = [startDate, endDate].map((at) => at.toJSDate().getTime())
      if (seen.has(uid)) wrong.push(`${name} has ${uid} twice`)
      seen.add(uid)
      const print = `${fromMs} ${untilMs} ${status}`
      const before = known.get(uid)
      const rises = before === undefined || sequence > before.sequence
      if (!rises && (sequence !== before.sequence || print !== before.print)) {
        wrong.push(`${name}: ${uid} is ${print} at ${sequence}, was ${before.print}`)
      }
      known.set(uid, { sequence, print })
      if (status !== 'CONFIRMED') continue
      for (let at = fromMs ?? 0; at < (untilMs ?? 0); at += hourMs) hours.add(at)
    }
    for (const at of hours) if (!agreed.has(at)) wrong.push(`${name} has ${at} in their calendar`)
    for (const at of agreed) if (!hours.has(at)) wrong.push(`${name} misses ${at}`)
    for (const [uid, { print }] of known) {
      if (!seen.has(uid) && print.endsWith('CONFIRMED')) wrong.push(`${name}: ${uid} just went`)
      if (!seen.has(uid)) known.delete(uid)
    }
    return wrong
  }

  async #secretOf(name: string): Promise<string> {
    const kept = this.#secrets.get(name)
    if (kept !== undefined) return kept
    const viewer = this.#team.viewers.get(name)
    if (viewer === undefined) throw new Error(`nobody is called ${name}`)
    const { feeds } = await this.#team.tested.done(viewer, 'feed.renew', { of: 'me' })
    const url: string = feeds[0].url
    const secret = url.slice(url.lastIndexOf('/') + 1).replace('.ics', '')
    this.#secrets.set(name, secret)
    return secret
  }
}

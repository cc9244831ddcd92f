// From waiting lines of one person to letters: what there is to tell them, whether by mail, and
// when. Everything is looked at through their own lens at the moment it is sent, so that what has
// become of it since leaves nothing to say, and nothing is mailed.
import { toldTexts } from '../../core/privacy/told-lens.ts'
import type { ToldView } from '../../core/privacy/told-views.ts'
import { isGone } from '../../core/record/standing.ts'
import type { Entry } from '../../core/vocabulary.ts'
import type { WaitingLine } from '../../journal/journal.ts'
import type { Context, House } from '../context.ts'
import { lensOf } from '../look.ts'
import type { Viewer } from '../viewer.ts'
import type { Verdict } from './deliver.ts'
import { lastAt, nextAt, quietUntil } from './hours.ts'
import { settingsOf } from './settings.ts'
import type { NoticeSettings, NoticeTopic } from './shapes.ts'
import { isSoon, morningOf } from './shift-hours.ts'
import type { Stoppable } from './stop.ts'
import { topicOf } from './topics.ts'

export interface Item {
  readonly line: number
  readonly topic: NoticeTopic
  readonly told: ToldView
  readonly atMs: number
}

/** One mail to be: about one thing at once, or all of a day. */
export interface Letter {
  /** The oldest line in it: the same mail, tried again, has the same. */
  readonly line: number
  readonly viewer: Viewer
  readonly to: string
  readonly zone: string
  readonly daily: boolean
  /** What one tap stops. */
  readonly stops: Stoppable
  readonly items: readonly Item[]
}

export interface Sorted {
  readonly letters: readonly Letter[]
  /** Of lines that are in no letter now. */
  readonly verdicts: ReadonlyMap<number, Verdict>
}

/** Sorts lines of one person: into letters, for later, or to be let go. */
export async function lettersOf(house: House, lines: readonly WaitingLine[]): Promise<Sorted> {
  const [first] = lines
  const verdicts = new Map<number, Verdict>()
  if (!first) return { letters: [], verdicts }
  const viewer = { org: first.org, person: first.person }
  const to = await addressOf(house, viewer)
  if (to === undefined) return { letters: [], verdicts: allTaken(lines) }
  const settings = await settingsOf(house, viewer)
  const now: Item[] = []
  const today: Item[] = []
  for (const line of lines) {
    const item = await itemOf(house, viewer, line)
    const verdict = item ? whenOf(item, settings, house.clock.now()) : 'taken'
    if (item && verdict === 'now') now.push(item)
    else if (item && verdict === 'today') today.push(item)
    else verdicts.set(line.id, verdict as Verdict)
  }
  const about = { viewer, to, zone: settings.zone }
  const letters = [...Map.groupBy(now, thingOf).values()].map((items): Letter => {
    const [one] = items as [Item, ...Item[]]
    return { ...about, line: one.line, daily: false, stops: one.topic, items }
  })
  const [daily] = today
  if (daily) {
    letters.push({ ...about, line: daily.line, daily: true, stops: 'daily', items: today })
  }
  return { letters, verdicts }
}

const allTaken = (lines: readonly WaitingLine[]): ReadonlyMap<number, Verdict> =>
  new Map(lines.map(({ id }) => [id, 'taken']))

/** Where mail for somebody goes: what they sign in with, or what they were asked by. */
async function addressOf(house: House, { org, person }: Viewer): Promise<string | undefined> {
  const rows = await house.journal.orgs()
  // The demo's people are made up.
  if (rows.some((row) => row.org === org && row.demo)) return undefined
  const ledger = await house.scribe.ledger(org)
  const state = ledger.people.get(person)
  if (!state || isGone(state)) return undefined
  if (state.standing === 'joined') return house.accounts.emailOf(org, person)
  const words = await house.wordBook.open(org, ledger)
  for (const identity of ledger.identitiesOf.get(person) ?? []) {
    const known = ledger.identities.get(identity)
    if (known?.kind === 'email' && known.address) return words(known.address)
  }
  return undefined
}

async function itemOf(house: House, viewer: Viewer, line: WaitingLine): Promise<Item | undefined> {
  const [row] = await house.journal.read(line.org, line.sequence - 1, 1)
  if (!row) return undefined
  const told = await toldTo(house, viewer, row.entry)
  const topic = told && topicOf(told)
  return told && topic && { line: line.id, topic, told, atMs: row.entry.atMs }
}

async function toldTo(house: House, viewer: Viewer, entry: Entry): Promise<ToldView | undefined> {
  const context: Context = { ...house, call: { inputHash: '' } }
  const lens = await lensOf(context, viewer, (glass) => toldTexts(glass, entry))
  return lens.told(entry)
}

function whenOf(item: Item, settings: NoticeSettings, nowMs: number): 'now' | 'today' | Verdict {
  const { zone, dailyAt } = settings
  const delivery = settings.kinds[item.topic]
  if (delivery === 'app') return 'taken'
  const morningMs = morningOf(item.told, settings)
  if (morningMs !== undefined && morningMs > nowMs) return { laterMs: morningMs }
  if (delivery === 'daily' && !isSoon(item.told, nowMs)) {
    return item.atMs < lastAt(nowMs, dailyAt, zone)
      ? 'today'
      : { laterMs: nextAt(nowMs, dailyAt, zone) }
  }
  const untilMs = quietUntil(nowMs, settings)
  return untilMs === undefined || isUrgent(item, untilMs) ? 'now' : { laterMs: untilMs }
}

/**
 * An ask that ends before quiet does, or work that changes hands before: held, it would be lost; a
 * mail makes no sound by itself.
 */
function isUrgent({ told }: Item, untilMs: number): boolean {
  if (told.is === 'handover') return waiting.has(told.happened) && told.handover.dueAtMs <= untilMs
  return told.is === 'ask' && told.happened === 'asked' && told.ask.expiresAtMs <= untilMs
}

const waiting: ReadonlySet<string> = new Set(['waits', 'waits still', 'backup'])

/** Lines about one thing go in one mail. */
function thingOf({ told, topic, line }: Item): string {
  if (told.is === 'handover') return `${topic} ${told.handover.handover}`
  if (told.is === 'rota' && told.change) return `${topic} ${told.change}`
  return told.is === 'ask' ? `${topic} ${told.ask.ask}` : `${topic} ${line}`
}

// Hands what waits in the outbox to every sender, once each. Lines of one person go together. What
// a sender could not take is tried again after growing pauses, by that sender alone; without any
// sender nothing piles up.
import type { WaitingLine } from '../../journal/journal.ts'
import type { House } from '../context.ts'

/** Taken for good, to be handed over again from an instant on, or tried in vain. */
export type Verdict = 'taken' | 'failed' | { readonly laterMs: number }

export interface Sender {
  /** Kept beside each line it has taken: it stays the same, and holds no comma. */
  readonly name: string
  /** Lines of one person, oldest first; a verdict each, in their order. */
  send(lines: readonly WaitingLine[]): Promise<readonly Verdict[]>
}

const peopleAtOnce = 10
/** How long lines are this server's: what it has not come to by then, another may take. */
const claimMs = 10 * 60_000
const spareMs = 2 * 60_000
const leastPauseMs = 60_000
const mostPauseMs = 6 * 60 * 60_000
/** Some three days of trying. */
const triesMost = 20

/** Until nothing is due, or `isGoing` says to stop. Returns how many lines are done with. */
export async function deliver(
  house: House,
  senders: readonly Sender[],
  isGoing: () => boolean = () => true,
): Promise<number> {
  let done = 0
  for (;;) {
    const untilMs = house.clock.now() + claimMs
    const lines = await house.journal.claim(house.clock.now(), untilMs, peopleAtOnce)
    if (lines.length === 0) return done
    for (const own of byPerson(lines)) {
      if (!isGoing() || house.clock.now() > untilMs - spareMs) return done
      done += await handOver(house, senders, own)
    }
  }
}

function byPerson(lines: readonly WaitingLine[]): Iterable<readonly WaitingLine[]> {
  return Map.groupBy(lines, ({ org, person }) => `${org} ${person}`).values()
}

/** What became of a line at all senders together. */
interface Outcome {
  readonly taken: string[]
  failed: boolean
  dueMs: number
}

async function handOver(
  house: House,
  senders: readonly Sender[],
  lines: readonly WaitingLine[],
): Promise<number> {
  const outcomes = new Map<number, Outcome>()
  for (const { id, taken } of lines) {
    outcomes.set(id, { taken: [...taken], failed: false, dueMs: Number.POSITIVE_INFINITY })
  }
  for (const sender of senders) {
    const fresh = lines.filter(({ taken }) => !taken.includes(sender.name))
    if (fresh.length === 0) continue
    const verdicts = await sender.send(fresh).catch(() => [])
    fresh.forEach((line, index) => {
      note(outcomes.get(line.id), sender.name, verdicts[index] ?? 'failed')
    })
  }
  return settle(house, senders, lines, outcomes)
}

function note(outcome: Outcome | undefined, sender: string, verdict: Verdict): void {
  if (!outcome) return
  if (verdict === 'taken') outcome.taken.push(sender)
  else if (verdict === 'failed') outcome.failed = true
  else outcome.dueMs = Math.min(outcome.dueMs, verdict.laterMs)
}

async function settle(
  { clock, journal }: House,
  senders: readonly Sender[],
  lines: readonly WaitingLine[],
  outcomes: ReadonlyMap<number, Outcome>,
): Promise<number> {
  const nowMs = clock.now()
  const back = lines.flatMap(({ id, attempts }) => {
    const outcome = outcomes.get(id)
    if (!outcome || senders.every(({ name }) => outcome.taken.includes(name))) return []
    const tries = attempts + (outcome.failed ? 1 : 0)
    if (outcome.failed && tries >= triesMost) return []
    const pauseMs = Math.min(leastPauseMs * 2 ** attempts, mostPauseMs)
    const againMs = outcome.failed ? nowMs + pauseMs : Number.POSITIVE_INFINITY
    const dueMs = Math.max(Math.min(outcome.dueMs, againMs), nowMs + leastPauseMs)
    return [{ id, dueMs, attempts: tries, taken: outcome.taken }]
  })
  const waits = new Set(back.map(({ id }) => id))
  const over = lines.flatMap(({ id }) => (waits.has(id) ? [] : [id]))
  if (back.length > 0) await journal.putBack(back)
  if (over.length > 0) await journal.sent(over)
  return over.length
}

// Which commits a report is about: not what `since` already holds, not what `until` does not hold
// yet. A day is the author day, UTC, inclusive; a tag is cut by ancestry, so that a change written
// before a release and merged after it belongs to the next one.
import type { Commit, History } from '../../connectors/git/history.ts'

const DAY_SECONDS = 86_400

/** A day (first and last second) or the hash of a revision. */
export type Edge =
  | { readonly by: 'day'; readonly day: string; readonly startSeconds: number }
  | { readonly by: 'revision'; readonly hash: string; readonly committed: number }

export interface Selection {
  /** Newest first, merges included. */
  readonly commits: readonly Commit[]
  /** All that is not after the period's end: what "first time" is judged against. */
  readonly known: readonly Commit[]
  /** The end of the last 12 months, seconds since 1970, and their start. */
  readonly windowStart: number
  readonly windowEnd: number
}

export const WINDOW_DAYS = 365

/** Undefined when the text is no day: then it is a revision. */
export function dayEdge(text: string): Edge | undefined {
  const isDay = text.length === 10 && text[4] === '-' && text[7] === '-'
  const millis = isDay ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(millis)) return undefined
  return { by: 'day', day: text, startSeconds: millis / 1000 }
}

/** The first second of the 365 days that end with the given instant's UTC day. */
export function windowStartOf(endSeconds: number): number {
  return endSeconds - (endSeconds % DAY_SECONDS) - (WINDOW_DAYS - 1) * DAY_SECONDS
}

export function windowEndOf(headCommitted: number, until: Edge | undefined): number {
  if (until === undefined) return headCommitted
  if (until.by === 'revision') return until.committed
  return Math.min(headCommitted, until.startSeconds + DAY_SECONDS - 1)
}

export function selectCommits(
  history: History,
  since: Edge | undefined,
  until: Edge | undefined,
): Selection {
  const upTo = until === undefined ? () => true : isNotAfter(history, until)
  const from = since === undefined ? () => true : isAfterStart(history, since)
  const known = history.commits.filter(upTo)
  const windowEnd = windowEndOf(history.headCommitted, until)
  return {
    commits: known.filter(from),
    known,
    windowStart: windowStartOf(windowEnd),
    windowEnd,
  }
}

function isNotAfter(history: History, until: Edge): (commit: Commit) => boolean {
  if (until.by === 'day') {
    const end = until.startSeconds + DAY_SECONDS
    return (commit) => commit.authored < end
  }
  const held = ancestorsOf(history, until.hash)
  return (commit) => held.has(commit.hash)
}

function isAfterStart(history: History, since: Edge): (commit: Commit) => boolean {
  if (since.by === 'day') return (commit) => commit.authored >= since.startSeconds
  const held = ancestorsOf(history, since.hash)
  return (commit) => !held.has(commit.hash)
}

/** A commit and everything it holds. */
function ancestorsOf(history: History, hash: string): Set<string> {
  const byHash = new Map(history.commits.map((commit) => [commit.hash, commit]))
  const held = new Set<string>([hash])
  const open = [hash]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const parent of byHash.get(next)?.parents ?? []) {
      if (held.has(parent)) continue
      held.add(parent)
      open.push(parent)
    }
  }
  return held
}

// From trailers to favors: one per commit, giver, receiver and kind, programs and thanks to oneself
// left out and counted. The receiver is the change's author.
import type { Commit, Person } from '../../connectors/git/history.ts'
import type { HelpKind } from '../../connectors/git/trailers.ts'

export interface HelpFavor {
  /** Author time, seconds since 1970. */
  readonly time: number
  readonly kind: HelpKind
  readonly giver: number
  readonly receiver: number
}

export interface HelpRecords {
  readonly favors: readonly HelpFavor[]
  readonly duplicates: number
  readonly selfDropped: number
  /** Robots by their place, with how often one stood in a help trailer. */
  readonly robots: ReadonlyMap<number, number>
}

export function isMerge(commit: Commit): boolean {
  return commit.parents.length > 1
}

export function helpRecords(commits: readonly Commit[], people: readonly Person[]): HelpRecords {
  const favors: HelpFavor[] = []
  const robots = new Map<number, number>()
  let duplicates = 0
  let selfDropped = 0
  for (const commit of commits) {
    if (isMerge(commit) || commit.helps.length === 0) continue
    const seen = new Set<string>()
    for (const { kind, giver } of commit.helps) {
      const key = `${kind} ${giver}`
      if (people[giver]!.robot) robots.set(giver, (robots.get(giver) ?? 0) + 1)
      else if (seen.has(key)) duplicates += 1
      else if (giver === commit.author) selfDropped += 1
      else favors.push({ time: commit.authored, kind, giver, receiver: commit.author })
      seen.add(key)
    }
  }
  return { favors, duplicates, selfDropped, robots }
}

/** Every trailer's key with its count, most frequent first, then A to Z. */
export function trailerCounts(commits: readonly Commit[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const commit of commits) {
    if (isMerge(commit)) continue
    for (const key of commit.keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const ordered = [...counts].sort(
    ([oneKey, one], [otherKey, other]) => other - one || (oneKey < otherKey ? -1 : 1),
  )
  return Object.fromEntries(ordered)
}

export function kindCounts(favors: readonly HelpFavor[]): Record<string, number> {
  const counts: Record<HelpKind, number> = {
    helped: 0,
    mentored: 0,
    reviewed: 0,
    acked: 0,
    reported: 0,
    suggested: 0,
    tested: 0,
  }
  for (const favor of favors) counts[favor.kind] += 1
  return counts
}

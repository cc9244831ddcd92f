// Whose work was brought in by somebody else: the committer differs from the author, or the merge
// that carried the change into the main line was somebody else's. Hosting robots bring nothing in.
import type { Commit, History, Person } from '../../connectors/git/history.ts'
import { alphabetical } from './floor.ts'
import { WINDOW_DAYS } from './select.ts'
import type { BroughtIn } from './shape.ts'

export function broughtInOf(
  history: History,
  changes: readonly Commit[],
  names: boolean,
): BroughtIn {
  const mergers = mergersOf(history)
  const { people } = history
  const bringers = new Map<number, number>()
  const authors = new Set<number>()
  let byOthers = 0
  let byHost = 0
  for (const commit of changes) {
    const bringer = bringerOf(commit, mergers.get(commit.hash), people)
    if (bringer !== undefined) {
      byOthers += 1
      authors.add(commit.author)
      bringers.set(bringer, (bringers.get(bringer) ?? 0) + 1)
    } else if (people[commit.committer]!.robot) byHost += 1
  }
  const busiest = Math.max(0, ...bringers.values())
  return {
    windowDays: WINDOW_DAYS,
    changes: changes.length,
    byOthers,
    authors: authors.size,
    bringers: bringers.size,
    busiestShare: byOthers === 0 ? 0 : busiest / byOthers,
    byHost,
    ...(names
      ? { names: [...bringers.keys()].map((who) => people[who]!.name).sort(alphabetical) }
      : {}),
  }
}

function bringerOf(
  commit: Commit,
  merger: number | undefined,
  people: readonly Person[],
): number | undefined {
  const candidates = [commit.committer, merger]
  return candidates.find((who) => who !== undefined && who !== commit.author && !people[who]!.robot)
}

/** For each commit that a merge carried into the main line: that merge's author. */
function mergersOf(history: History): Map<string, number> {
  const byHash = new Map(history.commits.map((commit) => [commit.hash, commit]))
  const mainLine: Commit[] = []
  const onMainLine = new Set<string>()
  let next = byHash.get(history.head)
  while (next !== undefined) {
    mainLine.push(next)
    onMainLine.add(next.hash)
    next = byHash.get(next.parents[0] ?? '')
  }
  const mergers = new Map<string, number>()
  for (const merge of mainLine.reverse()) {
    const open = merge.parents.slice(1)
    for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
      if (onMainLine.has(hash) || mergers.has(hash)) continue
      mergers.set(hash, merge.author)
      open.push(...(byHash.get(hash)?.parents ?? []))
    }
  }
  return mergers
}

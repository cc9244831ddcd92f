// What any history can say, with or without help trailers: folders one person alone touched,
// newcomers, and who wrote changes together. Counts only, no claims.
import type { Commit, Person } from '../../connectors/git/history.ts'
import { robotRule } from '../../connectors/git/robots.ts'
import type { HelpFavor } from './help.ts'
import { isMerge } from './help.ts'
import type { Selection } from './select.ts'
import { WINDOW_DAYS } from './select.ts'
import type { Area, Coauthors, Newcomers } from './shape.ts'

export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** A to Z by code unit, case aside: the same on every machine. */
export function alphabetical(one: string, other: string): number {
  const low = one.toLowerCase()
  const high = other.toLowerCase()
  if (low !== high) return low < high ? -1 : 1
  return one < other ? -1 : Number(one > other)
}

/** Changes by people (no merges, no programs) in the last 12 months of the selection. */
export function recentChanges(selection: Selection, people: readonly Person[]): Commit[] {
  return selection.known.filter(
    (commit) =>
      commit.authored >= selection.windowStart && !isMerge(commit) && !people[commit.author]!.robot,
  )
}

/** Folders touched by one author alone in the window, A to Z, and how many were touched at all. */
export function areasOf(
  changes: readonly Commit[],
  people: readonly Person[],
  names: boolean,
): { areas: Area[]; touched: number } {
  const touched = new Map<string, { authors: Set<number>; commits: number; last: number }>()
  for (const commit of changes) {
    for (const folder of commit.folders ?? []) {
      const area = touched.get(folder) ?? { authors: new Set(), commits: 0, last: 0 }
      area.authors.add(commit.author)
      area.commits += 1
      area.last = Math.max(area.last, commit.authored)
      touched.set(folder, area)
    }
  }
  const alone = [...touched].filter(([, area]) => area.authors.size === 1)
  alone.sort(([one], [other]) => alphabetical(one, other))
  const areas = alone.map(([folder, area]) => {
    const counted = { area: folder, commits: area.commits, lastDay: dayOf(area.last) }
    const [person] = area.authors
    return names ? { ...counted, person: people[person!]!.name } : counted
  })
  return { areas, touched: touched.size }
}

/** Who made their first change in the window, who made another on a later day. */
export function newcomersOf(
  selection: Selection,
  people: readonly Person[],
  favors: readonly HelpFavor[],
  names: boolean,
): Newcomers {
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const commit of selection.known) {
    if (isMerge(commit) || people[commit.author]!.robot) continue
    const { author, authored } = commit
    first.set(author, Math.min(first.get(author) ?? authored, authored))
    last.set(author, Math.max(last.get(author) ?? authored, authored))
  }
  const came = [...first].filter(([, time]) => time >= selection.windowStart).map(([who]) => who)
  const again = came.filter((who) => dayOf(first.get(who)!) !== dayOf(last.get(who)!))
  return {
    windowDays: WINDOW_DAYS,
    came: came.length,
    cameAgain: again.length,
    ...helpedFirst(favors),
    ...(names ? { names: came.map((who) => people[who]!.name).sort(alphabetical) } : {}),
  }
}

/** People whose first favor was one received, and those of them who strictly later gave one. */
function helpedFirst(favors: readonly HelpFavor[]): { helpedFirst: number; laterHelped: number } {
  const received = new Map<number, number>()
  const gave = new Map<number, number>()
  const gaveLast = new Map<number, number>()
  for (const { time, giver, receiver } of favors) {
    received.set(receiver, Math.min(received.get(receiver) ?? time, time))
    gave.set(giver, Math.min(gave.get(giver) ?? time, time))
    gaveLast.set(giver, Math.max(gaveLast.get(giver) ?? time, time))
  }
  const first = [...received].filter(([who, time]) => time < (gave.get(who) ?? Infinity))
  const later = first.filter(([who]) => gave.has(who))
  return { helpedFirst: first.length, laterHelped: later.length }
}

/** Pairs of people who stand on one change together, by co-author trailers. */
export function coauthorsOf(commits: readonly Commit[], people: readonly Person[]): Coauthors {
  const pairs = new Set<string>()
  const writers = new Set<number>()
  const robots = new Map<number, number>()
  let together = 0
  for (const commit of commits) {
    if (isMerge(commit) || commit.coauthors.length === 0) continue
    for (const who of commit.coauthors) {
      if (people[who]!.robot) robots.set(who, (robots.get(who) ?? 0) + 1)
    }
    const hands = [...new Set([commit.author, ...commit.coauthors])]
      .filter((who) => !people[who]!.robot)
      .sort((one, other) => one - other)
    if (hands.length < 2) continue
    together += 1
    hands.forEach((one, at) => {
      writers.add(one)
      for (const other of hands.slice(at + 1)) pairs.add(`${one} ${other}`)
    })
  }
  const botsLeftOut = [...robots]
    .map(([who, trailers]) => ({ name: people[who]!.name, trailers }))
    .sort((one, other) => alphabetical(one.name, other.name))
  return {
    pairs: pairs.size,
    commits: together,
    people: writers.size,
    botsLeftOut,
    rule: robotRule,
  }
}

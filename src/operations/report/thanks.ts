// Who is thanked in release notes: everybody named in a help trailer of the period, and everybody
// who wrote a change together with its author. A to Z, first-time helpers marked, nobody counted.
import type { Commit, Person } from '../../connectors/git/history.ts'
import { alphabetical } from './floor.ts'
import { helpRecords, isMerge } from './help.ts'
import type { Report } from './shape.ts'

export function thanksOf(
  commits: readonly Commit[],
  known: readonly Commit[],
  people: readonly Person[],
): Pick<Report, 'thanks' | 'coauthorNames'> {
  const here = new Set(commits)
  const before = known.filter((commit) => !here.has(commit))
  const helpedBefore = helpersOf(before, people)
  const helpers = [...helpersOf(commits, people)]
  const coauthors = new Set<number>()
  for (const commit of commits) {
    if (isMerge(commit)) continue
    for (const who of commit.coauthors) {
      if (!people[who]!.robot && who !== commit.author) coauthors.add(who)
    }
  }
  return {
    thanks: helpers
      .map((who) => ({ name: people[who]!.name, firstTime: !helpedBefore.has(who) }))
      .sort((one, other) => alphabetical(one.name, other.name)),
    coauthorNames: [...coauthors].map((who) => people[who]!.name).sort(alphabetical),
  }
}

function helpersOf(commits: readonly Commit[], people: readonly Person[]): Set<number> {
  return new Set(helpRecords(commits, people).favors.map((favor) => favor.giver))
}

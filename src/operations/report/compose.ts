// Puts the report together from a history: select, count, measure, say. Pure: the same history and
// seed give the same report, byte for byte.
import type { History } from '../../connectors/git/history.ts'
import { broughtInOf } from './brought-in.ts'
import { areasOf, coauthorsOf, dayOf, newcomersOf, recentChanges } from './floor.ts'
import { helpRecords, isMerge, kindCounts, trailerCounts } from './help.ts'
import { measureHelp, NEEDED_DIRECTED } from './measures.ts'
import { howToStart, notesOf } from './notes.ts'
import { restsOnOf } from './rests-on.ts'
import { type Edge, selectCommits } from './select.ts'
import { sentencesOf } from './sentences.ts'
import type { Report } from './shape.ts'
import { thanksOf } from './thanks.ts'

export interface ComposeOptions {
  readonly since: Edge | undefined
  readonly until: Edge | undefined
  readonly sinceText?: string | undefined
  readonly untilText?: string | undefined
  readonly names: boolean
  readonly thanks: boolean
  readonly seed: number
}

type Facts = Omit<Report, 'sentences' | 'stresses' | 'howToStart' | 'notes'>

export function composeReport(history: History, options: ComposeOptions): Report {
  const facts = factsOf(history, options)
  const sentences = sentencesOf(facts)
  return {
    ...facts,
    sentences: sentences.map((sentence) => sentence.text),
    stresses: sentences.map((sentence) => sentence.stress),
    howToStart: facts.directed < NEEDED_DIRECTED ? howToStart : [],
    notes: notesOf(history, facts),
  }
}

function factsOf(history: History, options: ComposeOptions): Facts {
  const { people } = history
  const selection = selectCommits(history, options.since, options.until)
  const { commits, known, windowStart } = selection
  const help = helpRecords(commits, people)
  const everHelp = commits.length === known.length ? help : helpRecords(known, people)
  const recent = recentChanges(selection, people)
  const areas = areasOf(recent, people, options.names)
  const changes = commits.filter((commit) => !isMerge(commit))
  const measured = measureHelp(help.favors, people, options.names, options.seed)
  return {
    repository: history.repository,
    head: history.head,
    period: periodOf(changes, options),
    shallow: history.shallow,
    commits: changes.length,
    mergesSkipped: commits.length - changes.length,
    trailers: trailerCounts(commits),
    directed: help.favors.length + help.selfDropped,
    duplicates: help.duplicates,
    selfDropped: help.selfDropped,
    favors: help.favors.length,
    people: new Set(help.favors.flatMap((favor) => [favor.giver, favor.receiver])).size,
    kinds: kindCounts(help.favors),
    arcs: new Set(help.favors.map((favor) => `${favor.giver} ${favor.receiver}`)).size,
    areas: areas.areas,
    areasTouched: areas.touched,
    broughtIn: broughtInOf(history, recent, options.names),
    newcomers: newcomersOf(selection, people, everHelp.favors, options.names),
    coauthors: coauthorsOf(commits, people),
    restsOn: restsOnOf(help.favors, windowStart),
    ...measured,
    ...(options.thanks ? thanksOf(commits, known, people) : {}),
  }
}

function periodOf(
  changes: readonly { readonly authored: number }[],
  options: ComposeOptions,
): Report['period'] {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { authored } of changes) {
    first = Math.min(first, authored)
    last = Math.max(last, authored)
  }
  const some = changes.length > 0
  return {
    since: options.sinceText ?? null,
    until: options.untilText ?? null,
    firstDay: some ? dayOf(first) : null,
    lastDay: some ? dayOf(last) : null,
  }
}

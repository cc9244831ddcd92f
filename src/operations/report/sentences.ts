// What the report says aloud: first three counts a maintainer can act on, then what is returned and
// how sure that is. Each sentence is true of the figures beside it and could be read out in front
// of the people it is about.
import type { ReturnFinding } from '../../sense/measures/direct-return.ts'
import { NEEDED_DIRECTED } from './measures.ts'
import type { Report } from './shape.ts'
import { count, many, percent, signed } from './words.ts'

export interface Sentence {
  readonly text: string
  /** Words inside the text to lay stress on; '' for none. */
  readonly stress: string
}

type Told = Omit<Report, 'sentences' | 'stresses' | 'howToStart' | 'notes'>

export function sentencesOf(report: Told): Sentence[] {
  const floor = [areas(report), broughtIn(report), newcomers(report)]
  if (report.directed < NEEDED_DIRECTED) {
    return [tooFew(report), ...floor, coauthors(report)]
  }
  return [
    ...floor,
    ...returned(report),
    restsOn(report),
    ...helpedFirst(report),
    thanked(report),
    ...(report.coauthors.commits > 0 ? [coauthors(report)] : []),
  ]
}

function tooFew({ directed }: Told): Sentence {
  const stress = directed === 0 ? 'no trailer' : `only ${many(directed, 'trailer', 'trailers')}`
  const verb = directed === 1 || directed === 0 ? 'says' : 'say'
  const opening = stress[0]!.toUpperCase() + stress.slice(1)
  return {
    text:
      `${opening} here ${verb} who helped whom, and at least ${NEEDED_DIRECTED} are needed ` +
      'to say anything about help, so this report says what the rest of the history can.',
    stress: opening,
  }
}

function areas({ areas: alone, areasTouched }: Told): Sentence {
  if (areasTouched === 0) {
    return { text: 'Nobody changed a file in the last 12 months of this history.', stress: '' }
  }
  if (alone.length === 0) {
    const all = areasTouched === 1 ? 'the one folder' : `all ${count(areasTouched)} folders`
    const stress = 'more than one person'
    return { text: `In the last 12 months ${all} that changed had changes by ${stress}.`, stress }
  }
  const share = `${count(alone.length)} of ${many(areasTouched, 'folder', 'folders')}`
  const verb = alone.length === 1 ? 'was' : 'were'
  return {
    text: `${share} changed in the last 12 months ${verb} touched by one person only.`,
    stress: share,
  }
}

function broughtIn({ broughtIn: brought }: Told): Sentence {
  if (brought.changes === 0) {
    return { text: 'In the last 12 months there was no change to bring in.', stress: '' }
  }
  if (brought.byOthers === 0) {
    const hosted = brought.byHost > 0 ? ', or by the hosting site’s button' : ''
    return {
      text:
        `All ${many(brought.changes, 'change', 'changes')} of the last 12 months came in by ` +
        `their own author’s hand${hosted}.`,
      stress: '',
    }
  }
  const share = `${count(brought.byOthers)} of ${many(brought.changes, 'change', 'changes')}`
  return { text: `${share} in the last 12 months ${bringers(brought)}.`, stress: share }
}

function bringers(brought: Report['broughtIn']): string {
  const verb = brought.byOthers === 1 ? 'was' : 'were'
  const opening = `${verb} brought in by somebody other than the author`
  if (brought.bringers === 1) return `${opening}, always the same person`
  const most = `one of them brought in ${percent(brought.busiestShare)}`
  return `${opening}: ${count(brought.bringers)} people did so, and ${most}`
}

function newcomers({ newcomers: came }: Told): Sentence {
  if (came.came === 0) {
    return { text: 'Nobody made a first change in the last 12 months.', stress: '' }
  }
  if (came.came === 1) {
    const stress = came.cameAgain === 1 ? 'made another' : 'has not made another'
    return {
      text: `1 person made a first change in the last 12 months and ${stress} on a later day.`,
      stress,
    }
  }
  const who = many(came.came, 'person', 'people')
  const some = came.cameAgain === 0 ? 'none' : count(came.cameAgain)
  const stress = `${came.cameAgain === came.came ? 'all' : some} of them made another`
  return {
    text: `${who} made a first change in the last 12 months; ${stress} on a later day.`,
    stress,
  }
}

function coauthors({ coauthors: together }: Told): Sentence {
  const bots = together.botsLeftOut.length
  const left = bots === 0 ? '' : ` ${many(bots, 'program was', 'programs were')} left out.`
  if (together.commits === 0) {
    return { text: `No change names a co-author who is a person.${left}`, stress: '' }
  }
  const stress = many(together.pairs, 'pair of people', 'pairs of people')
  const changes = many(together.commits, 'change', 'changes')
  return { text: `${stress} wrote ${changes} together, as co-authors.${left}`, stress }
}

function thanked({ measures }: Told): Sentence {
  const thanks = measures?.basis === 'helped' ? 'thanked for helping' : 'named for a check or help'
  const stress = `${count(measures?.favors ?? 0)} times`
  return {
    text: `${stress} somebody was ${thanks}, between ${count(measures?.people ?? 0)} people.`,
    stress,
  }
}

function restsOn({ restsOn: kinds }: Told): Sentence {
  const alone = kinds.filter((kind) => kind.verdict === 'one').map(doing)
  const unsure = kinds.filter((kind) => kind.verdict === 'not-enough').map(doing)
  const doubt =
    unsure.length === 0 ? '' : ` For ${listed(unsure)} there are not enough records to say.`
  if (unsure.length === kinds.length) {
    return { text: `In the last year${doubt.replace(' For', ', for')}`, stress: '' }
  }
  if (alone.length > 0) {
    const stress = `${listed(alone)} rested on one person`
    return { text: `In the last year ${stress}.${doubt}`, stress }
  }
  const stress = 'no kind of help rested on one person'
  return { text: `In the last year ${stress}.${doubt}`, stress }
}

const doings: Readonly<Record<string, string>> = {
  acked: 'acknowledging',
  helped: 'helping',
  mentored: 'mentoring',
  reported: 'reporting',
  reviewed: 'reviewing',
  suggested: 'suggesting',
  tested: 'testing',
}

function doing({ kind }: { readonly kind: string }): string {
  return doings[kind] ?? kind
}

function returned({ findings, abstained, ways }: Told): Sentence[] {
  const returns = findings.filter((finding) => finding.pattern === 'direct-return')
  if (returns.length === 0) {
    const missing = abstained.find((one) => one.pattern === 'direct-return')
    const why = missing === undefined ? '' : `: ${missing.why}`
    return [{ text: `Whether help comes back can’t be said${why}.`, stress: '' }]
  }
  const shares = returns.map((finding) => `${percent(finding.estimate)} ${finding.scope}`)
  return [
    { text: `Of the favors recorded, ${listed(shares)} were followed by one back.`, stress: '' },
    verdict(returns, ways),
  ]
}

function verdict(returns: readonly ReturnFinding[], ways: Told['ways']): Sentence {
  const beyond = returns.filter((finding) => finding.q <= 0.1)
  const naive = returns.every((finding) => finding.naive.p <= 0.05)
  const honest = listed(returns.map((finding) => signed(finding.null.z)))
  const loose = listed(returns.map((finding) => signed(finding.naive.z)))
  if (beyond.length > 0) {
    const stress = 'more frequent than shuffling inside the year brings'
    return {
      text:
        `Direct returns are ${stress} (${honest} standard deviations); ` +
        (isChosenInReturn(ways)
          ? 'and whoever was helped by somebody is more often the one who helps them later.'
          : 'that alone does not make it give and take.'),
      stress,
    }
  }
  const stress = 'no more frequent than chance'
  const contrast = naive ? ` The count most tools use would have said the opposite (${loose}).` : ''
  return {
    text: `Direct returns are ${stress} (${honest} standard deviations).${contrast}`,
    stress,
  }
}

/** The second test a claim of give and take needs: who helps, among all who could have. */
function isChosenInReturn(ways: Told['ways']): boolean {
  const back = ways?.sways?.find(({ effect }) => effect === 'reciprocity')
  return back !== undefined && back.interval[0] > 1
}

function helpedFirst({ newcomers: came }: Told): Sentence[] {
  if (came.helpedFirst === 0) return []
  const first = many(came.helpedFirst, 'person was', 'people were')
  const some = came.laterHelped === 0 ? 'none' : count(came.laterHelped)
  const stress = `${some} later helped somebody`
  return [{ text: `${first} helped before they ever gave help here; of them ${stress}.`, stress }]
}

/** "a", "a and b", "a, b and c". */
function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

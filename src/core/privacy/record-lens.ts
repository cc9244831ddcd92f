// A person's own record through their own lens: figures of their lines, colleagues A to Z, what is
// open, and where their help went. Planned first, so that only the texts it shows are opened.
import { type OwnLine, ownLines } from '../ledger/balances.ts'
import { obligationsOf } from '../ledger/obligations.ts'
import {
  byWeek,
  linesIn,
  type RecordSpan,
  tallestLine,
  type Week,
  type Weeks,
  type WithOne,
  weeksIn,
  withEach,
} from '../ledger/own-record.ts'
import { limits } from '../limits.ts'
import { endingOf } from '../record/favor-return.ts'
import { sideOf } from '../record/favor-sides.ts'
import { dayOf } from '../time.ts'
import type { FavorId } from '../vocabulary.ts'
import { type ChainStep, chainFrom } from './chain-lens.ts'
import { favorView, partyView, personAsParty } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { favorsOfViewer } from './news-lens.ts'
import type { BothTallest, ChainStepView, RecordView, WithWhomView } from './record-views.ts'

type Looking = Omit<Glass, 'words'>

/** What the record will show, before any text is opened. For the lens and nobody else. */
export interface RecordPlan {
  readonly weeks: Weeks
  readonly lines: readonly OwnLine[]
  readonly series: readonly Week[]
  readonly tallest: Readonly<Record<'hours' | 'favors', Tallest>>
  readonly open: readonly FavorId[]
  readonly chains: readonly (readonly ChainStep[])[]
}

interface Tallest {
  readonly given: ReturnType<typeof tallestLine>
  readonly received: ReturnType<typeof tallestLine>
}

export function planRecord(looking: Looking, span: RecordSpan): RecordPlan {
  const { ledger, viewer, facts } = looking
  const own = [...ownLines(ledger, viewer)]
  const weeks = weeksIn(span, own, dayOf(facts.nowMs))
  const lines = linesIn(ledger, viewer, weeks)
  const series = byWeek(lines, weeks)
  const tallest = (by: 'hours' | 'favors'): Tallest => ({
    given: tallestLine(lines, series, 'given', by),
    received: tallestLine(lines, series, 'received', by),
  })
  return {
    weeks,
    lines,
    series,
    tallest: { hours: tallest('hours'), favors: tallest('favors') },
    open: obligationsOf(ledger, viewer).map(({ favor }) => favor),
    chains: chainsOf(looking, own),
  }
}

/** Favors whose texts the record will need. */
export function favorsShown({ tallest, open, chains }: RecordPlan): readonly FavorId[] {
  const named = Object.values(tallest).flatMap(({ given, received }) => [given, received])
  return [
    ...open,
    ...named.flatMap((each) => (each ? [each.line.favor.favor] : [])),
    ...chains.flatMap((steps) => steps.flatMap(({ favor }) => favor ?? [])),
  ]
}

/** `hours`: whether minutes by colleague were asked for. */
export function recordView(glass: Glass, plan: RecordPlan, hours: boolean): RecordView {
  const { lines, weeks, series, tallest, open, chains } = plan
  const views = (ids: readonly FavorId[]) => ids.flatMap((id) => favorView(glass, id) ?? [])
  return {
    ...weeks,
    weeks: series,
    tallest: { hours: bothViews(glass, tallest.hours), favors: bothViews(glass, tallest.favors) },
    favors: lines.length,
    effortUnsaid: lines.filter(({ favor }) => favor.content.effort === undefined).length,
    waiting: waitingFrom(glass, weeks),
    withWhom: withWhom(glass, withEach(lines), hours),
    open: views(open),
    ended: endedIn(glass, lines),
    chains: chains.map((steps) => ({ steps: steps.map((step) => stepView(glass, step)) })),
  }
}

function bothViews(glass: Glass, { given, received }: Tallest): BothTallest {
  const view = (found: Tallest['given']) => {
    const favor = found && favorView(glass, found.line.favor.favor)
    return favor && { monday: found.monday, favor }
  }
  const [gave, got] = [view(given), view(received)]
  return { ...(gave ? { given: gave } : {}), ...(got ? { received: got } : {}) }
}

/** A to Z by the whole name; former colleagues in one row, last. */
function withWhom(glass: Glass, rows: readonly WithOne[], hours: boolean): readonly WithWhomView[] {
  const named = rows.map((row) => ({ row, who: personAsParty(glass, row.other) }))
  const here = named
    .filter(({ who }) => who.is !== 'former colleague')
    .sort((a, b) => a.who.name.localeCompare(b.who.name, 'en'))
  const former = named.filter(({ who }) => who.is === 'former colleague').map(({ row }) => row)
  const gone = former.reduce<WithOne | undefined>(
    (all, row) => (all ? joined(all, row) : row),
    undefined,
  )
  const name = former.length > 1 ? 'former colleagues' : 'a former colleague'
  return [
    ...here,
    ...(gone ? [{ row: gone, who: { is: 'former colleague', name } as const }] : []),
  ].map(({ row, who }) => ({
    who,
    gave: row.gave,
    received: row.received,
    lastDay: row.lastDay,
    ...(hours ? { givenMinutes: row.givenMinutes, receivedMinutes: row.receivedMinutes } : {}),
  }))
}

function joined(one: WithOne, other: WithOne): WithOne {
  return {
    other: one.other,
    gave: [...new Set([...one.gave, ...other.gave])],
    received: [...new Set([...one.received, ...other.received])],
    lastDay: one.lastDay > other.lastDay ? one.lastDay : other.lastDay,
    givenMinutes: one.givenMinutes + other.givenMinutes,
    receivedMinutes: one.receivedMinutes + other.receivedMinutes,
  }
}

/** The viewer's own lines, from the span's first day on, that wait for the other side. */
function waitingFrom(glass: Looking, { from }: Weeks): number {
  let count = 0
  for (const id of favorsOfViewer(glass)) {
    const state = glass.ledger.favors.get(id)
    if (state?.standing !== 'waiting' || state.author !== glass.viewer) continue
    if (state.content.day >= from && sideOf(state, glass.facts) !== undefined) count += 1
  }
  return count
}

function endedIn({ facts }: Looking, lines: readonly OwnLine[]): RecordView['ended'] {
  const ended = { freely: 0, cameHome: 0, passedOn: 0, letGo: 0 }
  for (const { favor } of lines) {
    const how = endingOf(favor, facts)?.how
    // What is agreed is formal: it says nothing of what colleagues give each other by themselves.
    if (favor.under !== undefined || how === 'made formal') continue
    if (how === 'returned') ended.cameHome += 1
    else if (how === 'passed on') ended.passedOn += 1
    else if (how === 'let go') ended.letGo += 1
    else if (favor.said.giver === 'freely') ended.freely += 1
  }
  return ended
}

/** Chains that began with a favor of the viewer's, the newest first. */
function chainsOf(looking: Looking, own: readonly OwnLine[]): RecordPlan['chains'] {
  const dayIn = (id: FavorId | undefined): string =>
    (id && looking.ledger.favors.get(id)?.content.day) ?? ''
  const newest = (steps: readonly ChainStep[]): string =>
    steps.reduce((last, { favor }) => (dayIn(favor) > last ? dayIn(favor) : last), '')
  return own
    .flatMap(({ favor, way }) => (way === 'given' ? [chainFrom(looking, favor) ?? []] : []))
    .filter((steps) => steps.length > 0)
    .sort((a, b) => (newest(a) < newest(b) ? 1 : -1))
    .slice(0, limits.chainsShown)
}

function stepView(glass: Glass, { how, by, favor }: ChainStep): ChainStepView {
  const view = favor && favorView(glass, favor)
  return { how, by: partyView(glass, by), ...(view ? { favor: view } : {}) }
}

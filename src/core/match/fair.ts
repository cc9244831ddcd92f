// Who it is fair to ask: three bands, and words that could be read aloud in front of anybody. What
// a boundary says is never among them, only that it answers. Nothing here is an amount, and nobody
// comes before another for how much they gave.
import type { Span } from '../asking.ts'
import type { FairBand } from '../privacy/ask-views.ts'
import type { Facts } from '../record/decider.ts'
import type { FavorState } from '../record/favor-state.ts'
import { isGone } from '../record/standing.ts'
import { addDays, dayOf, daysBetween, mondayOf, overlapMs } from '../time.ts'
import type { Day, Effort, FavorKind, IdentityId, PersonId } from '../vocabulary.ts'

/** What is asked, as far as it decides who can be asked. */
export interface Wanted {
  readonly kind: FavorKind
  readonly span?: Span | undefined
  readonly effort?: Effort | undefined
  readonly neededBy?: Day | undefined
  /** A shift of a rota: those it is asked of come in the order that keeps the rota even. */
  readonly shift?: object | undefined
}

export const fairWords = [
  'boundary answers',
  'away then',
  'took something on then',
  'right before or after',
  'said so',
  'asked last',
  'covered in the last two weeks',
  'covered over two weeks ago',
  'covered over a month ago',
  'covered over two months ago',
] as const
export type FairWord = (typeof fairWords)[number]

export interface Standing {
  readonly band: FairBand
  readonly words: readonly FairWord[]
  /** False where their boundary or an absence answers for them: they are never asked beyond it. */
  readonly mayBeAsked: boolean
  /** The day they last covered for somebody. */
  readonly lastCovered: Day | undefined
}

/** Between two things at once there should be this much rest: milliseconds. */
export const restMs = 11 * 60 * 60 * 1000

/** How it stands with asking somebody for something now. */
export function standingFor(person: PersonId, wanted: Wanted, facts: Facts): Standing {
  const lastCovered = lastCoveredOn(person, facts)
  const covered = lastCovered === undefined ? [] : [coveredWord(lastCovered, dayOf(facts.nowMs))]
  const state = facts.person(person)
  const no = (word: FairWord): Standing => {
    return { band: 'better not now', words: [word], mayBeAsked: false, lastCovered }
  }
  if (state === undefined || isGone(state)) return no('away then')
  if (isAwayFor(person, wanted, facts)) return no('away then')
  if (!isWithinBoundary(person, wanted, facts)) return no('boundary answers')
  const meets = meetsSomething(person, wanted, facts)
  const last = state.boundary?.askLastFor.includes(wanted.kind) === true
  const offers = state.offers.some(({ kind }) => kind === wanted.kind)
  const words: FairWord[] = [
    ...(meets === undefined ? [] : [meets]),
    ...(offers ? (['said so'] as const) : []),
    ...(last ? (['asked last'] as const) : []),
    ...covered,
  ]
  const hasSaid = offers || state.boundary !== null
  const better = meets !== undefined || last
  const band = better ? 'better not now' : hasSaid ? 'can be asked' : 'hasn’t said'
  return { band, words, mayBeAsked: true, lastCovered }
}

const bandOrder: readonly FairBand[] = ['can be asked', 'hasn’t said', 'better not now']

/**
 * The order people are asked in: by band; in one band who covered longest ago first, then as given.
 * Somebody who never covered comes first: they were not asked yet, or have not been here long. For
 * a shift of a rota the order given is by what each served, which knows more than the last cover.
 */
export function inOrder(
  people: readonly IdentityId[],
  wanted: Wanted,
  facts: Facts,
): readonly IdentityId[] {
  const placed = people.map((identity, place) => {
    const person = facts.personOf(identity)
    const standing = person === undefined ? undefined : standingFor(person, wanted, facts)
    return {
      identity,
      place,
      band: standing === undefined ? bandOrder.length : bandOrder.indexOf(standing.band),
      covered: wanted.shift === undefined ? (standing?.lastCovered ?? '') : '',
    }
  })
  return placed
    .sort((a, b) => a.band - b.band || compare(a.covered, b.covered) || a.place - b.place)
    .map(({ identity }) => identity)
}

const compare = (first: string, second: string): number =>
  first < second ? -1 : first > second ? 1 : 0

/** The last day somebody covered for another, by what was confirmed. */
export function lastCoveredOn(person: PersonId, facts: Facts): Day | undefined {
  let last: Day | undefined
  for (const identity of facts.identitiesOf(person)) {
    for (const id of facts.favorsOf(identity)) {
      const favor = facts.favor(id)
      if (favor?.standing !== 'confirmed' || favor.giver !== identity) continue
      if (favor.content.kind !== 'cover') continue
      if (last === undefined || favor.content.day > last) last = favor.content.day
    }
  }
  return last
}

function coveredWord(day: Day, today: Day): FairWord {
  const days = daysBetween(day, today)
  if (days <= 14) return 'covered in the last two weeks'
  if (days <= 31) return 'covered over two weeks ago'
  return days <= 62 ? 'covered over a month ago' : 'covered over two months ago'
}

/** The day something is for: when it begins, when it is needed, or today. */
export function dayFor({ span, neededBy }: Wanted, nowMs: number): Day {
  return span === undefined ? (neededBy ?? dayOf(nowMs)) : dayOf(span.fromMs)
}

/** Minutes something would take: as said, or as long as it lasts; none if neither is known. */
export function minutesOf({ effort, span }: Wanted): number {
  if (effort !== undefined) return effort.minutes
  return span === undefined ? 0 : Math.round((span.untilMs - span.fromMs) / 60_000)
}

function isAwayFor(person: PersonId, wanted: Wanted, facts: Facts): boolean {
  // What is only needed by a day can be done before they leave.
  if (wanted.span === undefined) return false
  const from = dayOf(wanted.span.fromMs)
  const until = dayOf(wanted.span.untilMs - 1)
  const away = facts.person(person)?.away ?? []
  return away.some((each) => each.from <= until && from <= each.until)
}

/** Whether a yes would stay within what they set. Without a boundary everything does. */
export function isWithinBoundary(person: PersonId, wanted: Wanted, facts: Facts): boolean {
  const boundary = facts.person(person)?.boundary
  if (!boundary) return true
  const day = dayFor(wanted, facts.nowMs)
  if (boundary.kindsNotNow.includes(wanted.kind)) return false
  if (boundary.pausedUntil !== undefined && dayOf(facts.nowMs) < boundary.pausedUntil) return false
  const { weeklyMinutes } = boundary
  if (weeklyMinutes === undefined) return true
  const used = givenInWeek(person, mondayOf(day), facts).minutes
  const more = minutesOf(wanted)
  return more === 0 ? used < weeklyMinutes : used + more <= weeklyMinutes
}

const isDoneAsk = (favor: FavorState | undefined): boolean =>
  favor?.standing === 'waiting' && favor.ask !== undefined

export interface GivenInWeek {
  readonly yeses: number
  readonly minutes: number
}

/**
 * What somebody gives in the week from a Monday: what was confirmed, and what they took on and is
 * not done yet. For their own boundary and their own eyes.
 */
export function givenInWeek(person: PersonId, monday: Day, facts: Facts): GivenInWeek {
  const after = addDays(monday, 7)
  const isIn = (day: Day): boolean => monday <= day && day < after
  let [yeses, minutes] = [0, 0]
  for (const identity of facts.identitiesOf(person)) {
    for (const id of facts.favorsOf(identity)) {
      const favor = facts.favor(id)
      // What was done for an ask counts at once, also while it waits for the asker's word.
      const counts = favor?.standing === 'confirmed' || isDoneAsk(favor)
      if (favor === undefined || !counts || favor.giver !== identity) continue
      if (!isIn(favor.content.day)) continue
      yeses += 1
      minutes += favor.content.effort?.minutes ?? 0
    }
    for (const ask of takenBy(identity, facts)) {
      if (!isIn(dayFor(ask, ask.takenAtMs ?? facts.nowMs))) continue
      yeses += 1
      minutes += minutesOf(ask)
    }
  }
  return { yeses, minutes }
}

function takenBy(identity: IdentityId, facts: Facts) {
  return facts.asksOf(identity).flatMap((id) => {
    const ask = facts.ask(id)
    return ask?.standing === 'taken' && ask.taker === identity ? [ask] : []
  })
}

/** What else somebody took on at that time, or too close to it for a rest. */
function meetsSomething(person: PersonId, { span }: Wanted, facts: Facts): FairWord | undefined {
  if (span === undefined) return undefined
  const rest = { fromMs: span.fromMs - restMs, untilMs: span.untilMs + restMs }
  const spans = facts
    .identitiesOf(person)
    .flatMap((identity) => [
      ...takenBy(identity, facts).flatMap((ask) => ask.span ?? []),
      ...shiftsOf(identity, facts),
    ])
  if (spans.some((each) => overlapMs(each, span) > 0)) return 'took something on then'
  return spans.some((each) => overlapMs(each, rest) > 0) ? 'right before or after' : undefined
}

/** What somebody has of the shifts of their rotas. */
function shiftsOf(identity: IdentityId, facts: Facts): readonly Span[] {
  return facts.rotasOf(identity).flatMap((id) => {
    const shifts = [...(facts.rota(id)?.shifts.values() ?? [])]
    return shifts.flatMap(({ calledOff, parts }) =>
      calledOff ? [] : parts.filter(({ by }) => by === identity),
    )
  })
}

/** The Monday after a day: until when Goodturn may answer for somebody. */
export function nextMonday(today: Day): Day {
  return addDays(mondayOf(today), 7)
}

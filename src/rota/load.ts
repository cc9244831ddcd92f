// What somebody served, as the plan weighs it: parts of shifts by their weight, halved every 90
// days; where newcomers start; and credit for cover outside the rota. Who served counts, not who
// was planned.
import type { Served, Stretch } from './model.ts'

const dayMs = 86_400_000
export const halfLifeDays = 90
/** How far back weekends, nights and holidays are counted. */
export const unsocialDays = 365
/** What a shift taken over less than 48 hours before it began counts, against an ordinary one. */
export const lateFactor = 1.5
/** Credit at most, of one person in one period: an ordinary shift. */
export const creditMost = 100

/** A shift somebody served, or the part of it that they did. */
export interface ServedPart extends Stretch {
  /** Of the whole shift, in hundredths of an ordinary one. */
  readonly weight: number
  /** What of it they did: above 0, at most 1. */
  readonly fraction: number
  readonly weekend: boolean
  readonly night: boolean
  readonly holiday: boolean
  /** Taken over less than 48 hours before it began. */
  readonly late?: boolean
}

export interface Member {
  readonly share: number
  /** The first day they do duties, or do them again. */
  readonly fromMs: number
  /** All they ever served here, also before they left and came back. */
  readonly parts: readonly ServedPart[]
}

/** What is left of something after a time: half after 90 days. */
export const decayed = (amount: number, ageMs: number): number =>
  amount * 2 ** (-Math.max(0, ageMs) / (halfLifeDays * dayMs))

/** What somebody served of what had begun by an instant; what begins later is not served yet. */
export function servedBy(parts: readonly ServedPart[], nowMs: number): Served {
  const served = parts.filter(({ fromMs }) => fromMs < nowMs)
  const recent = served.filter(({ fromMs }) => fromMs > nowMs - unsocialDays * dayMs)
  const countOf = (what: 'weekend' | 'night' | 'holiday') =>
    recent.reduce((sum, part) => sum + (part[what] ? part.fraction : 0), 0)
  return {
    load: served.reduce((sum, part) => sum + loadOf(part, nowMs), 0),
    weekends: countOf('weekend'),
    nights: countOf('night'),
    holidays: countOf('holiday'),
  }
}

const loadOf = ({ weight, fraction, late, untilMs }: ServedPart, nowMs: number): number =>
  decayed(weight * fraction * (late ? lateFactor : 1), nowMs - untilMs)

/**
 * What each of a team served, in their order. Whoever came after others starts at the median per
 * share of those who were there on their first day, if they have less; whoever left and came back
 * keeps what they have. What they start with is halved in time like anything served.
 */
export function servedByTeam(members: readonly Member[], nowMs: number): readonly Served[] {
  const starts = new Map<Member, Served>()
  const at = (member: Member, atMs: number): Served => {
    const start = starts.get(member)
    const own = servedBy(member.parts, atMs)
    return start ? sum(own, aged(start, atMs - member.fromMs)) : own
  }
  for (const member of [...members].sort((a, b) => a.fromMs - b.fromMs)) {
    if (member.fromMs > nowMs) continue
    const there = members.filter(({ fromMs }) => fromMs < member.fromMs)
    if (there.length === 0) continue
    const perShare = there.map((one) => ({ share: one.share, served: at(one, member.fromMs) }))
    starts.set(member, shortfall(member, servedBy(member.parts, member.fromMs), perShare))
  }
  return members.map((member) => at(member, nowMs))
}

const figures = ['load', 'weekends', 'nights', 'holidays'] as const

function shortfall(
  { share }: Member,
  own: Served,
  others: readonly { readonly share: number; readonly served: Served }[],
): Served {
  return served((figure) => {
    const middle = medianOf(others.map((one) => one.served[figure] / one.share))
    return Math.max(0, middle * share - own[figure])
  })
}

const aged = (start: Served, ageMs: number): Served =>
  served((figure) => {
    if (figure === 'load') return decayed(start.load, ageMs)
    return ageMs < unsocialDays * dayMs ? start[figure] : 0
  })

const sum = (one: Served, other: Served): Served => served((figure) => one[figure] + other[figure])

const served = (of: (figure: (typeof figures)[number]) => number): Served => ({
  load: of('load'),
  weekends: of('weekends'),
  nights: of('nights'),
  holidays: of('holidays'),
})

/** Of an even number the mean of the two in the middle; of none, nothing. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0]
  return sorted.length % 2 === 0 ? (below + above) / 2 : above
}

/** Cover for somebody of the same team outside the rota, of free will and undisputed. */
export interface OutsideCover {
  readonly minutes: number
  readonly atMs: number
}

/**
 * Credit, in hundredths of an ordinary shift, taken to be of eight hours: halved every 90 days, and
 * at most one shift in a period. Which covers may count (by the charter, in the same team, never
 * under authority, disputed, mentoring, an introduction or advocacy) is for the caller to say.
 */
export function creditFor(covers: readonly OutsideCover[], nowMs: number): number {
  const past = covers.filter(({ atMs }) => atMs <= nowMs)
  const whole = past.reduce(
    (credit, { minutes, atMs }) => credit + decayed((minutes * 100) / 480, nowMs - atMs),
    0,
  )
  return Math.min(creditMost, whole)
}

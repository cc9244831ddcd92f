// Everyday help over the year, made by chance: who gave what to whom on which day. Some of it calls
// forth more: help back to the giver, or onward to somebody else, days or weeks later.
import type { FavorKind } from '../core/vocabulary.ts'
import type { Chance } from '../sense/chance.ts'
import type { Calendar } from './calendar.ts'
import { between, byWeight, likely, oneOf } from './draw.ts'
import { drawEffort, drawKind } from './kinds.ts'
import { noteDeck } from './note-deck.ts'
import { type Colleague, colleagues } from './people.ts'
import type { EffortWord, TeamName } from './script.ts'
import { quietDaysAgo } from './story.ts'

export interface Help {
  readonly giver: Colleague
  readonly receiver: Colleague
  readonly kind: FavorKind
  readonly daysAgo: number
  readonly effort?: EffortWord
  readonly note?: string
  /** The other person of an introduction or an advocacy. */
  readonly third?: Colleague
  /** Earlier help that this one came of, and how. */
  readonly cameOf?: { readonly help: Help; readonly how: 'return' | 'pass-on' }
}

interface Pair {
  readonly giver: Colleague
  readonly receiver: Colleague
}

const oldestDaysAgo = 366
/** Help a working day that comes of nothing earlier. */
const freshHelpPerDay = 1.42
const sameTeamShare = 0.84
const notedShare = 0.64
const returnShare = 0.24
const onwardShare = 0.17
const teamShares: Readonly<Record<TeamName, number>> = { Support: 40, Platform: 21, Field: 39 }
const atTheCenter: readonly string[] = ['Ana Alvares', 'Raj Rao']

/** Oldest first. */
export function yearOfHelp(calendar: Calendar, chance: Chance): readonly Help[] {
  const drawPair = pairDrawer(chance)
  const fill = filler(calendar, chance)
  const due = new Map<number, (Pair & Pick<Help, 'cameOf'>)[]>()
  const year: Help[] = []
  let weekPace = 1
  for (let daysAgo = oldestDaysAgo; daysAgo >= 1; daysAgo -= 1) {
    if (calendar.weekday(daysAgo) === 1) weekPace = between(50, 150, chance) / 100
    const expected = freshHelpPerDay * weekPace * calendar.pace(daysAgo)
    const fresh = Array.from({ length: howMany(expected, chance) }, () => drawPair())
    for (const pair of [...(due.get(daysAgo) ?? []), ...fresh]) {
      if (isQuiet(pair, daysAgo)) continue
      const help = fill(pair, daysAgo)
      year.push(help)
      const echo = echoOf(help, calendar, chance)
      if (echo) due.set(echo.daysAgo, [...(due.get(echo.daysAgo) ?? []), echo])
    }
  }
  return year
}

/** What happens to Ana and Raj these days is told by hand. */
function isQuiet({ giver, receiver }: Pair, daysAgo: number): boolean {
  return daysAgo <= quietDaysAgo && [giver, receiver].some(isAtTheCenter)
}

export function isAtTheCenter({ name }: Colleague): boolean {
  return atTheCenter.includes(name)
}

/** A whole number near what is expected: its floor, or one or two more. */
function howMany(expected: number, chance: Chance): number {
  let count = 0
  for (let left = expected * 2; left > 0; left -= 1) {
    if (likely(Math.min(left, 1) * 0.5, chance)) count += 1
  }
  return count
}

/** Pairs that get on: each draws a fondness once, which lasts the year. */
function pairDrawer(chance: Chance): () => Pair {
  const fondness = new Map<string, number>()
  for (const first of colleagues) {
    for (const second of colleagues) {
      fondness.set(`${first.name} ${second.name}`, 0.25 + chance.unit() ** 2 * 2.5)
    }
  }
  return () => {
    const sharing = byWeight(colleagues, (each) => each.gives * teamShare(each), chance)
    const within = likely(sameTeamShare, chance)
    const others = colleagues.filter(
      (each) => each !== sharing && (each.team === sharing.team) === within,
    )
    const fond = (each: Colleague): number => fondness.get(`${sharing.name} ${each.name}`) ?? 1
    return {
      giver: sharing,
      receiver: byWeight(others, (each) => each.receives * fond(each), chance),
    }
  }
}

function teamShare({ team }: Colleague): number {
  return teamShares[team] / colleagues.filter((each) => each.team === team).length
}

function filler(
  calendar: Calendar,
  chance: Chance,
): (pair: Pair & Pick<Help, 'cameOf'>, daysAgo: number) => Help {
  const note = noteDeck(chance)
  return (pair, daysAgo) => {
    const { giver, receiver } = pair
    const kind = drawKind(giver.team, chance)
    const effort = drawEffort(kind, chance)
    const words = likely(notedShare, chance)
      ? note(kind, giver.team, calendar.weekdayName(daysAgo))
      : undefined
    const others = colleagues.filter(
      (each) => each !== giver && each !== receiver && !isAtTheCenter(each),
    )
    const takesThird = kind === 'introduction' || kind === 'advocacy'
    const third = takesThird && likely(0.5, chance) ? oneOf(others, chance) : undefined
    return {
      ...pair,
      kind,
      daysAgo,
      ...(effort === undefined ? {} : { effort }),
      ...(words === undefined ? {} : { note: words }),
      ...(third === undefined ? {} : { third }),
    }
  }
}

/** Help back, or onward to another of the team; at most one of the two, and not always. */
function echoOf(
  help: Help,
  calendar: Calendar,
  chance: Chance,
): (Pair & { readonly daysAgo: number; readonly cameOf: NonNullable<Help['cameOf']> }) | undefined {
  const { giver, receiver } = help
  const drawn = chance.unit()
  if (drawn > returnShare + onwardShare) return undefined
  const how = drawn < returnShare ? 'return' : 'pass-on'
  const daysAgo = calendar.after(help.daysAgo - between(2, how === 'return' ? 30 : 18, chance))
  if (daysAgo < 1 || daysAgo >= help.daysAgo) return undefined
  const cameOf = { help, how } as const
  if (how === 'return') return { giver: receiver, receiver: giver, daysAgo, cameOf }
  const others = colleagues.filter(
    (each) => each.team === receiver.team && each !== giver && each !== receiver,
  )
  const onward = byWeight(others, (each) => each.receives, chance)
  return { giver: receiver, receiver: onward, daysAgo, cameOf }
}

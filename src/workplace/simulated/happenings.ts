// What happens at one occasion: who is asked, one after another, who says yes, how long it takes,
// and what it is like. All of an occasion's chances but who and whether are drawn before it begins,
// so that they stay the same whatever a mechanism changes.
import type { Chance } from '../../sense/chance.ts'
import { weighCandidates } from './candidates.ts'
import { around, placeOf, seedOf } from './draws.ts'
import { DAY_MS, inTheEvening, type Occasion, WEEK_MS } from './occasions.ts'
import type { Past } from './past.ts'
import { type Stage, yesOf } from './stage.ts'
import { isAway } from './world.ts'

export interface Happening {
  readonly occasion: Occasion
  readonly atMs: number
  readonly giver: number
  readonly receiver: number
  readonly accepted: boolean
  readonly offHours: boolean
  readonly blocksPriority: boolean
  readonly waitHours: number
  readonly formal: boolean
  /** Nobody answered: whoever was asked is away. */
  readonly unanswered: boolean
  /** Places of earlier happenings. */
  readonly inReturnFor?: number
  readonly passedOnFrom?: number
  /** The seed of how it is written down. */
  readonly writing: number
}

const MOST_ASKED = 3
const BLOCKS_PRIORITY = 0.1
const OFF_HOURS = 0.05
const WAIT_HOURS = 5
const FORMAL_SWAPS = 0.08
const SAID_IN_RETURN = 0.05
const SAID_PASSED_ON = 0.04
const PASSED_ON_WITHIN_MS = 5 * DAY_MS
const NEXT_ASKED_AFTER_MS = 30 * 60_000

/** What one occasion leads to: favors and asks that were declined, in order. */
export function happen(
  stage: Stage,
  past: Past,
  occasion: Occasion,
  lastFavor: LastFavors,
  weights: Float64Array,
): readonly Happening[] {
  const drawn = drawDetails(occasion.chance)
  const made: Happening[] = []
  const tried: number[] = []
  for (let turn = 0; turn < (occasion.asked ? MOST_ASKED : 1); turn += 1) {
    weighCandidates(stage, occasion, past, tried, weights)
    const choice = occasion.chance.unit()
    const answer = occasion.chance.unit()
    const whom = placeOf(choice, weights)
    if (whom < 0) break
    tried.push(whom)
    const away = isAway(stage.world.people[whom]!, occasion.week)
    const yes = !occasion.asked || (!away && answer < yesOf(stage, occasion, whom, past))
    const one = happening(stage, past, occasion, drawn, { whom, yes, away, turn, lastFavor })
    made.push(one)
    if (yes) {
      if (isFormalSwap(one, drawn)) made.push(...swapped(made.pop()!, drawn))
      else past.favor(one.giver, one.receiver, occasion.minutes)
      break
    }
    past.no(whom, occasion.person)
    if (away) break
  }
  return made
}

/** The place of the last favor from one to another, -1 for none, and of the last anybody got. */
export interface LastFavors {
  between(giver: number, receiver: number): number
  to(receiver: number): number
}

interface Turn {
  readonly whom: number
  readonly yes: boolean
  readonly away: boolean
  readonly turn: number
  readonly lastFavor: LastFavors
}

interface Details {
  readonly offHours: number
  readonly evening: number
  readonly blocks: number
  readonly wait: number
  readonly links: number
  readonly swap: number
  readonly writing: number
}

function drawDetails(chance: Chance): Details {
  return {
    offHours: chance.unit(),
    evening: chance.unit(),
    blocks: chance.unit(),
    wait: around(WAIT_HOURS, 0.8, chance),
    links: chance.unit(),
    swap: chance.unit(),
    writing: chance.below(2 ** 32),
  }
}

function happening(
  stage: Stage,
  past: Past,
  occasion: Occasion,
  drawn: Details,
  { whom, yes, away, turn, lastFavor }: Turn,
): Happening {
  const mechanisms = stage.mechanismsIn(occasion.week)
  const giver = occasion.asked ? whom : occasion.person
  const receiver = occasion.asked ? occasion.person : whom
  let waits = drawn.wait * stage.world.people[giver]!.slowness
  let blocks = BLOCKS_PRIORITY
  let evenings = OFF_HOURS
  for (const mechanism of mechanisms) {
    waits *= mechanism.wait?.(occasion, giver) ?? 1
    blocks = mechanism.blocks?.(occasion, giver) ?? blocks
    evenings = mechanism.offHours?.(occasion, giver) ?? evenings
  }
  const offHours = drawn.offHours < evenings
  const atMs = occasion.atMs + turn * NEXT_ASKED_AFTER_MS
  return {
    ...{ occasion, giver, receiver, accepted: yes, offHours, formal: false, unanswered: away },
    atMs: offHours ? inTheEvening(atMs, drawn.evening) : atMs,
    blocksPriority: yes && drawn.blocks < blocks,
    waitHours: away ? 7 * 24 : waits,
    writing: seedOf(drawn.writing, turn),
    ...(yes ? links(stage, past, occasion, drawn, { giver, receiver, lastFavor }) : {}),
  }
}

/** What is said of it: that it gives something back, or passes something on. Seldom, anywhere. */
function links(
  stage: Stage,
  past: Past,
  { week, asked }: Occasion,
  drawn: Details,
  { giver, receiver, lastFavor }: { giver: number; receiver: number; lastFavor: LastFavors },
): { inReturnFor?: number; passedOnFrom?: number } {
  let [inReturn, passedOn] = [SAID_IN_RETURN, SAID_PASSED_ON]
  for (const { saidInReturn, saidPassedOn } of stage.mechanismsIn(week)) {
    inReturn = saidInReturn ?? inReturn
    passedOn = saidPassedOn ?? passedOn
  }
  const earlier = lastFavor.between(receiver, giver)
  if (past.openFrom(receiver, giver) > 0 && earlier >= 0) {
    return drawn.links < inReturn ? { inReturnFor: earlier } : {}
  }
  const received = lastFavor.to(giver)
  const lately = received >= 0 && past.sinceHelped(giver) < PASSED_ON_WITHIN_MS
  const passesOn = !asked && lately && past.helpedBy(giver) !== receiver
  return passesOn && drawn.links < passedOn ? { passedOnFrom: received } : {}
}

function isFormalSwap({ occasion }: Happening, { swap }: Details): boolean {
  return occasion.asked && occasion.kind === 'cover' && swap < FORMAL_SWAPS
}

/** A swap of shifts agreed at once: the favor and, later in the week, the one agreed for it. */
function swapped(first: Happening, { swap, writing }: Details): readonly Happening[] {
  const workday = Math.floor((first.atMs % WEEK_MS) / DAY_MS)
  const days = Math.min(4 - workday, 1 + Math.floor((swap / FORMAL_SWAPS) * 3))
  const back = {
    ...first,
    giver: first.receiver,
    receiver: first.giver,
    atMs: first.atMs + days * DAY_MS,
    writing: seedOf(writing, MOST_ASKED),
  }
  return [first, back].map((one) => ({ ...one, formal: true }))
}

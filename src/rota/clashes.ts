// Rules that clash, so that no roster can keep them all or cover everything: each found on its own,
// with the shifts it is about, and a sentence without a name that says what to change.
import { violations } from './checker.ts'
import { compile } from './compiled.ts'
import { mostAtOnce } from './crowding.ts'
import type { HardRule, Problem, Seat } from './model.ts'

export interface Clash {
  readonly sentence: string
  /** The shifts it is about. */
  readonly seats: readonly string[]
}

/** Every clash of a problem before it is solved; none does not promise that all will be covered. */
export function clashesOf(problem: Problem): readonly Clash[] {
  return [
    ...clashingPins(problem),
    ...dutiesOfNobody(problem),
    ...shiftsOfNobody(problem),
    ...crowds(problem),
    ...tooManyInAll(problem),
  ]
}

const said: Readonly<Record<HardRule, string>> = {
  away: 'A shift is pinned to somebody who is away then: take the pin off, or pin it to another.',
  // What somebody cannot is theirs: no more is said than explaining a shift would say.
  'something of theirs':
    'Something of theirs stands against a pinned shift: take the pin off, or ask them.',
  'outside their hours':
    'A shift is pinned to somebody outside their hours: take the pin off, or change the hours.',
  'not here then':
    'A shift is pinned to somebody who is not here then: take the pin off, or pin it to another.',
  'does not do this duty':
    'A shift is pinned to somebody who does not do that duty: take the pin off, or add the duty.',
  shadows: 'A shift is pinned to a newcomer who only goes along then: pin it to another.',
  'another duty then': 'Two shifts at the same time are pinned to one person: take one pin off.',
  rest: 'Two shifts pinned to one person leave less rest than the rule: move one, or shorten it.',
  'consecutive days': 'More days in a row are pinned to one person than the rule: take a pin off.',
  'weekly minutes': 'More hours of a week are pinned to one person than they may have: unpin one.',
  'shifts per period': 'More shifts are pinned to one person than they may have: take a pin off.',
  'away together':
    'Two who must not be away together are pinned at once, or one is away then: take one pin off.',
  'pinned to another': 'A shift is pinned twice: take one pin off.',
}

function clashingPins(problem: Problem): readonly Clash[] {
  const pinned = problem.seats.filter((seat) => seat.pinned !== undefined)
  const here = new Set(problem.workers.map(({ id }) => id))
  const strangers = pinned.filter((seat) => !here.has(seat.pinned ?? ''))
  const held = new Map(pinned.map((seat) => [seat.id, seat.pinned ?? '']))
  const byRule = new Map<HardRule, Set<string>>()
  for (const { rule, seats } of violations(problem, held)) {
    const found = byRule.get(rule) ?? new Set()
    for (const seat of seats) found.add(seat)
    byRule.set(rule, found)
  }
  const clashes = [...byRule].map(([rule, seats]) => ({ sentence: said[rule], seats: [...seats] }))
  if (strangers.length === 0) return clashes
  const sentence = 'A shift is pinned to somebody who is not in this rota: pin it to another.'
  return [{ sentence, seats: idsOf(strangers) }, ...clashes]
}

const idsOf = (seats: readonly Seat[]): readonly string[] => seats.map(({ id }) => id)

/** Seats nobody decided on. */
const freeOf = ({ seats }: Problem): readonly Seat[] =>
  seats.filter(({ pinned }) => pinned === undefined)

function dutiesOfNobody(problem: Problem): readonly Clash[] {
  const done = new Set(problem.workers.flatMap(({ duties }) => [...duties]))
  const seats = freeOf(problem).filter(({ duty }) => !done.has(duty))
  return [...new Set(seats.map(({ duty }) => duty))].map((duty) => ({
    sentence: 'Nobody does one of the duties: say who does, or leave the duty out.',
    seats: idsOf(seats.filter((seat) => seat.duty === duty)),
  }))
}

/** Shifts of duties that are done, but which no one of those who do them may have. */
function shiftsOfNobody(problem: Problem): readonly Clash[] {
  const done = new Set(problem.workers.flatMap(({ duties }) => [...duties]))
  const { may, seats: count } = compile(problem)
  const alone = problem.seats.filter(
    ({ duty, pinned }, seat) =>
      pinned === undefined &&
      done.has(duty) &&
      problem.workers.every((_, worker) => may[worker * count + seat] === 0),
  )
  const tooLong = freeOf(problem).filter(
    ({ duty, fromMs, untilMs }) =>
      done.has(duty) &&
      problem.workers.every(
        ({ weeklyMinutes }) =>
          weeklyMinutes < 10_080 && (untilMs - fromMs) / 60_000 > weeklyMinutes,
      ),
  )
  return [
    clashOf(
      alone,
      'Nobody who does the duty is here and free then: add somebody, or leave it out.',
    ),
    clashOf(tooLong, 'A shift is longer than anybody’s most hours a week: raise them, or cut it.'),
  ].flat()
}

const clashOf = (seats: readonly Seat[], sentence: string): readonly Clash[] =>
  seats.length === 0 ? [] : [{ sentence, seats: idsOf(seats) }]

/** More at once than there are people, counting the rest between them; or not counting it. */
function crowds(problem: Problem): readonly Clash[] {
  const atOnce = mostAtOnce(problem, 0)
  if (atOnce.length > 0) {
    const sentence =
      'At one time there are more shifts than people who may take them: add somebody, or drop one.'
    return [{ sentence, seats: idsOf(atOnce) }]
  }
  const tooNear = mostAtOnce(problem, problem.rules.restMs)
  return clashOf(
    tooNear,
    'The rest rule is longer than too few people can keep: shorten it, or add somebody.',
  )
}

function tooManyInAll(problem: Problem): readonly Clash[] {
  const most = problem.workers.reduce((sum, { shiftsMost }) => sum + shiftsMost, 0)
  if (most >= problem.seats.length) return []
  const sentence =
    'All together may have fewer shifts than there are: raise the most a person may have.'
  return [{ sentence, seats: idsOf(freeOf(problem)) }]
}

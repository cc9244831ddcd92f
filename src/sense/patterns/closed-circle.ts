// A closed circle: people who say yes to each other far more readily than to others who ask them.
// Teams and projects are looked at as they are; a group that was found in the answers is tested on
// the later half of them. People who refuse nobody are no circle, however much they help each
// other: what counts is the gap, inside each person asked (Mantel and Haenszel 1959).

import { type HelpRecord, type HelpRow, informalAsks } from '../help-record.ts'
import { mantelHaenszel, type Stratum } from '../inference/mantel-haenszel.ts'
import { asksByGiver } from './asks-by-giver.ts'
import { answersOf, circleIn } from './circle-search.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { againstFixed, finite, smallestOf } from './fixed-null.ts'

const LEAST_ASKS = 30
const LEAST_PEOPLE = 5
const SMALLEST_TEAM = 10
const MOST_SEARCHED = 100
/** A group is first looked for in this share of the asks, and so many times in all. */
const FIRST_FOUND_AFTER = 0.3
const SEARCHES = 10
const GAP = 0.12
/** Of the answers without any one of them. */
const EACH_P = 0.1

export const closedCircle: Detector = {
  pattern: 'closed-circle',
  smallestTeam: SMALLEST_TEAM,
  needs: '30 asks to a group of 5, among 10 people',
  look: (record) => {
    const asks = informalAsks(record)
    const active = [...new Set(asks.flatMap(({ giver, receiver }) => [giver, receiver]))]
    if (active.length < SMALLEST_TEAM) {
      return [abstain('closed-circle', active.length, SMALLEST_TEAM)]
    }
    const known = comparedOf(knownGroups(record, asks, active))
    const found = comparedOf(foundGroups(asks, active))
    if (known.length + found.length === 0) {
      return [abstain('closed-circle', Math.min(asks.length, LEAST_ASKS - 1), LEAST_ASKS)]
    }
    // Half of the error for groups that are known, half for the one that is searched for.
    const sides = known.length > 0 && found.length > 0 ? 2 : 1
    const looks = ({ name }: Compared) => sides * (name === '' ? found.length : known.length)
    const adjusted = [...known, ...found].map((each) => ({
      ...each,
      p: smallestOf(each.p, looks(each)),
    }))
    const plainest = adjusted.reduce((one, other) => (other.p < one.p ? other : one))
    return [testOf(record, plainest)]
  },
}

const comparedOf = (groups: readonly Group[]): readonly Compared[] =>
  groups
    .map((group) => compare(group))
    .filter(({ inside, outside }) => {
      return inside.of > 0 && outside.of > 0 && inside.of + outside.of >= LEAST_ASKS
    })

interface Group {
  readonly name: string
  readonly members: ReadonlySet<number>
  /** What it is tested on: all asks, or some by the group that was found in those before them. */
  readonly parts: readonly Part[]
}

interface Part {
  readonly members: ReadonlySet<number>
  readonly asks: readonly HelpRow[]
}

function knownGroups(
  { people }: HelpRecord,
  asks: readonly HelpRow[],
  active: readonly number[],
): readonly Group[] {
  const groups = new Map<string, { name: string; members: Set<number> }>()
  for (const place of active) {
    const { team, project } = people[place]!
    for (const [sort, name] of [
      ['team', team],
      ['project', project],
    ] as const) {
      if (name === '') continue
      const found = groups.get(`${sort} ${name}`)
      if (found === undefined) groups.set(`${sort} ${name}`, { name, members: new Set([place]) })
      else found.members.add(place)
    }
  }
  const byGiver = asksByGiver(asks)
  return [...groups.values()]
    .filter(({ members }) => members.size >= LEAST_PEOPLE && members.size < active.length)
    .map(({ name, members }) => {
      const own = [...members].flatMap((place) => byGiver.get(place) ?? [])
      return { name, members, parts: [{ members, asks: own }] }
    })
}

/** Looked for again and again as asks come in; each part is tested on what came after. */
function foundGroups(asks: readonly HelpRow[], active: readonly number[]): readonly Group[] {
  if (active.length > MOST_SEARCHED) return []
  const who = [...active].sort((one, other) => one - other)
  const times = Array.from({ length: SEARCHES + 1 }, (_, turn) => {
    const share = FIRST_FOUND_AFTER + ((1 - FIRST_FOUND_AFTER) * turn) / SEARCHES
    return asks[Math.floor(asks.length * share)]?.time ?? Number.POSITIVE_INFINITY
  })
  const parts: Part[] = []
  for (let turn = 0; turn < SEARCHES; turn += 1) {
    const [from, until] = [times[turn]!, times[turn + 1]!]
    const earlier = asks.filter(({ time }) => time < from)
    const members = new Set(circleIn(answersOf(earlier, who)))
    const later = asks.filter(({ time }) => time >= from && time < until)
    if (members.size > 0 && later.length > 0) parts.push({ members, asks: later })
  }
  const last = parts.at(-1)
  return last === undefined ? [] : [{ name: '', members: last.members, parts }]
}

interface Share {
  readonly yes: number
  readonly of: number
}

interface Compared extends Group {
  readonly inside: Share
  readonly outside: Share
  readonly oddsRatio: number
  readonly p: number
}

function compare(group: Group, without = -1): Compared {
  const strata = new Map<number, { -readonly [Key in keyof Stratum]: Stratum[Key] }>()
  for (const { members, asks } of group.parts) {
    for (const { giver, receiver, accepted } of asks) {
      if (!members.has(giver) || giver === without || receiver === without) continue
      const found = strata.get(giver) ?? { yes: 0, no: 0, otherYes: 0, otherNo: 0 }
      if (members.has(receiver)) found[accepted ? 'yes' : 'no'] += 1
      else found[accepted ? 'otherYes' : 'otherNo'] += 1
      strata.set(giver, found)
    }
  }
  const all = [...strata.values()]
  const sum = (pick: (stratum: Stratum) => number) => all.reduce((so, each) => so + pick(each), 0)
  const { oddsRatio, p } = mantelHaenszel(all)
  const oneSided = oddsRatio > 1 ? p / 2 : 1 - p / 2
  return {
    ...group,
    inside: { yes: sum(({ yes }) => yes), of: sum(({ yes, no }) => yes + no) },
    outside: {
      yes: sum(({ otherYes }) => otherYes),
      of: sum(({ otherYes, otherNo }) => otherYes + otherNo),
    },
    oddsRatio,
    p: finite(oneSided, 1),
  }
}

/** That it is so whichever of them is left out: what one person asks or answers is no circle. */
function isOfAll(found: Compared): boolean {
  return [...found.members].every((without) => {
    const { inside, outside, p } = compare(found, without)
    if (inside.of === 0 || outside.of === 0) return false
    return inside.yes / inside.of - outside.yes / outside.of >= GAP / 2 && p <= EACH_P
  })
}

function testOf({ people }: HelpRecord, found: Compared): Test {
  const { inside, outside, members, name, parts } = found
  const [own, others] = [inside.yes / inside.of, outside.yes / outside.of]
  const gap = own - others
  const sd = Math.sqrt((own * (1 - own)) / inside.of + (others * (1 - others)) / outside.of)
  const compared = againstFixed(
    name === ''
      ? 'each says yes alike inside and outside, on later asks than the group was found on'
      : 'each says yes alike inside and outside',
    gap,
    { mean: 0, sd, p: found.p },
  )
  return {
    pattern: 'closed-circle',
    people: [...members].sort((one, other) => one - other).map((place) => people[place]!.id),
    scope: name,
    measure: 'yes among themselves, less yes to others who ask them',
    unit: 'share difference',
    estimate: gap,
    interval: [gap - 1.645 * sd, gap + 1.645 * sd],
    n: inside.of + outside.of,
    null: compared,
    naive: null,
    p: compared.p,
    probability: null,
    driver: 'dependence',
    decision: 'disrupt',
    decisionReason:
      'Who is outside hears no far more often: asks go by another way than whom one knows.',
    otherExplanations: [
      'They share a project, and its asks are more urgent.',
      'They share a place, a language or a time zone.',
      'Asks from outside are of another sort or come at a bad time.',
    ],
    evidence: parts.flatMap((part) =>
      part.asks.filter(({ giver }) => part.members.has(giver)).map(({ id }) => id),
    ),
    holds: gap >= GAP && found.oddsRatio > 1 && isOfAll(found),
  }
}

// The five or more people among whom a yes comes most readily against what they say to others: a
// group is grown from each person in turn, then people are exchanged for as long as that explains
// the answers better. A search finds something in any log, so what it finds is tested on later
// answers than it was found on.
import type { HelpRow } from '../help-record.ts'

const SMALLEST = 5
const LARGEST = 5
const MOST_ROUNDS = 12

/** Yes and no of each person asked to each asker, people as places in `who`. */
export interface Answers {
  readonly who: readonly number[]
  readonly yes: Float64Array
  readonly no: Float64Array
}

export function answersOf(asks: readonly HelpRow[], who: readonly number[]): Answers {
  const size = who.length
  const places = new Map(who.map((person, place) => [person, place]))
  const [yes, no] = [new Float64Array(size * size), new Float64Array(size * size)]
  for (const { giver, receiver, accepted } of asks) {
    const [from, to] = [places.get(giver), places.get(receiver)]
    if (from === undefined || to === undefined) continue
    ;(accepted ? yes : no)[from * size + to]! += 1
  }
  return { who, yes, no }
}

/** People of the group found, as in `who`; empty where there are too few. */
export function circleIn(answers: Answers): readonly number[] {
  const size = answers.who.length
  if (size < 2 * SMALLEST) return []
  const table = tableOf(answers)
  let best = { members: [] as number[], value: Number.NEGATIVE_INFINITY }
  for (let seed = 0; seed < size; seed += 1) {
    const grown = improved(table, grownFrom(table, seed))
    if (grown.value > best.value) best = grown
  }
  return best.members.map((place) => answers.who[place]!)
}

interface Table {
  readonly size: number
  /** Answers both ways between two people: yes and all. */
  readonly yes: Float64Array
  readonly all: Float64Array
  /** Answers of one person to everybody. */
  readonly yesOf: Float64Array
  readonly allOf: Float64Array
  readonly yesTotal: number
  readonly total: number
}

function tableOf({ who, yes, no }: Answers): Table {
  const size = who.length
  const both = { yes: new Float64Array(size * size), all: new Float64Array(size * size) }
  const [yesOf, allOf] = [new Float64Array(size), new Float64Array(size)]
  for (let from = 0; from < size; from += 1) {
    for (let to = 0; to < size; to += 1) {
      const [there, back] = [from * size + to, to * size + from]
      both.yes[there] = yes[there]! + yes[back]!
      both.all[there] = both.yes[there]! + no[there]! + no[back]!
      yesOf[from]! += yes[there]!
      allOf[from]! += yes[there]! + no[there]!
    }
  }
  const sum = (values: Float64Array) => values.reduce((so, each) => so + each, 0)
  return { size, ...both, yesOf, allOf, yesTotal: sum(yesOf), total: sum(allOf) }
}

/** What a group is, in four sums that change by one person at a time. */
interface Sums {
  insideYes: number
  inside: number
  askedYes: number
  asked: number
}

/** How much better two shares, inside and outside, explain their answers than one. */
function gainOf(table: Table, { insideYes, inside, askedYes, asked }: Sums): number {
  const [outsideYes, outside] = [askedYes - insideYes, asked - inside]
  if (inside === 0 || outside === 0 || insideYes * outside <= outsideYes * inside)
    return Number.NEGATIVE_INFINITY
  const rest = likely(table.yesTotal - askedYes, table.total - asked)
  return likely(insideYes, inside) + likely(outsideYes, outside) + rest
}

function likely(yes: number, all: number): number {
  const no = all - yes
  return (yes > 0 ? yes * Math.log(yes / all) : 0) + (no > 0 ? no * Math.log(no / all) : 0)
}

function change(table: Table, members: readonly number[], sums: Sums, place: number, by: 1 | -1) {
  const next = { ...sums }
  for (const member of members) {
    if (member === place) continue
    const at = member * table.size + place
    next.insideYes += by * table.yes[at]!
    next.inside += by * table.all[at]!
  }
  next.askedYes += by * table.yesOf[place]!
  next.asked += by * table.allOf[place]!
  return next
}

interface Group {
  readonly members: number[]
  readonly sums: Sums
  readonly value: number
}

function grownFrom(table: Table, seed: number): Group {
  const none: Sums = { insideYes: 0, inside: 0, askedYes: 0, asked: 0 }
  let group: Group = { members: [seed], sums: change(table, [], none, seed, 1), value: 0 }
  while (group.members.length < SMALLEST) group = withBest(table, group) ?? group
  return group
}

function withBest(table: Table, { members, sums }: Group): Group | undefined {
  let best: Group | undefined
  for (let place = 0; place < table.size; place += 1) {
    if (members.includes(place)) continue
    const next = change(table, members, sums, place, 1)
    const value = gainOf(table, next)
    if (best === undefined || value > best.value) {
      best = { members: [...members, place], sums: next, value }
    }
  }
  return best
}

/** People exchanged, added or left out, the best step first, until none is better. */
function improved(table: Table, from: Group): Group {
  let group = from
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let best = group
    const consider = (next: Group | undefined) => {
      if (next !== undefined && next.value > best.value + 1e-9) best = next
    }
    if (group.members.length < LARGEST) consider(withBest(table, group))
    for (const leaving of group.members) {
      const members = group.members.filter((member) => member !== leaving)
      const sums = change(table, members, group.sums, leaving, -1)
      const less = { members, sums, value: gainOf(table, sums) }
      if (members.length >= SMALLEST) consider(less)
      else consider(withBest(table, less))
    }
    if (best === group) break
    group = best
  }
  return group
}

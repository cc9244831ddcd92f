// What an outsider with a whole log could measure of each behaviour, written without a look at how
// it is simulated: shares of yes, rates, waits. Each figure is hits of something, so that the logs
// of many seeds can be put together.
import type { LogRow } from '../recording.ts'
import { START_MS } from '../recording.ts'
import type { BehaviourName } from '../settings.ts'
import type { Simulated } from '../simulate.ts'

export interface Tally {
  hits: number
  of: number
}
export type Tallies = Readonly<Record<string, Tally>>

const DAY = 86_400_000
export const weekOf = ({ timeMs }: LogRow): number => Math.floor((timeMs - START_MS) / (7 * DAY))

const empty = (): Tally => ({ hits: 0, of: 0 })

function count(tally: Tally, hit: boolean | number): void {
  tally.hits += Number(hit)
  tally.of += 1
}

/** Whom the figures are about: who does it, or is like them. */
export function actorsOf({ truth }: Simulated): readonly string[] {
  const [first] = truth.behaviours
  return first ? [...first.actors, ...first.alike] : []
}

export const figures: Readonly<Record<BehaviourName, (log: Simulated) => Tallies>> = {
  direct: returning,
  generalised: passingOn,
  indirect: reputation,
  overgiver: givingMore,
  bottleneck: oneOfThree,
  circle: insideAndOutside,
  withholding: refusing,
  coercion: fromAbove,
  signalling: beforeReviews,
  deadline: inDeadlineWeeks,
  structural: afterTheChange,
}

function returning({ rows }: Simulated): Tallies {
  const made = { toReturn: empty(), toOthers: empty(), returns: empty() }
  const open = new Map<string, { count: number; atMs: number }>()
  const openFrom = (giver: string, receiver: string, now: number) => {
    const found = open.get(`${giver}>${receiver}`)
    return found && now - found.atMs <= 60 * DAY ? found.count : 0
  }
  for (const { formal, giver, receiver, timeMs, asked, accepted } of rows) {
    if (formal) continue
    const back = openFrom(receiver, giver, timeMs)
    if (asked) count(back > 0 ? made.toReturn : made.toOthers, accepted)
    if (!accepted) continue
    count(made.returns, back > 0)
    const pair = back > 0 ? `${receiver}>${giver}` : `${giver}>${receiver}`
    if (back > 0) open.set(pair, { ...open.get(pair)!, count: back - 1 })
    else open.set(pair, { count: openFrom(giver, receiver, timeMs) + 1, atMs: timeMs })
  }
  return made
}

/** Offers a day at work, within five days of having been helped and otherwise. */
function passingOn({ rows, context, truth }: Simulated): Tallies {
  const made = { helped: empty(), otherwise: empty() }
  const favors = rows.filter(({ accepted, formal }) => accepted && !formal)
  for (const { id, startWeek, endWeek, awayWeeks } of context.people) {
    const received = favors.filter(({ receiver }) => receiver === id).map(({ timeMs }) => timeMs)
    const tallyFrom = () => {
      let next = 0
      return (time: number) => {
        while (next < received.length && received[next]! < time) next += 1
        const last = received[next - 1]
        return last !== undefined && time - last <= 5 * DAY ? made.helped : made.otherwise
      }
    }
    const atOffer = tallyFrom()
    for (const { asked, giver, timeMs, offHours } of favors) {
      if (!asked && giver === id && !offHours) atOffer(timeMs).hits += 1
    }
    const atHour = tallyFrom()
    for (let day = startWeek * 7; day < (Math.min(endWeek, truth.weeks) + 1) * 7; day += 1) {
      if (day % 7 > 4 || awayWeeks.includes(Math.floor(day / 7))) continue
      for (let hour = 9; hour < 18; hour += 1) {
        atHour(START_MS + day * DAY + (hour + 0.5) * 3_600_000).of += 1 / 9
      }
    }
  }
  return made
}

function reputation({ rows, context }: Simulated): Tallies {
  const made = { givers: empty(), others: empty() }
  const counts = new Map(context.people.map(({ id }) => [id, 0]))
  const given: LogRow[] = []
  for (const row of rows.filter(({ formal }) => !formal)) {
    while (given[0] && row.timeMs - given[0].timeMs > 60 * DAY) {
      const { giver } = given.shift()!
      counts.set(giver, counts.get(giver)! - 1)
    }
    if (row.asked) {
      const sorted = [...counts.values()].sort((one, other) => one - other)
      const half = sorted.length / 2
      const median = (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2
      count(counts.get(row.receiver)! > median ? made.givers : made.others, row.accepted)
    }
    if (!row.accepted) continue
    given.push(row)
    counts.set(row.giver, counts.get(row.giver)! + 1)
  }
  return made
}

function givingMore(log: Simulated): Tallies {
  const made = { againstMedian: empty(), load: empty() }
  const actors = actorsOf(log)
  const given = (id: string) => log.rows.filter((row) => row.accepted && row.giver === id)
  const there = log.context.people.filter(
    ({ startWeek, endWeek }) => startWeek === 0 && endWeek === log.truth.weeks - 1,
  )
  const counts = there.map(({ id }) => given(id).length).sort((one, other) => one - other)
  const median = counts[Math.floor(counts.length / 2)]!
  for (const actor of actors) {
    count(made.againstMedian, given(actor).length / median)
    const known = given(actor).filter(({ minutes }) => minutes !== undefined)
    const mean = known.reduce((sum, { minutes }) => sum + minutes!, 0) / known.length
    const capacity = log.context.people.find(({ id }) => id === actor)!.weeklyCapacityMinutes
    count(made.load, (mean * given(actor).length) / log.truth.weeks / capacity)
  }
  return made
}

function oneOfThree(log: Simulated): Tallies {
  const made = { atOne: empty(), waitThere: empty(), waitElsewhere: empty() }
  const [actor] = actorsOf(log)
  for (const row of log.rows) {
    if (row.skill !== 'deploying' || !row.asked || row.receiver === actor) continue
    count(made.atOne, row.giver === actor)
    if (!row.accepted || row.waitHours === undefined) continue
    count(row.giver === actor ? made.waitThere : made.waitElsewhere, row.waitHours)
  }
  return made
}

function insideAndOutside(log: Simulated): Tallies {
  const made = { inside: empty(), outside: empty(), givenInside: empty() }
  const isDecoy = log.truth.behaviours[0]?.arm === 'decoy'
  const group = actorsOf(log).slice(0, isDecoy ? 4 : 5)
  for (const { giver, receiver, asked, accepted } of log.rows) {
    if (!group.includes(giver)) continue
    const inside = group.includes(receiver)
    if (asked) count(inside ? made.inside : made.outside, accepted)
    if (accepted) count(made.givenInside, inside)
  }
  return made
}

/** Noes of the actors to those who refused them, or gave back neither of two favors. */
function refusing(log: Simulated): Tallies {
  const made = { after: empty(), otherwise: empty() }
  const actors = actorsOf(log)
  const refused = new Map<string, number>()
  const open = new Map<string, { count: number; atMs: number }>()
  for (const { giver, receiver, asked, accepted, formal, timeMs } of log.rows) {
    if (formal) continue
    const recent = (pair: string) => {
      const found = open.get(pair)
      return found && timeMs - found.atMs <= 60 * DAY ? found.count : 0
    }
    const to = `${giver}>${receiver}`
    const back = `${receiver}>${giver}`
    if (asked && actors.includes(giver)) {
      const said = timeMs - (refused.get(back) ?? Number.NEGATIVE_INFINITY) <= 60 * DAY
      count(said || recent(to) >= 2 ? made.after : made.otherwise, !accepted)
    }
    if (!accepted) refused.set(to, timeMs)
    else {
      refused.delete(to)
      if (recent(back) > 0) open.set(back, { ...open.get(back)!, count: recent(back) - 1 })
      else open.set(to, { count: recent(to) + 1, atMs: timeMs })
    }
  }
  return made
}

function fromAbove(log: Simulated): Tallies {
  const made = {
    ...{ toManager: empty(), toPeers: empty(), blocks: empty(), offHours: empty() },
    ...{ givesBack: empty() },
  }
  const [manager] = actorsOf(log)
  const led = log.context.people.filter((each) => each.manager === manager).map(({ id }) => id)
  const isManager = new Set(log.context.people.map((each) => each.manager))
  for (const { giver, receiver, asked, accepted, priorityBlocked, offHours } of log.rows) {
    if (accepted && giver === manager && led.includes(receiver)) made.givesBack.hits += 1
    if (!led.includes(giver)) continue
    const down = receiver === manager
    if (accepted && down) made.givesBack.of += 1
    if (!asked) continue
    if (down) count(made.toManager, accepted)
    else if (!isManager.has(receiver)) count(made.toPeers, accepted)
    if (!down || !accepted) continue
    if (priorityBlocked !== undefined) count(made.blocks, priorityBlocked)
    if (offHours !== undefined) count(made.offHours, offHours)
  }
  return made
}

const above: Readonly<Record<string, number>> = { manager: 2, senior: 1 }

export function isUpward({ context }: Simulated): (row: LogRow) => boolean {
  const standing = new Map(context.people.map(({ id, role }) => [id, above[role] ?? 0]))
  return ({ giver, receiver }) => standing.get(receiver)! > standing.get(giver)!
}

function beforeReviews(log: Simulated): Tallies {
  const made = { before: empty(), otherwise: empty() }
  const upward = isUpward(log)
  for (let week = 0; week < log.truth.weeks; week += 1) {
    const isBefore = log.context.calendar.reviewWeeks.some(
      (each) => week < each && week >= each - 3,
    )
    const rows = log.rows.filter(
      (row) => weekOf(row) === week && !row.asked && row.visible && upward(row),
    )
    count(isBefore ? made.before : made.otherwise, rows.length)
  }
  return made
}

function inDeadlineWeeks(log: Simulated): Tallies {
  const made = { deadline: empty(), otherwise: empty() }
  const projectOf = new Map(log.context.people.map(({ id, project }) => [id, project]))
  for (const [project, weeks] of Object.entries(log.context.calendar.deadlines)) {
    const inside = log.rows.filter(
      (row) =>
        row.accepted &&
        projectOf.get(row.giver) === project &&
        projectOf.get(row.receiver) === project,
    )
    for (let week = 0; week < log.truth.weeks; week += 1) {
      const rows = inside.filter((row) => weekOf(row) === week).length
      count(weeks.includes(week) ? made.deadline : made.otherwise, rows)
    }
  }
  return made
}

function afterTheChange(log: Simulated): Tallies {
  const made = {
    ...{ mentoringBefore: empty(), mentoringAfter: empty() },
    ...{ coverBefore: empty(), coverAfter: empty() },
  }
  const [change] = log.context.calendar.policyChangeWeeks as [number]
  const isDecoy = log.truth.behaviours[0]?.arm === 'decoy'
  const newcomers = isDecoy ? actorsOf(log) : []
  for (let week = 0; week < log.truth.weeks; week += 1) {
    const of = (kind: string) =>
      log.rows.filter(
        (row) =>
          weekOf(row) === week &&
          row.accepted &&
          row.kind === kind &&
          !newcomers.includes(row.receiver),
      ).length
    count(week < change ? made.mentoringBefore : made.mentoringAfter, of('mentoring'))
    count(week < change ? made.coverBefore : made.coverAfter, of('cover'))
  }
  return made
}

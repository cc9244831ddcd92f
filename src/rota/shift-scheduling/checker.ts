// What a plan of a benchmark instance breaks and costs, counted the plainest way there is. The
// solver shares nothing with it, so that each keeps the other honest.
import { type Instance, OFF, type Person, type Plan } from './instance.ts'

export const brokenRules = [
  'shift unknown',
  'day off',
  'shift after shift',
  'shifts of a kind',
  'minutes',
  'consecutive shifts',
  'consecutive days off',
  'weekends',
] as const
export type BrokenRule = (typeof brokenRules)[number]

export interface Broken {
  readonly rule: BrokenRule
  /** A person's id. */
  readonly person: string
  /** The first day it shows on, where it belongs to one. */
  readonly day?: number
}

export interface Checked {
  /** What cover and requests cost together. */
  readonly objective: number
  readonly broken: readonly Broken[]
}

export function checkPlan(instance: Instance, plan: Plan): Checked {
  const broken = instance.people.flatMap((person, at) => brokenBy(instance, person, plan[at] ?? []))
  return { objective: requestCost(instance, plan) + coverCost(instance, plan), broken }
}

function requestCost({ requests }: Instance, plan: Plan): number {
  let cost = 0
  for (const { person, day, shift, weight, wants } of requests) {
    const has = plan[person]?.[day] === shift
    if (has !== (wants === 'on')) cost += weight
  }
  return cost
}

function coverCost({ cover }: Instance, plan: Plan): number {
  let cost = 0
  for (const { day, shift, needed, under, over } of cover) {
    const present = plan.filter((days) => days[day] === shift).length
    cost += present < needed ? under * (needed - present) : over * (present - needed)
  }
  return cost
}

function brokenBy(instance: Instance, person: Person, days: readonly number[]): readonly Broken[] {
  const broken: Broken[] = []
  const say = (rule: BrokenRule, day?: number) =>
    broken.push({ rule, person: person.id, ...(day === undefined ? {} : { day }) })
  const wrong = days.findIndex((shift) => shift !== OFF && !instance.shifts[shift])
  if (days.length !== instance.days || wrong >= 0) {
    say('shift unknown', Math.max(0, wrong))
    return broken
  }
  for (const [day, shift] of days.entries()) {
    if (shift !== OFF && person.daysOff.has(day)) say('day off', day)
    const before = days[day - 1] ?? OFF
    if (before !== OFF && instance.shifts[before]!.neverBefore.has(shift)) {
      say('shift after shift', day)
    }
  }
  for (const [shift, most] of person.most.entries()) {
    if (days.filter((each) => each === shift).length > most) say('shifts of a kind')
  }
  const minutes = days.reduce((sum, each) => sum + (instance.shifts[each]?.minutes ?? 0), 0)
  if (minutes < person.minutes.least || minutes > person.minutes.most) say('minutes')
  for (const run of runsOf(days)) {
    const edge = run.from === 0 || run.until === days.length
    const length = run.until - run.from
    const { least, most } = person.working
    if (run.works && (length > most || (!edge && length < least))) {
      say('consecutive shifts', run.from)
    }
    if (!run.works && !edge && length < person.offLeast) say('consecutive days off', run.from)
  }
  let weekends = 0
  for (let saturday = 5; saturday < days.length; saturday += 7) {
    if (days[saturday] !== OFF || (days[saturday + 1] ?? OFF) !== OFF) weekends += 1
  }
  if (weekends > person.weekendsMost) say('weekends')
  return broken
}

interface Run {
  readonly works: boolean
  readonly from: number
  readonly until: number
}

/** Days in a row that are all worked, or all off. */
function runsOf(days: readonly number[]): readonly Run[] {
  const runs: Run[] = []
  for (let from = 0; from < days.length; ) {
    const works = days[from] !== OFF
    let until = from
    while (until < days.length && (days[until] !== OFF) === works) until += 1
    runs.push({ works, from, until })
    from = until
  }
  return runs
}

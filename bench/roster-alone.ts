// The contenders the solver is measured beside: HiGHS alone on the whole problem as one model of
// who works what on which day, and local search alone for the same time.
import type { Instance, Person } from '../src/rota/shift-scheduling/instance.ts'
import { seededChance } from '../src/sense/chance.ts'
import { Costs } from '../src/workers/roster/costs.ts'
import { loadExact } from '../src/workers/roster/exact.ts'
import type { Graph } from '../src/workers/roster/graph.ts'
import { greedyPlan, settle, shaken } from '../src/workers/roster/greedy.ts'

/** What greedy costs, and local search from there: some forget their schedule, then all settle. */
export function searchAlone(
  instance: Instance,
  graphs: readonly Graph[],
  seconds: number,
): { readonly greedy: number; readonly found: number } {
  const costs = new Costs(instance)
  const chance = seededChance(1)
  let plan = greedyPlan(costs, graphs)
  const greedy = costs.objective(plan)
  const until = performance.now() + seconds * 1000
  const stopped = () => performance.now() > until
  settle(costs, graphs, plan, chance, stopped)
  let found = costs.objective(plan)
  for (let heat = 1; !stopped(); heat = Math.max(0.02, heat * 0.995)) {
    const next = shaken(costs, graphs, plan, chance, stopped)
    const cost = costs.objective(next)
    const worse = cost - costs.objective(plan)
    if (worse <= 0 || chance.unit() < Math.exp(-worse / (30 * heat))) plan = next
    found = Math.min(found, cost)
  }
  return { greedy, found }
}

/** What HiGHS finds alone in so many seconds; `undefined` where it finds nothing. */
export async function exactAlone(instance: Instance, seconds: number): Promise<number | undefined> {
  const highs = await loadExact()
  const lp = asLp(instance)
  const solution = highs.solve(lp.text, { time_limit: seconds, output_flag: false })
  const value = solution.ObjectiveValue
  return Number.isFinite(value) && value < 1e15 ? Math.round(value + lp.paid) : undefined
}

function asLp(instance: Instance): { readonly text: string; readonly paid: number } {
  const { days, shifts, people, requests, cover } = instance
  const rows: string[] = []
  const whole: string[] = []
  const cost: string[] = ['0 nothing']
  let paid = 0
  const x = (person: number, day: number, shift: number) => `x_${person}_${day}_${shift}`
  for (const [at, person] of people.entries()) {
    for (let day = 0; day < days; day += 1) {
      for (const shift of shifts.keys()) whole.push(x(at, day, shift))
      const limit = person.daysOff.has(day) ? 0 : 1
      rows.push(`${shifts.map((_, shift) => x(at, day, shift)).join(' + ')} <= ${limit}`)
    }
    rows.push(...personRows(instance, person, (day, shift) => x(at, day, shift)))
    for (let week = 0; week * 7 + 5 < days; week += 1) whole.push(`${x(at, week, 0)}_w`)
  }
  for (const { person, day, shift, weight, wants } of requests) {
    if (wants === 'on') paid += weight
    cost.push(`${wants === 'on' ? '-' : '+'} ${weight} ${x(person, day, shift)}`)
  }
  for (const [at, { day, shift, needed, under, over }] of cover.entries()) {
    cost.push(`+ ${under} u_${at} + ${over} o_${at}`)
    const all = people.map((_, person) => x(person, day, shift)).join(' + ')
    rows.push(`${all} + u_${at} - o_${at} = ${needed}`)
  }
  const parts = ['Minimize', cost.join('\n '), 'Subject To', ...rows, 'Binary', ...whole, 'End']
  return { text: parts.join('\n'), paid }
}

function personRows(
  { days, shifts }: Instance,
  person: Person,
  x: (day: number, shift: number) => string,
): string[] {
  const rows: string[] = []
  const works = (day: number, sign = '+') =>
    shifts.map((_, shift) => `${sign} ${x(day, shift)}`).join(' ')
  const between = (from: number, until: number, sign: string) =>
    Array.from({ length: until - from }, (_, at) => works(from + at, sign)).join(' ')
  for (let day = 0; day + 1 < days; day += 1) {
    for (const [shift, { neverBefore }] of shifts.entries()) {
      for (const next of neverBefore) rows.push(`${x(day, shift)} + ${x(day + 1, next)} <= 1`)
    }
  }
  const allDays = Array.from({ length: days }, (_, day) => day)
  for (const [shift, most] of person.most.entries()) {
    rows.push(`${allDays.map((day) => x(day, shift)).join(' + ')} <= ${most}`)
  }
  const minutes = allDays
    .flatMap((day) => shifts.map((kind, shift) => `+ ${kind.minutes} ${x(day, shift)}`))
    .join(' ')
  rows.push(`${minutes} <= ${person.minutes.most}`, `${minutes} >= ${person.minutes.least}`)
  const { least, most } = person.working
  for (let day = 0; day + most < days; day += 1) {
    rows.push(`${between(day, day + most + 1, '+')} <= ${most}`)
  }
  for (let run = 1; run < least; run += 1) {
    for (let day = 0; day + run + 1 < days; day += 1) {
      const inside = between(day + 1, day + run + 1, '-')
      rows.push(`${works(day)} ${inside} ${works(day + run + 1)} >= ${1 - run}`)
    }
  }
  for (let run = 1; run < person.offLeast; run += 1) {
    for (let day = 0; day + run + 1 < days; day += 1) {
      const inside = between(day + 1, day + run + 1, '+')
      rows.push(`${works(day, '-')} ${inside} ${works(day + run + 1, '-')} >= -1`)
    }
  }
  const weekends: string[] = []
  for (let week = 0; week * 7 + 5 < days; week += 1) {
    const weekend = `${x(week, 0)}_w`
    weekends.push(weekend)
    for (const day of [week * 7 + 5, week * 7 + 6].filter((each) => each < days)) {
      rows.push(`${weekend} ${works(day, '-')} >= 0`)
    }
  }
  if (weekends.length > 0) rows.push(`${weekends.join(' + ')} <= ${person.weekendsMost}`)
  return rows
}

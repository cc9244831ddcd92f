// All lawful schedules of one person as a layered graph: a node is what the rules still need to
// know after a day, an arc is a day off or a shift. The cheapest path under any prices is their
// best schedule, found in one pass. States that no rule can tell apart any more are one node.
import { type Instance, OFF, type Person } from '../../rota/shift-scheduling/instance.ts'

/** Past this a graph is not built: whoever asked has to hold more days still. */
export const NODES_MOST = 600_000

export interface Graph {
  /** Nodes of the day before `day` begin at `nodesFrom[day]`; the first node is the start. */
  readonly nodes: number
  readonly lastFrom: number
  /** Arcs in the order of their days; those of `day` begin at `arcsFrom[day]`. */
  readonly arcsFrom: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** 0 for a day off, else the shift's index + 1. */
  readonly option: Uint8Array
}

export interface Priced {
  readonly cost: number
  /** A shift by its index, or `OFF`, for each day. */
  readonly days: Int8Array
}

export type Built = Graph | 'no schedule' | 'too many'

/** `held[day]` is a shift or `OFF` that has to stay; `FREE` may change. */
export const FREE = -2

export function graphOf(instance: Instance, at: number, held?: ArrayLike<number>): Built {
  const states = new States(instance, instance.people[at]!)
  const allowed = optionsAllowed(instance, instance.people[at]!, held)
  const arcs: number[] = []
  const arcsFrom = new Int32Array(instance.days + 1)
  let layerFrom = 0
  for (let day = 0; day < instance.days; day += 1) {
    const layerUntil = states.count
    states.nextDay(day)
    for (let node = layerFrom; node < layerUntil; node += 1) {
      for (const option of allowed[day]!) {
        const to = states.after(node, option)
        if (to >= 0) arcs.push(node, to, option)
      }
    }
    if (states.count > NODES_MOST) return 'too many'
    if (states.count === layerUntil) return 'no schedule'
    arcsFrom[day + 1] = arcs.length / 3
    layerFrom = layerUntil
  }
  return pruned(states, layerFrom, arcs, arcsFrom)
}

function optionsAllowed(
  { days, shifts }: Instance,
  person: Person,
  held: ArrayLike<number> | undefined,
): readonly (readonly number[])[] {
  const worked = shifts.flatMap((_, shift) => (person.most[shift]! > 0 ? [shift + 1] : []))
  return Array.from({ length: days }, (_, day) => {
    const kept = held?.[day] ?? FREE
    if (kept !== FREE) return [kept + 1]
    return person.daysOff.has(day) ? [0] : [0, ...worked]
  })
}

/** Keeps the arcs that lie on a way from the start to an end the rules accept. */
function pruned(states: States, lastFrom: number, arcs: number[], arcsFrom: Int32Array): Built {
  const alive = new Uint8Array(states.count)
  for (let node = lastFrom; node < states.count; node += 1) {
    if (states.endsWell(node)) alive[node] = 1
  }
  for (let arc = arcs.length - 3; arc >= 0; arc -= 3) {
    if (alive[arcs[arc + 1]!]) alive[arcs[arc]!] = 1
  }
  if (!alive[0]) return 'no schedule'
  const name = new Int32Array(states.count)
  let nodes = 0
  for (let node = 0; node < states.count; node += 1) name[node] = alive[node] ? nodes++ : -1
  const kept: number[] = []
  const keptFrom = new Int32Array(arcsFrom.length)
  for (let day = 0; day + 1 < arcsFrom.length; day += 1) {
    for (let arc = arcsFrom[day]! * 3; arc < arcsFrom[day + 1]! * 3; arc += 3) {
      if (alive[arcs[arc]!] && alive[arcs[arc + 1]!]) kept.push(arc)
    }
    keptFrom[day + 1] = kept.length
  }
  return {
    nodes,
    lastFrom: alive.subarray(0, lastFrom).reduce((sum, each) => sum + each, 0),
    arcsFrom: keptFrom,
    from: Int32Array.from(kept, (arc) => name[arcs[arc]!]!),
    to: Int32Array.from(kept, (arc) => name[arcs[arc + 1]!]!),
    option: Uint8Array.from(kept, (arc) => arcs[arc + 2]!),
  }
}

/**
 * The cheapest schedule; `prices[day * (shifts + 1) + option]` is what an option costs that day.
 * The same prices give the same schedule.
 */
export function bestSchedule(graph: Graph, prices: Float64Array, options: number): Priced {
  const { arcsFrom, from, to, option } = graph
  const cost = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY)
  const via = new Int32Array(graph.nodes)
  cost[0] = 0
  const days = arcsFrom.length - 1
  for (let day = 0; day < days; day += 1) {
    const until = arcsFrom[day + 1]!
    const base = day * options
    for (let arc = arcsFrom[day]!; arc < until; arc += 1) {
      const reached = cost[from[arc]!]! + prices[base + option[arc]!]!
      const node = to[arc]!
      if (reached < cost[node]!) {
        cost[node] = reached
        via[node] = arc
      }
    }
  }
  let best = graph.lastFrom
  for (let node = graph.lastFrom; node < graph.nodes; node += 1) {
    if (cost[node]! < cost[best]!) best = node
  }
  const chosen = new Int8Array(days).fill(OFF)
  for (let day = days - 1, node = best; day >= 0; day -= 1) {
    chosen[day] = option[via[node]!]! - 1
    node = from[via[node]!]!
  }
  return { cost: cost[best]!, days: chosen }
}

/** The same rules with limits no larger than can matter, so that states stay small numbers. */
function bounded({ days, shifts }: Instance, person: Person): Person {
  const longest = Math.max(...shifts.map(({ minutes }) => minutes))
  return {
    ...person,
    minutes: { ...person.minutes, most: Math.min(person.minutes.most, days * longest) },
    working: {
      least: Math.min(person.working.least, days),
      most: Math.min(person.working.most, days),
    },
    offLeast: Math.min(person.offLeast, days),
    weekendsMost: Math.min(person.weekendsMost, Math.ceil(days / 7)),
  }
}

/** What the rules need to know after each day, one number a state, with room for the next layer. */
class States {
  readonly #person: Person
  readonly #instance: Instance
  readonly #offLeast: number
  readonly #longest: number
  /** Shifts whose own limit can bind, and how many states each takes. */
  readonly #limited: readonly number[]
  #layer = new Map<number, number>()
  #daysLeft = 0
  #weekendsLeft = 0
  #day = 0
  count = 1
  readonly #run: number[] = [-1]
  readonly #minutes: number[] = [0]
  readonly #weekends: number[] = [0]
  readonly #used: (readonly number[])[]

  constructor(instance: Instance, person: Person) {
    this.#instance = instance
    this.#person = bounded(instance, person)
    this.#offLeast = Math.max(1, person.offLeast)
    const open = instance.shifts.filter((_, shift) => person.most[shift]! > 0)
    this.#longest = Math.max(0, ...open.map(({ minutes }) => minutes))
    this.#limited = instance.shifts.flatMap(({ minutes }, shift) => {
      const most = person.most[shift]!
      return most > 0 && most < Math.min(instance.days, Math.floor(person.minutes.most / minutes))
        ? [shift]
        : []
    })
    this.#used = [this.#limited.map(() => 0)]
  }

  nextDay(day: number): void {
    this.#layer = new Map()
    this.#day = day
    this.#daysLeft = this.#instance.days - day - 1
    this.#weekendsLeft = 0
    for (let later = day + 1; later < this.#instance.days; later += 1) {
      const weekday = later % 7
      if (weekday === 5 || (weekday === 6 && later === day + 1)) this.#weekendsLeft += 1
    }
  }

  /** The node after an option, or -1 where a rule forbids it. */
  after(node: number, option: number): number {
    const run = option === 0 ? this.#runOff(node) : this.#runOn(node, option - 1)
    if (run < 0) return -1
    const { minutes: span, weekendsMost } = this.#person
    const worked = option === 0 ? 0 : this.#instance.shifts[option - 1]!.minutes
    let minutes = this.#minutes[node]! + worked
    if (minutes > span.most || minutes + this.#daysLeft * this.#longest < span.least) return -1
    if (minutes >= span.least) {
      minutes = Math.max(minutes, span.most - this.#daysLeft * this.#longest)
    }
    let weekends = this.#weekends[node]! + (option > 0 && this.#beginsWeekend(node) ? 1 : 0)
    if (weekends > weekendsMost) return -1
    weekends = Math.max(weekends, weekendsMost - this.#weekendsLeft)
    const used = this.#usedAfter(node, option)
    return used ? this.#named(run, minutes, weekends, used) : -1
  }

  endsWell(node: number): boolean {
    const { least, most } = this.#person.minutes
    return this.#minutes[node]! >= least && this.#minutes[node]! <= most
  }

  #named(run: number, minutes: number, weekends: number, used: readonly number[]): number {
    let key = run
    key = key * (this.#person.minutes.most + 1) + minutes
    key = key * (this.#person.weekendsMost + 1) + weekends
    for (const [at, shift] of this.#limited.entries()) {
      key = key * (this.#person.most[shift]! + 1) + used[at]!
    }
    const known = this.#layer.get(key)
    if (known !== undefined) return known
    this.#layer.set(key, this.count)
    this.#run.push(run)
    this.#minutes.push(minutes)
    this.#weekends.push(weekends)
    this.#used.push(used)
    this.count += 1
    return this.count - 1
  }

  /** Runs are told apart as -1 the start, then days off, then length and shift of working days. */
  #runOff(node: number): number {
    const run = this.#run[node]!
    if (run < 0) return this.#offLeast - 1
    if (run < this.#offLeast) return Math.min(run + 1, this.#offLeast - 1)
    const { least, most } = this.#person.working
    const length = Math.floor((run - this.#offLeast) / this.#instance.shifts.length) + 1
    const edge = length > most
    return edge || length >= least ? 0 : -1
  }

  #runOn(node: number, shift: number): number {
    const run = this.#run[node]!
    const { least, most } = this.#person.working
    const shifts = this.#instance.shifts.length
    if (most === 0) return -1
    const code = (length: number, edge: boolean) =>
      this.#offLeast + (length - 1 + (edge && length < least ? most : 0)) * shifts + shift
    if (run < 0) return code(1, true)
    if (run < this.#offLeast) return run === this.#offLeast - 1 ? code(1, false) : -1
    const told = Math.floor((run - this.#offLeast) / shifts) + 1
    const edge = told > most
    const length = (edge ? told - most : told) + 1
    const before = (run - this.#offLeast) % shifts
    if (length > most || this.#instance.shifts[before]!.neverBefore.has(shift)) return -1
    return code(length, edge)
  }

  #beginsWeekend(node: number): boolean {
    const weekday = this.#day % 7
    const workedBefore = this.#run[node]! >= this.#offLeast
    return weekday === 5 || (weekday === 6 && !(workedBefore && this.#day > 0))
  }

  #usedAfter(node: number, option: number): readonly number[] | undefined {
    const before = this.#used[node]!
    if (this.#limited.length === 0) return before
    const used = this.#limited.map((shift, at) => {
      const now = before[at]! + (shift === option - 1 ? 1 : 0)
      return Math.max(now, this.#person.most[shift]! - this.#daysLeft)
    })
    return used.some((each, at) => each > this.#person.most[this.#limited[at]!]!) ? undefined : used
  }
}

// Instances whose least cost is known, made round a hidden plan. Cover asks for just what the plan
// gives and a few more; nobody may work longer than they do in it, so those few stay unmet in every
// plan. Requests ask for what the plan gives; some are met by another of the same person and day
// that wants the opposite and weighs less: every plan pays it. The hidden plan pays nothing else.
import { readShiftScheduling } from '../../connectors/shift-scheduling/read.ts'
import type {
  Cover,
  Instance,
  Person,
  Plan,
  Request,
} from '../../rota/shift-scheduling/instance.ts'
import { type Chance, seededChance } from '../../sense/chance.ts'
import { Costs } from '../roster/costs.ts'
import { bestSchedule, graphOf } from '../roster/graph.ts'
import { likePublic, type Size } from './like-public.ts'

export interface Known {
  readonly instance: Instance
  readonly optimum: number
  readonly hidden: Plan
}

/** At most three kinds of shift, which are all of one length: the proof counts shifts. */
export function knownOptimum(size: Size, seed: number): Known {
  const read = readShiftScheduling(likePublic(size, seed))
  if (!read.ok) throw new Error(read.refusal.detail)
  const chance = seededChance(seed)
  const people = read.value.people.map(lessBound)
  const rules = { ...read.value, people, requests: [], cover: [] }
  const hidden = hiddenPlan(rules, chance)
  const tight = rules.people.map((person, at) => {
    const most = hidden[at]!.filter((shift) => shift >= 0).length * 480
    return { ...person, minutes: { least: Math.min(person.minutes.least, most), most } }
  })
  const unmet = Math.ceil(size.people / 5)
  const { requests, paid } = requestsOf(rules, hidden, chance)
  const cover = coverOf(rules, hidden, unmet, chance)
  return {
    instance: { ...rules, people: tight, requests, cover },
    optimum: unmet * 100 + paid,
    hidden,
  }
}

/** A little less to do at least, so that everybody's rules leave them a schedule. */
function lessBound(person: Person): Person {
  const { least, most } = person.minutes
  return { ...person, minutes: { least: Math.floor((least * 2) / 3), most } }
}

function hiddenPlan(rules: Instance, chance: Chance): Plan {
  const { options } = new Costs(rules)
  return rules.people.map((_, at) => {
    const graph = graphOf(rules, at)
    if (typeof graph === 'string') throw new Error(`${graph} for person ${at}`)
    const prices = Float64Array.from({ length: rules.days * options }, (_each, index) =>
      index % options === 0 ? 0 : chance.unit() * 2 - 1.3,
    )
    return [...bestSchedule(graph, prices, options).days]
  })
}

function requestsOf(
  { shifts }: Instance,
  hidden: Plan,
  chance: Chance,
): { readonly requests: readonly Request[]; readonly paid: number } {
  const requests: Request[] = []
  let paid = 0
  for (const [person, days] of hidden.entries()) {
    for (const [day, shift] of days.entries()) {
      const weight = 1 + chance.below(3)
      const other = chance.below(shifts.length)
      if (shift >= 0 && chance.below(4) === 0) {
        requests.push({ person, day, shift, weight, wants: 'on' })
        if (chance.below(5) > 0) continue
        // Wants another shift too, or not this one: no plan meets both, and this one weighs less.
        const lighter = 1 + chance.below(weight)
        const wants = other === shift ? 'off' : 'on'
        requests.push({ person, day, shift: other, weight: lighter, wants })
        paid += lighter
      } else if (other !== shift && chance.below(6) === 0) {
        requests.push({ person, day, shift: other, weight, wants: 'off' })
      }
    }
  }
  // In the order of the format's sections.
  const ordered = [...requests.filter(({ wants }) => wants === 'on')]
  ordered.push(...requests.filter(({ wants }) => wants === 'off'))
  return { requests: ordered, paid }
}

function coverOf(rules: Instance, hidden: Plan, unmet: number, chance: Chance): Cover[] {
  const shifts = rules.shifts.length
  const needed = new Int32Array(rules.days * shifts)
  for (const days of hidden) {
    for (const [day, shift] of days.entries()) if (shift >= 0) needed[day * shifts + shift]! += 1
  }
  for (let more = 0; more < unmet; more += 1) needed[chance.below(needed.length)]! += 1
  return Array.from(needed, (number, slot) => ({
    day: Math.floor(slot / shifts),
    shift: slot % shifts,
    needed: number,
    under: 100,
    over: 1,
  }))
}

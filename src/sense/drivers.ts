// The five drivers: how much worse help is foretold once one of them is left out. That is evidence
// of what goes with help here, never of what causes it. Each is a loss of log-likelihood less the
// figures it took (Akaike 1974), with an interval from resampling what it was summed over.
import { type Chance, seededChance } from './chance.ts'
import { parseEffects } from './choice/effects.ts'
import { type ChoiceFacts, noFacts } from './choice/facts.ts'
import { lostWithout } from './choice/left-out.ts'
import { toFavorColumns } from './favors.ts'
import { type Abstention, type Driver, notEnough } from './finding.ts'
import { DAY_SECONDS, type HelpRecord, informalFavors, weekOf, weeksThere } from './help-record.ts'
import { needsOf } from './patterns/weeks.ts'

export interface DriverEvidence {
  readonly driver: Driver
  /** In words: what was left out. */
  readonly leftOut: string
  /** Log-likelihood lost without it, less the figures it took; below 0 it adds nothing. */
  readonly evidence: number
  /** 90 %. */
  readonly interval: readonly [low: number, high: number]
  /** Choices, people or needs it was summed over. */
  readonly n: number
}

export type DriverAbstention = Omit<Abstention, 'pattern'> & { readonly driver: Driver }

const NEEDED_FAVORS = 80
/** Later favors only, where all of them would be too many candidates to look at. */
const CANDIDATES_CAP = 2_000_000
const HALF_LIFE_DAYS = 30
const RESAMPLES = 400

export interface Drivers {
  readonly drivers: readonly DriverEvidence[]
  readonly abstained: readonly DriverAbstention[]
}

export function driversOf(record: HelpRecord, seed: number): Drivers {
  const drivers: DriverEvidence[] = []
  const abstained: DriverAbstention[] = []
  const favors = informalFavors(record).length
  for (const { driver, leftOut, lost } of looks) {
    const made = favors < NEEDED_FAVORS ? undefined : lost(record)
    if (made === undefined) {
      const why = favors < NEEDED_FAVORS ? notEnough(favors, NEEDED_FAVORS) : 'nothing tells it'
      abstained.push({ driver, scope: '', n: favors, needed: NEEDED_FAVORS, why })
    } else drivers.push(evidenceOf(driver, leftOut, made, seededChance(seed)))
  }
  return { drivers, abstained }
}

interface Lost {
  /** By choice, person or need. */
  readonly losses: Float64Array
  /** Figures the driver took. */
  readonly figures: number
}

interface Look {
  readonly driver: Driver
  readonly leftOut: string
  lost(record: HelpRecord): Lost | undefined
}

const BASE = 'inertia:log1p, popularity:log1p, same(team)'

const looks: readonly Look[] = [
  {
    driver: 'norms',
    leftOut: 'that teams differ in how much their people give',
    lost: lostWithoutTeams,
  },
  {
    driver: 'dependence',
    leftOut: 'that the two share a project',
    lost: (record) => lostFromChoices(record, 'same(project)'),
  },
  {
    driver: 'signalling',
    leftOut: 'that the receiver had given to others',
    lost: (record) => lostFromChoices(record, 'reputation:log1p'),
  },
  {
    driver: 'pressure',
    leftOut: 'that the receiver had given to the giver',
    lost: (record) => lostFromChoices(record, 'reciprocity:log1p'),
  },
  {
    driver: 'structure',
    leftOut: 'that the rules changed',
    lost: lostWithoutChanges,
  },
]

function evidenceOf(
  driver: Driver,
  leftOut: string,
  { losses, figures }: Lost,
  chance: Chance,
): DriverEvidence {
  const n = losses.length
  const sums = Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let drawn = 0; drawn < n; drawn += 1) sum += losses[chance.below(n)]!
    return sum - figures
  }).sort((one, other) => one - other)
  const evidence = losses.reduce((sum, loss) => sum + loss, 0) - figures
  const at = (share: number) => sums[Math.floor(share * (RESAMPLES - 1))]!
  return { driver, leftOut, evidence, interval: [at(0.05), at(0.95)], n }
}

/** Whom a giver helps, among all who were there, with the effect and without. */
function lostFromChoices(record: HelpRecord, effect: string): Lost | undefined {
  const known = record.people.filter(({ project }) => project !== '').length
  if (effect === 'same(project)' && known < 2) return undefined
  const rows = informalFavors(record)
  const columns = toFavorColumns(
    rows.slice(-Math.floor(CANDIDATES_CAP / record.people.length)),
    record.people.length,
  )
  const effects = parseEffects(`${BASE}, ${effect}`)
  if (!effects.ok) throw new Error(effects.refusal)
  const losses = lostWithout(
    columns,
    {
      effects: effects.value.filter(({ column }) => column !== 'team' || hasTeams(record)),
      choice: 'receiver',
      candidates: 'present',
      halfLife: HALF_LIFE_DAYS * DAY_SECONDS,
      facts: factsOf(record),
    },
    effect,
  )
  return losses && { losses, figures: 1 }
}

function hasTeams({ people }: HelpRecord): boolean {
  return new Set(people.map(({ team }) => team)).size > 1
}

function factsOf({ people }: HelpRecord): ChoiceFacts {
  const numbered = (nameOf: (place: number) => string) => {
    const numbers = new Map<string, number>()
    return Int32Array.from(people, (_, place) => {
      const name = nameOf(place)
      if (name === '') return -1
      if (!numbers.has(name)) numbers.set(name, numbers.size)
      return numbers.get(name)!
    })
  }
  const team = numbered((place) => people[place]!.team)
  const project = numbered((place) => people[place]!.project)
  return { ...noFacts, groups: new Map([...Object.entries({ team, project })]) }
}

/** What people gave, at their team's rate and at everybody's (Poisson, by weeks there). */
function lostWithoutTeams(record: HelpRecord): Lost | undefined {
  const given = new Float64Array(record.people.length)
  for (const { giver } of informalFavors(record)) given[giver]! += 1
  const weeks = record.people.map((person) => weeksThere(record, person))
  const teams = new Map<string, { given: number; weeks: number }>()
  record.people.forEach(({ team }, place) => {
    const own = teams.get(team) ?? { given: 0, weeks: 0 }
    own.given += given[place]!
    own.weeks += weeks[place]!
    teams.set(team, own)
  })
  if (teams.size < 2) return undefined
  const all = [...teams.values()].reduce(
    (sum, each) => ({ given: sum.given + each.given, weeks: sum.weeks + each.weeks }),
    { given: 0, weeks: 0 },
  )
  const people = record.people.flatMap((person, place) =>
    weeks[place]! > 0 ? [{ person, place }] : [],
  )
  const rate = all.given / all.weeks
  // People are more unlike than Poisson makes them: the loss is as much smaller.
  const spread = people.reduce((sum, { person, place }) => {
    const own = teams.get(person.team)!
    const expected = (own.given / own.weeks) * weeks[place]!
    return sum + (expected > 0 ? (given[place]! - expected) ** 2 / expected : 0)
  }, 0)
  const unevenness = Math.max(1, spread / Math.max(1, people.length - teams.size))
  const losses = Float64Array.from(people, ({ person, place }) => {
    const own = teams.get(person.team)!
    const ownRate = own.given / own.weeks
    const gain = ownRate > 0 ? given[place]! * Math.log(ownRate / rate) : 0
    return (gain - (ownRate - rate) * weeks[place]!) / unevenness
  })
  return { losses, figures: teams.size - 1 }
}

/** Of which kind each need was, by the kinds of its side of a change and by those of all. */
function lostWithoutChanges(record: HelpRecord): Lost | undefined {
  const [change] = record.calendar.ruleChangeWeeks.filter(
    (week) => week >= 8 && week <= record.weeks - 8,
  )
  if (change === undefined) return undefined
  const needs = needsOf(record)
  const kinds = new Map<string, { before: number; after: number }>()
  const all = { before: 0, after: 0 }
  const sideOf = (week: number) => (week < change ? 'before' : 'after')
  for (const row of needs) {
    const side = sideOf(weekOf(record, row))
    const own = kinds.get(row.kind) ?? { before: 0, after: 0 }
    own[side] += 1
    all[side] += 1
    kinds.set(row.kind, own)
  }
  const losses = Float64Array.from(needs, (row) => {
    const side = sideOf(weekOf(record, row))
    const own = kinds.get(row.kind)!
    const share = (own.before + own.after) / (all.before + all.after)
    return Math.log(own[side] / all[side] / share)
  })
  return { losses, figures: kinds.size - 1 }
}

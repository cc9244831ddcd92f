// The people of a simulated workplace: teams of about five with a manager and a senior each,
// projects across them, skills, how much time they have, how they are, when they are there, and
// which share of what happens they write down. Drawn from the seed alone, so that all arms have the
// same people.
import { type Chance, seededChance } from '../../sense/chance.ts'
import { likely, oneOf } from '../draw.ts'
import { around, seedOf } from './draws.ts'
import type { Settings } from './settings.ts'

export type Role = 'manager' | 'senior' | 'member' | 'support'

export interface Person {
  readonly id: string
  readonly team: number
  readonly role: Role
  /** Who leads them; -1 for whoever leads everybody. */
  readonly manager: number
  readonly project: number
  readonly skills: readonly number[]
  readonly capacityMinutes: number
  /** Added to the log-odds of their yes. */
  readonly readiness: number
  readonly asksAWeek: number
  readonly offersAWeek: number
  /** How readily others think of them, 1 for most. */
  readonly knownness: number
  /** How long they take, against others. */
  readonly slowness: number
  /** First and last week at work, from 0, both included. */
  readonly startWeek: number
  readonly endWeek: number
  readonly awayWeeks: readonly number[]
  readonly recordedShare: number
}

const TEAM_SIZE = 5
export const ASKS_A_WEEK = 0.7
export const OFFERS_A_WEEK = 0.45

export const skillNames = [
  ...['deploying', 'data', 'design', 'writing', 'billing', 'security', 'hiring', 'networks'],
] as const

export function teamsOf(people: number): number {
  return Math.max(1, Math.round(people / TEAM_SIZE))
}

export function projectsOf(people: number): number {
  return Math.max(2, Math.round(people / TEAM_SIZE))
}

export function skillsOf(people: number): number {
  return Math.min(skillNames.length, Math.max(3, Math.floor(people / 3) + 1))
}

export function drawPeople(settings: Settings): readonly Person[] {
  const chance = seededChance(seedOf(settings.seed, 1))
  const skills = dealSkills(settings.people, chance)
  const teams = teamsOf(settings.people)
  const places = Array.from({ length: settings.people }, (_, place) => place)
  return places.map((place) => {
    const team = place % teams
    const turn = Math.floor(place / teams)
    const role: Role = turn === 0 ? 'manager' : turn === 1 ? 'senior' : 'member'
    const manager = turn > 0 ? team : team === 0 ? -1 : 0
    const ownProject = team % projectsOf(settings.people)
    const otherProject = chance.below(projectsOf(settings.people))
    const project = likely(0.6, chance) ? ownProject : otherProject
    const who = { id: `p${String(place + 1).padStart(2, '0')}`, team, role, manager, project }
    const has = skills.flatMap((holders, skill) => (holders.includes(place) ? [skill] : []))
    return { ...who, skills: has, ...habits(settings, chance), ...presence(settings, role, chance) }
  })
}

function habits({ unequal, busyness, recorded }: Settings, chance: Chance) {
  const readiness = oneOf([-0.3, 0, 0, 0.3], chance)
  const asksAWeek = around(ASKS_A_WEEK * busyness, unequal, chance)
  const offers = around(OFFERS_A_WEEK * busyness, unequal, chance)
  const [low, high] = recorded
  return {
    readiness,
    asksAWeek,
    offersAWeek: offers * Math.exp(readiness / 2),
    knownness: around(1, unequal, chance),
    slowness: around(1, 0.2, chance),
    capacityMinutes: 90 + 30 * chance.below(6),
    recordedShare: low + (high - low) * chance.unit(),
  }
}

/** Managers stay; of the others some join late, and some leave before the end. */
function presence({ weeks, turnover }: Settings, role: Role, chance: Chance) {
  const joins = likely(turnover, chance)
  const leaves = likely(turnover / 2, chance)
  const early = Math.floor(weeks * (0.1 + 0.4 * chance.unit()))
  const late = Math.floor(weeks * (0.6 + 0.3 * chance.unit()))
  const stays = role === 'manager'
  const awayWeeks: number[] = []
  for (let week = 1 + chance.below(13); week < weeks; week += 9 + chance.below(9)) {
    awayWeeks.push(week)
  }
  return {
    startWeek: joins && !stays ? early : 0,
    endWeek: leaves && !stays ? late : weeks - 1,
    awayWeeks,
  }
}

/** For each skill, who has it: a quarter of the people, three at least. */
function dealSkills(people: number, chance: Chance): readonly (readonly number[])[] {
  const holders = Math.min(people, Math.max(3, Math.round(people / 4)))
  return Array.from({ length: skillsOf(people) }, () => {
    const left = Array.from({ length: people }, (_, place) => place)
    const drawn = () => left.splice(chance.below(left.length), 1)[0]!
    return Array.from({ length: holders }, drawn)
  })
}

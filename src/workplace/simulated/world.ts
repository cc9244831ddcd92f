// A simulated workplace before anything happens: its people, its weeks, and how readily each person
// thinks of each other one when help is needed.
import { type Calendar, drawCalendar } from './calendar.ts'
import { drawPeople, type Person } from './people.ts'
import type { Settings } from './settings.ts'

export interface World {
  readonly settings: Settings
  readonly people: readonly Person[]
  readonly calendar: Calendar
  /** `thinksOf[who * people + whom]`: 0 for oneself. */
  readonly thinksOf: Float64Array
}

const SAME_TEAM = 2
const ASKING_UPWARD = 0.7

export function worldOf(settings: Settings): World {
  return worldWith(settings, drawPeople(settings))
}

export function worldWith(settings: Settings, people: readonly Person[]): World {
  return { settings, people, calendar: drawCalendar(settings), thinksOf: nearness(people) }
}

function nearness(people: readonly Person[]): Float64Array {
  const size = people.length
  const thinksOf = new Float64Array(size * size)
  people.forEach((who, from) => {
    people.forEach((whom, to) => {
      if (from === to) return
      const team = who.team === whom.team ? SAME_TEAM : 1
      const upward = isAbove(whom, who) ? ASKING_UPWARD : 1
      thinksOf[from * size + to] = whom.knownness * team * upward
    })
  })
  return thinksOf
}

const standing = { manager: 2, senior: 1, support: 0, member: 0 } as const

/** Whether one stands above another: a manager above all others, a senior above members. */
export function isAbove(one: Person, other: Person): boolean {
  return standing[one.role] > standing[other.role]
}

export function isThere(person: Person, week: number): boolean {
  return week >= person.startWeek && week <= person.endWeek
}

export function isAway(person: Person, week: number): boolean {
  return person.awayWeeks.includes(week)
}

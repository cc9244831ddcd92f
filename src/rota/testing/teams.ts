// Teams for tests: one built by hand from few words, and any number of random ones from a seed.
import { chanceFrom } from '../chance.ts'
import type { Problem, Seat, Unavailable, Wished, Worker } from '../model.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
/** A Monday, days since 1970. */
export const monday = 20_605

export const nothingServed = { load: 0, weekends: 0, nights: 0, holidays: 0 } as const

export function worker(id: string, more: Partial<Worker> = {}): Worker {
  return {
    id,
    share: 1,
    duties: new Set(['day', 'night', 'late', 'week']),
    unavailable: [],
    weeklyMinutes: 10_080,
    shiftsMost: 1_000,
    served: nothingServed,
    credit: 0,
    before: [],
    ...more,
  }
}

/** A shift on a day counted from the first Monday, from one hour to another; past 24: a day on. */
export function seat(day: number, from: number, until: number, more: Partial<Seat> = {}): Seat {
  const date = monday + day
  return {
    id: `${String(day).padStart(3, '0')}-${from}-${more.duty ?? 'day'}`,
    duty: 'day',
    day: date,
    week: date - (((day % 7) + 7) % 7),
    fromMs: date * dayMs + from * hourMs,
    untilMs: date * dayMs + until * hourMs,
    weight: 100,
    weekend: day % 7 >= 5,
    night: until > 24,
    holiday: false,
    ...more,
  }
}

export function problem(
  workers: readonly Worker[],
  seats: readonly Seat[],
  more: Partial<Problem> = {},
): Problem {
  return {
    mode: 'fair',
    workers,
    seats: [...seats].sort((a, b) => a.fromMs - b.fromMs),
    rules: { restMs: 11 * hourMs, consecutiveDays: 6, apart: [] },
    wishes: [],
    nowMs: monday * dayMs,
    seed: 1,
    ...more,
  }
}

/** Days away, counted from the first Monday; the last one is away too. */
export const away = (
  from: number,
  until: number,
  why: Unavailable['why'] = 'away',
): Unavailable => ({
  fromMs: (monday + from) * dayMs,
  untilMs: (monday + until + 1) * dayMs,
  why,
})

export interface TeamSize {
  readonly people: readonly [least: number, most: number]
  readonly weeks: readonly [least: number, most: number]
  /** Everybody does everything, nobody is away, no history, no pairs, no pins. */
  readonly plain?: boolean
}

const usual: TeamSize = { people: [6, 12], weeks: [4, 8] }

/** A random team: duties by day, night and week, shares, skills, absences, history, wishes. */
export function randomTeam(seed: number, { people, weeks, plain }: TeamSize = usual): Problem {
  const chance = chanceFrom(seed)
  const between = ([least, most]: readonly [number, number]) =>
    least + Math.floor(chance() * (most - least + 1))
  const days = 7 * between(weeks)
  const count = between(people)
  const seats = randomSeats(days, chance)
  const workers = Array.from({ length: count }, (_, index) =>
    plain ? worker(`p${index}`) : randomWorker(`p${index}`, days, chance),
  )
  const made = problem(workers, seats, { seed: Math.floor(chance() * 1_000) })
  return plain ? made : withDecisions(made, chance)
}

function randomSeats(days: number, chance: () => number): readonly Seat[] {
  const shape = Math.floor(chance() * 4)
  const heavyWeekend = chance() < 0.4 ? 150 : 100
  return Array.from({ length: days }, (_, day) => {
    const weekend = day % 7 >= 5
    const weight = weekend ? heavyWeekend : 100
    const duties = [
      seat(day, 8, 16, { duty: 'day', weight }),
      seat(day, 16, 24, { duty: 'late', weight }),
      seat(day, 20, 32, { duty: 'night', weight, holiday: day % 29 === 11 }),
    ]
    if (shape === 0) return duties.slice(0, 1)
    if (shape === 1) return weekend ? duties.slice(2) : duties.slice(1)
    if (shape === 2) return duties.filter(({ duty }) => duty !== 'late')
    const week = seat(day, 8, 8 + 7 * 24, { duty: 'week', weight: 500, weekend: true })
    return day % 7 === 0 ? [week, duties[0]!] : duties.slice(0, 1)
  }).flat()
}

function randomWorker(id: string, days: number, chance: () => number): Worker {
  const unavailable: Unavailable[] = []
  while (chance() < 0.4) {
    const from = Math.floor(chance() * days)
    unavailable.push(
      away(from, from + Math.floor(chance() * 10), oneOf(['away', 'cannot'], chance)),
    )
  }
  const skills = ['day', 'late', 'night', 'week'].filter(() => chance() < 0.85)
  return worker(id, {
    share: oneOf([1, 1, 1, 0.8, 0.5], chance),
    duties: new Set(skills.length > 0 ? skills : ['day']),
    unavailable,
    ...(chance() < 0.1 ? { shadowsUntilMs: (monday + 7 + Math.floor(chance() * 14)) * dayMs } : {}),
    ...(chance() < 0.2 ? { weeklyMinutes: 40 * 60 } : {}),
    ...(chance() < 0.1 ? { shiftsMost: 8 } : {}),
    served: {
      load: Math.floor(chance() * 800),
      weekends: Math.floor(chance() * 4),
      nights: Math.floor(chance() * 3),
      holidays: 0,
    },
    credit: chance() < 0.2 ? 100 : 0,
    before: chance() < 0.3 ? [{ ...seat(-1, 20, 32) }] : [],
  })
}

const oneOf = <One>(list: readonly One[], chance: () => number): One =>
  list[Math.floor(chance() * list.length)]!

function withDecisions(made: Problem, chance: () => number): Problem {
  const { workers, seats } = made
  const wishes: Wished[] = Array.from({ length: Math.floor(chance() * 30) }, () => ({
    worker: oneOf(workers, chance).id,
    seat: oneOf(seats, chance).id,
    how: oneOf(['want', 'rather not'], chance),
  }))
  const apart = chance() < 0.3 ? [[workers[0]!.id, workers[1]!.id] as const] : []
  return { ...made, wishes, rules: { ...made.rules, apart } }
}

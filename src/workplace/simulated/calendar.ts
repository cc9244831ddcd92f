// The weeks of a simulated workplace: reviews once a quarter, deadlines of each project, one change
// of rules near the middle, and busy seasons of everybody. The same for all arms of a seed.
import { seededChance } from '../../sense/chance.ts'
import { seedOf } from './draws.ts'
import { projectsOf } from './people.ts'
import type { Settings } from './settings.ts'

export interface Calendar {
  readonly reviewWeeks: readonly number[]
  /** By project: the week of each deadline and the one before. */
  readonly deadlineWeeks: readonly (readonly number[])[]
  readonly policyChangeWeek: number
  readonly busyWeeks: readonly number[]
}

const WEEKS_A_QUARTER = 13
/** The weeks before a review in which one may want to be seen. */
export const WEEKS_BEFORE_REVIEW = 3

export function drawCalendar({ seed, people, weeks }: Settings): Calendar {
  const chance = seededChance(seedOf(seed, 2))
  const reviewWeeks: number[] = []
  for (let week = WEEKS_A_QUARTER - 2; week < weeks; week += WEEKS_A_QUARTER) reviewWeeks.push(week)
  const deadlineWeeks = Array.from({ length: projectsOf(people) }, () => {
    const own: number[] = []
    for (let week = 3 + chance.below(8); week < weeks; week += 8 + chance.below(5)) {
      own.push(week - 1, week)
    }
    return own
  })
  const middle = Math.floor(weeks / 2)
  const policyChangeWeek = Math.min(weeks - 1, Math.max(1, middle - 3 + chance.below(7)))
  const busyWeeks: number[] = []
  for (let week = 2 + chance.below(10); week < weeks; week += 13 + chance.below(6)) {
    for (const each of [week, week + 1, week + 2, week + 3]) if (each < weeks) busyWeeks.push(each)
  }
  return { reviewWeeks, deadlineWeeks, policyChangeWeek, busyWeeks }
}

/** Whether a review is at most three weeks ahead. */
export function isBeforeReview(calendar: Calendar, week: number): boolean {
  return calendar.reviewWeeks.some(
    (review) => week < review && week >= review - WEEKS_BEFORE_REVIEW,
  )
}

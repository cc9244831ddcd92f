// A duty, its days and its hours as a sentence: what somebody set up, read back to them.
import type { DraftDuty, DutyTerms, PatternTerms } from './draft.ts'

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

export const weekdayName = (weekday: number): string => weekdayNames[weekday - 1] ?? ''

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
export const numberWord = (count: number): string => small[count] ?? String(count)

export const peopleWord = (count: number): string =>
  count === 1 ? 'one person' : `${numberWord(count)} people`

/** "Monday to Friday", "every day", "Saturday and Sunday". */
export function weekdayWords(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((one, other) => one - other)
  if (days.length === 7) return 'every day'
  const first = days[0] ?? 1
  const isRun = days.every((day, at) => day === first + at)
  if (isRun && days.length > 2) {
    return `${weekdayName(first)} to ${weekdayName(days.at(-1) ?? first)}`
  }
  return listed(days.map(weekdayName))
}

export function ordinalDay(day: number): string {
  if (day === 0) return 'the last day'
  const ending = day % 10 > 3 || Math.floor((day % 100) / 10) === 1 ? 0 : day % 10
  return `the ${day}${['th', 'st', 'nd', 'rd'][ending]}`
}

function daysOf({ recurs }: PatternTerms): string {
  if (recurs.every === 'month') return `${listed(recurs.days.map(ordinalDay))} of each month`
  const days = weekdayWords(recurs.weekdays)
  if (recurs.weeks === 1) return days
  const often = recurs.weeks === 2 ? 'every other week' : `every ${numberWord(recurs.weeks)} weeks`
  return `${days} ${often}`
}

/** "Monday to Friday, 07:00 to 15:00", "Monday 09:00 for a week". */
export function patternWords(pattern: PatternTerms): string {
  const { starts, ends, daysLater, holidays } = pattern
  const days = daysOf(pattern)
  const free = holidays === 'not on holidays' ? ', not on holidays' : ''
  if (daysLater > 1 && starts === ends) {
    const long = daysLater % 7 === 0 ? weeksLong(daysLater / 7) : `${numberWord(daysLater)} days`
    return `from ${days} ${starts} for ${long}${free}`
  }
  return `${days}, ${starts} to ${ends}${laterWords(daysLater)}${free}`
}

const weeksLong = (weeks: number): string => (weeks === 1 ? 'a week' : `${numberWord(weeks)} weeks`)

function laterWords(daysLater: number): string {
  if (daysLater === 0) return ''
  return daysLater === 1 ? ' the next day' : `, ${numberWord(daysLater)} days later`
}

/** "Early, Monday to Friday, 07:00 to 15:00, one person." */
export function dutySentence(duty: DutyTerms, zone: string): string {
  const name = duty.name.trim() === '' ? 'A duty without a name' : duty.name.trim()
  const patterns = duty.patterns.map(patternWords).join('; and ')
  const where = duty.zone && duty.zone !== zone ? `, in ${placeOf(duty.zone)}` : ''
  return `${name}, ${patterns}${where}, ${peopleWord(duty.people)}.`
}

/** "New York" of "America/New_York". */
export const placeOf = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** How much a shift of it weighs, in words. */
export function weightWords(weight: number): string {
  if (weight === 100) return 'as much as an ordinary shift'
  if (weight < 100) return 'less than an ordinary shift'
  const times = weight / 100
  return times === 1.5 ? 'as one shift and a half' : `as ${numberWord(times)} ordinary shifts`
}

/** Whether what is said can be a shift at all: it ends after it starts, within its days. */
export function wrongHours({ starts, ends, daysLater }: PatternTerms): string | undefined {
  return daysLater === 0 && ends <= starts
    ? 'It ends before it starts: say that it ends the next day, or change an hour.'
    : undefined
}

/** How many days a week a duty runs, for what it means to each. */
export function seatsAWeek(duties: readonly DraftDuty[]): number {
  const perWeek = ({ recurs }: PatternTerms): number =>
    recurs.every === 'week' ? recurs.weekdays.length / recurs.weeks : (recurs.days.length * 12) / 52
  return duties.reduce(
    (sum, { patterns, people }) =>
      sum + people * patterns.reduce((all, each) => all + perWeek(each), 0),
    0,
  )
}

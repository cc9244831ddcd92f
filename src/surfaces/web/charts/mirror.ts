// The geometry of a mirror area: one zero line, the same scale both ways, a monotone curve from
// week to week, so that no stretch is drawn higher than it was. Lengths are in CSS pixels.
import type { Day } from '../../../core/vocabulary.ts'

export interface MirrorWeek {
  readonly monday: Day
  /** In one unit: hours, or favors. */
  readonly given: number
  readonly received: number
}

export interface Ground {
  readonly width: number
  /** Where weeks end at the right: axis words stand beyond. */
  readonly right: number
  readonly zero: number
  /** From the zero line to the highest week, up or down. */
  readonly reach: number
}

export function groundFor(width: number, height: number): Ground {
  const [head, foot] = [38, 74]
  return {
    width,
    right: width - 34,
    zero: (head + height - foot) / 2,
    reach: (height - foot - head) / 2,
  }
}

/** Where each week stands from the left; one week alone fills the ground. */
export function weekX(count: number, index: number, { right }: Ground): number {
  return count < 2 ? right / 2 : (right * index) / (count - 1)
}

const niceSteps = [1, 2, 4, 5, 8, 10, 15, 20, 25, 40, 50, 80, 100, 200, 400, 500, 1_000, 2_000]

/** One or two marks above zero, on round numbers, the last one at or below the highest week. */
export function ticksFor(highest: number): readonly number[] {
  if (highest <= 0) return []
  const step = niceSteps.find((each) => highest / each < 3) ?? 5_000
  return highest < step ? [step] : [step, 2 * step].filter((tick) => tick <= highest)
}

/** What the scale reaches: the highest week either way, or the first mark. */
export function reachOf(weeks: readonly MirrorWeek[]): number {
  const highest = Math.max(0, ...weeks.flatMap(({ given, received }) => [given, received]))
  return Math.max(highest, ticksFor(highest).at(-1) ?? 1)
}

/**
 * An area between the zero line and a curve through the weeks. The curve is a cubic with limited
 * slopes (F. N. Fritsch and R. E. Carlson, "Monotone piecewise cubic interpolation", 1980; slopes
 * as in M. Steffen, 1990), so it never leaves the range of its two neighbours.
 */
export function areaPath(
  values: readonly number[],
  xOf: (index: number) => number,
  yOf: (value: number) => number,
  { right }: Pick<Ground, 'right'>,
): string {
  const zero = number(yOf(0))
  const last = values.length - 1
  if (last < 0) return ''
  if (last === 0) {
    const y = number(yOf(values[0] ?? 0))
    return `M0 ${zero}V${y}H${number(right)}V${zero}Z`
  }
  const xs = values.map((_, index) => xOf(index))
  const ys = values.map(yOf)
  const slopes = limitedSlopes(xs, ys)
  let path = `M${number(xs[0] ?? 0)} ${zero}V${number(ys[0] ?? 0)}`
  for (let at = 0; at < last; at += 1) {
    const [x, y, slope] = [xs[at] ?? 0, ys[at] ?? 0, slopes[at] ?? 0]
    const [nextX, nextY, nextSlope] = [xs[at + 1] ?? 0, ys[at + 1] ?? 0, slopes[at + 1] ?? 0]
    const third = (nextX - x) / 3
    const handles = [x + third, y + slope * third, nextX - third, nextY - nextSlope * third]
    path += `C${[...handles, nextX, nextY].map(number).join(' ')}`
  }
  return `${path}V${zero}Z`
}

function limitedSlopes(xs: readonly number[], ys: readonly number[]): readonly number[] {
  const last = xs.length - 1
  const secant = (at: number): number =>
    ((ys[at + 1] ?? 0) - (ys[at] ?? 0)) / ((xs[at + 1] ?? 0) - (xs[at] ?? 0))
  return xs.map((_, at) => {
    if (at === 0) return secant(0)
    if (at === last) return secant(last - 1)
    const [before, after] = [secant(at - 1), secant(at)]
    if (before * after <= 0) return 0
    const limit = 2 * Math.min(Math.abs(before), Math.abs(after))
    const mean = (before + after) / 2
    return Math.sign(mean) * Math.min(Math.abs(mean), limit)
  })
}

const number = (value: number): string => String(Math.round(value * 10) / 10)

export interface MonthWord {
  readonly x: number
  readonly words: string
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Months under the weeks they hold; years instead, where months would not fit. */
export function monthWords(weeks: readonly MirrorWeek[], ground: Ground): readonly MonthWord[] {
  const spansYears = weeks.length > 66
  const keyOf = ({ monday }: MirrorWeek): string => monday.slice(0, spansYears ? 4 : 7)
  const groups = new Map<string, number[]>()
  weeks.forEach((week, index) => {
    const x = weekX(weeks.length, index, ground)
    const xs = groups.get(keyOf(week))
    if (xs) xs.push(x)
    else groups.set(keyOf(week), [x])
  })
  const words = [...groups].map(([key, xs]) => ({
    x: ((xs[0] ?? 0) + (xs.at(-1) ?? 0)) / 2,
    words: spansYears ? key : (monthNames[Number(key.slice(5)) - 1] ?? ''),
  }))
  return spaced(words, spansYears ? 48 : 38, ground)
}

/** Leaves out whatever would touch the word before it, or run out at the sides. */
function spaced(
  words: readonly MonthWord[],
  apart: number,
  { right }: Ground,
): readonly MonthWord[] {
  const kept: MonthWord[] = []
  for (const word of words) {
    const before = kept.at(-1)
    if (word.x < 12 || word.x > right - 8) continue
    if (before === undefined || word.x - before.x >= apart) kept.push(word)
  }
  return kept
}

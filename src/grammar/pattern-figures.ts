// A card's figures as they are drawn and said: shares in percent, differences in a hundred, and the
// scale they stand on.
import type { PatternCardView } from '../core/privacy/pattern-views.ts'

type Card = Pick<PatternCardView, 'pattern' | 'unit' | 'estimate' | 'interval' | 'chance'>

export interface Scale {
  readonly from: number
  readonly to: number
  readonly unit: string
}

export interface Figures {
  readonly scale: Scale
  readonly value: number
  readonly low: number
  readonly high: number
  readonly mean: number
  /** The dashed line, with its unit. */
  readonly chance: string
}

interface UnitRow {
  readonly unit: string
  readonly by: number
  readonly digits: number
}

const units: Readonly<Record<string, UnitRow>> = {
  share: { unit: '%', by: 100, digits: 0 },
  'share difference': { unit: 'in 100', by: 100, digits: 0 },
  times: { unit: 'times', by: 1, digits: 1 },
  'a week': { unit: 'a week', by: 1, digits: 1 },
  hours: { unit: 'h', by: 1, digits: 0 },
}
const other: UnitRow = { unit: '', by: 1, digits: 2 }

/** These compare another figure with chance: beside the estimate stands “no difference”. */
const otherKinds: readonly string[] = ['pay-it-forward', 'structural-shift', 'reputation-routing']

/** Whether the null is of the same kind as the estimate, so that both stand on one scale. */
export const isOwnUnit = ({ pattern }: Pick<Card, 'pattern'>): boolean =>
  !otherKinds.includes(pattern)

export function figures(card: Card): Figures {
  const { unit: name, estimate, interval, chance } = card
  const { unit, by, digits } = units[name] ?? other
  const shown = (figure: number): number => Number((figure * by).toFixed(digits)) || 0
  const none = name === 'times' ? 1 : 0
  const [value, mean] = [shown(estimate), shown(isOwnUnit(card) ? chance.mean : none)]
  const [low, high] = [shown(interval[0]), shown(interval[1])]
  const lowest = Math.min(0, low, mean)
  const highest = Math.max(high, mean, value)
  const scale = name === 'share' ? { from: 0, to: 100, unit } : scaleOf(lowest, highest, unit)
  return { scale, value, low, high, mean, chance: withUnit(mean, unit === 'times' ? '' : unit) }
}

/** Four equal steps of a round size, zero among them. */
function scaleOf(lowest: number, highest: number, unit: string): Scale {
  const widths = [0.25, 0.5, 1, 2, 5, 10, 25, 50, 100, 250]
  for (const step of widths) {
    const from = Math.floor(lowest / step) * step
    if (from + 4 * step >= highest) return { from, to: from + 4 * step, unit }
  }
  return { from: lowest, to: highest, unit }
}

/** "74 %", "1.8 times", "12 in 100". */
export function figureWords(card: Card): string {
  const { value, scale } = figures(card)
  return withUnit(value, scale.unit)
}

function withUnit(figure: number, unit: string): string {
  return unit === '' ? String(figure) : `${figure}\u2009${unit}`
}

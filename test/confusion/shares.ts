// Shares as the table prints them: with 95 % limits (Wilson) where a target hangs on them.
import { wilsonInterval } from '../../src/sense/inference/wilson.ts'

const NINETY_FIVE_PERCENT = 1.959964

export interface Share {
  readonly hits: number
  readonly of: number
}

export function shareOf(all: readonly boolean[]): Share {
  return { hits: all.filter(Boolean).length, of: all.length }
}

export const partOf = ({ hits, of }: Share): number => hits / of

const short = (share: number) => share.toFixed(2).replace(/^0/, '')

export function plainShare(share: Share): string {
  return share.of === 0 ? '' : short(partOf(share))
}

export function withLimits(share: Share): string {
  if (share.of === 0) return ''
  const [low, high] = wilsonInterval(share.hits, share.of, NINETY_FIVE_PERCENT)
  return `${short(partOf(share))} (${short(low)} to ${short(high)})`
}

export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export const head = (cells: readonly string[]): string =>
  `${row(cells)}\n|${cells.map(() => '---|').join('')}`

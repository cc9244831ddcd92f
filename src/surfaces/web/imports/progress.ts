// How far an import is, in words: done of all, how fast, and how long it still takes. Rough on
// purpose: a time left that jumps about helps nobody.
import type { ImportView } from '../../../operations/imports/shapes.ts'

export type Progress = ImportView['progress']

/** "10,145", as people write figures. */
export function figure(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

/** "1 line", "10,145 lines". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${value === 1 ? one : many}`
}

/** "3,200 of 10,145. 1,450 a second, about 5 seconds left." */
export function progressWords({ done, total, perSecond, secondsLeft }: Progress): string {
  const soFar = done > 0 ? `${figure(done)} so far` : 'Begun'
  const far = total > 0 ? `${figure(done)} of ${figure(total)}` : soFar
  const rate = perSecond >= 1 ? [`${figure(perSecond)} a second`] : []
  const left = secondsLeft === undefined ? [] : [timeLeft(secondsLeft)]
  const more = [...rate, ...left].join(', ')
  return more === '' ? `${far}.` : `${far}. ${more}.`
}

/** "a moment left", "about 20 seconds left", "about 3 minutes left". */
export function timeLeft(seconds: number): string {
  if (seconds < 3) return 'a moment left'
  if (seconds < 10) return `about ${Math.round(seconds)} seconds left`
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} seconds left`
  const minutes = Math.max(1, Math.round(seconds / 60))
  return `about ${counted(minutes, 'minute')} left`
}

/** Nothing here is asked about again while it stands still. */
export const isMoving = ({ stage }: Pick<ImportView, 'stage'>): boolean =>
  stage === 'reading' || stage === 'bringing in'

// Effort in words: "2 h", "45 min", "1 h 30 min". A size that was said stays about right.
import type { Effort } from '../../../core/vocabulary.ts'

const thin = '\u2009'

export function effortWords(effort: Pick<Effort, 'minutes' | 'size'>): string {
  const words = minuteWords(effort.minutes)
  return effort.size === undefined ? words : `about ${words}`
}

export function minuteWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest}${thin}min`
  return rest === 0 ? `${hours}${thin}h` : `${hours}${thin}h ${rest}${thin}min`
}

/** Inside a sentence: "8 hours", "1 hour and 30 minutes". */
export function spokenEffort(effort: Pick<Effort, 'minutes' | 'size'>): string {
  const hours = Math.floor(effort.minutes / 60)
  const rest = effort.minutes % 60
  const words = [
    ...(hours > 0 ? [hours === 1 ? '1 hour' : `${hours} hours`] : []),
    ...(rest > 0 ? [rest === 1 ? '1 minute' : `${rest} minutes`] : []),
  ].join(' and ')
  return effort.size === undefined ? words : `about ${words}`
}

/** Efforts to choose from where one is corrected, in minutes. */
export const commonEfforts = [5, 10, 15, 30, 45, 60, 90, 120, 180, 240, 360, 480] as const

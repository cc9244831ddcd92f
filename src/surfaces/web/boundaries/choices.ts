// What each blank of the boundary sentence offers. What is set already is always among it.
import type { BoundaryView } from '../../../core/privacy/ask-views.ts'
import { addDays, mondayOf } from '../../../core/time.ts'
import { type Day, type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import { askedFor } from '../../../grammar/boundary-sentences.ts'
import { dayAndMonth, effortWords } from '../../../grammar/words.ts'
import type { Choice } from '../paper/Chip.tsx'

export const unset = ''
export const another = 'another'

/** In minutes. */
const commonWeeks = [0, 30, 60, 120, 180, 240, 300, 360, 480, 600] as const

export function weekChoices({ weeklyMinutes }: BoundaryView): readonly Choice[] {
  const own = weeklyMinutes === undefined ? [] : [weeklyMinutes]
  const all = [...new Set([...commonWeeks, ...own])].sort((a, b) => a - b)
  const words = (minutes: number): string =>
    minutes === 0 ? 'nothing in a week' : `about ${effortWords({ minutes })} a week`
  return [
    { value: unset, words: 'what I can, as it comes' },
    ...all.map((minutes) => ({ value: String(minutes), words: words(minutes) })),
    { value: another, words: 'another amount' },
  ]
}

export function pauseChoices({ pausedUntil }: BoundaryView, today: Day): readonly Choice[] {
  const monday = addDays(mondayOf(today), 7)
  const soon = [monday, addDays(monday, 7), addDays(monday, 21)]
  const own = pausedUntil === undefined || pausedUntil <= today ? [] : [pausedUntil]
  const days = [...new Set([...soon, ...own])].sort()
  const words = (day: Day): string =>
    day === monday ? 'Nothing until Monday' : `Nothing until ${dayAndMonth(day, today)}`
  return [
    { value: unset, words: 'Ask me at any time' },
    ...days.map((day) => ({ value: day, words: words(day) })),
    { value: another, words: 'Nothing until another day' },
  ]
}

/** Kinds for one blank: its own, those that are not taken yet, and leaving it empty. */
export function kindsLeft(
  own: FavorKind | undefined,
  taken: readonly FavorKind[],
): readonly Choice[] {
  const none = own ? 'not this' : taken.length > 0 ? 'anything else?' : 'nothing'
  return [
    { value: unset, words: none },
    ...favorKinds
      .filter((kind) => kind === own || !taken.includes(kind))
      .map((kind) => ({ value: kind, words: askedFor[kind] })),
  ]
}

/** The kinds with one of them, or a new one where `at` is past the end, chosen otherwise. */
export function withKind(
  kinds: readonly FavorKind[],
  at: number,
  value: string,
): readonly FavorKind[] {
  const chosen = favorKinds.find((kind) => kind === value)
  const next = [...kinds.slice(0, at), ...(chosen ? [chosen] : []), ...kinds.slice(at + 1)]
  return [...new Set(next)]
}

// That the weekly question was left is remembered in this browser only, until the week is over.
import type { Day } from '../../../core/vocabulary.ts'

const place = 'goodturn-week-left'

export function isLeft(until: Day): boolean {
  try {
    return localStorage.getItem(place) === until
  } catch {
    return false
  }
}

export function leaveWeek(until: Day): void {
  try {
    localStorage.setItem(place, until)
  } catch {
    // Without storage it is left as long as the page is open.
  }
}

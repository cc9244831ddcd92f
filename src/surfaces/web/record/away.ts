// Days away as they are said on one's own pages.
import type { Day } from '../../../core/vocabulary.ts'
import { dayAndMonth } from '../../../grammar/words.ts'

export function awayWords(from: Day, until: Day, today: Day): string {
  const [first, last] = [dayAndMonth(from, today), dayAndMonth(until, today)]
  return from === until ? `Away on ${first}` : `Away from ${first} to ${last}`
}

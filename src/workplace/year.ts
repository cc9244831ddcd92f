// Everyday help over the year, made by chance: who gave what to whom on which day.
import type { FavorKind } from '../core/vocabulary.ts'
import type { Chance } from '../sense/chance.ts'
import type { Calendar } from './calendar.ts'
import type { EffortWord } from './script.ts'

export interface Help {
  readonly giver: string
  readonly receiver: string
  readonly kind: FavorKind
  readonly daysAgo: number
  readonly effort?: EffortWord
  readonly note?: string
  readonly third?: string
}

export function yearOfHelp(_calendar: Calendar, _chance: Chance): readonly Help[] {
  return []
}

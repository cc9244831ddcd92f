// Notes dealt so that the same words do not come again soon, with their blanks filled in.
import type { FavorKind } from '../core/vocabulary.ts'
import type { Chance } from '../sense/chance.ts'
import { dealer } from './draw.ts'
import { customers, notes } from './notes.ts'
import type { TeamName } from './script.ts'

export type NoteDeck = (kind: FavorKind, team: TeamName, weekdayName: string) => string | undefined

export function noteDeck(chance: Chance): NoteDeck {
  const customer = dealer(customers, chance)
  const decks = new Map<string, () => string>()
  return (kind, team, weekdayName) => {
    const table = notes[kind]
    // A team's own words come twice as often as anybody's.
    const own = table?.[team] ?? []
    const all = [...own, ...own, ...(table?.any ?? [])]
    if (all.length === 0) return undefined
    const name = `${kind} ${team}`
    const deal = decks.get(name) ?? dealer(all, chance)
    decks.set(name, deal)
    return deal().replaceAll('{customer}', customer).replaceAll('{weekday}', weekdayName)
  }
}

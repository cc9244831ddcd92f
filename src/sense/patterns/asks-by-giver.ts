// Asks by whoever was asked, so that a look at one group reads its own asks and no others.
import type { HelpRow } from '../help-record.ts'

/** In order of time for each. */
export function asksByGiver(asks: readonly HelpRow[]): ReadonlyMap<number, readonly HelpRow[]> {
  const byGiver = new Map<number, HelpRow[]>()
  for (const ask of asks) {
    const found = byGiver.get(ask.giver)
    if (found === undefined) byGiver.set(ask.giver, [ask])
    else found.push(ask)
  }
  return byGiver
}

/** How many people ask or are asked. */
export function peopleIn(asks: readonly HelpRow[]): number {
  return new Set(asks.flatMap(({ giver, receiver }) => [giver, receiver])).size
}

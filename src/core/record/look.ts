// A look: that somebody read something about others, or the operator took a copy of everything.
// Written once for each viewer, thing and day, and told to whoever was looked at.
import { accept, refuse } from '../result.ts'
import { dayOf } from '../time.ts'
import type { Author, Day, FavorId, LookEntry, LookedAt, PersonId } from '../vocabulary.ts'
import type { Decision, Facts } from './decider.ts'
import { partyPerson } from './favor-sides.ts'
import { isGone, isHere, isPerson } from './standing.ts'

/** What one look is at: a favor, a person, or everything there is. */
export type LookThing = FavorId | PersonId | 'everybody'

export type LookCommand =
  | { readonly do: 'look-at-favors'; readonly favors: readonly FavorId[] }
  | { readonly do: 'look-at-addresses'; readonly people: readonly PersonId[] }
  | { readonly do: 'copy'; readonly what: Extract<LookedAt, 'backup' | `export${string}`> }

export function decideLook(command: LookCommand, facts: Facts): Decision {
  const { actor } = facts
  const today = dayOf(facts.nowMs)
  const isNew = (what: LookedAt, thing: LookThing): boolean =>
    facts.lastLook(actor, what, thing) !== today
  switch (command.do) {
    case 'copy': {
      const { what } = command
      if (isPerson(actor)) return refuse({ code: 'not-yours-to-do' })
      if (!isNew(what, 'everybody')) return accept([])
      return accept([{ type: 'look.taken', data: { what, at: 'everybody' } }])
    }
    case 'look-at-addresses': {
      if (!isHere(facts, actor)) return refuse({ code: 'not-yours-to-do' })
      const at = command.people.filter(
        (person) => person !== actor && isThere(person, facts) && isNew('addresses', person),
      )
      if (at.length === 0) return accept([])
      return accept([{ type: 'look.taken', data: { what: 'addresses', at } }])
    }
    case 'look-at-favors': {
      if (!isHere(facts, actor)) return refuse({ code: 'not-yours-to-do' })
      const favors = command.favors.filter((favor) => isNew('shown favor', favor))
      const at = [...new Set(favors.flatMap((favor) => peopleOf(favor, facts)))]
      if (at.length === 0) return accept([])
      return accept([{ type: 'look.taken', data: { what: 'shown favor', at, favors } }])
    }
    default:
      return command satisfies never
  }
}

function isThere(person: PersonId, facts: Facts): boolean {
  const state = facts.person(person)
  return state !== undefined && !isGone(state)
}

/** Everybody else a favor names. */
function peopleOf(id: FavorId, facts: Facts): readonly PersonId[] {
  const favor = facts.favor(id)
  if (!favor) return []
  const parties = [favor.giver, favor.receiver, favor.about, favor.third]
  return parties
    .flatMap((party) => (party === undefined ? [] : (partyPerson(party, facts) ?? [])))
    .filter((person) => person !== facts.actor && isThere(person, facts))
}

/** Each thing an entry is a look at: what the next one of the day is held against. */
export function thingsLookedAt({ data }: LookEntry): readonly LookThing[] {
  if (data.favors !== undefined) return data.favors
  return data.at === 'everybody' ? ['everybody'] : data.at
}

/** A look's name among the last ones. */
export function lookName(by: Author, what: LookedAt, thing: LookThing): string {
  return `${by} ${what} ${thing}`
}

/** The day of the last look of each name. */
export type LastLooks = Map<string, Day>

export function noteLook(looks: LastLooks, entry: LookEntry): void {
  const day = dayOf(entry.atMs)
  for (const thing of thingsLookedAt(entry)) {
    looks.set(lookName(entry.by, entry.data.what, thing), day)
  }
}

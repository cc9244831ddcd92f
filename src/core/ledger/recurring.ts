// Help that keeps coming back between two people: three confirmed favors of one kind within 90
// days, either way, under no agreement. It is offered to those two, quietly, to be made formal.

import { isOverdue } from '../record/agreement.ts'
import type { Facts } from '../record/decider.ts'
import { isTeam } from '../record/favor-sides.ts'
import type { FavorState } from '../record/favor-state.ts'
import { addDays, dayOf } from '../time.ts'
import type { FavorId, FavorKind, PersonId } from '../vocabulary.ts'

export const recurringDays = 90
export const recurringFavors = 3

export interface Recurring {
  readonly kind: FavorKind
  readonly other: PersonId
  /** Newest first: three or more. */
  readonly favors: readonly FavorId[]
}

/** When each of these was waved away, milliseconds since 1970; what came after counts anew. */
export type WavedAway = (kind: FavorKind, other: PersonId) => number | undefined

/** In no order: names are for the lens to sort. */
export function recurringOf(
  person: PersonId,
  facts: Facts,
  wavedAway: WavedAway,
): readonly Recurring[] {
  const groups = new Map<string, { kind: FavorKind; other: PersonId; states: FavorState[] }>()
  const since = addDays(dayOf(facts.nowMs), -recurringDays)
  for (const state of favorsWith(person, facts)) {
    const { kind, day } = state.content
    // "Other" is a kind of nothing in particular: three of them are no habit.
    if (kind === 'other' || day < since || state.under !== undefined) continue
    const other = otherOf(state, person, facts)
    if (other === undefined || facts.person(other)?.standing !== 'joined') continue
    const waved = wavedAway(kind, other)
    if (waved !== undefined && (state.confirmedAtMs ?? 0) <= waved) continue
    const name = `${kind} ${other}`
    const group = groups.get(name) ?? { kind, other, states: [] }
    group.states.push(state)
    groups.set(name, group)
  }
  return [...groups.values()].flatMap(({ kind, other, states }) => {
    if (states.length < recurringFavors || haveAgreed(person, other, kind, facts)) return []
    return [{ kind, other, favors: newestFirst(states) }]
  })
}

function favorsWith(person: PersonId, facts: Facts): readonly FavorState[] {
  const ids = new Set(
    facts.identitiesOf(person).flatMap((identity) => [...facts.favorsOf(identity)]),
  )
  return [...ids].flatMap((id) => {
    const state = facts.favor(id)
    return state?.standing === 'confirmed' ? [state] : []
  })
}

/** The other of the two, where the person is one of them and neither is a team. */
function otherOf(state: FavorState, person: PersonId, facts: Facts): PersonId | undefined {
  if (isTeam(state.giver) || isTeam(state.receiver)) return undefined
  const [giver, receiver] = [facts.personOf(state.giver), facts.personOf(state.receiver)]
  if (giver === receiver) return undefined
  return giver === person ? receiver : receiver === person ? giver : undefined
}

/** Proposed or running between the two for this kind: there is nothing to offer. */
function haveAgreed(person: PersonId, other: PersonId, kind: FavorKind, facts: Facts): boolean {
  return facts.identitiesOf(person).some((identity) =>
    facts.agreementsOf(identity).some((id) => {
      const state = facts.agreement(id)
      if (state?.kind !== kind || isOverdue(state, facts.nowMs)) return false
      const live = state.standing === 'proposed' || state.standing === 'accepted'
      return live && state.parties.some((party) => facts.personOf(party) === other)
    }),
  )
}

function newestFirst(states: readonly FavorState[]): readonly FavorId[] {
  const keyOf = ({ content, favor }: FavorState): string => `${content.day} ${favor}`
  return [...states].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1)).map(({ favor }) => favor)
}

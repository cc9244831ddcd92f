// Returns said aloud and still open. Computed from favors each time, never stored.
import { isReturnOpen } from '../record/favor-return.ts'
import type { Day, FavorId, IdentityId, PersonId } from '../vocabulary.ts'
import { countedFavor } from './balances.ts'
import type { Ledger } from './ledger.ts'

export interface Obligation {
  readonly favor: FavorId
  /** Who said they would do something. */
  readonly by: PersonId
  /** For whom. */
  readonly towards: PersonId
  /** Set only when both sides named a day: the later of the two. */
  readonly day: Day | undefined
}

/** Open obligations a person is part of, on either side, oldest favor first. */
export function obligationsOf(ledger: Ledger, person: PersonId): readonly Obligation[] {
  const found = new Map<FavorId, Obligation>()
  for (const identity of ledger.identitiesOf.get(person) ?? []) {
    for (const id of ledger.favorsOf.get(identity) ?? []) {
      const obligation = obligationOf(ledger, id)
      if (obligation && (obligation.by === person || obligation.towards === person)) {
        found.set(id, obligation)
      }
    }
  }
  return [...found.values()].sort((a, b) => {
    const [first, second] = [dayOfFavor(ledger, a), dayOfFavor(ledger, b)]
    return first < second ? -1 : first > second ? 1 : 0
  })
}

/** The obligation a favor carries, if it is open. */
export function obligationOf(ledger: Ledger, id: FavorId): Obligation | undefined {
  const favor = ledger.favors.get(id)
  const facts = {
    favor: (other: FavorId) => ledger.favors.get(other),
    person: (person: PersonId) => ledger.people.get(person),
    personOf: (identity: IdentityId) => ledger.identities.get(identity)?.person,
  }
  if (!favor || !isReturnOpen(favor, facts)) return undefined
  const counted = countedFavor(ledger, favor)
  if (!counted) return undefined
  const { giver, receiver } = favor.returnDays
  const day = giver && receiver ? (giver > receiver ? giver : receiver) : undefined
  return { favor: id, by: counted.receiver, towards: counted.giver, day }
}

function dayOfFavor(ledger: Ledger, obligation: Obligation): Day {
  return ledger.favors.get(obligation.favor)?.content.day ?? ''
}

// On which days an agreement runs, and which one a favor stands under: formal help, which is kept
// out of what is said about informal reciprocity.
import { dayOf } from '../time.ts'
import type { AgreementId, Day, FavorKind, Party } from '../vocabulary.ts'
import type { AgreementState } from './agreement-state.ts'
import type { Facts } from './decider.ts'
import { partyPerson } from './favor-sides.ts'

/** Whether it ran on a day, as far as is known now. */
export function runsOn(state: AgreementState, day: Day): boolean {
  if (state.acceptedAtMs === undefined || day < state.start || day > state.end) return false
  return state.endedAtMs === undefined || day <= dayOf(state.endedAtMs)
}

export interface BetweenTwo {
  readonly giver: Party
  readonly receiver: Party
}

/** The agreement that ran between two for a kind of help on a day; the newest, if several did. */
export function agreementFor(
  sides: BetweenTwo,
  { kind, day }: { readonly kind: FavorKind; readonly day: Day },
  facts: Facts,
): AgreementId | undefined {
  const giver = partyPerson(sides.giver, facts)
  const receiver = partyPerson(sides.receiver, facts)
  if (giver === undefined || receiver === undefined) return undefined
  let newest: AgreementState | undefined
  for (const identity of facts.identitiesOf(giver)) {
    for (const id of facts.agreementsOf(identity)) {
      const state = facts.agreement(id)
      if (state?.kind !== kind || !runsOn(state, day)) continue
      if (!state.parties.some((party) => facts.personOf(party) === receiver)) continue
      if (newest === undefined || state.proposedAtMs >= newest.proposedAtMs) newest = state
    }
  }
  return newest?.agreement
}

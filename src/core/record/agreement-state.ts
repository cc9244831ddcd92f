// How one agreement stands, and how each entry moves it: proposed, accepted by all, running until
// its last day, ended by anybody in it.
import type { AgreementEntryData } from '../asking.ts'
import type { AgreementEntry, AgreementId, FavorId, IdentityId } from '../vocabulary.ts'

export type AgreementStanding =
  | 'unknown'
  | 'proposed'
  /** Accepted by all. Whether it runs on a day, its first and last day say. */
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'ended'
  | 'lapsed'

export interface AgreementState
  extends Omit<AgreementEntryData['agreement.proposed'], 'renews' | 'returnOf'> {
  readonly standing: AgreementStanding
  readonly renews: AgreementId | undefined
  readonly returnOf: FavorId | undefined
  readonly proposer: IdentityId
  readonly acceptedBy: readonly IdentityId[]
  readonly proposedAtMs: number
  readonly acceptedAtMs: number | undefined
  readonly endedAtMs: number | undefined
}

export const unknownAgreement: AgreementState = {
  standing: 'unknown',
  agreement: 'agreement_',
  kind: 'other',
  parties: [],
  terms: [],
  cadence: 'when needed',
  start: '1970-01-01',
  end: '1970-01-01',
  reviewDay: '1970-01-01',
  renews: undefined,
  returnOf: undefined,
  proposer: 'identity_',
  acceptedBy: [],
  proposedAtMs: 0,
  acceptedAtMs: undefined,
  endedAtMs: undefined,
}

/** The only way an agreement's state changes. The proposer stands first and has accepted. */
export function evolveAgreement(state: AgreementState, entry: AgreementEntry): AgreementState {
  const { atMs } = entry
  switch (entry.type) {
    case 'agreement.proposed': {
      const [proposer = unknownAgreement.proposer] = entry.data.parties
      const begun = { ...unknownAgreement, ...entry.data, proposer, proposedAtMs: atMs }
      return { ...begun, standing: 'proposed', acceptedBy: [proposer] }
    }
    case 'agreement.accepted': {
      const acceptedBy = [...state.acceptedBy, entry.data.party]
      if (!state.parties.every((party) => acceptedBy.includes(party))) {
        return { ...state, acceptedBy }
      }
      return { ...state, acceptedBy, standing: 'accepted', acceptedAtMs: atMs }
    }
    case 'agreement.declined':
      return { ...state, standing: 'declined', endedAtMs: atMs }
    case 'agreement.withdrawn':
      return { ...state, standing: 'withdrawn', endedAtMs: atMs }
    case 'agreement.ended':
      return { ...state, standing: 'ended', endedAtMs: atMs }
    case 'agreement.lapsed':
      return { ...state, standing: 'lapsed', endedAtMs: atMs }
    default:
      return entry satisfies never
  }
}

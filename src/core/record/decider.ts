// What a decider is, and what it may know. One decider per noun: `decide` answers a command with
// drafts or a refusal, `evolve` is the only way a state changes. Both are pure.
import type { HandoverId } from '../handover.ts'
import type { Refusal } from '../refusals.ts'
import type { Result } from '../result.ts'
import type { RotaId, ShiftId } from '../rota.ts'
import type {
  AgreementId,
  AskId,
  Author,
  CharterTerms,
  Day,
  Draft,
  FavorId,
  IdentityId,
  ImportId,
  LookedAt,
  Party,
  PersonId,
  TeamId,
} from '../vocabulary.ts'
import type { AgreementState } from './agreement-state.ts'
import type { AskState } from './ask-state.ts'
import type { FavorState } from './favor-state.ts'
import type { HandoverState } from './handover-state.ts'
import type { IdentityState } from './identity.ts'
import type { ImportState } from './import.ts'
import type { LookThing } from './look.ts'
import type { OrgState } from './org.ts'
import type { PersonState } from './person-state.ts'
import type { RotaState } from './rota-state.ts'
import type { TeamState } from './team.ts'

/** What stands outside a command: who asks, when, and how everything else stands. */
export interface Facts {
  readonly actor: Author
  readonly nowMs: number
  org(): OrgState
  person(person: PersonId): PersonState | undefined
  identity(identity: IdentityId): IdentityState | undefined
  /** The person an identity belongs to now, if any. */
  personOf(identity: IdentityId): PersonId | undefined
  team(team: TeamId): TeamState | undefined
  charter(team: TeamId): CharterTerms
  favor(favor: FavorId): FavorState | undefined
  import(id: ImportId): ImportState | undefined
  ask(id: AskId): AskState | undefined
  agreement(id: AgreementId): AgreementState | undefined
  /** Agreements an identity is a party of. */
  agreementsOf(identity: IdentityId): readonly AgreementId[]
  handover(id: HandoverId): HandoverState | undefined
  /** Handovers of a team, or that name an identity. */
  handoversOf(whom: IdentityId | TeamId): readonly HandoverId[]
  /** Asks that name an identity: as asker, or as one it goes or may go to. */
  asksOf(identity: IdentityId): readonly AskId[]
  rota(id: RotaId): RotaState | undefined
  /** Rotas an identity is or was in. */
  rotasOf(identity: IdentityId): readonly RotaId[]
  rotasOfTeam(team: TeamId): readonly RotaId[]
  /** Asks for somebody to cover a shift or a part of it, oldest first. */
  asksOfShift(shift: ShiftId): readonly AskId[]
  /** The line that was brought in with this trace, if any. */
  traced(trace: string): FavorId | undefined
  /** Lines an import brought in, in their order. */
  linesOf(id: ImportId): readonly FavorId[]
  /** People an import named. */
  namedBy(id: ImportId): readonly PersonId[]
  identitiesOf(person: PersonId): readonly IdentityId[]
  /** Favors that name this party on a side or besides. */
  favorsOf(party: Party): readonly FavorId[]
  /** The day somebody last looked at a thing. */
  lastLook(by: Author, what: LookedAt, thing: LookThing): Day | undefined
  /** Teams this person is a member of now. */
  teamsOf(person: PersonId): readonly TeamId[]
  /** Teams this person leads or once led. */
  teamsLedBy(person: PersonId): readonly TeamId[]
  /** Leads some team now. */
  leadsAnyTeam(person: PersonId): boolean
  /** Everybody who is admin and still here. */
  admins(): readonly PersonId[]
  /** Everybody who has joined and not left. */
  members(): readonly PersonId[]
}

export type Decision = Result<readonly Draft[], Refusal>

export interface Decider<State, Command, Entry> {
  readonly start: State
  decide(state: State, command: Command, facts: Facts): Decision
  evolve(state: State, entry: Entry): State
}

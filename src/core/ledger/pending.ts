// Facts with a few entries that are decided but not yet written: several commands can go into one
// commit, each seeing what the ones before it did, and a refusal leaves the ledger untouched.

import type { HandoverId } from '../handover.ts'
import {
  type AgreementState,
  evolveAgreement,
  unknownAgreement,
} from '../record/agreement-state.ts'
import { type AskState, evolveAsk, unknownAsk } from '../record/ask-state.ts'
import { charterDecider } from '../record/charter.ts'
import type { Facts } from '../record/decider.ts'
import { afterUndo, answering, type FavorState, unknownFavor } from '../record/favor-state.ts'
import { evolveHandover, type HandoverState, unknownHandover } from '../record/handover-state.ts'
import { type IdentityState, identityDecider } from '../record/identity.ts'
import { type ImportState, importDecider } from '../record/import.ts'
import { type LastLooks, lookName, noteLook } from '../record/look.ts'
import { type OrgState, orgDecider } from '../record/org.ts'
import { personDecider } from '../record/person.ts'
import type { PersonState } from '../record/person-state.ts'
import { evolveRota, type RotaState, unknownRota } from '../record/rota-state.ts'
import { isLeadOn, isMemberOn } from '../record/standing.ts'
import { type TeamState, teamDecider } from '../record/team.ts'
import type { RotaId } from '../rota.ts'
import { dayOf } from '../time.ts'
import type {
  AgreementId,
  AskId,
  CharterTerms,
  Entry,
  FavorEntry,
  FavorId,
  IdentityId,
  ImportEntry,
  ImportId,
  PersonId,
  TeamId,
} from '../vocabulary.ts'
import { evolvedFavor } from './ledger.ts'
import { rotaIndexesOver } from './pending-rotas.ts'
import { named } from './post-handover.ts'

export interface Pending extends Facts {
  /** Takes an entry into account from now on. */
  add(entry: Entry): void
  /** Takes in all that another one, laid over this, has added. */
  take(upper: Pending): void
  readonly layer: Layer
}

/** What entries not yet written made of each noun. */
export interface Layer {
  org?: OrgState
  readonly people: Map<PersonId, PersonState>
  readonly identities: Map<IdentityId, IdentityState>
  readonly teams: Map<TeamId, TeamState>
  readonly charters: Map<string, CharterTerms>
  readonly favors: Map<FavorId, FavorState>
  readonly imports: Map<ImportId, ImportState>
  readonly asks: Map<AskId, AskState>
  readonly agreements: Map<AgreementId, AgreementState>
  readonly handovers: Map<HandoverId, HandoverState>
  readonly rotas: Map<RotaId, RotaState>
  /** Undefined for a trace that was taken back. */
  readonly traces: Map<string, FavorId | undefined>
  readonly looks: LastLooks
}

/** Facts laid over other facts. */
export function pendingOver(facts: Facts): Pending {
  const layer = emptyLayer()
  const { people, identities, teams, charters, favors, imports, traces } = layer
  const today = dayOf(facts.nowMs)
  const pending: Pending = {
    ...facts,
    org: () => layer.org ?? facts.org(),
    person: (id) => people.get(id) ?? facts.person(id),
    identity: (id) => identities.get(id) ?? facts.identity(id),
    personOf: (id) => (identities.get(id) ?? facts.identity(id))?.person,
    team: (id) => teams.get(id) ?? facts.team(id),
    charter: (id) => charters.get(id) ?? facts.charter(id),
    favor: (id) => favors.get(id) ?? facts.favor(id),
    import: (id) => imports.get(id) ?? facts.import(id),
    ask: (id) => layer.asks.get(id) ?? facts.ask(id),
    agreement: (id) => layer.agreements.get(id) ?? facts.agreement(id),
    handover: (id) => layer.handovers.get(id) ?? facts.handover(id),
    rota: (id) => layer.rotas.get(id) ?? facts.rota(id),
    traced: (trace) => (traces.has(trace) ? traces.get(trace) : facts.traced(trace)),
    ...indexesOver(facts, layer),
    lastLook: (by, what, thing) =>
      layer.looks.get(lookName(by, what, thing)) ?? facts.lastLook(by, what, thing),
    teamsOf: (person) => {
      const before = facts.teamsOf(person).filter((id) => !teams.has(id))
      const now = [...teams].filter(([, team]) => isMemberOn(team, person, today))
      return [...before, ...now.map(([id]) => id)]
    },
    teamsLedBy: (person) => [...new Set([...facts.teamsLedBy(person), ...teams.keys()])],
    leadsAnyTeam: (person) =>
      pending.teamsLedBy(person).some((id) => leadsNow(pending, id, person)),
    admins: () => {
      const others = facts.admins().filter((id) => !people.has(id))
      return [...others, ...[...people].filter(([, state]) => isAdminNow(state)).map(([id]) => id)]
    },
    members: () => {
      const others = facts.members().filter((id) => !people.has(id))
      const now = [...people].filter(([, state]) => state.standing === 'joined')
      return [...others, ...now.map(([id]) => id)]
    },
    add: (entry) => addTo(layer, pending, entry),
    take: (upper) => takeIn(layer, upper.layer),
    layer,
  }
  return pending
}

function emptyLayer(): Layer {
  return {
    people: new Map(),
    identities: new Map(),
    teams: new Map(),
    charters: new Map(),
    favors: new Map(),
    imports: new Map(),
    asks: new Map(),
    agreements: new Map(),
    handovers: new Map(),
    rotas: new Map(),
    traces: new Map(),
    looks: new Map(),
  }
}

function takeIn(layer: Layer, upper: Layer): void {
  if (upper.org) layer.org = upper.org
  for (const [id, state] of upper.people) layer.people.set(id, state)
  for (const [id, state] of upper.identities) layer.identities.set(id, state)
  for (const [id, state] of upper.teams) layer.teams.set(id, state)
  for (const [id, state] of upper.charters) layer.charters.set(id, state)
  for (const [id, state] of upper.favors) layer.favors.set(id, state)
  for (const [id, state] of upper.imports) layer.imports.set(id, state)
  for (const [id, state] of upper.asks) layer.asks.set(id, state)
  for (const [id, state] of upper.agreements) layer.agreements.set(id, state)
  for (const [id, state] of upper.handovers) layer.handovers.set(id, state)
  for (const [id, state] of upper.rotas) layer.rotas.set(id, state)
  for (const [trace, id] of upper.traces) layer.traces.set(trace, id)
  for (const [name, day] of upper.looks) layer.looks.set(name, day)
}

type Indexes = Pick<
  Facts,
  | 'linesOf'
  | 'namedBy'
  | 'identitiesOf'
  | 'favorsOf'
  | 'asksOf'
  | 'agreementsOf'
  | 'handoversOf'
  | 'rotasOf'
  | 'rotasOfTeam'
  | 'asksOfShift'
>

/** Where each noun is found, with what the layer added after what was there. */
function indexesOver(facts: Facts, layer: Layer): Indexes {
  const { people, identities, favors, asks, agreements } = layer
  const added = (fits: (favor: FavorState) => boolean): readonly FavorId[] =>
    [...favors.values()].flatMap((each) =>
      fits(each) && facts.favor(each.favor) === undefined ? [each.favor] : [],
    )
  return {
    linesOf: (id) => [...facts.linesOf(id), ...added(({ from }) => from === id)],
    namedBy: (id) => {
      const now = [...people].filter(([person, { namedBy }]) => {
        return namedBy === id && facts.person(person)?.namedBy !== id
      })
      return [...facts.namedBy(id), ...now.map(([person]) => person)]
    },
    identitiesOf: (person) => {
      const before = facts.identitiesOf(person).filter((id) => !identities.has(id))
      const now = [...identities].filter(([, state]) => state.person === person)
      return [...before, ...now.map(([id]) => id)]
    },
    asksOf: (identity) => {
      const names = ({ from, order, asked }: AskState) =>
        from === identity || order.includes(identity) || asked.has(identity)
      const now = [...asks.values()].filter(names).map(({ ask }) => ask)
      return [...new Set([...facts.asksOf(identity), ...now])]
    },
    agreementsOf: (identity) => {
      const now = [...agreements.values()].filter(({ parties }) => parties.includes(identity))
      return [
        ...new Set([...facts.agreementsOf(identity), ...now.map(({ agreement }) => agreement)]),
      ]
    },
    handoversOf: (whom) => {
      const now = [...layer.handovers.values()].filter((each) => named(each).includes(whom))
      return [...new Set([...facts.handoversOf(whom), ...now.map(({ handover }) => handover)])]
    },
    ...rotaIndexesOver(facts, layer),
    favorsOf: (party) => {
      const names = (each: FavorState) =>
        [each.giver, each.receiver, each.about, each.third].includes(party)
      return [...facts.favorsOf(party), ...added(names)]
    },
  }
}

function addTo(layer: Layer, pending: Facts, entry: Entry): void {
  const { type } = entry
  if (isOf(entry, 'person')) {
    const id = entry.data.person
    const before = pending.person(id) ?? personDecider.start
    layer.people.set(id, personDecider.evolve(before, entry))
  } else if (isOf(entry, 'identity')) {
    const id = entry.data.identity
    const before = pending.identity(id) ?? identityDecider.start
    layer.identities.set(id, identityDecider.evolve(before, entry))
  } else if (isOf(entry, 'team')) {
    const id = entry.data.team
    layer.teams.set(id, teamDecider.evolve(pending.team(id) ?? teamDecider.start, entry))
  } else if (isOf(entry, 'charter')) {
    const id = entry.data.team
    layer.charters.set(id, charterDecider.evolve(pending.charter(id), entry))
  } else if (isOf(entry, 'favor')) {
    addFavor(layer, pending, entry)
  } else if (isOf(entry, 'import')) {
    addImport(layer, pending, entry)
  } else if (isOf(entry, 'ask')) {
    const id = entry.data.ask
    layer.asks.set(id, evolveAsk(pending.ask(id) ?? unknownAsk, entry))
  } else if (isOf(entry, 'agreement')) {
    const id = entry.data.agreement
    layer.agreements.set(id, evolveAgreement(pending.agreement(id) ?? unknownAgreement, entry))
  } else if (isOf(entry, 'handover')) {
    const id = entry.data.handover
    layer.handovers.set(id, evolveHandover(pending.handover(id) ?? unknownHandover, entry))
  } else if (isOf(entry, 'rota') || isOf(entry, 'shift') || isOf(entry, 'change')) {
    const id = entry.data.rota
    layer.rotas.set(id, evolveRota(pending.rota(id) ?? unknownRota, entry))
  } else if (isOf(entry, 'org')) {
    layer.org = orgDecider.evolve(pending.org(), entry)
  } else if (isOf(entry, 'look')) {
    noteLook(layer.looks, entry)
  } else {
    throw new Error(`an entry of no noun: ${type}`)
  }
}

function addFavor(layer: Layer, pending: Facts, entry: FavorEntry): void {
  const id = entry.data.favor
  const after = evolvedFavor(pending.favor(id) ?? unknownFavor, entry, { get: pending.import })
  layer.favors.set(id, after)
  if (entry.type === 'favor.observed') layer.traces.set(entry.data.trace, id)
  else if (after.standing === 'withdrawn') forget(layer, after)
  const link = answering(entry)
  const by = link && pending.favor(link.by)
  if (by) layer.favors.set(by.favor, { ...by, answers: link.answers })
}

function addImport(layer: Layer, pending: Facts, entry: ImportEntry): void {
  const id = entry.data.import
  const before = pending.import(id) ?? importDecider.start
  layer.imports.set(id, importDecider.evolve(before, entry))
  if (entry.type !== 'import.undone') return
  for (const line of pending.linesOf(id)) {
    const state = pending.favor(line)
    const after = state && afterUndo(state)
    if (after === undefined || after === state) continue
    layer.favors.set(line, after)
    forget(layer, after)
  }
}

function forget(layer: Layer, { trace }: FavorState): void {
  if (trace !== undefined) layer.traces.set(trace, undefined)
}

function leadsNow(facts: Facts, id: TeamId, person: PersonId): boolean {
  const team = facts.team(id)
  return team !== undefined && isLeadOn(team, person, dayOf(facts.nowMs))
}

function isAdminNow(state: PersonState): boolean {
  return state.standing === 'joined' && state.roles.includes('admin')
}

function isOf<Noun extends string>(
  entry: Entry,
  noun: Noun,
): entry is Extract<Entry, { type: `${Noun}.${string}` }> {
  return entry.type.startsWith(`${noun}.`)
}

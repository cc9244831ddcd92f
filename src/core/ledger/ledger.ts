// The journal, folded: how every person, identity, team, charter and favor stands. It is posted to
// in place, because a million entries are; it is never stored, and can always be folded again.

import type { AgreementState } from '../record/agreement-state.ts'
import type { AskState } from '../record/ask-state.ts'
import { charterDecider, defaultTerms } from '../record/charter.ts'
import {
  afterUndo,
  answering,
  evolveFavor,
  type FavorState,
  unknownFavor,
} from '../record/favor-state.ts'
import { type IdentityState, identityDecider } from '../record/identity.ts'
import { type ImportState, importDecider } from '../record/import.ts'
import { type LastLooks, noteLook } from '../record/look.ts'
import { type NoticeTo, noticeTo } from '../record/notice.ts'
import { personDecider } from '../record/person.ts'
import type { PersonState } from '../record/person-state.ts'
import { type TeamState, teamDecider } from '../record/team.ts'
import type {
  AgreementEntry,
  AgreementId,
  AskEntry,
  AskId,
  CharterEntry,
  CharterTerms,
  Entry,
  FavorEntry,
  FavorId,
  HandoverEntry,
  IdentityEntry,
  IdentityId,
  ImportEntry,
  ImportId,
  LookEntry,
  Party,
  PersonEntry,
  PersonId,
  RotaEntry,
  TeamEntry,
  TeamId,
  TextId,
} from '../vocabulary.ts'
import { type Act, actOf } from './acts.ts'
import { listIn, setIn } from './listed.ts'
import { postAgreement, postAsk } from './post-asking.ts'
import { emptyHandovers, type HandoverBook, postHandover } from './post-handover.ts'
import { emptyOrg, isOrgEntry, type OrgBook, postOrg } from './post-org.ts'
import { emptyRotas, postRota, type RotaBook } from './post-rota.ts'

export interface Ledger extends HandoverBook, OrgBook, RotaBook {
  /** Number of the last entry posted; 0 when empty. */
  sequence: number
  /** Number of the last entry about people, identities or teams: names may have changed then. */
  rosterSequence: number
  readonly people: Map<PersonId, PersonState>
  readonly identities: Map<IdentityId, IdentityState>
  readonly teams: Map<TeamId, TeamState>
  readonly charters: Map<TeamId, CharterTerms>
  readonly favors: Map<FavorId, FavorState>
  readonly imports: Map<ImportId, ImportState>
  readonly asks: Map<AskId, AskState>
  readonly agreements: Map<AgreementId, AgreementState>
  /** Where each noun can be found again; rebuilt with the rest. */
  readonly identitiesOf: Map<PersonId, Set<IdentityId>>
  readonly favorsOf: Map<Party, FavorId[]>
  readonly teamsOnce: Map<PersonId, Set<TeamId>>
  readonly waiting: Set<FavorId>
  /** Asks that are open or taken: the ones that still have to end. */
  readonly liveAsks: Set<AskId>
  /** Asks that name an identity as asker or as one who was or may be asked. */
  readonly asksOf: Map<IdentityId, AskId[]>
  readonly agreementsOf: Map<IdentityId, AgreementId[]>
  readonly admins: Set<PersonId>
  readonly importLines: Map<ImportId, FavorId[]>
  readonly importPeople: Map<ImportId, PersonId[]>
  /** Names and addresses it brought, so that an undoing can shred them, also a later one. */
  readonly importNames: Map<ImportId, TextId[]>
  /** Lines brought in, by what tells each from all others; one taken back is forgotten. */
  readonly traces: Map<string, FavorId>
  /** The last thing each person did that can be undone. */
  readonly lastActs: Map<PersonId, Act>
  /** Entries about each favor after its recording, by number: what pages tell as news. */
  readonly news: Map<FavorId, FavorNews[]>
  /** Entries that are told though they are no favors, by whom they are told to. */
  readonly notices: Map<NoticeTo, Entry[]>
  /** Looks in their order, and those at each person or at everybody. */
  readonly looks: LookEntry[]
  readonly looksAt: Map<PersonId | 'everybody', LookEntry[]>
  readonly lastLooks: LastLooks
}

export interface FavorNews {
  readonly sequence: number
  readonly entry: FavorEntry
}

export function emptyLedger(): Ledger {
  return {
    sequence: 0,
    rosterSequence: 0,
    people: new Map(),
    identities: new Map(),
    teams: new Map(),
    charters: new Map(),
    favors: new Map(),
    imports: new Map(),
    asks: new Map(),
    agreements: new Map(),
    identitiesOf: new Map(),
    favorsOf: new Map(),
    teamsOnce: new Map(),
    waiting: new Set(),
    liveAsks: new Set(),
    asksOf: new Map(),
    agreementsOf: new Map(),
    admins: new Set(),
    importLines: new Map(),
    importPeople: new Map(),
    importNames: new Map(),
    traces: new Map(),
    lastActs: new Map(),
    news: new Map(),
    notices: new Map(),
    looks: [],
    looksAt: new Map(),
    lastLooks: new Map(),
    ...emptyHandovers(),
    ...emptyOrg(),
    ...emptyRotas(),
  }
}

/** Posts one entry. Entries come in order and without gaps; anything else throws. */
export function post(ledger: Ledger, entry: Entry): void {
  if (entry.sequence !== ledger.sequence + 1) {
    throw new Error(`entry ${entry.sequence} does not follow ${ledger.sequence}`)
  }
  ledger.sequence = entry.sequence
  if (isFavorEntry(entry)) {
    postFavor(ledger, entry)
    return
  }
  if (isImportEntry(entry)) {
    postImport(ledger, entry)
    return
  }
  if (isAskEntry(entry)) {
    postAsk(ledger, entry)
    return
  }
  if (isAgreementEntry(entry)) {
    postAgreement(ledger, entry)
    return
  }
  if (isHandoverEntry(entry)) {
    postHandover(ledger, entry)
    return
  }
  if (isRotaEntry(entry)) {
    postRota(ledger, entry)
    return
  }
  if (isLookEntry(entry)) {
    postLook(ledger, entry)
    return
  }
  ledger.rosterSequence = entry.sequence
  const told = noticeTo(entry, (id) => ledger.people.get(id))
  if (told !== undefined) listIn(ledger.notices, told).push(entry)
  if (isPersonEntry(entry)) postPerson(ledger, entry)
  else if (isIdentityEntry(entry)) postIdentity(ledger, entry)
  else if (isTeamEntry(entry)) postTeam(ledger, entry)
  else if (isCharterEntry(entry)) postCharter(ledger, entry)
  else if (isOrgEntry(entry)) postOrg(ledger, entry)
  else entry satisfies never
}

const isFavorEntry = (entry: Entry): entry is FavorEntry => entry.type.startsWith('favor.')
const isPersonEntry = (entry: Entry): entry is PersonEntry => entry.type.startsWith('person.')
const isIdentityEntry = (entry: Entry): entry is IdentityEntry => entry.type.startsWith('identity.')
const isTeamEntry = (entry: Entry): entry is TeamEntry => entry.type.startsWith('team.')
const isImportEntry = (entry: Entry): entry is ImportEntry => entry.type.startsWith('import.')
const isAskEntry = (entry: Entry): entry is AskEntry => entry.type.startsWith('ask.')
const isAgreementEntry = (entry: Entry): entry is AgreementEntry =>
  entry.type.startsWith('agreement.')
const isHandoverEntry = (entry: Entry): entry is HandoverEntry => entry.type.startsWith('handover.')
const isRotaEntry = (entry: Entry): entry is RotaEntry => /^(rota|shift|change)\./.test(entry.type)
const isLookEntry = (entry: Entry): entry is LookEntry => entry.type.startsWith('look.')
const isCharterEntry = (entry: Entry): entry is CharterEntry => entry.type.startsWith('charter.')

function postFavor(ledger: Ledger, entry: FavorEntry): void {
  const id = entry.data.favor
  const before = ledger.favors.get(id) ?? unknownFavor
  const after = evolvedFavor(before, entry, ledger.imports)
  ledger.favors.set(id, after)
  if (after.standing === 'waiting') ledger.waiting.add(id)
  else ledger.waiting.delete(id)
  const act = actOf(entry, after.author)
  if (act) ledger.lastActs.set(act.person, act.act)
  if (entry.type === 'favor.observed') {
    listIn(ledger.importLines, entry.data.import).push(id)
    ledger.traces.set(entry.data.trace, id)
    for (const party of [after.giver, after.receiver]) listIn(ledger.favorsOf, party).push(id)
    return
  }
  if (after.standing === 'withdrawn' && after.trace !== undefined) ledger.traces.delete(after.trace)
  if (entry.type === 'favor.recorded') {
    for (const party of [after.giver, after.receiver]) listIn(ledger.favorsOf, party).push(id)
    for (const identity of [entry.data.about, entry.data.third]) {
      if (identity !== undefined) listIn(ledger.favorsOf, identity).push(id)
    }
    return
  }
  listIn(ledger.news, id).push({ sequence: entry.sequence, entry })
  const link = answering(entry)
  const by = link && ledger.favors.get(link.by)
  if (by) ledger.favors.set(by.favor, { ...by, answers: link.answers })
}

/** A line of an undone import is taken back as soon as nobody's word holds it. */
export function evolvedFavor(
  before: FavorState,
  entry: FavorEntry,
  imports: Pick<Map<ImportId, ImportState>, 'get'>,
): FavorState {
  const after = evolveFavor(before, entry)
  const undone = after.from !== undefined && imports.get(after.from)?.standing === 'undone'
  return undone ? afterUndo(after) : after
}

function postImport(ledger: Ledger, entry: ImportEntry): void {
  const id = entry.data.import
  const before = ledger.imports.get(id) ?? importDecider.start
  const after = importDecider.evolve(before, entry)
  ledger.imports.set(id, after)
  // An import has a name of its own, and may bring in those of people.
  if (entry.type === 'import.begun') ledger.rosterSequence = entry.sequence
  else for (const person of after.people) listIn(ledger.notices, person).push(entry)
  if (entry.type !== 'import.undone') return
  for (const line of ledger.importLines.get(id) ?? []) {
    const state = ledger.favors.get(line)
    const left = state && afterUndo(state)
    if (left === undefined || left === state) continue
    ledger.favors.set(line, left)
    if (left.trace !== undefined) ledger.traces.delete(left.trace)
  }
}

function postPerson(ledger: Ledger, entry: PersonEntry): void {
  const { person } = entry.data
  const after = personDecider.evolve(ledger.people.get(person) ?? personDecider.start, entry)
  ledger.people.set(person, after)
  if (after.standing === 'joined' && after.roles.includes('admin')) ledger.admins.add(person)
  else ledger.admins.delete(person)
  if (entry.type === 'person.named' && entry.data.import !== undefined) {
    listIn(ledger.importPeople, entry.data.import).push(person)
    listIn(ledger.importNames, entry.data.import).push(entry.data.name)
  }
}

function postIdentity(ledger: Ledger, entry: IdentityEntry): void {
  const { identity, person } = entry.data
  const before = ledger.identities.get(identity) ?? identityDecider.start
  ledger.identities.set(identity, identityDecider.evolve(before, entry))
  const theirs = setIn(ledger.identitiesOf, person)
  if (entry.type === 'identity.detached') {
    theirs.delete(identity)
    return
  }
  theirs.add(identity)
  const { address } = entry.data
  const from = ledger.people.get(person)?.namedBy
  if (address !== undefined && from !== undefined) listIn(ledger.importNames, from).push(address)
}

function postTeam(ledger: Ledger, entry: TeamEntry): void {
  const { team } = entry.data
  const before = ledger.teams.get(team) ?? teamDecider.start
  ledger.teams.set(team, teamDecider.evolve(before, entry))
  if (entry.type === 'team.member-joined' || entry.type === 'team.lead-named') {
    setIn(ledger.teamsOnce, entry.data.person).add(team)
  }
}

function postCharter(ledger: Ledger, entry: CharterEntry): void {
  const { team } = entry.data
  const before = ledger.charters.get(team) ?? defaultTerms
  ledger.charters.set(team, charterDecider.evolve(before, entry))
}

function postLook(ledger: Ledger, entry: LookEntry): void {
  ledger.looks.push(entry)
  noteLook(ledger.lastLooks, entry)
  const { at } = entry.data
  for (const whom of at === 'everybody' ? [at] : at) listIn(ledger.looksAt, whom).push(entry)
}

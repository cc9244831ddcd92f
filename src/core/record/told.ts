// Who is told of an entry: the other people it is about, never its author. What is told is decided
// by their own lens when they look; here it is only who.
import { dayOf } from '../time.ts'
import type {
  AgreementEntry,
  AskEntry,
  Entry,
  HandoverEntry,
  IdentityId,
  ImportEntry,
  PersonId,
  RotaEntry,
} from '../vocabulary.ts'
import type { Facts } from './decider.ts'
import { isHidden, isTeam } from './favor-sides.ts'
import { noticeTo } from './notice.ts'
import type { PersonState } from './person-state.ts'
import { isGone } from './standing.ts'
import { membersOn } from './team.ts'
import { toldOfAgreement, toldOfAsk } from './told-asking.ts'
import { toldOfHandover } from './told-handover.ts'
import { toldOfRota } from './told-rota.ts'

export function toldOf(entry: Entry, facts: Facts): readonly PersonId[] {
  const people = peopleIn(entry, facts)
  return [...new Set(people)].filter(
    (person) => person !== entry.by && mayHear(entry, facts.person(person)),
  )
}

/**
 * Somebody only named has no page to be told on, though an ask reaches them by mail. Who is gone
 * hears nothing more.
 */
function mayHear({ type }: Entry, state: PersonState | undefined): boolean {
  if (state?.standing === 'named') return type.startsWith('ask.')
  return state?.standing !== 'unknown' && !isGone(state)
}

function peopleIn(entry: Entry, facts: Facts): readonly PersonId[] {
  // A look is read where looks are: a reading must not ring at the other end.
  if (entry.type === 'favor.observed' || entry.type === 'look.taken') return []
  if (isOfRota(entry)) return toldOfRota(entry, facts)
  if ('favor' in entry.data) {
    const favor = facts.favor(entry.data.favor)
    if (!favor || isHidden(favor, facts)) return []
    const sides = [favor.giver, favor.receiver].flatMap((party) =>
      isTeam(party) ? teamPeople(facts, party) : (facts.personOf(party) ?? []),
    )
    // Of a line confirmed by its own author's word, the recording has told both sides already.
    const told = entry.type === 'favor.confirmed' && entry.by === favor.author ? [] : sides
    // Whom it was about and a third person can see it once it is confirmed, not before.
    if (entry.type !== 'favor.confirmed' && entry.type !== 'favor.withdrawn') return told
    const others = [favor.about, favor.third].flatMap((identity) =>
      identity === undefined ? [] : (facts.personOf(identity) ?? []),
    )
    return [...told, ...others]
  }
  if (isOfImport(entry)) return peopleOfImport(entry, facts)
  if ('ask' in entry.data) return personsOf(toldOfAsk(entry as AskEntry, facts), facts)
  if ('agreement' in entry.data) {
    return personsOf(toldOfAgreement(entry as AgreementEntry, facts), facts)
  }
  if ('handover' in entry.data) {
    return personsOf(toldOfHandover(entry as HandoverEntry, facts), facts)
  }
  const notice = noticeTo(entry, facts.person)
  if (notice === 'everybody') return facts.members()
  if ('person' in entry.data) return notice ? [entry.data.person, notice] : [entry.data.person]
  // What is used here changes everybody’s pages.
  if ('mode' in entry.data) return facts.members()
  return teamPeople(facts, entry.data.team)
}

function personsOf(identities: readonly IdentityId[], facts: Facts): readonly PersonId[] {
  return identities.flatMap((identity) => facts.personOf(identity) ?? [])
}

const isOfRota = (entry: Entry): entry is RotaEntry => /^(rota|shift|change)\./.test(entry.type)

const isOfImport = (entry: Entry): entry is ImportEntry => entry.type.startsWith('import.')

/** An import tells once, when all of it is there, and once more when it is undone. */
function peopleOfImport(entry: ImportEntry, facts: Facts): readonly PersonId[] {
  switch (entry.type) {
    case 'import.begun':
      return []
    case 'import.finished':
      return entry.data.people
    case 'import.undone':
      return facts.import(entry.data.import)?.people ?? []
    default:
      return entry satisfies never
  }
}

function teamPeople(facts: Facts, id: `team_${string}`): readonly PersonId[] {
  const team = facts.team(id)
  return team === undefined ? [] : membersOn(team, dayOf(facts.nowMs))
}

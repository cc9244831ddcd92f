// Who is told of an entry: the other people it is about, never its author. What is told is decided
// by their own lens when they look; here it is only who.
import { dayOf } from '../time.ts'
import type { Entry, PersonId } from '../vocabulary.ts'
import type { Facts } from './decider.ts'
import { isTeam } from './favor-sides.ts'
import { noticeTo } from './notice.ts'
import { isGone } from './standing.ts'
import { membersOn } from './team.ts'

export function toldOf(entry: Entry, facts: Facts): readonly PersonId[] {
  const people = peopleIn(entry, facts)
  return [...new Set(people)].filter(
    (person) => person !== entry.by && !isGone(facts.person(person)),
  )
}

function peopleIn(entry: Entry, facts: Facts): readonly PersonId[] {
  if ('favor' in entry.data) {
    const favor = facts.favor(entry.data.favor)
    if (!favor) return []
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
  const notice = noticeTo(entry, facts.person)
  if (notice === 'everybody') return facts.members()
  if ('person' in entry.data) return notice ? [entry.data.person, notice] : [entry.data.person]
  return teamPeople(facts, entry.data.team)
}

function teamPeople(facts: Facts, id: `team_${string}`): readonly PersonId[] {
  const team = facts.team(id)
  return team === undefined ? [] : membersOn(team, dayOf(facts.nowMs))
}

// What is set up of a rota, as far as it takes knowing others to check it: people who are here,
// duties that are there, zones that exist. Numbers are within their ranges by what is read; whether
// a plan can keep all of it is for the engine to say.
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import type { RotaTerms } from '../rota.ts'
import type { IdentityId } from '../vocabulary.ts'
import { isZone } from '../zone.ts'
import type { Facts } from './decider.ts'
import type { RotaState } from './rota-state.ts'
import { isGone } from './standing.ts'

export function refusalOfTerms(
  state: RotaState,
  terms: RotaTerms,
  facts: Facts,
): Refusal | undefined {
  const { zone, duties, members, backup } = terms
  const hours = members.map((member) => member.hours?.zone)
  const zones = [zone, ...duties.map((duty) => duty.zone), ...hours]
  if (!zones.every((each) => each === undefined || isZone(each))) {
    return { code: 'unknown-zone', about: 'zone' }
  }
  if (duties.length > limits.dutiesPerRota) return { code: 'too-many', about: 'duties' }
  if (members.length > limits.membersPerRota) return { code: 'too-many', about: 'members' }
  const known = new Set(duties.map(({ duty }) => duty))
  // A time on the wall that ends before it begins is of the next day, and has to say so.
  const lasts = duties.every(({ patterns }) =>
    patterns.every(({ daysLater, starts, ends }) => daysLater > 0 || starts < ends),
  )
  if (known.size !== duties.length || !lasts) return { code: 'bad-input', about: 'duties' }
  if (!members.every((member) => member.duties.every((duty) => known.has(duty)))) {
    return { code: 'not-found', about: 'duties' }
  }
  if (backup !== undefined && isGoneNow(backup, facts)) {
    return { code: 'not-a-member', about: 'backup' }
  }
  return refusalOfMembers(state, terms, facts)
}

function refusalOfMembers(
  state: RotaState,
  { members, rules }: RotaTerms,
  facts: Facts,
): Refusal | undefined {
  const people = new Set(members.map(({ member }) => facts.personOf(member)))
  if (people.has(undefined)) return { code: 'not-found', about: 'members' }
  if (people.size !== members.length) return { code: 'bad-input', about: 'members' }
  // Whoever left since may stay written down: their past is of the rota.
  const before = new Set(state.terms.members.map(({ member }) => member))
  const fresh = members.filter(({ member }) => !before.has(member))
  if (fresh.some(({ member }) => isGoneNow(member, facts))) {
    return { code: 'not-a-member', about: 'members' }
  }
  const pairs = rules.apart.every((pair) => {
    const [one, other] = pair.map((each) => facts.personOf(each))
    return one !== other && people.has(one) && people.has(other)
  })
  return pairs ? undefined : { code: 'bad-input', about: 'apart' }
}

function isGoneNow(identity: IdentityId, facts: Facts): boolean {
  const person = facts.personOf(identity)
  return person === undefined || isGone(facts.person(person))
}

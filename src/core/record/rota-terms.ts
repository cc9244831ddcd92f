// What is set up of a rota, checked: duties and their patterns, people and what they do, rules
// within their limits. Whether a plan can keep all of it is for the engine to say.
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import type { Duty, Pattern, RotaMember, RotaTerms } from '../rota.ts'
import { isDay } from '../time.ts'
import type { Day, IdentityId } from '../vocabulary.ts'
import { isZone } from '../zone.ts'
import type { Facts } from './decider.ts'
import type { RotaState } from './rota-state.ts'
import { isGone } from './standing.ts'

export function refusalOfTerms(
  state: RotaState,
  terms: RotaTerms,
  facts: Facts,
): Refusal | undefined {
  const zones = [
    terms.zone,
    ...terms.duties.flatMap(({ zone }) => zone ?? []),
    ...terms.members.flatMap(({ hours }) => hours?.zone ?? []),
  ]
  if (!zones.every(isZone)) return { code: 'unknown-zone', about: 'zone' }
  if (!isWithin(terms.periodWeeks, 1, 12)) return { code: 'bad-input', about: 'periodWeeks' }
  return (
    refusalOfDuties(terms.duties) ??
    refusalOfMembers(state, terms, facts) ??
    refusalOfRules(terms, facts)
  )
}

function refusalOfDuties(duties: readonly Duty[]): Refusal | undefined {
  if (duties.length > limits.dutiesPerRota) return { code: 'too-many', about: 'duties' }
  if (new Set(duties.map(({ duty }) => duty)).size !== duties.length) {
    return { code: 'bad-input', about: 'duties' }
  }
  for (const { weight, people, patterns, letter } of duties) {
    if (patterns.length > limits.patternsPerDuty) return { code: 'too-many', about: 'patterns' }
    const fits = isWithin(weight, 10, 1_000) && isWithin(people, 1, 10) && letter.length > 0
    if (!fits) return { code: 'bad-input', about: 'duties' }
    if (!patterns.every(isPattern)) return { code: 'bad-input', about: 'patterns' }
  }
  return undefined
}

function isPattern({ recurs, starts, ends, daysLater, from, until, except }: Pattern): boolean {
  const comes =
    recurs.every === 'week'
      ? recurs.weekdays.length > 0 &&
        recurs.weekdays.every((day) => isWithin(day, 1, 7)) &&
        isWithin(recurs.weeks, 1, 26)
      : recurs.days.length > 0 && recurs.days.every((day) => isWithin(day, 0, 31))
  const hours = isClock(starts) && isClock(ends) && isWithin(daysLater, 0, 14)
  // It ends after it began.
  const lasts = daysLater > 0 || starts < ends
  return comes && hours && lasts && isSpell(from, until) && except.every(isDay)
}

function refusalOfMembers(
  state: RotaState,
  { members, duties }: RotaTerms,
  facts: Facts,
): Refusal | undefined {
  if (members.length > limits.membersPerRota) return { code: 'too-many', about: 'members' }
  const people = members.map(({ member }) => facts.personOf(member))
  if (people.includes(undefined)) return { code: 'not-found', about: 'members' }
  if (new Set(people).size !== people.length) return { code: 'bad-input', about: 'members' }
  const known = new Set(duties.map(({ duty }) => duty))
  for (const member of members) {
    if (isNew(state, member) && isGoneNow(member.member, facts)) {
      return { code: 'not-a-member', about: 'members' }
    }
    if (!member.duties.every((duty) => known.has(duty))) {
      return { code: 'not-found', about: 'duties' }
    }
    if (!isMember(member)) return { code: 'bad-input', about: 'members' }
  }
  return undefined
}

/** Whoever left since may stay written down: their past is of the rota. */
const isNew = (state: RotaState, { member }: RotaMember): boolean =>
  !state.terms.members.some((each) => each.member === member)

function isMember(member: RotaMember): boolean {
  const { sharePercent, from, until, shadowsUntil, hours, weeklyMinutes, shiftsPerPeriod } = member
  const days = isSpell(from, until) && (shadowsUntil === undefined || isDay(shadowsUntil))
  const clocks = hours === undefined || (isClock(hours.from) && isClock(hours.until))
  const caps =
    (weeklyMinutes === undefined || isWithin(weeklyMinutes, 60, limits.weekMinutes)) &&
    (shiftsPerPeriod === undefined || isWithin(shiftsPerPeriod, 0, 200))
  return isWithin(sharePercent, 10, 100) && days && clocks && caps
}

function refusalOfRules({ rules, members, backup }: RotaTerms, facts: Facts): Refusal | undefined {
  const fits =
    isWithin(rules.restMinutes, 0, 2_880) &&
    isWithin(rules.consecutiveDays, 1, 31) &&
    isWithin(rules.weeklyMinutes, 60, limits.weekMinutes)
  if (!fits || rules.apart.length > 50) return { code: 'bad-input', about: 'rules' }
  const people = new Set(members.map(({ member }) => facts.personOf(member)))
  for (const [one, other] of rules.apart) {
    const pair = [facts.personOf(one), facts.personOf(other)] as const
    if (pair[0] === pair[1] || !pair.every((each) => people.has(each))) {
      return { code: 'bad-input', about: 'apart' }
    }
  }
  if (backup !== undefined && isGoneNow(backup, facts)) {
    return { code: 'not-a-member', about: 'backup' }
  }
  return undefined
}

function isGoneNow(identity: IdentityId, facts: Facts): boolean {
  const person = facts.personOf(identity)
  return person === undefined || isGone(facts.person(person))
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

const isClock = (clock: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(clock)

const isSpell = (from: Day, until: Day | undefined): boolean =>
  isDay(from) && (until === undefined || (isDay(until) && from <= until))

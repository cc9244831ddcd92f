// Writing a favor down. The receiver's word confirms at once; a giver's own claim waits, and so
// does a member's word for a team whose charter wants a lead's.
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import { isDay, latestDayOnEarth } from '../time.ts'
import type { Day, Draft, FavorContent, IdentityId, Party } from '../vocabulary.ts'
import { agreementFor } from './agreement-running.ts'
import type { Decision, Facts } from './decider.ts'
import type { RecordCommand } from './favor.ts'
import { isTeam, mayConfirmFor, partyPerson, sideOf } from './favor-sides.ts'
import { isGone, isHere, withinLine } from './standing.ts'

/** Why a content cannot be written down, if so. */
export function refusalOfContent(
  content: FavorContent,
  facts: Pick<Facts, 'nowMs'>,
): Refusal | undefined {
  const { day, effort } = content
  if (!isDay(day)) return { code: 'bad-input', about: 'day' }
  if (day > latestDayOnEarth(facts.nowMs)) return { code: 'day-in-future', about: 'day' }
  if (day < limits.oldestDay) return { code: 'day-too-old', about: 'day' }
  if (effort === undefined) return undefined
  if (!Number.isInteger(effort.minutes) || effort.minutes < 1) {
    return { code: 'no-effort', about: 'effort' }
  }
  if (effort.minutes > limits.effortMinutes) return { code: 'too-much-effort', about: 'effort' }
  return undefined
}

export function decideRecord(command: RecordCommand, facts: Facts): Decision {
  const { favor, giver, receiver, content, expectation, about, third, goal, waited } = command
  if (!isHere(facts, facts.actor)) return refuse({ code: 'not-a-member' })
  const refusal =
    refusalOfContent(content, facts) ??
    refusalOfParties(giver, receiver, facts) ??
    refusalOfOthers(command, facts)
  if (refusal) return refuse(refusal)
  const side = sideOf({ giver, receiver }, facts)
  if (side === undefined) return refuse({ code: 'not-yours-to-do' })
  const inLine = isWithinLine({ giver, receiver }, content.day, facts)
  const under = agreementFor({ giver, receiver }, content, facts)
  const recorded: Draft = {
    type: 'favor.recorded',
    data: {
      ...content,
      favor,
      giver,
      receiver,
      side,
      ...(about === undefined ? {} : { about }),
      ...(third === undefined ? {} : { third }),
      ...(goal === undefined ? {} : { goal }),
      ...(waited === undefined ? {} : { waited }),
      ...(expectation === undefined ? {} : { expectation }),
      ...(command.ask === undefined ? {} : { ask: command.ask }),
      ...(under === undefined ? {} : { under }),
      ...(command.instantMs === undefined ? {} : { instantMs: command.instantMs }),
      ...(inLine ? { withinLine: true as const } : {}),
    },
  }
  if (side === 'giver' || !mayConfirmFor(receiver, facts)) return accept([recorded])
  return accept([recorded, { type: 'favor.confirmed', data: { favor } }])
}

/** Whether one side managed the other on a day; never so with a team. */
export function isWithinLine(
  parties: { readonly giver: Party; readonly receiver: Party },
  day: Day,
  facts: Facts,
): boolean {
  const giver = partyPerson(parties.giver, facts)
  const receiver = partyPerson(parties.receiver, facts)
  if (giver === undefined || receiver === undefined) return false
  return withinLine(facts, giver, receiver, day)
}

/** Why two parties cannot stand on two sides of one favor. */
export function refusalOfParties(giver: Party, receiver: Party, facts: Facts): Refusal | undefined {
  for (const [party, about] of [
    [giver, 'giver'],
    [receiver, 'receiver'],
  ] as const) {
    if (isTeam(party)) {
      if (!facts.team(party)?.formed) return { code: 'not-found', about }
      continue
    }
    const refusal = refusalOfIdentity(party, about, facts)
    if (refusal) return refusal
  }
  if (giver === receiver) return { code: 'to-oneself' }
  const [first, second] = [partyPerson(giver, facts), partyPerson(receiver, facts)]
  return first !== undefined && first === second ? { code: 'to-oneself' } : undefined
}

function refusalOfIdentity(identity: IdentityId, about: string, facts: Facts): Refusal | undefined {
  const person = facts.personOf(identity)
  if (person === undefined) return { code: 'not-found', about }
  if (isGone(facts.person(person))) return { code: 'not-a-member', about }
  return undefined
}

/** The person it was about, and the third person of an introduction or advocacy. */
function refusalOfOthers(command: RecordCommand, facts: Facts): Refusal | undefined {
  const { third, about, content } = command
  for (const [identity, field] of [
    [about, 'about'],
    [third, 'third'],
  ] as const) {
    if (identity === undefined) continue
    const refusal = refusalOfIdentity(identity, field, facts)
    if (refusal) return refusal
    const person = facts.personOf(identity)
    if (
      person === partyPerson(command.giver, facts) ||
      person === partyPerson(command.receiver, facts)
    ) {
      return { code: 'same-third-person', about: field }
    }
  }
  if (third !== undefined && !takesThird(content)) return { code: 'bad-input', about: 'third' }
  return undefined
}

/** Only an introduction and an advocacy have a third person. */
export function takesThird({ kind }: Pick<FavorContent, 'kind'>): boolean {
  return kind === 'introduction' || kind === 'advocacy'
}

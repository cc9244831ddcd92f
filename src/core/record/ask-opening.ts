// Opening an ask: whom it may go to, by when there is an answer, and what cannot be asked.
import type { Audience, Manner, Span } from '../asking.ts'
import { limits } from '../limits.ts'
import { inOrder } from '../match/fair.ts'
import type { Refusal } from '../refusals.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { AskedShift } from '../rota.ts'
import { addDays, dayMs, dayOf, isDay } from '../time.ts'
import type {
  AskId,
  Day,
  Draft,
  Effort,
  FavorKind,
  GoalId,
  IdentityId,
  PersonId,
  TextId,
} from '../vocabulary.ts'
import { refusalOfShift } from './ask-shift.ts'
import type { AskState } from './ask-state.ts'
import type { Facts } from './decider.ts'
import { isGone, isHere } from './standing.ts'
import { membersOn } from './team.ts'

export interface OpenCommand {
  readonly do: 'open'
  readonly ask: AskId
  readonly from: IdentityId
  readonly kind: FavorKind
  readonly what: TextId
  readonly note?: TextId
  readonly effort?: Effort
  readonly span?: Span
  readonly neededBy?: Day
  readonly about?: IdentityId
  /** Whoever says yes has it from then on; its span is the ask's. */
  readonly shift?: AskedShift
  readonly goal?: GoalId
  readonly waited?: TextId
  readonly audience: Audience
  /** For an audience of people: whom. */
  readonly people: readonly IdentityId[]
  /** People of a team or of everybody who are not to be asked. */
  readonly leaveOut: readonly PersonId[]
  readonly manner: Manner
  readonly gatherUntilMs?: number
  readonly expiresAtMs: number
}

const longestSpanMs = 31 * dayMs

export function decideOpen(command: OpenCommand, facts: Facts): Result<Draft, Refusal> {
  const { actor } = facts
  if (!isHere(facts, actor)) return refuse({ code: 'not-a-member' })
  if (facts.personOf(command.from) !== actor) return refuse({ code: 'not-yours-to-do' })
  const refusal =
    refusalOfTimes(command, facts) ??
    refusalOfWords(command, facts) ??
    refusalOfShift(command, facts)
  if (refusal) return refuse(refusal)
  const people = peopleToAsk(command, facts)
  if (!people.ok) return people
  if (liveAsksOf(command.from, facts) >= limits.liveAsksOfAPerson) {
    return refuse({ code: 'too-many', about: 'asks' })
  }
  const { do: _, people: __, leaveOut: ___, gatherUntilMs: ____, ...said } = command
  const gather = gatheringUntil(command, facts.nowMs)
  const order = inOrder(people.value, command, facts)
  return accept({
    type: 'ask.opened',
    data: { ...said, order, ...(gather === undefined ? {} : { gatherUntilMs: gather }) },
  })
}

function refusalOfTimes(command: OpenCommand, { nowMs }: Facts): Refusal | undefined {
  const { expiresAtMs, span, neededBy, gatherUntilMs } = command
  if (expiresAtMs <= nowMs) return { code: 'ask-in-past', about: 'expiresAtMs' }
  if (expiresAtMs > nowMs + limits.askMs) return { code: 'ask-too-far', about: 'expiresAtMs' }
  if (neededBy !== undefined) {
    if (!isDay(neededBy)) return { code: 'bad-input', about: 'neededBy' }
    // Somewhere on earth it is still yesterday.
    if (neededBy < addDays(dayOf(nowMs), -1)) return { code: 'ask-in-past', about: 'neededBy' }
  }
  if (span !== undefined) {
    const length = span.untilMs - span.fromMs
    if (length <= 0 || length > longestSpanMs) return { code: 'bad-input', about: 'span' }
    if (span.fromMs <= nowMs) return { code: 'ask-in-past', about: 'span' }
    if (span.fromMs > nowMs + 2 * limits.askMs) return { code: 'ask-too-far', about: 'span' }
    if (expiresAtMs > span.fromMs) return { code: 'answer-after-start', about: 'expiresAtMs' }
  }
  if (gatherUntilMs !== undefined && (gatherUntilMs <= nowMs || gatherUntilMs > expiresAtMs)) {
    return { code: 'bad-input', about: 'gatherUntilMs' }
  }
  return undefined
}

function refusalOfWords(command: OpenCommand, facts: Facts): Refusal | undefined {
  const { about, goal, effort } = command
  if (effort !== undefined && (!Number.isInteger(effort.minutes) || effort.minutes < 1)) {
    return { code: 'no-effort', about: 'effort' }
  }
  if (effort !== undefined && effort.minutes > limits.effortMinutes) {
    return { code: 'too-much-effort', about: 'effort' }
  }
  if (about !== undefined) {
    const person = facts.personOf(about)
    if (person === undefined) return { code: 'not-found', about: 'about' }
    if (isGone(facts.person(person))) return { code: 'not-a-member', about: 'about' }
    if (person === facts.actor) return { code: 'same-third-person', about: 'about' }
  }
  if (goal === undefined) return undefined
  const teams = facts.teamsOf(facts.actor as PersonId)
  const known = teams.some((id) => facts.team(id)?.goals.some((each) => each.goal === goal))
  return known ? undefined : { code: 'not-found', about: 'goal' }
}

/** Whom it may go to, the asker left out; nobody twice. */
function peopleToAsk(command: OpenCommand, facts: Facts): Result<readonly IdentityId[], Refusal> {
  if (command.audience.kind === 'people') return peopleNamed(command.people, facts)
  const people = peopleOf(command.audience, facts)
  if (!people.ok) return people
  const identities = people.value.flatMap((person) => {
    if (person === facts.actor || command.leaveOut.includes(person)) return []
    if (isGone(facts.person(person))) return []
    return facts.identitiesOf(person).slice(0, 1)
  })
  if (identities.length === 0) return refuse({ code: 'nobody-to-ask' })
  return identities.length > limits.peopleAsked
    ? refuse({ code: 'too-many', about: 'to' })
    : accept(identities)
}

function peopleOf(
  audience: Exclude<Audience, { kind: 'people' }>,
  facts: Facts,
): Result<readonly PersonId[], Refusal> {
  if (audience.kind === 'everyone') return accept(facts.members())
  const team = facts.team(audience.team)
  if (!team?.formed) return refuse({ code: 'not-found', about: 'to' })
  return accept(membersOn(team, dayOf(facts.nowMs)))
}

/** People named one by one: each has to be somebody else, and here to be asked. */
export function peopleNamed(
  people: readonly IdentityId[],
  facts: Facts,
): Result<readonly IdentityId[], Refusal> {
  const found = new Map<PersonId, IdentityId>()
  for (const identity of people) {
    const person = facts.personOf(identity)
    if (person === undefined) return refuse({ code: 'not-found', about: 'to' })
    if (person === facts.actor) return refuse({ code: 'asks-oneself', about: 'to' })
    if (isGone(facts.person(person))) return refuse({ code: 'not-a-member', about: 'to' })
    if (!found.has(person)) found.set(person, identity)
  }
  if (found.size === 0) return refuse({ code: 'nobody-to-ask' })
  return found.size > limits.peopleAsked
    ? refuse({ code: 'too-many', about: 'to' })
    : accept([...found.values()])
}

function liveAsksOf(identity: IdentityId, facts: Facts): number {
  return facts.asksOf(identity).filter((id) => {
    const ask: AskState | undefined = facts.ask(id)
    return ask?.from === identity && ask.standing === 'open'
  }).length
}

/**
 * Until when answers are gathered: where several are asked and more than a day remains, half of the
 * time and at most a day, unless an hour was stated. One at a time the first yes is taken.
 */
export function gatheringUntil(
  { manner, gatherUntilMs, expiresAtMs }: OpenCommand,
  nowMs: number,
): number | undefined {
  if (manner === 'one at a time') return undefined
  if (gatherUntilMs !== undefined) return gatherUntilMs
  const left = expiresAtMs - nowMs
  return left > dayMs ? nowMs + Math.min(dayMs, Math.round(left / 2)) : undefined
}

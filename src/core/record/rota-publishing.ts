// Publishing a plan: all shifts from one instant to another. A plan assigns, and takes back what it
// assigned; it moves nothing that has begun, that waits for somebody's word, or that people agreed
// on between themselves.
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import type { PlannedShift, RotaEntryData, RotaMember } from '../rota.ts'
import { dayMs } from '../time.ts'
import type { Draft, IdentityId, PersonId } from '../vocabulary.ts'
import type { Decision, Facts } from './decider.ts'
import { endsOfShifts } from './rota-leaving.ts'
import { mayPlan, waitsFor } from './rota-standing.ts'
import type { RotaState } from './rota-state.ts'
import { isAgreed, planMoves, type ShiftState, sameSpan } from './shift-state.ts'
import { isGone } from './standing.ts'

export type PublishCommand = RotaEntryData['rota.published'] & {
  readonly do: 'publish'
  /** The version it was planned on: another's is not published over. */
  readonly version: number
}

/** Two weeks and a day at most: a duty of two weeks whose clocks change. */
const longestShiftMs = 15 * dayMs

export function decidePublish(state: RotaState, command: PublishCommand, facts: Facts): Decision {
  if (!mayPlan(state.team, facts)) return refuse({ code: 'not-yours-to-do' })
  const { rota, version, fromMs, untilMs, shifts, seed, broughtIn } = command
  if (version !== state.version) return refuse({ code: 'rota-changed' })
  const refusal = refusalOfStretch(command, facts)
  if (refusal) return refuse(refusal)
  if (new Set(shifts.map(({ shift }) => shift)).size !== shifts.length) {
    return refuse({ code: 'bad-input', about: 'shifts' })
  }
  const members = new Map<PersonId, RotaMember>()
  for (const member of state.terms.members) {
    const person = facts.personOf(member.member)
    if (person !== undefined) members.set(person, member)
  }
  const kept: PlannedShift[] = []
  for (const planned of shifts) {
    const asItIs = waitingAsItIs(state, planned, facts)
    if (asItIs !== undefined) {
      kept.push(asItIs)
      continue
    }
    const refused = refusalOfShift(state, planned, { command, members, facts })
    if (refused) return refuse({ ...refused, about: refused.about ?? planned.shift })
    // What has begun stands as it is, listed or not.
    if (!hasBegun(state.shifts.get(planned.shift), facts)) kept.push(planned)
  }
  const listed = new Set(kept.map(({ shift }) => shift))
  const calledOff = ({ planned }: ShiftState): boolean =>
    planned.fromMs >= fromMs && planned.fromMs < untilMs && !listed.has(planned.shift)
  const published: Draft = {
    type: 'rota.published',
    data: {
      ...{ rota, fromMs, untilMs, shifts: kept, seed },
      ...(broughtIn === undefined ? {} : { broughtIn }),
    },
  }
  return accept([...endsOfShifts(state, calledOff, facts), published])
}

/**
 * A shift cut by people's words of which a part is open, while something of it waits: no listing of
 * it says as it is, so one that moves nobody who has some of it is read as that.
 */
function waitingAsItIs(
  state: RotaState,
  planned: PlannedShift,
  facts: Facts,
): PlannedShift | undefined {
  const known = state.shifts.get(planned.shift)
  if (known === undefined || known.calledOff || hasBegun(known, facts)) return undefined
  const holders = known.parts.map(({ by }) => by)
  const isCut = holders.length > 1 && holders.includes(undefined)
  const same = sameSpan(known.planned, planned) && known.planned.duty === planned.duty
  const moves = !holders.includes(planned.by)
  if (!isCut || !same || moves || waitsFor(known, facts) === undefined) return undefined
  return { ...known.planned, asIs: true }
}

function refusalOfStretch(command: PublishCommand, { nowMs }: Facts): Refusal | undefined {
  const { fromMs, untilMs, shifts, seed, broughtIn } = command
  const whole = [fromMs, untilMs, seed].every(Number.isInteger)
  if (!whole || fromMs >= untilMs) return { code: 'bad-input', about: 'from' }
  if (shifts.length > limits.shiftsPerPlan) return { code: 'too-many', about: 'shifts' }
  if (untilMs > nowMs + limits.planAheadDays * dayMs) return { code: 'too-many', about: 'until' }
  const behind = broughtIn ? limits.planBehindDays : limits.rotaDays
  return fromMs < nowMs - behind * dayMs ? { code: 'too-many', about: 'from' } : undefined
}

const hasBegun = (shift: ShiftState | undefined, { nowMs }: Facts): boolean =>
  shift !== undefined && shift.planned.fromMs <= nowMs

interface Publishing {
  readonly command: PublishCommand
  readonly members: ReadonlyMap<PersonId, RotaMember>
  readonly facts: Facts
}

function refusalOfShift(
  state: RotaState,
  planned: PlannedShift,
  publishing: Publishing,
): Refusal | undefined {
  const { command, facts } = publishing
  const { fromMs, untilMs } = planned
  const isInside = fromMs >= command.fromMs && fromMs < command.untilMs
  const lasts = untilMs > fromMs && untilMs - fromMs <= longestShiftMs
  if (!isInside || !lasts || !Number.isInteger(fromMs) || !Number.isInteger(untilMs)) {
    return { code: 'bad-input' }
  }
  const known = state.shifts.get(planned.shift)
  if (known === undefined) {
    if (fromMs <= facts.nowMs && !command.broughtIn) return { code: 'shift-began' }
    return refusalOfPeople(state, planned, publishing)
  }
  if (known.calledOff) return { code: 'bad-input' }
  const same = sameSpan(known.planned, planned) && known.planned.duty === planned.duty
  if (hasBegun(known, facts)) return same ? undefined : { code: 'shift-began' }
  const refused = refusalOfAgain(known, planned, facts)
  if (refused !== undefined || !changes(known, planned)) return refused
  return refusalOfPeople(state, planned, publishing)
}

/** A shift that is published already: does the plan leave to people what is theirs? */
function refusalOfAgain(
  known: ShiftState,
  planned: PlannedShift,
  facts: Facts,
): Refusal | undefined {
  if (fromMsBegan(planned, facts)) return { code: 'shift-began' }
  const moves = planMoves(known, planned)
  if (moves && waitsFor(known, facts) !== undefined) return { code: 'shift-waits' }
  const agreed = known.parts.filter((part) => isAgreed(known, part))
  if (agreed.length === 0) return undefined
  const same = sameSpan(known.planned, planned) && known.planned.duty === planned.duty
  const isFilled = known.parts.some(({ by }) => by === undefined)
  const names = [known.planned.by, undefined, ...known.parts.map(({ by }) => by)]
  return same && (isFilled || names.includes(planned.by)) ? undefined : { code: 'shift-handed' }
}

const fromMsBegan = ({ fromMs }: PlannedShift, { nowMs }: Facts): boolean => fromMs <= nowMs

const changes = (known: ShiftState, planned: PlannedShift): boolean =>
  planMoves(known, planned) || known.planned.shadow !== planned.shadow

function refusalOfPeople(
  state: RotaState,
  planned: PlannedShift,
  { command, members, facts }: Publishing,
): Refusal | undefined {
  const { duty, by, shadow, pinned } = planned
  const known = command.broughtIn ? state.duties.has(duty) : hasDuty(state, duty)
  if (!known) return { code: 'not-found', about: 'duty' }
  const memberOf = (identity: IdentityId): RotaMember | undefined => {
    const person = facts.personOf(identity)
    return person === undefined ? undefined : members.get(person)
  }
  // What is brought in may name people of before: only that they are somebody is needed.
  const past = command.broughtIn === true && planned.fromMs <= facts.nowMs
  for (const each of [by, shadow]) {
    if (each === undefined) continue
    const person = facts.personOf(each)
    const isHere = memberOf(each) !== undefined && !isGone(person && facts.person(person))
    if (past ? person === undefined : !isHere) return { code: 'not-a-member' }
  }
  // A person's own decision may stand against the duties written down; a plan may not.
  const free = pinned === true || command.broughtIn === true || by === undefined
  return free || memberOf(by)?.duties.includes(duty) ? undefined : { code: 'duty-not-theirs' }
}

const hasDuty = ({ terms }: RotaState, duty: PlannedShift['duty']): boolean =>
  terms.duties.some((each) => each.duty === duty)

// A change of shifts that needs others' word: a swap, or the moves an absence makes. Nothing moves
// before everybody touched has said yes; then all of it moves at once. One no ends it, and until
// its first shift begins either side can take it back, while it stands as it left it.
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { ChangeId, Move, RotaEntryData, RotaId } from '../rota.ts'
import type { Draft, IdentityId, PersonId, TextId } from '../vocabulary.ts'
import type { ChangeAnswer, ChangeState } from './change-state.ts'
import type { Decision, Facts } from './decider.ts'
import { dayOfShift, doesDuty, isTheirs, refusalOfActing, waitsFor } from './rota-standing.ts'
import type { RotaState } from './rota-state.ts'
import { handings, refusalOfUndoing, undoings } from './shift-hands.ts'
import type { Part, ShiftState } from './shift-state.ts'

export type ProposeChange = Omit<RotaEntryData['change.proposed'], 'touched' | 'expiresAtMs'> & {
  readonly do: 'propose-change'
  /** Left out, or later than it can be: two weeks, or when the first shift begins. */
  readonly expiresAtMs?: number
}

interface OfChange {
  readonly rota: RotaId
  readonly change: ChangeId
}

export type ChangeCommand =
  | ProposeChange
  | (OfChange & {
      readonly do: 'answer-change'
      readonly answer: ChangeAnswer
      readonly words?: TextId
    })
  | (OfChange & { readonly do: 'withdraw-change' })
  | (OfChange & { readonly do: 'undo-change' })
  | (OfChange & { readonly do: 'expire-change' })

export function decideChange(state: RotaState, command: ChangeCommand, facts: Facts): Decision {
  const change = state.changes.get(command.change)
  if (command.do === 'propose-change') {
    return change === undefined
      ? decidePropose(state, command, facts)
      : refuse({ code: 'nothing-changes' })
  }
  if (change === undefined) return refuse({ code: 'not-found', about: 'change' })
  if (command.do === 'expire-change') return decideExpire(state, change, facts)
  const actor = facts.actor as PersonId
  const isProposer = change.proposedBy === actor || isTheirs(change.from, actor, facts)
  const own = change.touched.filter((each) => isTheirs(each, actor, facts))
  if (!isProposer && own.length === 0) return refuse({ code: 'not-found', about: 'change' })
  const data = { rota: state.rota, change: change.change }
  switch (command.do) {
    case 'answer-change':
      return decideAnswer(state, change, { ...command, own }, facts)
    case 'withdraw-change':
      if (!isProposer) return refuse({ code: 'not-yours-to-do' })
      if (change.standing !== 'waiting') return refuse({ code: 'change-over' })
      return accept([{ type: 'change.withdrawn', data }])
    case 'undo-change':
      return decideUndo(state, change, facts)
    default:
      return command satisfies never
  }
}

/** A shift with what of it a move is about. */
interface Moving {
  readonly shift: ShiftState
  readonly move: Move
  readonly parts: readonly Part[]
}

function decidePropose(
  state: RotaState,
  { do: _, expiresAtMs, ...said }: ProposeChange,
  facts: Facts,
): Decision {
  const { moves, from, how, change, rota } = said
  const found = movingOf(state, moves, facts)
  if (!found.ok) return found
  const moving = found.value
  const refusal =
    refusalOfSide(state, said, moving, facts) ??
    (how === 'swap' ? refusalOfSwap(said, facts) : undefined) ??
    refusalOfTakers(state, moving, facts)
  if (refusal) return refuse(refusal)
  const waiting = [...state.waiting].filter(
    (id) => state.changes.get(id)?.proposedBy === facts.actor,
  )
  if (waiting.length >= limits.waitingChangesOfAPerson) {
    return refuse({ code: 'too-many', about: 'changes' })
  }
  const firstMs = Math.min(...moving.map(({ shift }) => shift.planned.fromMs))
  const latestMs = Math.min(facts.nowMs + limits.changeMs, firstMs)
  const endsMs = Math.min(expiresAtMs ?? latestMs, latestMs)
  if (endsMs <= facts.nowMs) return refuse({ code: 'ask-in-past', about: 'expiresAtMs' })
  const touched = touchedBy(moves, from, facts)
  const proposed: Draft = {
    type: 'change.proposed',
    data: { ...said, touched, expiresAtMs: endsMs },
  }
  if (touched.length > 0) return accept([proposed])
  return accept([proposed, ...allMoved({ rota }, moving, change)])
}

/** Shifts to come that nothing else is open for, each once, and what of each would move. */
function movingOf(
  state: RotaState,
  moves: readonly Move[],
  facts: Facts,
): Result<readonly Moving[], Refusal> {
  if (moves.length === 0) return refuse({ code: 'bad-input', about: 'moves' })
  if (moves.length > limits.movesPerChange) return refuse({ code: 'too-many', about: 'moves' })
  if (new Set(moves.map(({ shift }) => shift)).size !== moves.length) {
    return refuse({ code: 'bad-input', about: 'moves' })
  }
  const found: Moving[] = []
  for (const move of moves) {
    const shift = state.shifts.get(move.shift)
    if (shift === undefined || shift.calledOff) return refuse({ code: 'not-found', about: 'shift' })
    if (shift.planned.fromMs <= facts.nowMs) return refuse({ code: 'shift-began' })
    if (waitsFor(shift, facts) !== undefined) return refuse({ code: 'shift-waits' })
    const parts = partsFrom(shift, move, facts)
    if (parts.length === 0) return refuse({ code: 'shift-not-theirs' })
    found.push({ shift, move, parts })
  }
  return accept(found)
}

function partsFrom({ parts }: ShiftState, { from }: Move, facts: Facts): readonly Part[] {
  if (from === undefined) return parts.filter(({ by }) => by === undefined)
  return parts.filter(({ by }) => isTheirs(by, facts.personOf(from), facts))
}

/** One's own side, or that of somebody away on each of the days it takes from them. */
function refusalOfSide(
  state: RotaState,
  { from }: Pick<ProposeChange, 'from'>,
  moving: readonly Moving[],
  facts: Facts,
): Refusal | undefined {
  const person = facts.personOf(from)
  const theirs = moving.filter(({ move }) => isTheirs(move.from, person, facts))
  if (theirs.length === 0) return { code: 'shift-not-theirs' }
  const days = theirs.map(({ shift }) => dayOfShift(state, shift.planned))
  const code = refusalOfActing(state, person, days, facts)
  return code && { code }
}

/** Two linked halves between two people. */
function refusalOfSwap({ moves }: Pick<ProposeChange, 'moves'>, facts: Facts): Refusal | undefined {
  const [one, other] = moves
  if (moves.length !== 2 || one === undefined || other === undefined) {
    return { code: 'bad-input', about: 'moves' }
  }
  const people = [one.from, one.to, other.to, other.from].map(
    (each) => each && facts.personOf(each),
  )
  const [gives, gets, back, givesBack] = people
  const fits = gives !== undefined && gets !== undefined && gives !== gets
  return fits && gives === back && gets === givesBack
    ? undefined
    : { code: 'bad-input', about: 'moves' }
}

/** Whoever gets one does that duty then; and nobody gets what they have. */
function refusalOfTakers(
  state: RotaState,
  moving: readonly Moving[],
  facts: Facts,
): Refusal | undefined {
  for (const { shift, move } of moving) {
    const to = move.to && facts.personOf(move.to)
    if (move.to === undefined) {
      if (move.from === undefined) return { code: 'nothing-changes' }
      continue
    }
    if (to === undefined) return { code: 'not-found', about: 'to' }
    if (isTheirs(move.from, to, facts)) return { code: 'nothing-changes' }
    const seat = { duty: shift.planned.duty, day: dayOfShift(state, shift.planned) }
    if (!doesDuty(state, to, seat, facts)) return { code: 'duty-not-theirs' }
    if (facts.person(to)?.standing !== 'joined') return { code: 'not-a-member' }
  }
  return undefined
}

/** Everybody it would move something from or to, but the side that proposes it; each once. */
function touchedBy(moves: readonly Move[], from: IdentityId, facts: Facts): readonly IdentityId[] {
  const said = new Set([facts.personOf(from), facts.actor as PersonId])
  const touched = new Map<PersonId, IdentityId>()
  for (const each of moves.flatMap((move) => [move.from, move.to])) {
    const person = each && facts.personOf(each)
    if (each === undefined || person === undefined || said.has(person)) continue
    if (!touched.has(person)) touched.set(person, each)
  }
  return [...touched.values()]
}

function allMoved(
  state: Pick<RotaState, 'rota'>,
  moving: readonly Moving[],
  change: ChangeId,
  how: ChangeState['how'] = 'absence',
): readonly Draft[] {
  return moving.flatMap(({ shift, move, parts }) =>
    handings(state, shift, parts, { how, to: move.to, change }),
  )
}

interface Answering {
  readonly answer: ChangeAnswer
  readonly words?: TextId
  readonly own: readonly IdentityId[]
}

function decideAnswer(
  state: RotaState,
  change: ChangeState,
  { answer, words, own }: Answering,
  facts: Facts,
): Decision {
  if (own.length === 0) return refuse({ code: 'not-yours-to-do' })
  if (change.standing !== 'waiting' || change.expiresAtMs <= facts.nowMs) {
    return refuse({ code: 'change-over' })
  }
  const same = own.every((each) => change.answers.get(each)?.answer === answer)
  if (same && words === undefined) return refuse({ code: 'nothing-changes' })
  const { rota } = state
  const said = words === undefined ? {} : { words }
  const answered = own.map(
    (by): Draft => ({
      type: 'change.answered',
      data: { rota, change: change.change, by, answer, ...said },
    }),
  )
  if (answer !== 'accept') return accept(answered)
  const others = change.touched.filter((each) => !own.includes(each))
  const all = others.every((each) => change.answers.get(each)?.answer === 'accept')
  if (!all) return accept(answered)
  const moving: Moving[] = []
  for (const move of change.moves) {
    const shift = state.shifts.get(move.shift)
    const parts = shift && partsFrom(shift, move, facts)
    if (shift === undefined || shift.calledOff || parts === undefined || parts.length === 0) {
      return refuse({ code: 'shift-moved-on' })
    }
    moving.push({ shift, move, parts })
  }
  return accept([...answered, ...allMoved(state, moving, change.change, change.how)])
}

function decideExpire(state: RotaState, change: ChangeState, facts: Facts): Decision {
  if (facts.actor !== 'clockwork') return refuse({ code: 'not-yours-to-do' })
  if (change.standing !== 'waiting') return refuse({ code: 'nothing-changes' })
  if (facts.nowMs < change.expiresAtMs) return refuse({ code: 'not-due' })
  const data = { rota: state.rota, change: change.change }
  return accept([{ type: 'change.expired', data }])
}

function decideUndo(state: RotaState, change: ChangeState, facts: Facts): Decision {
  if (change.standing !== 'accepted') return refuse({ code: 'nothing-to-undo' })
  const back: Draft[] = []
  for (const move of [...change.moves].reverse()) {
    const shift = state.shifts.get(move.shift)
    if (shift === undefined || shift.calledOff) return refuse({ code: 'shift-moved-on' })
    if (shift.planned.fromMs <= facts.nowMs) return refuse({ code: 'shift-began' })
    const hands = shift.hands.filter((hand) => hand.change === change.change && hand.how !== 'undo')
    const cannot = refusalOfUndoing(shift, hands, facts)
    if (cannot) return refuse({ code: cannot })
    if (waitsFor(shift, facts) !== undefined) return refuse({ code: 'shift-waits' })
    back.push(...undoings(state, shift, hands))
  }
  const data = { rota: state.rota, change: change.change }
  return accept([{ type: 'change.undone', data }, ...back])
}

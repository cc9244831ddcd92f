// A shift, or a part of it, given into others' hands by one word each: offered and taken, taken
// where it is open, kept after all, taken back before it begins. What was taken from somebody is a
// favor once it was done.
import type { Span } from '../asking.ts'
import type { RefusalCode } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import type { RotaId, ShiftId } from '../rota.ts'
import type {
  Day,
  Draft,
  Effort,
  Expectation,
  FavorId,
  IdentityId,
  PersonId,
} from '../vocabulary.ts'
import type { Decision, Facts } from './decider.ts'
import { decideRecord } from './favor-recording.ts'
import { dayOfShift, doesDuty, isTheirs, refusalOfActing, waitsFor } from './rota-standing.ts'
import type { RotaState } from './rota-state.ts'
import { type Handing, partsIn, type ShiftState, sameSpan, standsAsLeft } from './shift-state.ts'
import { isGone } from './standing.ts'

interface OfShift {
  readonly rota: RotaId
  readonly shift: ShiftId
}

export type HandsCommand =
  /** `by`: one's own, or of somebody absent whose rota one plans. */
  | (OfShift & { readonly do: 'offer'; readonly by: IdentityId })
  | (OfShift & { readonly do: 'keep' })
  /** Left out: all of it that is offered or open. */
  | (OfShift & { readonly do: 'take'; readonly by: IdentityId; readonly span?: Span })
  | (OfShift & { readonly do: 'undo-taking' })
  | (OfShift & {
      readonly do: 'shift-done'
      /** Which part, where more than one was taken. */
      readonly span?: Span
      readonly favor: FavorId
      readonly effort?: Effort
      readonly day?: Day
      readonly expectation?: Expectation
    })

export function decideHands(state: RotaState, command: HandsCommand, facts: Facts): Decision {
  const shift = state.shifts.get(command.shift)
  if (shift === undefined || shift.calledOff) return refuse({ code: 'not-found', about: 'shift' })
  if (command.do === 'shift-done') return decideShiftDone(state, shift, command, facts)
  if (shift.planned.fromMs <= facts.nowMs) return refuse({ code: 'shift-began' })
  switch (command.do) {
    case 'offer':
      return decideOffer(state, shift, command.by, facts)
    case 'keep':
      return decideKeep(state, shift, facts)
    case 'take':
      return decideTake(state, shift, command, facts)
    case 'undo-taking':
      return decideUndo(state, shift, facts)
    default:
      return command satisfies never
  }
}

function decideOffer(state: RotaState, shift: ShiftState, by: IdentityId, facts: Facts): Decision {
  const person = facts.personOf(by)
  const own = shift.parts.find((part) => isTheirs(part.by, person, facts))
  if (own?.by === undefined) return refuse({ code: 'shift-not-theirs' })
  const cannot = refusalOfActing(state, person, [dayOfShift(state, shift.planned)], facts)
  if (cannot) return refuse({ code: cannot })
  if (waitsFor(shift, facts) !== undefined) return refuse({ code: 'shift-waits' })
  const data = { rota: state.rota, shift: shift.planned.shift, by: own.by }
  return accept([{ type: 'shift.offered', data }])
}

function decideKeep(state: RotaState, shift: ShiftState, facts: Facts): Decision {
  const { offeredBy } = shift
  if (offeredBy === undefined) return refuse({ code: 'nothing-changes' })
  const day = dayOfShift(state, shift.planned)
  const cannot = refusalOfActing(state, facts.personOf(offeredBy), [day], facts)
  if (cannot) return refuse({ code: cannot })
  return accept([{ type: 'shift.kept', data: { rota: state.rota, shift: shift.planned.shift } }])
}

function decideTake(
  state: RotaState,
  shift: ShiftState,
  { by, span }: Extract<HandsCommand, { do: 'take' }>,
  facts: Facts,
): Decision {
  const { planned, offeredBy } = shift
  const actor = facts.actor as PersonId
  if (facts.personOf(by) !== actor) return refuse({ code: 'not-yours-to-do' })
  const waits = waitsFor(shift, facts)
  if (waits === 'swap' || waits === 'cover') return refuse({ code: 'shift-waits' })
  const seat = { duty: planned.duty, day: dayOfShift(state, planned) }
  if (!doesDuty(state, actor, seat, facts)) return refuse({ code: 'duty-not-theirs' })
  const isFree = (holder: IdentityId | undefined): boolean =>
    holder === undefined || (holder === offeredBy && facts.personOf(holder) !== actor)
  const free = shift.parts.filter((part) => isFree(part.by))
  if (free.length === 0) {
    const own = shift.parts.some((part) => isTheirs(part.by, actor, facts))
    return refuse({ code: own ? 'nothing-changes' : 'shift-not-free' })
  }
  if (span !== undefined) {
    if (!isPartOf(planned, span)) return refuse({ code: 'bad-input', about: 'span' })
    const inside = partsIn(shift.parts, span)
    if (!inside.every((part) => isFree(part.by))) return refuse({ code: 'shift-not-free' })
    return accept(handings(state, shift, inside, { to: by, how: 'take' }))
  }
  return accept(handings(state, shift, free, { to: by, how: 'take' }))
}

export const isPartOf = (whole: Span, { fromMs, untilMs }: Span): boolean =>
  Number.isInteger(fromMs) &&
  Number.isInteger(untilMs) &&
  fromMs < untilMs &&
  whole.fromMs <= fromMs &&
  untilMs <= whole.untilMs

type How = Pick<Handing, 'how'> & Partial<Pick<Handing, 'to' | 'ask' | 'change'>>

/** One entry for each part: each has a holder it comes from, or nobody. */
export function handings(
  { rota }: Pick<RotaState, 'rota'>,
  { planned: { shift } }: Pick<ShiftState, 'planned'>,
  parts: readonly (Span & { readonly by: IdentityId | undefined })[],
  { how, to, ask, change }: How,
): readonly Draft[] {
  return parts.map(({ fromMs, untilMs, by }): Draft => {
    const data = {
      ...{ rota, shift, span: { fromMs, untilMs }, how },
      ...(by === undefined ? {} : { from: by }),
      ...(to === undefined ? {} : { to }),
      ...(ask === undefined ? {} : { ask }),
      ...(change === undefined ? {} : { change }),
    }
    return { type: 'shift.handed', data }
  })
}

/** Whether what some handings moved can go back: to who is here still, over nothing else. */
export function refusalOfUndoing(
  shift: ShiftState,
  hands: readonly Handing[],
  facts: Facts,
): RefusalCode | undefined {
  if (!hands.every((hand) => standsAsLeft(shift, hand))) return 'shift-moved-on'
  const isGoneNow = ({ from }: Handing): boolean => {
    const person = from && facts.personOf(from)
    return person !== undefined && isGone(facts.person(person))
  }
  return hands.some(isGoneNow) ? 'not-a-member' : undefined
}

/** What takes some handings back: the last first, each the other way round. */
export function undoings(
  state: Pick<RotaState, 'rota'>,
  shift: Pick<ShiftState, 'planned'>,
  hands: readonly Handing[],
): readonly Draft[] {
  return [...hands].reverse().flatMap((hand) => {
    const { fromMs, untilMs, to: by, from: to, ask, change } = hand
    return handings(state, shift, [{ fromMs, untilMs, by }], { how: 'undo', to, ask, change })
  })
}

/** All of the last taking of one's own, or from oneself, if nothing came after it. */
function decideUndo(state: RotaState, shift: ShiftState, facts: Facts): Decision {
  const actor = facts.actor as PersonId
  const last = shift.hands.findLast(
    ({ stands, from, to }) =>
      stands && (isTheirs(from, actor, facts) || isTheirs(to, actor, facts)),
  )
  if (last?.how !== 'take') return refuse({ code: 'nothing-to-undo' })
  // A word took all parts of it in one moment; one's own go back as they came.
  const together = shift.hands.filter(
    ({ stands, how, from, to, atMs }) =>
      stands &&
      how === 'take' &&
      to === last.to &&
      atMs === last.atMs &&
      (isTheirs(to, actor, facts) || isTheirs(from, actor, facts)),
  )
  const cannot = refusalOfUndoing(shift, together, facts)
  if (cannot) return refuse({ code: cannot })
  const waits = waitsFor(shift, facts)
  if (waits === 'swap' || waits === 'cover') return refuse({ code: 'shift-waits' })
  return accept(undoings(state, shift, together))
}

/** By the word of whoever had it, it stands at once; by the taker's it waits for their yes. */
function decideShiftDone(
  state: RotaState,
  shift: ShiftState,
  command: Extract<HandsCommand, { do: 'shift-done' }>,
  facts: Facts,
): Decision {
  const actor = facts.actor as PersonId
  const { favor, span, effort, day, expectation } = command
  const hand = shift.hands.findLast(
    (each) =>
      each.stands &&
      each.how === 'take' &&
      (span === undefined || sameSpan(each, span)) &&
      (isTheirs(each.from, actor, facts) || isTheirs(each.to, actor, facts)),
  )
  if (hand?.from === undefined || hand.to === undefined) {
    return refuse({ code: 'not-found', about: 'shift' })
  }
  if (hand.favor !== undefined) return refuse({ code: 'nothing-changes' })
  if (facts.nowMs < hand.fromMs) return refuse({ code: 'not-due' })
  const minutes = Math.round((hand.untilMs - hand.fromMs) / 60_000)
  const recorded = decideRecord(
    {
      do: 'record',
      favor,
      giver: hand.to,
      receiver: hand.from,
      content: {
        kind: 'cover',
        day: day ?? dayOfShift(state, shift.planned),
        effort: effort ?? { minutes },
      },
      ...(expectation === undefined ? {} : { expectation }),
    },
    facts,
  )
  if (!recorded.ok) return recorded
  const { fromMs, untilMs } = hand
  const { rota } = state
  const data = { rota, shift: shift.planned.shift, span: { fromMs, untilMs }, favor }
  return accept([...recorded.value, { type: 'shift.done', data }])
}

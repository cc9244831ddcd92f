// What becomes of an expected return: said aloud, refused, returned, passed on, let go. Nothing is
// due by default; a day counts only once both sides have set one.
import { accept, refuse } from '../result.ts'
import { isDay } from '../time.ts'
import type { Day, Expectation, FavorId } from '../vocabulary.ts'
import type { Decision, Facts } from './decider.ts'
import { isTeam, isWithForgotten, partyPerson, sideOf } from './favor-sides.ts'
import type { Ending, FavorState } from './favor-state.ts'

export type ReturnCommand =
  | { readonly do: 'say-expectation'; favor: FavorId; expectation: Expectation }
  | { readonly do: 'refuse-return'; favor: FavorId }
  | { readonly do: 'set-return-day'; favor: FavorId; day: Day | null }
  | { readonly do: 'return' | 'pass-on'; favor: FavorId; by: FavorId }
  | { readonly do: 'let-go'; favor: FavorId }

/**
 * Whether a return is open between two people: said aloud by a side, not refused by the receiver,
 * not offered freely by the giver, not yet ended by a favor that stands, and both still known.
 */
export function isReturnOpen(
  state: FavorState,
  facts: Pick<Facts, 'favor' | 'personOf' | 'person'>,
): boolean {
  if (!isReturnSaid(state) || hasReturnEnded(state, facts)) return false
  return !isWithForgotten(state, facts)
}

function isReturnSaid(state: FavorState): boolean {
  if (state.standing !== 'confirmed' || state.returnRefused) return false
  if (isTeam(state.giver) || isTeam(state.receiver)) return false
  if (state.said.giver === 'freely') return false
  return state.said.giver === 'return' || state.said.receiver === 'return'
}

function hasReturnEnded(state: FavorState, facts: Pick<Facts, 'favor'>): boolean {
  return endingOf(state, facts) !== undefined
}

/** What ended a return: let go, or a linked favor, once that one is confirmed. */
export function endingOf(state: FavorState, facts: Pick<Facts, 'favor'>): Ending | undefined {
  return state.endings.find(
    (ending) =>
      ending.how === 'let go' ||
      ending.how === 'made formal' ||
      facts.favor(ending.by)?.standing === 'confirmed',
  )
}

export function decideReturn(state: FavorState, command: ReturnCommand, facts: Facts): Decision {
  const side = sideOf(state, facts)
  if (side === undefined) return refuse({ code: 'not-found' })
  const { favor, standing } = state
  if (standing === 'withdrawn' || standing === 'declined') return refuse({ code: 'not-found' })
  if (standing === 'observed') return refuse({ code: 'not-confirmed' })
  if (isTeam(state.giver) || isTeam(state.receiver)) return refuse({ code: 'team-not-confirmed' })
  if (isWithForgotten(state, facts)) return refuse({ code: 'not-a-member' })
  switch (command.do) {
    case 'say-expectation': {
      const { expectation } = command
      if (state.said[side] === expectation) return refuse({ code: 'nothing-changes' })
      return accept([{ type: 'favor.expectation-said', data: { favor, side, expectation } }])
    }
    case 'refuse-return':
      if (side !== 'receiver') return refuse({ code: 'not-yours-to-do' })
      if (!isReturnOpen(state, facts)) return refuse({ code: 'no-return-expected' })
      return accept([{ type: 'favor.return-refused', data: { favor } }])
    case 'set-return-day': {
      const { day } = command
      if (day !== null && !isDay(day)) return refuse({ code: 'bad-input', about: 'day' })
      if (!isReturnOpen(state, facts)) return refuse({ code: 'no-return-expected' })
      if (state.returnDays[side] === (day ?? undefined)) return refuse({ code: 'nothing-changes' })
      return accept([{ type: 'favor.return-day-set', data: { favor, side, day } }])
    }
    case 'let-go':
      if (side !== 'giver') return refuse({ code: 'not-yours-to-do' })
      if (hasReturnEnded(state, facts)) return refuse({ code: 'return-already-ended' })
      if (!isReturnOpen(state, facts)) return refuse({ code: 'no-return-expected' })
      return accept([{ type: 'favor.let-go', data: { favor } }])
    case 'return':
    case 'pass-on':
      return decideAnswering(state, command, facts)
    default:
      return command satisfies never
  }
}

/** Links a later favor that returns this one or passes it on; thanks need no expectation. */
function decideAnswering(
  state: FavorState,
  command: Extract<ReturnCommand, { do: 'return' | 'pass-on' }>,
  facts: Facts,
): Decision {
  const { favor } = state
  if (state.standing !== 'confirmed') return refuse({ code: 'not-confirmed' })
  if (hasReturnEnded(state, facts)) return refuse({ code: 'return-already-ended' })
  const by = facts.favor(command.by)
  if (by === undefined || by.standing === 'withdrawn' || by.standing === 'declined') {
    return refuse({ code: 'not-found', about: 'by' })
  }
  if (sideOf(by, facts) === undefined) return refuse({ code: 'not-found', about: 'by' })
  if (by.answers !== undefined) return refuse({ code: 'return-already-ended', about: 'by' })
  const giver = partyPerson(state.giver, facts)
  const receiver = partyPerson(state.receiver, facts)
  const onwardGiver = partyPerson(by.giver, facts)
  const onwardReceiver = partyPerson(by.receiver, facts)
  const later = by.favor !== favor && by.content.day >= state.content.day
  const fits = later && receiver !== undefined && onwardGiver === receiver
  const circular = state.answers?.favor === by.favor
  if (command.do === 'return') {
    const back = giver !== undefined && onwardReceiver === giver
    if (!fits || !back || circular) return refuse({ code: 'return-does-not-fit' })
    return accept([{ type: 'favor.returned', data: { favor, by: command.by } }])
  }
  const onward = onwardReceiver !== giver && onwardReceiver !== receiver
  if (!fits || !(onward || isTeam(by.receiver)) || circular) {
    return refuse({ code: 'pass-on-does-not-fit' })
  }
  return accept([{ type: 'favor.passed-on', data: { favor, by: command.by } }])
}

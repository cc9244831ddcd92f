// Asks that a person answered with a no, as rows. What a boundary answered, and what nobody
// answered in time, is no word of a person's; a yes is a row only once help came of it.
import { minutesOf } from '../../core/match/fair.ts'
import type { AskedState } from '../../core/record/ask-state.ts'
import { manages } from '../../core/record/standing.ts'
import { dayOf } from '../../core/time.ts'
import { isIn, type LinkedRow, sidesOf, type Window } from './window.ts'

export function answeredRows(window: Window): readonly LinkedRow[] {
  const { ledger, facts } = window
  const rows: LinkedRow[] = []
  for (const ask of ledger.asks.values()) {
    for (const [identity, state] of ask.asked) {
      if (state.passedOver || state.answered?.answer !== 'not this time') continue
      const sides = sidesOf(window, identity, ask.from)
      if (!sides || !isIn(window, state.sentAtMs)) continue
      const [asker, asked] = [facts.personOf(ask.from)!, facts.personOf(identity)!]
      const minutes = minutesOf(ask)
      rows.push({
        ...answeredNo,
        ...sides,
        id: `${ask.ask}/${identity}`,
        time: state.sentAtMs / 1000,
        kind: ask.kind,
        minutes: minutes > 0 ? minutes : undefined,
        waitHours: waitedHours(state),
        underAuthority: manages(facts, asker, asked, dayOf(state.sentAtMs)),
      })
    }
  }
  return rows
}

/** Hours from the ask to the answer. */
export function waitedHours({ sentAtMs, answered }: AskedState): number | undefined {
  return answered && Math.max(0, answered.atMs - sentAtMs) / 3_600_000
}

const answeredNo = {
  skill: '',
  expectation: undefined,
  asked: true,
  accepted: false,
  visible: undefined,
  offHours: undefined,
  priorityBlocked: undefined,
  formal: false,
} as const

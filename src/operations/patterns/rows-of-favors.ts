// Confirmed favors as rows: what was asked for stands at the instant of the ask, what was offered
// at its own day. Help under an agreement, and turns two people swapped, are formal.
import { type CountedFavor, countedFavors } from '../../core/ledger/balances.ts'
import type { AskState } from '../../core/record/ask-state.ts'
import { manages } from '../../core/record/standing.ts'
import { startOfDayMs } from '../../core/time.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import { waitedHours } from './rows-of-asks.ts'
import { isIn, type LinkedRow, sidesOf, type Window } from './window.ts'

export function favorRows(window: Window): readonly LinkedRow[] {
  const rows: LinkedRow[] = []
  for (const each of countedFavors(window.ledger)) {
    const row = rowOf(window, each)
    if (row) rows.push(row)
  }
  return rows
}

function rowOf(window: Window, { favor, giver, receiver }: CountedFavor): LinkedRow | undefined {
  const { ledger, facts, places } = window
  const [from, to] = [places.get(giver), places.get(receiver)]
  if (from === undefined || to === undefined) return undefined
  const ask = favor.ask === undefined ? undefined : ledger.asks.get(favor.ask)
  const asked = ask && askedOf(window, ask, giver)
  const { content, said, answers } = favor
  const atMs = asked?.sentAtMs ?? favor.instantMs ?? startOfDayMs(content.day)
  if (!isIn(window, atMs)) return undefined
  return {
    id: favor.favor,
    time: atMs / 1000,
    giver: from,
    receiver: to,
    kind: content.kind,
    skill: '',
    minutes: content.effort?.minutes,
    expectation: saidAloud(said, favor.returnRefused),
    asked: asked !== undefined,
    accepted: true,
    visible: favor.shown.giver && favor.shown.receiver,
    offHours: undefined,
    priorityBlocked: blocked(favor, asked),
    waitHours: asked && waitedHours(asked),
    formal: favor.under !== undefined,
    underAuthority: manages(facts, receiver, giver, content.day),
    ...(answers?.how === 'returns' ? { returns: answers.favor } : {}),
    ...(answers?.how === 'passes on' ? { passesOn: answers.favor } : {}),
  }
}

function askedOf({ facts }: Window, { asked }: AskState, giver: PersonId) {
  for (const [identity, state] of asked) if (facts.personOf(identity) === giver) return state
  return undefined
}

/** A return counts as said only where the receiver did not say no to it. */
function saidAloud(
  { giver, receiver }: CountedFavor['favor']['said'],
  refused: boolean,
): LinkedRow['expectation'] {
  const word = giver ?? receiver
  return word === 'return' && refused ? 'unclear' : word
}

/** Whether the giver said that something of theirs waited, where they had the place to say so. */
function blocked(
  { waited, side }: CountedFavor['favor'],
  asked: ReturnType<typeof askedOf>,
): boolean | undefined {
  if (asked !== undefined) return asked.answered?.waited !== undefined
  return side === 'giver' ? waited !== undefined : undefined
}

/** Turns that two people gave each other by a swap: served, agreed, and nobody's favor. */
export function swapRows(window: Window): readonly LinkedRow[] {
  const { ledger } = window
  const rows: LinkedRow[] = []
  for (const rota of ledger.rotas.values()) {
    for (const [shift, { hands }] of rota.shifts) {
      hands.forEach(({ how, from, to, stands, fromMs, untilMs }, index) => {
        if (how !== 'swap' || !stands || from === undefined || to === undefined) return
        const sides = sidesOf(window, to, from)
        if (!sides || !isIn(window, fromMs)) return
        rows.push({
          ...swapped,
          ...sides,
          id: `${shift}/${index}`,
          time: fromMs / 1000,
          minutes: Math.round((untilMs - fromMs) / 60_000),
        })
      })
    }
  }
  return rows
}

const swapped = {
  kind: 'cover',
  skill: '',
  expectation: undefined,
  asked: true,
  accepted: true,
  visible: true,
  offHours: undefined,
  priorityBlocked: undefined,
  waitHours: undefined,
  formal: true,
  underAuthority: false,
} as const

// Reading asks: what is for the viewer to answer, what they asked, what they took on, and the board
// of what their team or everybody is asked.
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { limits } from '../../core/limits.ts'
import { askedIdentity, askRelationOf } from '../../core/privacy/ask-lens.ts'
import { askTexts } from '../../core/privacy/ask-texts.ts'
import type { AskView } from '../../core/privacy/ask-views.ts'
import { type Seen, seenTogether } from '../../core/privacy/seen.ts'
import { isOut } from '../../core/record/ask-sending.ts'
import type { AskState } from '../../core/record/ask-state.ts'
import type { Facts } from '../../core/record/decider.ts'
import { accept } from '../../core/result.ts'
import { dayMs } from '../../core/time.ts'
import type { AskId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { askId } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { showAsk } from './see.ts'
import { type AskAnswer, type AsksAnswer, askAnswer, asksAnswer } from './shapes.ts'

export const readAsk: ServerOperation<{ ask: AskId }, AskAnswer> = {
  name: 'ask.read',
  about: 'Read one ask you asked, were asked, or find on the board.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/asks/:ask' },
  who: 'member',
  input: z.strictObject({ ask: askId }),
  output: askAnswer,
  run: (context, viewer, { ask }) => showAsk(context, viewer, ask),
}

export const listAsks: ServerOperation<Record<string, never>, AsksAnswer> = {
  name: 'ask.list',
  about: 'Read the asks for you to answer, your own, those you took on, and the board.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/asks' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: asksAnswer,
  async run(context, viewer) {
    const { forYou, yours, taken, board } = await asksOf(context, viewer)
    return accept(seenTogether({ forYou, yours, taken, board }))
  },
}

type SeenAsks = Seen<readonly Seen<AskView>[]>

/** The viewer's asks by what they are to them, each list newest or most pressing first. */
export async function asksOf(
  context: Context,
  viewer: Viewer,
  which: 'all' | 'today' = 'all',
): Promise<Readonly<Record<keyof Sorted, SeenAsks>>> {
  const ledger = await context.scribe.ledger(viewer.org)
  const facts = factsFor(ledger, viewer.person, context.clock.now())
  const sorted = which === 'all' ? sortedAsks(ledger, facts, viewer) : todays(ledger, facts, viewer)
  const all = Object.values(sorted).flat()
  const lens = await lensOf(context, viewer, (glass) => all.flatMap((ask) => askTexts(glass, ask)))
  return {
    forYou: lens.asks(sorted.forYou),
    yours: lens.asks(sorted.yours),
    taken: lens.asks(sorted.taken),
    board: lens.asks(sorted.board),
  }
}

interface Sorted {
  readonly forYou: readonly AskId[]
  readonly yours: readonly AskId[]
  readonly taken: readonly AskId[]
  readonly board: readonly AskId[]
}

function sortedAsks(ledger: Ledger, facts: Facts, { person }: Viewer): Sorted {
  const named = facts.identitiesOf(person).flatMap((identity) => facts.asksOf(identity))
  const states = [...new Set([...named, ...ledger.liveAsks])].flatMap((id) => facts.ask(id) ?? [])
  const found: Record<keyof Sorted, AskState[]> = { forYou: [], yours: [], taken: [], board: [] }
  for (const state of states) {
    const place = placeOf(state, facts, person)
    if (place !== undefined) found[place].push(state)
  }
  const soonest = (a: AskState, b: AskState): number => a.expiresAtMs - b.expiresAtMs
  const isLive = ({ standing }: AskState): boolean => standing === 'open' || standing === 'taken'
  return {
    forYou: idsOf(found.forYou.sort(soonest)),
    yours: idsOf(
      found.yours.sort(
        (a, b) => Number(isLive(b)) - Number(isLive(a)) || b.openedAtMs - a.openedAtMs,
      ),
    ),
    taken: idsOf(found.taken.sort(soonest)),
    board: idsOf(found.board.sort(soonest)),
  }
}

/** How long an ask of one's own stays on Today after it has ended: milliseconds. */
const lateMs = 3 * dayMs

/** Without the board, and without what ended days ago. */
function todays(ledger: Ledger, facts: Facts, viewer: Viewer): Sorted {
  const sorted = sortedAsks(ledger, facts, viewer)
  const isLate = (id: AskId): boolean => {
    const { endedAtMs = facts.nowMs, standing } = facts.ask(id) ?? {}
    return standing === 'done' || facts.nowMs - endedAtMs > lateMs
  }
  return { ...sorted, board: [], yours: sorted.yours.filter((id) => !isLate(id)) }
}

const idsOf = (states: readonly AskState[]): readonly AskId[] =>
  states.slice(0, limits.asksShown).map(({ ask }) => ask)

function placeOf(
  state: AskState,
  facts: Facts,
  viewer: Viewer['person'],
): keyof Sorted | undefined {
  const glass = { facts, viewer }
  const relation = askRelationOf(glass, state)
  if (relation === 'asker') return 'yours'
  if (relation === 'board') return 'board'
  if (relation !== 'asked') return undefined
  const own = askedIdentity(glass, state)
  const asked = own && state.asked.get(own)
  if (own === undefined || asked === undefined) return undefined
  if (state.taker === own) return state.standing === 'taken' ? 'taken' : undefined
  const isOpen = state.standing === 'open' && facts.nowMs < state.expiresAtMs
  return isOpen && isOut(asked) ? 'forYou' : undefined
}

// Acts of asking in random traces: asked of some, a team or everybody, answered in every way, given
// back, done, and carried on by the clockwork as the days pass.
import { manners } from '../src/core/asking.ts'
import { KeyDestroyed } from '../src/journal/errors.ts'
import { asksDueIn } from '../src/operations/asks/due.ts'
import type { Act } from './traces.ts'
import type { Played, Wide } from './wide-acts.ts'

const dayMs = 86_400_000
const names = ['Ana Alvares', 'Raj Rao', 'Mia Moser', 'Lee Lind', 'Ines Ito']
const kinds = ['cover', 'check', 'knowledge'] as const

/** Of those there are, mostly one of the last three. */
async function askAt({ tested, org }: Played, { which }: Act): Promise<string> {
  const asks = [...(await tested.house.scribe.ledger(org.org)).asks.keys()]
  const among = which % 4 === 0 ? asks : asks.slice(-3)
  return among[which % (among.length || 1)] ?? 'ask_none'
}

const opens: Wide = (played, viewer, { who, whom, which, days }, key) => {
  const nowMs = played.tested.clock.now()
  const people = names.filter((_, at) => at !== who && at !== whom)
  const to = [{ people }, { people: names.slice(whom, whom + 1) }, { team: 'Support' }] as const
  const input = {
    kind: kinds[which % kinds.length],
    what: `ask ${which}`,
    note: `note of it ${which}`,
    effort: { minutes: 30 + which },
    manner: manners[which % manners.length],
    to: to[days] ?? { everyone: true },
    expiresAtMs: nowMs + (1 + (which % 3)) * dayMs,
  }
  return played.tested.call(viewer, 'ask.open', input, key)
}

export const isOpening = (act: Wide | undefined): boolean => act === opens

const about =
  (name: string, input: (act: Act) => object = () => ({})): Wide =>
  async (played, viewer, act, key) => {
    const said = { ask: await askAt(played, act), ...input(act) }
    return played.tested.call(viewer, name, said, key).catch((error: unknown) => {
      // Words to somebody erased cannot be kept; over HTTP that is a refusal.
      if (error instanceof KeyDestroyed) return { ok: false, refusal: { code: 'not-a-member' } }
      throw error
    })
  }

const named = ({ whom, which }: Act): object =>
  which % 2 === 0 ? { alternative: { person: names[whom], smaller: `half of ${which}` } } : {}

const ticks: Wide = async ({ tested, org }) => {
  return { ok: true, value: await asksDueIn(tested.house, org.org) }
}

export const askActs: readonly Wide[] = [
  opens,
  opens,
  opens,
  about('ask.answer', () => ({ answer: 'accept', waited: 'what waits' })),
  about('ask.answer', () => ({ answer: 'accept' })),
  about('ask.answer', (act) => ({ answer: 'not this time', words: 'a no', ...named(act) })),
  about('ask.answer', () => ({ answer: 'tell me more', words: 'more of it' })),
  about('ask.say', () => ({ words: 'a line' })),
  about('ask.take-back-answer'),
  about('ask.hand-back', () => ({ words: 'given back' })),
  about('ask.withdraw'),
  about('ask.done'),
  about('ask.not-done'),
  ticks,
  ticks,
]

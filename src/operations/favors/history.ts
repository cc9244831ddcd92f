// A favor with its past: what its page shows.
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import { favorsInHistory } from '../../core/privacy/history-lens.ts'
import { lensFor, textsFor } from '../../core/privacy/lens.ts'
import { accept, refuse } from '../../core/result.ts'
import type { FavorId } from '../../core/vocabulary.ts'
import { lookAtFavors } from '../looks/take.ts'
import type { ServerOperation } from '../operation.ts'
import { favorId } from '../shapes.ts'
import { type HistoryAnswer, historyAnswer } from './history-shapes.ts'

export const readHistory: ServerOperation<{ favor: FavorId }, HistoryAnswer> = {
  name: 'favor.history',
  about: 'Read a favor with what became of it: its past is for its two sides.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/favors/:favor/history' },
  who: 'member',
  input: z.strictObject({ favor: favorId }),
  output: historyAnswer,
  async run(context, viewer, { favor }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const nowMs = context.clock.now()
    const looking = { ledger, viewer: viewer.person, facts: factsFor(ledger, viewer.person, nowMs) }
    const texts = textsFor(looking, favorsInHistory(looking, favor))
    const words = await context.wordBook.open(viewer.org, ledger, texts)
    const history = lensFor(ledger, viewer.person, nowMs, words).history(favor)
    if (!history) return refuse({ code: 'not-found' })
    const { answers, answeredBy } = history
    const lines = history.history.map((line) => line.other)
    const named = [history.favor, answers, answeredBy, ...lines]
    const others = named.flatMap((each) => (each?.relation === 'team' ? [each.favor] : []))
    const refusal = await lookAtFavors(context, viewer, others)
    return refusal ? refuse(refusal) : accept(history)
  },
}

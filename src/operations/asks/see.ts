// One ask as the viewer may see it, and what each answer about an ask has in common.
import type { Ledger } from '../../core/ledger/ledger.ts'
import { askTexts } from '../../core/privacy/ask-texts.ts'
import type { AskView } from '../../core/privacy/ask-views.ts'
import { type Seen, seenTogether } from '../../core/privacy/seen.ts'
import type { AskCommand } from '../../core/record/ask.ts'
import type { Facts } from '../../core/record/decider.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { AskId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import type { Viewer } from '../viewer.ts'
import type { AskAnswer } from './shapes.ts'

/** The same `not-found` for an ask that is not there and one that is not the viewer's to see. */
export async function seeAsk(
  context: Context,
  viewer: Viewer,
  ask: AskId,
): Promise<Result<Seen<AskView>, Refusal>> {
  const lens = await lensOf(context, viewer, (glass) => askTexts(glass, ask))
  const view = lens.ask(ask)
  return view ? accept(view) : refuse({ code: 'not-found' })
}

export async function showAsk(
  context: Context,
  viewer: Viewer,
  ask: AskId,
): Promise<Result<Seen<AskAnswer>, Refusal>> {
  const view = await seeAsk(context, viewer, ask)
  return view.ok ? accept(seenTogether({ ask: view.value })) : view
}

/**
 * Writes one command about an ask, then shows it. Whether it is there for the viewer is decided
 * under the lock: another server may have heard of it before this one.
 */
export async function writeAsk(
  context: Context,
  viewer: Viewer,
  ask: AskId,
  command: (facts: Facts, ledger: Ledger) => Result<AskCommand, Refusal>,
  texts: readonly SealedText[] = [],
): Promise<Result<Seen<AskAnswer>, Refusal>> {
  const written = await write(
    context,
    viewer,
    (facts, ledger) => {
      const decided = command(facts, ledger)
      return decided.ok ? accept([{ noun: 'ask', command: decided.value }]) : decided
    },
    texts,
  )
  return written.ok ? showAsk(context, viewer, ask) : written
}

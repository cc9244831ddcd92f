// The answer to anything done to one favor: the favor, as the viewer may now see it.
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Words } from '../../core/privacy/glass.ts'
import { lensFor, textsFor } from '../../core/privacy/lens.ts'
import { type Seen, seenTogether } from '../../core/privacy/seen.ts'
import type { FavorView } from '../../core/privacy/views.ts'
import type { Command } from '../../core/record/decide.ts'
import type { Facts } from '../../core/record/decider.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { FavorId, TextId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import type { Recorded } from '../record.ts'
import { favorView } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'

export const favorAnswer = z.object({
  favor: favorView,
  couldReturn: favorView
    .optional()
    .describe('An earlier favor this one could return, if you say so.'),
})
export type FavorAnswer = z.infer<typeof favorAnswer>

/** One write by a viewer, through the one write path, under the call's key. */
export async function write(
  context: Context,
  viewer: Viewer,
  commands: (facts: Facts, ledger: Ledger) => Result<readonly Command[], Refusal>,
  texts: readonly SealedText[] = [],
): Promise<Result<Recorded, Refusal>> {
  const { key, inputHash, onReplay } = context.call
  const written = await context.scribe.record(viewer.org, {
    actor: viewer.person,
    commands,
    texts,
    ...(key === undefined ? {} : { key, inputHash }),
  })
  if (written.ok && written.value.replayed) onReplay?.()
  return written
}

/** Writes, then shows the favor the first entry is about. */
export async function writeFavor(
  context: Context,
  viewer: Viewer,
  commands: (facts: Facts, ledger: Ledger) => Result<readonly Command[], Refusal>,
  texts: readonly SealedText[] = [],
  said: ReadonlyMap<TextId, string> = new Map(),
): Promise<Result<Seen<FavorAnswer>, Refusal>> {
  const written = await write(context, viewer, commands, texts)
  if (!written.ok) return written
  for (const entry of written.value.entries) {
    if ('favor' in entry.data) return showFavor(context, viewer, entry.data.favor, said)
  }
  return refuse({ code: 'not-found' })
}

/** One favor through the viewer's lens, or the same `not-found` as for one that does not exist. */
export async function showFavor(
  context: Context,
  viewer: Viewer,
  favor: FavorId,
  said: ReadonlyMap<TextId, string> = new Map(),
): Promise<Result<Seen<FavorAnswer>, Refusal>> {
  const [view] = await viewsOf(context, viewer, [favor], said)
  if (!view) return refuse({ code: 'not-found' })
  return accept(seenTogether({ favor: view }))
}

/**
 * Several favors through the viewer's lens, in the order given; unseen ones left out. Texts the
 * viewer has just `said` need no opening.
 */
export async function viewsOf(
  context: Context,
  viewer: Viewer,
  favors: readonly FavorId[],
  said: ReadonlyMap<TextId, string> = new Map(),
): Promise<Seen<readonly Seen<FavorView>[]>> {
  const ledger = await context.scribe.ledger(viewer.org)
  const nowMs = context.clock.now()
  const facts = factsFor(ledger, viewer.person, nowMs)
  const texts = textsFor({ ledger, viewer: viewer.person, facts }, favors)
  const unsaid = texts.filter((text) => !said.has(text))
  const opened = await context.wordBook.open(viewer.org, ledger, unsaid)
  const words: Words = (text) => said.get(text) ?? opened(text)
  return lensFor(ledger, viewer.person, nowMs, words).favors(favors)
}

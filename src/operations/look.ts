// The lens for a call: the org's ledger as it stands, its names opened, seen by whoever asks now.
import { factsFor } from '../core/ledger/facts.ts'
import type { Glass } from '../core/privacy/glass.ts'
import { type Lens, lensFor } from '../core/privacy/lens.ts'
import type { TextId } from '../core/vocabulary.ts'
import type { Context } from './context.ts'
import type { Viewer } from './viewer.ts'

/** `texts` says which texts besides names the look will need. */
export async function lensOf(
  context: Context,
  viewer: Viewer,
  texts: (glass: Omit<Glass, 'words'>) => readonly TextId[] = () => [],
): Promise<Lens & { readonly glass: Glass }> {
  const ledger = await context.scribe.ledger(viewer.org)
  const nowMs = context.clock.now()
  const facts = factsFor(ledger, viewer.person, nowMs)
  const wanted = texts({ ledger, viewer: viewer.person, facts })
  const words = await context.wordBook.open(viewer.org, ledger, wanted)
  return lensFor(ledger, viewer.person, nowMs, words)
}

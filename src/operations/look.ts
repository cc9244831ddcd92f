// The lens for a call: the org's ledger as it stands, its names opened, seen by whoever asks now.
import { type Lens, lensFor } from '../core/privacy/lens.ts'
import type { Context } from './context.ts'
import type { Viewer } from './viewer.ts'

export async function lensOf(context: Context, viewer: Viewer): Promise<Lens> {
  const ledger = await context.scribe.ledger(viewer.org)
  const words = await context.wordBook.open(viewer.org, ledger)
  return lensFor(ledger, viewer.person, context.clock.now(), words)
}

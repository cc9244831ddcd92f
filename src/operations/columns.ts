// An org's counted favors as columns: from the cache where it is of the journal's own head, else
// from the ledger, in slices, and kept for the next time.
import { type Columns, columnsStepByStep } from '../core/ledger/columns.ts'
import type { OrgId } from '../core/vocabulary.ts'
import type { FavorColumns } from '../sense/favors.ts'
import type { House } from './context.ts'

/** Favors between people who consent to it, confirmed by both; times in seconds. */
export async function columnsOfOrg(
  { journal, scribe, segments }: Pick<House, 'journal' | 'scribe' | 'segments'>,
  org: OrgId,
): Promise<FavorColumns> {
  const head = await journal.head(org)
  const kept = segments.read(org, head)
  if (kept) return kept
  const ledger = await scribe.ledger(org)
  const { sequence } = ledger
  const columns = await inTurns(columnsStepByStep(ledger))
  // Whatever was posted since, an erasure above all, makes these columns nobody's to keep.
  if (sequence === head.sequence && ledger.sequence === sequence) {
    segments.write(org, head, columns)
  }
  const { people, time, giver, receiver } = columns
  return { people: people.length, time: time.map((ms) => ms / 1000), giver, receiver }
}

async function inTurns(work: Generator<number, Columns>): Promise<Columns> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}

// Verification: walks one org's chain from its first entry and names the first that does not
// follow from those before it. Every store verifies through this one file.
import type { OrgId } from '../core/vocabulary.ts'
import { canonical } from './canonical.ts'
import { emptyHead, entryHash, type Row } from './chain.ts'
import type { Head, Verdict } from './journal.ts'

/** How many rows a store hands over at a time while it verifies. */
export const rowsInOneLook = 2_000

type Pages = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>

/** Judges all rows of an org, in order, against the head the store keeps for it. */
export async function verifyRows(org: OrgId, head: Head, pages: Pages): Promise<Verdict> {
  let last = emptyHead
  for await (const rows of pages) {
    for (const row of rows) {
      const why = whyNotNext(org, last, row)
      if (why !== undefined) return verdict(org, last.sequence, head, last.sequence + 1, why)
      last = { sequence: row.sequence, hash: row.hash }
    }
  }
  if (head.sequence > last.sequence) {
    return verdict(org, last.sequence, head, last.sequence + 1, 'it is missing')
  }
  if (head.sequence < last.sequence || head.hash !== last.hash) {
    const sequence = Math.max(1, Math.min(head.sequence + 1, last.sequence))
    return verdict(org, last.sequence, head, sequence, 'the head the store keeps says otherwise')
  }
  return { org, entries: last.sequence, head }
}

function verdict(org: OrgId, entries: number, head: Head, sequence: number, why: string): Verdict {
  return { org, entries, head, broken: { sequence, why } }
}

function whyNotNext(org: OrgId, last: Head, row: Row): string | undefined {
  if (row.sequence !== last.sequence + 1) return 'it is missing'
  if (!isCanonical(row.data)) return 'what it says cannot be read'
  if (!isCanonical(row.commitments)) return 'its commitments cannot be read'
  if (entryHash(org, last.hash, row) !== row.hash) return 'its hash does not follow'
  return undefined
}

/** Text that is not canonical could hide a second reading of the same bytes. */
function isCanonical(text: string): boolean {
  if (text === '{}') return true
  try {
    return canonical(JSON.parse(text)) === text
  } catch {
    return false
  }
}

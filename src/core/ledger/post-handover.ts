// Handovers, posted to the ledger: how each stands, whom each names, and which ones still wait.
import type { HandoverId } from '../handover.ts'
import { evolveHandover, type HandoverState, unknownHandover } from '../record/handover-state.ts'
import type { HandoverEntry, IdentityId, TeamId } from '../vocabulary.ts'
import { listIn } from './listed.ts'

export interface HandoverBook {
  readonly handovers: Map<HandoverId, HandoverState>
  /** Those an identity writes, is to receive or stands behind; those of a team. */
  readonly handoversOf: Map<IdentityId | TeamId, HandoverId[]>
  readonly waitingHandovers: Set<HandoverId>
}

export const emptyHandovers = (): HandoverBook => ({
  handovers: new Map(),
  handoversOf: new Map(),
  waitingHandovers: new Set(),
})

export function postHandover(book: HandoverBook, entry: HandoverEntry): void {
  const id = entry.data.handover
  const after = evolveHandover(book.handovers.get(id) ?? unknownHandover, entry)
  book.handovers.set(id, after)
  if (after.standing === 'waiting') book.waitingHandovers.add(id)
  else book.waitingHandovers.delete(id)
  if (entry.type !== 'handover.written') return
  for (const whom of named(after)) {
    const theirs = listIn(book.handoversOf, whom)
    if (!theirs.includes(id)) theirs.push(id)
  }
}

/** Everybody one names, and its team. */
export function named({ from, to, backup, team }: HandoverState): readonly (IdentityId | TeamId)[] {
  return [team, from, ...to, ...(backup === undefined ? [] : [backup])]
}

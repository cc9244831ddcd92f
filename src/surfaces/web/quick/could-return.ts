// After a line was written down for somebody who once helped the reader: the earlier favor it could
// be the return of. Kept for this page only, until it is answered; nothing is linked by itself.
import { useSyncExternalStore } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { FavorId } from '../../../core/vocabulary.ts'

export interface CouldReturn {
  /** What was just written down. */
  readonly by: FavorId
  readonly earlier: FavorView
}

let offered: CouldReturn | undefined
const listeners = new Set<() => void>()

export function offerReturn(next: CouldReturn | undefined): void {
  offered = next
  for (const tell of listeners) tell()
}

export const useCouldReturn = (): CouldReturn | undefined =>
  useSyncExternalStore(listen, () => offered)

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

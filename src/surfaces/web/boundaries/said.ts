// What the reader sets about themselves, kept as they leave each blank: shown at once, sent after a
// short rest, with an undo. Nothing is half-set: the whole of it goes each time.
import { useEffect, useRef, useState } from 'react'
import type { BoundaryView } from '../../../core/privacy/ask-views.ts'
import { useDoing } from '../api/doing.ts'
import { after } from '../clock.ts'

export const nothingSet: BoundaryView = { kindsNotNow: [], askLastFor: [] }

/** How long a choice rests before it is sent: arrow keys go through several. */
const restMs = 900

export interface Setting {
  readonly shown: BoundaryView
  readonly problem: string | undefined
  readonly change: (next: BoundaryView) => void
  /** Sends what was changed now, as when a blank is left. */
  readonly keep: () => void
}

export function useSetting(saved: BoundaryView | null): Setting {
  const { problem, doIt } = useDoing('What you had set still holds.')
  const [draft, setDraft] = useState<BoundaryView>()
  const latest = useRef({ draft, saved })
  latest.current = { draft, saved }
  const keep = useRef(async (): Promise<void> => undefined)
  keep.current = async () => {
    const { draft: now, saved: before } = latest.current
    if (!now) return
    latest.current = { draft: undefined, saved: before }
    if (!isSame(now, before ?? nothingSet)) await doIt(deedOf(now, before))
    setDraft((later) => (later === now ? undefined : later))
  }
  useEffect(() => (draft ? after(restMs, () => void keep.current()) : undefined), [draft])
  return {
    shown: draft ?? saved ?? nothingSet,
    problem,
    change: setDraft,
    keep: () => void keep.current(),
  }
}

const path = '/boundaries'

/** Setting a boundary, and what takes it back. */
export function deedOf(next: BoundaryView, before: BoundaryView | null) {
  const undo = { path, body: { boundary: before }, done: 'It is as it was before.' }
  const boundary = isSame(next, nothingSet) ? null : next
  return { path, body: { boundary }, done: 'Kept. Nobody is told.', undo }
}

export function isSame(one: BoundaryView, other: BoundaryView): boolean {
  const whole = ({ weeklyMinutes, pausedUntil, kindsNotNow, askLastFor }: BoundaryView): string =>
    JSON.stringify([weeklyMinutes, pausedUntil, kindsNotNow, askLastFor])
  return whole(one) === whole(other)
}

// What goes into somebody's calendar of an ask that was taken: the hours, for the one who does it
// and the one it is done for. Handed back, withdrawn or not done, it is called off there too.
import type { Span } from '../../core/asking.ts'
import type { AskView } from '../../core/privacy/ask-views.ts'
import type { AskState } from '../../core/record/ask-state.ts'
import type { IdentityId } from '../../core/vocabulary.ts'

export interface CalendarEvent {
  /** As the one whose calendar it is for may see it. */
  readonly ask: AskView
  readonly side: 'does it' | 'is helped'
  readonly span: Span
  /** The instant of the last change, milliseconds since 1970. */
  readonly changedAtMs: number
  readonly calledOff: boolean
  /** Where its page is. */
  readonly link: string
}

/** A calendar file for one event; `surfaces/ical` writes it, main injects it. */
export type CalendarWriter = (event: CalendarEvent) => string

/** The file's name: what it is, and nothing of anybody. */
export const calendarFileName = 'goodturn.ics'

/** Undefined where there are no hours, or it never was theirs. */
export function calendarEvent(
  state: AskState,
  ask: AskView,
  isViewer: (identity: IdentityId) => boolean,
  link: string,
): CalendarEvent | undefined {
  const { span } = state
  if (span === undefined) return undefined
  const change = isViewer(state.from) ? forAsker(state) : forTaker(state, isViewer)
  if (!change) return undefined
  const side = isViewer(state.from) ? ('is helped' as const) : ('does it' as const)
  return { ask, side, span, link, ...change }
}

type Change = Pick<CalendarEvent, 'changedAtMs' | 'calledOff'>

const stands = (changedAtMs: number): Change => ({ changedAtMs, calledOff: false })
const off = (changedAtMs: number): Change => ({ changedAtMs, calledOff: true })

function forAsker(state: AskState): Change | undefined {
  if (state.taker !== undefined) return whileTaken(state)
  const handedBack = [...state.asked.values()].flatMap(({ handedBackAtMs }) => handedBackAtMs ?? [])
  return handedBack.length === 0 ? undefined : off(Math.max(...handedBack))
}

function forTaker(
  state: AskState,
  isViewer: (identity: IdentityId) => boolean,
): Change | undefined {
  if (state.taker !== undefined && isViewer(state.taker)) return whileTaken(state)
  for (const [identity, { handedBackAtMs }] of state.asked) {
    if (isViewer(identity) && handedBackAtMs !== undefined) return off(handedBackAtMs)
  }
  return undefined
}

function whileTaken({ standing, takenAtMs = 0, endedAtMs }: AskState): Change {
  const over = standing === 'withdrawn' || standing === 'not done' || standing === 'expired'
  return over && endedAtMs !== undefined ? off(endedAtMs) : stands(takenAtMs)
}

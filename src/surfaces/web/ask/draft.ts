// An ask while it is being written: what the blanks hold, and the input they make. Pure, so that it
// can be tested without a page.
import type { Manner } from '../../../core/asking.ts'
import { addDays } from '../../../core/time.ts'
import type { Day, FavorKind, GoalId, PersonId } from '../../../core/vocabulary.ts'
import { fieldMoment, instantAt, momentIn } from '../clock.ts'

export interface Draft {
  readonly kind: FavorKind
  readonly what: string
  readonly note: string
  readonly waited: string
  /** For a cover: the day, and from when until when. */
  readonly day: Day
  readonly from: string
  readonly until: string
  /** For other help: minutes, and by when, where said. */
  readonly minutes: string
  readonly neededBy: string
  readonly goal: string
  /** `everyone`, `people`, or a team's id. */
  readonly whom: string
  /** For `people`: those ticked; else those not to be asked. */
  readonly ticked: readonly PersonId[]
  readonly leftOut: readonly PersonId[]
  readonly newcomers: readonly { readonly name: string; readonly email?: string }[]
  readonly manner: Manner
  /** A moment of the browser's own field, or empty for the usual one. */
  readonly answerBy: string
}

const hourMs = 60 * 60 * 1000

export function blankDraft(kind: FavorKind, whom: string, today: Day): Draft {
  return {
    kind,
    what: '',
    note: '',
    waited: '',
    day: addDays(today, 2),
    from: '14:00',
    until: '22:00',
    minutes: '',
    neededBy: '',
    goal: '',
    whom,
    ticked: [],
    leftOut: [],
    newcomers: [],
    manner: 'one at a time',
    answerBy: '',
  }
}

export interface DraftSpan {
  readonly fromMs: number
  readonly untilMs: number
}

/** From when until when; a time that ends before it begins goes over midnight. */
export function spanOf({ kind, day, from, until }: Draft): DraftSpan | undefined {
  if (kind !== 'cover') return undefined
  const fromMs = instantAt(day, from)
  const ends = instantAt(day, until)
  const untilMs = ends > fromMs ? ends : instantAt(addDays(day, 1), until)
  return Number.isNaN(fromMs) || Number.isNaN(untilMs) ? undefined : { fromMs, untilMs }
}

/** By when an answer is needed: as said, or some hours before it begins, or in two days. */
export function answerByMs(draft: Draft, nowMs: number): number {
  const said = momentIn(draft.answerBy)
  if (!Number.isNaN(said)) return said
  const span = spanOf(draft)
  const begins = span?.fromMs ?? instantAt(draft.neededBy, '09:00')
  const usual = nowMs + 48 * hourMs
  const rounded = (atMs: number): number => Math.floor(atMs / hourMs) * hourMs
  if (Number.isNaN(begins) || begins <= nowMs) return rounded(usual)
  const before = begins - nowMs > 26 * hourMs ? begins - 20 * hourMs : begins - (begins - nowMs) / 3
  return before - nowMs > hourMs ? rounded(Math.min(before, nowMs + 7 * 24 * hourMs)) : before
}

export const answerByField = (draft: Draft, nowMs: number): string =>
  fieldMoment(answerByMs(draft, nowMs))

/** Why it cannot be sent yet, as a sentence; undefined once it can. */
export function missingIn(draft: Draft): string | undefined {
  if (draft.what.trim() === '') return 'Say what you ask for.'
  if (draft.kind === 'cover' && spanOf(draft) === undefined) return 'Say from when until when.'
  if (draft.whom === 'people' && draft.ticked.length + draft.newcomers.length === 0) {
    return 'Choose whom to ask.'
  }
  return undefined
}

/** The input of `ask.open`, or undefined where something is missing. */
export function inputOf(draft: Draft, nowMs: number): object | undefined {
  if (missingIn(draft) !== undefined) return undefined
  const span = spanOf(draft)
  const minutes = Math.round(Number(draft.minutes))
  const text = (name: 'note' | 'waited'): object =>
    draft[name].trim() === '' ? {} : { [name]: draft[name].trim() }
  return {
    kind: draft.kind,
    what: draft.what.trim(),
    ...text('note'),
    ...text('waited'),
    ...(span === undefined ? {} : { span }),
    ...(span === undefined && minutes > 0 ? { effort: { minutes } } : {}),
    ...(span === undefined && draft.neededBy !== '' ? { neededBy: draft.neededBy } : {}),
    ...(draft.goal === '' ? {} : { goal: draft.goal as GoalId }),
    to: toOf(draft),
    ...(draft.whom !== 'people' && draft.leftOut.length > 0 ? { leaveOut: draft.leftOut } : {}),
    manner: draft.manner,
    expiresAtMs: answerByMs(draft, nowMs),
  }
}

function toOf({ whom, ticked, newcomers }: Draft): object {
  if (whom === 'everyone') return { everyone: true }
  return whom === 'people' ? { people: ticked, newcomers } : { team: whom }
}

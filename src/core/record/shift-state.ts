// How one shift stands: as it was planned, who has which part of it now, and each time it changed
// hands. What was served is read off its parts; nothing is added up here.
import type { Span } from '../asking.ts'
import type { ChangeId, HandedBy, PlannedShift, RotaEntryData } from '../rota.ts'
import type { AskId, Author, FavorId, IdentityId } from '../vocabulary.ts'

/** A stretch of a shift and who has it; nobody: it is open. */
export interface Part extends Span {
  readonly by: IdentityId | undefined
}

export interface Handing extends Span {
  readonly from: IdentityId | undefined
  readonly to: IdentityId | undefined
  readonly how: HandedBy
  readonly atMs: number
  /** Who said so: one of the two, or who acted for somebody absent. */
  readonly author: Author
  readonly ask: AskId | undefined
  readonly change: ChangeId | undefined
  /** What the taker gave by it, once it was done. */
  readonly favor: FavorId | undefined
  /** Neither undone nor planned over since. An undoing itself never stands. */
  readonly stands: boolean
}

export interface ShiftState {
  readonly planned: PlannedShift
  /** In order, without gaps; neighbours have different holders. */
  readonly parts: readonly Part[]
  readonly hands: readonly Handing[]
  readonly offeredBy: IdentityId | undefined
  /** The change that waits for somebody's word on it. */
  readonly change: ChangeId | undefined
  readonly calledOff: boolean
  /** Who had it by an earlier plan: it goes out of their calendars. */
  readonly once?: readonly IdentityId[]
  /** What its holders were reminded of: “day” or “week”, and whom. */
  readonly reminded?: readonly string[]
  /** How often it changed, for a calendar's SEQUENCE. */
  readonly changes: number
}

export function plannedNew(planned: PlannedShift): ShiftState {
  return {
    planned,
    parts: wholeOf(planned),
    hands: [],
    offeredBy: undefined,
    change: undefined,
    calledOff: false,
    changes: 0,
  }
}

const wholeOf = ({ fromMs, untilMs, by }: PlannedShift): readonly Part[] => [
  { fromMs, untilMs, by },
]

/**
 * A later plan of the same shift: parts people agreed on stay, open ones are filled; what waits for
 * somebody's word stays whole.
 */
export function plannedAgain(state: ShiftState, planned: PlannedShift): ShiftState {
  if (planned.asIs) return state
  const agreed = state.parts.filter((part) => isAgreed(state, part))
  if (agreed.length === 0) {
    const parts = wholeOf(planned)
    const same = sameParts(parts, state.parts)
    const had = state.parts.flatMap(({ by }) => (by === undefined || by === planned.by ? [] : [by]))
    return {
      ...state,
      ...(had.length === 0 ? {} : { once: [...new Set([...(state.once ?? []), ...had])] }),
      planned,
      parts,
      hands: same ? state.hands : state.hands.map((hand) => ({ ...hand, stands: false })),
      offeredBy: same ? state.offeredBy : undefined,
      changes: same && sameSpan(planned, state.planned) ? state.changes : state.changes + 1,
    }
  }
  const filled = state.parts.filter((part) => part.by === undefined && planned.by !== undefined)
  const before = state.planned.by
  const kept = { ...planned, ...(before === undefined ? {} : { by: before }) }
  if (filled.length === 0) return { ...state, planned: kept }
  return {
    ...state,
    planned: kept,
    parts: filled.reduce((parts, part) => cut(parts, part, planned.by), state.parts),
    hands: state.hands.map((hand) =>
      filled.some((part) => overlap(part, hand)) ? { ...hand, stands: false } : hand,
    ),
    changes: state.changes + 1,
  }
}

/** Whether a plan would move somebody, or its hours. */
export function planMoves(state: ShiftState, planned: PlannedShift): boolean {
  const after = plannedAgain(state, planned)
  return !sameParts(after.parts, state.parts) || !sameSpan(planned, state.planned)
}

/** Whether a part is whose it is by people's word: no plan moves it. */
export function isAgreed({ hands }: ShiftState, part: Part): boolean {
  if (part.by === undefined) return false
  const last = hands.findLast((hand) => hand.stands && overlap(hand, part))
  return last !== undefined && last.how !== 'left' && last.to === part.by
}

/** Who has most of a shift; nobody, where nobody has any of it. */
export function holderOf(shift: ShiftState | undefined): IdentityId | undefined {
  const long = (part: Part): number => part.untilMs - part.fromMs
  const held = (shift?.parts ?? []).filter(({ by }) => by !== undefined)
  return held.sort((a, b) => long(b) - long(a) || a.fromMs - b.fromMs)[0]?.by
}

/** Whether a handing is the last word on its stretch: only then it can be taken back. */
export function standsAsLeft({ parts, hands }: ShiftState, hand: Handing): boolean {
  if (!hand.stands) return false
  const last = hands.findLast((each) => each.stands && overlap(each, hand))
  return last === hand && partsIn(parts, hand).every(({ by }) => by === hand.to)
}

/** What is left of some parts inside a span. */
export function partsIn(parts: readonly Part[], span: Span): readonly Part[] {
  return parts.flatMap((part) => {
    if (!overlap(part, span)) return []
    const fromMs = Math.max(part.fromMs, span.fromMs)
    return [{ fromMs, untilMs: Math.min(part.untilMs, span.untilMs), by: part.by }]
  })
}

export function withHanding(
  state: ShiftState,
  { span, from, to, how, ask, change }: RotaEntryData['shift.handed'],
  { atMs, by: author }: { readonly atMs: number; readonly by: Author },
): ShiftState {
  const hand: Handing = {
    ...span,
    from,
    to,
    how,
    atMs,
    author,
    ask,
    change,
    favor: undefined,
    stands: how !== 'undo',
  }
  const parts = cut(state.parts, span, to)
  const stillTheirs = parts.some(({ by }) => by === state.offeredBy)
  return {
    ...state,
    parts,
    hands: [...(how === 'undo' ? withoutLast(state.hands, hand) : state.hands), hand],
    offeredBy: stillTheirs ? state.offeredBy : undefined,
    changes: state.changes + 1,
  }
}

/** The handing that is taken back stands no more. */
function withoutLast(hands: readonly Handing[], undo: Handing): readonly Handing[] {
  const at = hands.findLastIndex(
    (hand) => hand.stands && hand.from === undo.to && hand.to === undo.from && sameSpan(hand, undo),
  )
  return hands.map((hand, index) => (index === at ? { ...hand, stands: false } : hand))
}

function cut(parts: readonly Part[], span: Span, to: IdentityId | undefined): readonly Part[] {
  const out: Part[] = []
  for (const part of parts) {
    if (!overlap(part, span)) {
      out.push(part)
      continue
    }
    const fromMs = Math.max(part.fromMs, span.fromMs)
    const untilMs = Math.min(part.untilMs, span.untilMs)
    if (part.fromMs < fromMs) out.push({ ...part, untilMs: fromMs })
    out.push({ fromMs, untilMs, by: to })
    if (untilMs < part.untilMs) out.push({ ...part, fromMs: untilMs })
  }
  return joined(out)
}

function joined(parts: readonly Part[]): readonly Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last?.by === part.by && last !== undefined) {
      out[out.length - 1] = { ...last, untilMs: part.untilMs }
    } else out.push(part)
  }
  return out
}

const overlap = (one: Span, other: Span): boolean =>
  one.fromMs < other.untilMs && other.fromMs < one.untilMs

export const sameSpan = (one: Span, other: Span): boolean =>
  one.fromMs === other.fromMs && one.untilMs === other.untilMs

export const sameParts = (one: readonly Part[], other: readonly Part[]): boolean =>
  one.length === other.length &&
  one.every((part, index) => {
    const each = other[index]
    return each !== undefined && sameSpan(part, each) && part.by === each.by
  })

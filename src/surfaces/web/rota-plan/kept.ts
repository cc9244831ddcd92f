// A plan that is looked at, kept in this tab until it is published: what was asked for, with its
// seed, and what was decided by hand. The same asked again with the same seed is the same plan, so
// that no more than that is kept.
import type { PreviewAnswer, PreviewInput, SeatInput } from '../../../operations/rotas/shapes.ts'

export interface KeptDraft {
  readonly rota: string
  /** What the rota was when the plan was made. */
  readonly version: number
  readonly asked: Omit<PreviewInput, 'rota'>
  /** Seats that were decided by hand since, each with its place. */
  readonly hand: readonly { readonly at: number; readonly seat: SeatInput }[]
}

const place = 'goodturn-plan'

export function keptDraft(rota: string): KeptDraft | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as KeptDraft | null
    return kept?.rota === rota && Array.isArray(kept.hand) ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(draft: KeptDraft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // Where nothing may be kept, a reload begins anew.
  }
}

/** What is different by hand from what came back. */
export const byHand = (plan: PreviewAnswer, seats: readonly SeatInput[]): KeptDraft['hand'] =>
  seats.flatMap((seat, at) => {
    const came = plan.seats[at]
    const isSame =
      came?.person === seat.person && (came?.pinned ?? false) === (seat.pinned ?? false)
    return isSame ? [] : [{ at, seat }]
  })

/** The seats with what was decided by hand, where it is still the same seat. */
export const withHand = (
  seats: readonly SeatInput[],
  hand: KeptDraft['hand'],
): readonly SeatInput[] =>
  seats.map((came, index) => {
    const own = hand.find(({ at }) => at === index)?.seat
    const isIt = own?.duty === came.duty && own.fromMs === came.fromMs
    return own && isIt ? own : came
  })

// Who acts after whom: each favor beside the one before it, in the classes of Gibson 2003,
// "Participation shifts: order and differentiation in group conversation". A gave B; then, say, B
// gave A (AB-BA) or X gave Y (AB-XY). A favor has one receiver, so the six classes with a whole
// group as receiver (0) stay at nought; AB-AB, the same again, is no shift and is counted beside.
import type { FavorColumns } from '../favors.ts'

export const shiftNames = [
  ...(['AB-BA', 'AB-B0', 'AB-BY', 'A0-X0', 'A0-XA', 'A0-XY', 'AB-X0'] as const),
  ...(['AB-XA', 'AB-XB', 'AB-XY', 'A0-AY', 'AB-A0', 'AB-AY', 'AB-AB'] as const),
] as const

export type ShiftName = (typeof shiftNames)[number]

/** Consecutive rows in order; rows of the same instant keep the order they came in. */
export function participationShifts(favors: FavorColumns): Record<ShiftName, number> {
  const counts = Object.fromEntries(shiftNames.map((name) => [name, 0])) as Record<
    ShiftName,
    number
  >
  const { giver, receiver } = favors
  for (let at = 1; at < giver.length; at += 1) {
    counts[shiftOf(giver[at - 1]!, receiver[at - 1]!, giver[at]!, receiver[at]!)] += 1
  }
  return counts
}

function shiftOf(a: number, b: number, giver: number, receiver: number): ShiftName {
  if (giver === a) return receiver === b ? 'AB-AB' : 'AB-AY'
  if (giver === b) return receiver === a ? 'AB-BA' : 'AB-BY'
  if (receiver === a) return 'AB-XA'
  return receiver === b ? 'AB-XB' : 'AB-XY'
}

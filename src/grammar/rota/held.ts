// The stretches of a shift with whoever has each: the whole of it, unless parts of it changed
// hands.
import type { DutyView, HeldView, ShiftBrief, ShiftView } from '../../core/privacy/rota-views.ts'

/** Every stretch of a shift with whoever has it. */
export function heldParts(shift: ShiftView, duty: DutyView): readonly HeldView[] {
  const brief: ShiftBrief = {
    shift: shift.shift,
    duty: shift.duty,
    dutyName: duty.name,
    letter: duty.letter,
    look: duty.look,
    day: shift.day,
    fromMs: shift.fromMs,
    untilMs: shift.untilMs,
  }
  const parts = shift.parts ?? [shift]
  return parts.map(({ fromMs, untilMs, by }) => ({
    shift: brief,
    fromMs,
    untilMs,
    ...(by ? { by } : {}),
  }))
}

// Who is told of a handover: whom it goes to when it is written and once more when it is due, its
// writer and the backup when nobody received it, its writer when somebody did.
import type { HandoverEntry, IdentityId } from '../vocabulary.ts'
import type { Facts } from './decider.ts'

/** The identities an entry is told to; its author is left out by the caller. */
export function toldOfHandover(entry: HandoverEntry, facts: Facts): readonly IdentityId[] {
  const state = facts.handover(entry.data.handover)
  if (state === undefined) return []
  const { from, to, backup, backupToldAtMs } = state
  const behind = backup === undefined ? [] : [backup]
  const told = backupToldAtMs === undefined ? [] : behind
  switch (entry.type) {
    case 'handover.written':
    case 'handover.nudged':
      return to
    case 'handover.backup-told':
      return [from, ...behind]
    case 'handover.received':
      return [from, ...to, ...told]
    case 'handover.withdrawn':
      return [...to, ...told]
    default:
      return entry satisfies never
  }
}

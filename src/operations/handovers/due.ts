// What becomes of handovers by time alone: one nobody received is said once more a quarter of an
// hour after the work changed hands, and to the backup and its writer after half an hour. The
// clockwork calls it once a minute; doing it again changes nothing.
import { tellingDue } from '../../core/record/handover.ts'
import { accept } from '../../core/result.ts'
import type { OrgId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'

/** Says all that is due. Returns how many were told. */
export async function handoversDue(house: House): Promise<number> {
  let told = 0
  for (const { org } of await house.journal.orgs()) told += await handoversDueIn(house, org)
  return told
}

export async function handoversDueIn(house: House, org: OrgId): Promise<number> {
  const ledger = await house.scribe.ledger(org)
  const nowMs = house.clock.now()
  let told = 0
  for (const handover of [...ledger.waitingHandovers]) {
    const state = ledger.handovers.get(handover)
    const due = state && tellingDue(state, nowMs)
    if (due === undefined) continue
    const result = await house.scribe.record(org, {
      actor: 'clockwork',
      key: `${due}:${handover}`,
      inputHash: handover,
      commands: () => accept([{ noun: 'handover', command: { do: due, handover } }]),
    })
    if (result.ok && !result.value.replayed) told += 1
  }
  return told
}

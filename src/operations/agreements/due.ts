// What becomes of agreements by time alone: a proposal nobody answered and one past its last day
// lapse. The clockwork calls it once a minute; doing it again changes nothing.
import { isOverdue } from '../../core/record/agreement.ts'
import { accept } from '../../core/result.ts'
import type { OrgId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'

/** Lapses every agreement that is due. Returns how many. */
export async function agreementsDue(house: House): Promise<number> {
  let lapsed = 0
  for (const { org } of await house.journal.orgs()) lapsed += await lapseIn(house, org)
  return lapsed
}

async function lapseIn(house: House, org: OrgId): Promise<number> {
  const ledger = await house.scribe.ledger(org)
  const nowMs = house.clock.now()
  let lapsed = 0
  for (const [agreement, state] of [...ledger.agreements]) {
    if (!isOverdue(state, nowMs)) continue
    const result = await house.scribe.record(org, {
      actor: 'clockwork',
      key: `lapse:${agreement}`,
      inputHash: agreement,
      commands: () => accept([{ noun: 'agreement', command: { do: 'run-out', agreement } }]),
    })
    if (result.ok && !result.value.replayed) lapsed += 1
  }
  return lapsed
}

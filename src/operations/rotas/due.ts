// What becomes of swaps and plans for an absence by time alone: one that not everybody answered by
// its hour is over, and nothing moved. The clockwork calls it once a minute.
import { accept } from '../../core/result.ts'
import type { OrgId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'

/** Ends every change that is due. Returns how many. */
export async function changesDue(house: House): Promise<number> {
  let ended = 0
  for (const { org } of await house.journal.orgs()) ended += await changesDueIn(house, org)
  return ended
}

export async function changesDueIn(house: House, org: OrgId): Promise<number> {
  const ledger = await house.scribe.ledger(org)
  const nowMs = house.clock.now()
  let ended = 0
  for (const [rota, state] of [...ledger.rotas]) {
    for (const change of state.waiting) {
      const { expiresAtMs } = state.changes.get(change) ?? { expiresAtMs: Number.MAX_SAFE_INTEGER }
      if (expiresAtMs > nowMs) continue
      const result = await house.scribe.record(org, {
        actor: 'clockwork',
        key: `expire:${change}`,
        inputHash: change,
        commands: () => accept([{ noun: 'rota', command: { do: 'expire-change', rota, change } }]),
      })
      if (result.ok && !result.value.replayed) ended += 1
    }
  }
  return ended
}

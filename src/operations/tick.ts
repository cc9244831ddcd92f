// What is due without anybody asking: lapses, kept answers to forget.
import { factsFor } from '../core/ledger/facts.ts'
import { limits } from '../core/limits.ts'
import { waitedMs } from '../core/record/favor.ts'
import { accept } from '../core/result.ts'
import type { OrgId } from '../core/vocabulary.ts'
import type { House } from './context.ts'

/** Lapses what waited 14 days of the other side's presence. Returns how many. */
export async function lapseDue(house: House): Promise<number> {
  let lapsed = 0
  for (const { org } of await house.journal.orgs()) lapsed += await lapseIn(house, org)
  return lapsed
}

async function lapseIn(house: House, org: OrgId): Promise<number> {
  const ledger = await house.scribe.ledger(org)
  const facts = factsFor(ledger, 'clockwork', house.clock.now())
  let lapsed = 0
  for (const favor of [...ledger.waiting]) {
    const state = ledger.favors.get(favor)
    if (!state || waitedMs(state, facts) < limits.lapseMs) continue
    const result = await house.scribe.record(org, {
      actor: 'clockwork',
      key: `lapse:${favor}`,
      inputHash: favor,
      commands: () => accept([{ noun: 'favor', command: { do: 'lapse', favor } }]),
    })
    if (result.ok && !result.value.replayed) lapsed += 1
  }
  return lapsed
}

/** Forgets answers kept for keys longer than 30 days. */
export function forgetOldAnswers(house: House): Promise<number> {
  return house.journal.forgetAnswers(house.clock.now() - limits.idempotencyMs)
}

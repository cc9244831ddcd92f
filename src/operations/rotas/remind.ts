// Reminds of shifts before they begin, and tells who covers in the week. The clockwork calls it
// once a minute; what was said is on record, so that it is said once, whichever server came first.
import { factsFor } from '../../core/ledger/facts.ts'
import { remindersDue as dueIn } from '../../core/record/rota-reminding.ts'
import { accept } from '../../core/result.ts'
import type { OrgId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'

/** Says all that is due, in every rota. Returns of how many rotas something was said. */
export async function remindersDue(house: Pick<House, 'scribe' | 'clock' | 'journal'>) {
  let said = 0
  for (const { org } of await house.journal.orgs()) said += await remindersDueIn(house, org)
  return said
}

export async function remindersDueIn(
  { scribe, clock }: Pick<House, 'scribe' | 'clock'>,
  org: OrgId,
) {
  const ledger = await scribe.ledger(org)
  const facts = factsFor(ledger, 'clockwork', clock.now())
  let said = 0
  for (const [rota, state] of [...ledger.rotas]) {
    if (dueIn(state, facts).length === 0) continue
    // Decided again under the lock: another server may have been first, which is as good.
    const result = await scribe.record(org, {
      actor: 'clockwork',
      commands: () => accept([{ noun: 'rota', command: { do: 'remind', rota } }]),
    })
    if (result.ok) said += 1
  }
  return said
}

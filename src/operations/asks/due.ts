// What asks do by themselves as time passes: the next is asked, one of those who can is taken, they
// expire. The clockwork calls it once a minute; doing it again changes nothing.
import { factsFor } from '../../core/ledger/facts.ts'
import { dueOf } from '../../core/record/ask-going-on.ts'
import { accept } from '../../core/result.ts'
import type { OrgId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'
import { barredFrom } from '../rotas/lawful.ts'

/** Carries on every ask of which something is due. Returns how many. */
export async function asksDue(house: House): Promise<number> {
  let moved = 0
  for (const { org } of await house.journal.orgs()) moved += await asksDueIn(house, org)
  return moved
}

export async function asksDueIn(
  house: Pick<House, 'scribe' | 'clock'>,
  org: OrgId,
): Promise<number> {
  const ledger = await house.scribe.ledger(org)
  const facts = factsFor(ledger, 'clockwork', house.clock.now())
  let moved = 0
  for (const ask of [...ledger.liveAsks]) {
    const state = ledger.asks.get(ask)
    if (state === undefined || dueOf(state, facts).length === 0) continue
    // Decided again under the lock: another server may have been first, which is as good.
    const result = await house.scribe.record(org, {
      actor: 'clockwork',
      commands: (now, known) => {
        const barred = barredFrom(known, ask, now)
        return accept([{ noun: 'ask', command: { do: 'go-on', ask, barred } }])
      },
    })
    if (result.ok) moved += 1
  }
  return moved
}

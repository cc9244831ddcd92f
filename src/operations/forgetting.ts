// Forgetting somebody: once the record says that they erased themselves, or turned out to be
// another, everything it implies is done step by step. Each step can be done again, so that a kill
// between two of them is made good at the next tick; the last entry says that nothing is left.
import type { Ledger } from '../core/ledger/ledger.ts'
import type { Command } from '../core/record/decide.ts'
import { isForgotten } from '../core/record/standing.ts'
import { accept } from '../core/result.ts'
import type { OrgId, PersonId } from '../core/vocabulary.ts'
import { StoreUnavailable, UnfitStore } from '../journal/errors.ts'
import type { House } from './context.ts'
import { handOver } from './handing-over.ts'

/** All that follows from an erasure or a merge. Throws where a step could not be done yet. */
export async function forget(house: House, org: OrgId, person: PersonId): Promise<void> {
  const ledger = await house.scribe.ledger(org)
  const heir = heirOf(ledger, person)
  if (heir !== undefined) await handOver(house, org, person, heir)
  await house.keys.destroy(org, person)
  house.segments.drop(org)
  house.wordBook.forget(org)
  house.imports.forget(org, person)
  await house.journal.shred(org, await house.journal.textsOf(org, person))
  await house.privateStore.clearAll(org, person)
  await house.journal.forgetPerson(org, person)
  await house.accounts.removePerson(org, person)
  await house.journal.settle()
  await say(house, org, { noun: 'person', command: { do: 'forget', person } })
}

/** Does it at once; what a store cannot do just now is done at a later tick. */
export async function forgetNow(house: House, org: OrgId, person: PersonId): Promise<void> {
  try {
    await forget(house, org, person)
  } catch (error) {
    const later = error instanceof StoreUnavailable || error instanceof UnfitStore
    if (!later) throw error
  }
}

/** Whoever a merged person turned out to be in the end, if they are still here to have it. */
function heirOf(ledger: Ledger, person: PersonId): PersonId | undefined {
  let into = ledger.people.get(person)?.mergedInto
  while (into !== undefined) {
    const state = ledger.people.get(into)
    if (state?.standing !== 'merged') return isForgotten(state) ? undefined : into
    into = state.mergedInto
  }
  return undefined
}

/** Finishes what was begun and not ended, and forgets again whoever a restored record brought. */
export async function forgetDue(house: House): Promise<void> {
  const destroyed = await house.keys.destroyed()
  for (const { org } of await house.journal.orgs()) {
    const ledger = await house.scribe.ledger(org)
    const gone = destroyed.flatMap(({ org: where, owner }) => (where === org ? [owner] : []))
    for (const owner of gone) {
      const state = ledger.people.get(owner as PersonId)
      if (state === undefined || isForgotten(state)) continue
      const person = owner as PersonId
      await say(house, org, { noun: 'person', command: { do: 'erase', person } })
    }
    const forgotten = [...ledger.people].filter(([, state]) => isForgotten(state))
    // A cache of this server's may be older than what another one did.
    house.segments.dropHolding(org, new Set(forgotten.map(([person]) => person)))
    for (const [person, state] of forgotten) {
      // Another server may have been the one to forget them: their key leaves this memory, too.
      if (state.forgotten) house.keys.drop(org, person)
      else await forget(house, org, person)
    }
  }
}

async function say(house: House, org: OrgId, command: Command): Promise<void> {
  await house.scribe.record(org, { actor: 'clockwork', commands: () => accept([command]) })
}

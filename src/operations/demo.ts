// The demo: the workplace's script played through the real operations, each step at its own instant
// counted back from today, in an org of its own that is made anew when it is a week old.
import type { OrgId, PersonId } from '../core/vocabulary.ts'
import type { House } from './context.ts'
import { directoryOf } from './directory.ts'

export interface Demo {
  readonly org: OrgId
  /** The demo's person of that first name, lower-cased. */
  personNamed(name: string): Promise<PersonId | undefined>
}

const weekMs = 7 * 24 * 60 * 60 * 1000

/** The demo as it stands, made first if there is none or it is older than a week. */
export async function demoOf(house: House): Promise<Demo> {
  const known = (await house.journal.orgs()).find((row) => row.demo)
  const fresh = known && house.clock.now() - known.createdMs < weekMs
  if (known && !fresh) await removeDemo(house)
  const org = fresh ? known.org : await playDemo(house)
  return {
    org,
    async personNamed(name) {
      const ledger = await house.scribe.ledger(org)
      const words = await house.wordBook.open(org, ledger)
      const found = directoryOf(ledger, words).identity(name, 'person_', 'name')
      return found.ok ? ledger.identities.get(found.value)?.person : undefined
    },
  }
}

/** Takes the demo away whole: its journal, its texts, its accounts. */
export async function removeDemo(house: House): Promise<boolean> {
  const known = (await house.journal.orgs()).find((row) => row.demo)
  if (!known) return false
  await house.accounts.removeOrg(known.org)
  await house.journal.removeDemo(known.org)
  house.wordBook.forget(known.org)
  return true
}

async function playDemo(house: House): Promise<OrgId> {
  const { beginOrg } = await import('./begin.ts')
  const begun = await beginOrg(house, { name: 'Ana Alvares', team: 'Support', demo: true })
  if (!begun.ok) throw new Error(begun.refusal.code)
  return begun.value.org
}

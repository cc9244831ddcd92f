// Erasing somebody who cannot come in to do it: they left, never joined, or are known from an
// import only, and asked whoever runs the server. A member only ever erases themselves.
import type { Ledger } from '../core/ledger/ledger.ts'
import { isForgotten } from '../core/record/standing.ts'
import { sentenceOf } from '../core/refusals.ts'
import { accept } from '../core/result.ts'
import type { OrgId, PersonId } from '../core/vocabulary.ts'
import type { House } from './context.ts'
import { forgetNow } from './forgetting.ts'

interface Answer {
  readonly ok: boolean
  readonly lines: readonly string[]
}

/** `who` is an address or a person's id, looked for in every organisation but the demo. */
export async function eraseFormer(
  house: House,
  given: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { who } = given
  if (typeof who !== 'string' || who === '') {
    return { ok: false, lines: ['Say whom: erase <address or id>.'] }
  }
  const lines: string[] = []
  let ok = false
  for (const { org, demo } of await house.journal.orgs()) {
    if (demo) continue
    for (const person of await meantBy(house, org, who)) {
      const done = await erased(house, org, person)
      lines.push(done.line)
      ok ||= done.ok
    }
  }
  return lines.length === 0 ? { ok, lines: ['Nobody here goes by that.'] } : { ok, lines }
}

async function erased(house: House, org: OrgId, person: PersonId) {
  const { people } = await house.scribe.ledger(org)
  if (people.get(person)?.standing === 'joined') {
    return { ok: false, line: `${person} is a member: they erase themselves, in Settings.` }
  }
  const written = await house.scribe.record(org, {
    actor: 'operator',
    commands: () => accept([{ noun: 'person', command: { do: 'erase', person } }]),
  })
  if (!written.ok) return { ok: false, line: sentenceOf(written.refusal) }
  await forgetNow(house, org, person)
  return { ok: true, line: `Erased: ${person} of ${org}.` }
}

async function meantBy(house: House, org: OrgId, who: string): Promise<readonly PersonId[]> {
  const ledger = await house.scribe.ledger(org)
  const found = new Set<PersonId>(await holders(house, org, ledger, who.toLowerCase()))
  const bySignIn = await house.accounts.personWithEmail(org, who)
  if (bySignIn !== undefined) found.add(bySignIn)
  if (ledger.people.has(who as PersonId)) found.add(who as PersonId)
  return [...found].filter((person) => !isForgotten(ledger.people.get(person)))
}

/** Whoever holds that address. */
async function holders(
  house: House,
  org: OrgId,
  ledger: Ledger,
  address: string,
): Promise<readonly PersonId[]> {
  const words = await house.wordBook.open(org, ledger)
  return [...ledger.identities.values()].flatMap((identity) => {
    const text = identity.address && words(identity.address)
    return identity.person !== undefined && text?.toLowerCase() === address ? identity.person : []
  })
}

// When somebody turns out to be another person here, the words kept under their key are sealed
// anew under the other's: same words, same commitment, another owner. Their old name is not among
// them; it goes with the key.
import type { OrgId, PersonId, TextId } from '../core/vocabulary.ts'
import type { Owner, SealedText } from '../journal/journal.ts'
import type { House } from './context.ts'

const textsAtOnce = 500

/** Seals what was `from`'s for `heir`. What is done already is not found again. */
export async function handOver(
  house: House,
  org: OrgId,
  from: PersonId,
  heir: PersonId,
): Promise<void> {
  const { identities } = await house.scribe.ledger(org)
  const addresses = new Set([...identities.values()].map((identity) => identity.address))
  const ids = await house.journal.textsOf(org, from)
  for (let at = 0; at < ids.length; at += textsAtOnce) {
    const sealed = await house.journal.texts(org, ids.slice(at, at + textsAtOnce))
    const kept = sealed.filter(({ id, owners }) => owners.length > 1 || addresses.has(id))
    await sealAnew(house, org, kept, (owners) =>
      owners.map((owner) => (owner === from ? heir : owner)),
    )
  }
}

/** Seals texts for other owners; those whose words cannot be read any more are left as they are. */
export async function sealAnew(
  house: House,
  org: OrgId,
  sealed: readonly SealedText[],
  ownersFor: (owners: readonly Owner[], id: TextId) => readonly Owner[],
): Promise<void> {
  const opened = await house.sealing.openWithSalts(org, sealed)
  const texts = sealed.flatMap(({ id, owners }) => {
    const text = opened.get(id)
    return text ? { id, plain: text.plain, salt: text.salt, owners: ownersFor(owners, id) } : []
  })
  if (texts.length === 0) return
  await house.journal.reseal(org, await house.sealing.sealAll(org, texts))
}

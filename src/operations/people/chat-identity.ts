// Whose a chat name is. It becomes somebody's only by a link they opened themselves while signed
// in: whoever could claim any address would speak for whoever writes under it.
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { OrgId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'
import type { Viewer } from '../viewer.ts'

/** Addresses of these platforms are tied by their link alone. */
export const tiedByLink = ['slack:', 'mattermost:'] as const

export const isTiedByLink = (address: string): boolean =>
  tiedByLink.some((platform) => address.trim().toLowerCase().startsWith(platform))

interface Tied {
  readonly viewer: Viewer
  readonly address: string
  readonly name: string | undefined
}

/** Chat names of those who are members of an org now. */
async function tiedIn(house: House, org: OrgId): Promise<readonly Tied[]> {
  const ledger = await house.scribe.ledger(org)
  const words = await house.wordBook.open(org, ledger)
  const tied: Tied[] = []
  for (const { kind, person, address } of ledger.identities.values()) {
    if (kind !== 'chat' || person === undefined || address === undefined) continue
    const state = ledger.people.get(person)
    const text = words(address)
    if (state?.standing !== 'joined' || text === undefined) continue
    const name = state.name && words(state.name)
    tied.push({ viewer: { org, person }, address: text, name: name || undefined })
  }
  return tied
}

async function ownOrgs(house: House): Promise<readonly OrgId[]> {
  return (await house.journal.orgs()).filter(({ demo }) => !demo).map(({ org }) => org)
}

/** The member a chat name is tied to, in whichever organisation they are. */
export async function chatPerson(house: House, address: string): Promise<Viewer | undefined> {
  for (const org of await ownOrgs(house)) {
    const found = (await tiedIn(house, org)).find((each) => each.address === address)
    if (found) return found.viewer
  }
  return undefined
}

/** What those who are tied are called, by their chat address. */
export async function chatNames(house: House, org: OrgId): Promise<ReadonlyMap<string, string>> {
  const tied = await tiedIn(house, org)
  return new Map(tied.flatMap(({ address, name }) => (name === undefined ? [] : [[address, name]])))
}

/** What a member is called, for their own eyes. */
export async function chatOwner(house: House, { org, person }: Viewer): Promise<string> {
  const ledger = await house.scribe.ledger(org)
  const name = ledger.people.get(person)?.name
  return (name && (await house.wordBook.open(org, ledger))(name)) || 'you'
}

/** Chat addresses of one member. */
export async function chatAddresses(house: House, viewer: Viewer): Promise<readonly string[]> {
  const tied = await tiedIn(house, viewer.org)
  return tied.filter((each) => each.viewer.person === viewer.person).map(({ address }) => address)
}

/** Ties a chat name to whoever opened its link; a second time it changes nothing. */
export async function tieChat(
  house: House,
  viewer: Viewer,
  address: string,
): Promise<Result<Viewer, Refusal>> {
  const { org, person } = viewer
  if (!(await ownOrgs(house)).includes(org)) return refuse({ code: 'not-yours-to-do' })
  const holder = await chatPerson(house, address)
  if (holder) {
    const own = holder.org === org && holder.person === person
    return own ? accept(viewer) : refuse({ code: 'identity-taken', about: 'address' })
  }
  const [identity, text] = [house.ids.identity(), house.ids.text()]
  const sealed = await house.sealing.seal(org, text, address, [person])
  const attach = { do: 'attach', identity, person, kind: 'chat', address: text } as const
  const tied = await house.scribe.record(org, {
    actor: person,
    commands: () => accept([{ noun: 'identity', command: attach }]),
    texts: [sealed],
  })
  return tied.ok ? accept(viewer) : tied
}

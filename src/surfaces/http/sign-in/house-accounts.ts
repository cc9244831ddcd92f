// Accounts as operations know them, over the sign-in store: who is invited, who signs in with what,
// and taking all of it away again.
import type { OrgId } from '../../../core/vocabulary.ts'
import type { Accounts, House } from '../../../operations/context.ts'
import type { Doors } from './routes.ts'

export function accountsOver(
  { links, askLinks, signIn }: Omit<Doors, 'house'>,
  forgetKeys: (org: OrgId) => Promise<void>,
): Accounts {
  return {
    invite: (org, person, untilMs) => links.make({ kind: 'invitation', org, person }, untilMs),
    askLink: (org, person, ask, untilMs) => askLinks.make({ org, person, ask }, untilMs),
    invitations: (org) => links.waiting(org),
    emailOf: (org, person) => signIn.emailOf({ org, person }),
    revokeInvitation: (org, person) => links.end(org, person),
    tokenNames: async (org, person) =>
      (await signIn.tokens({ org, person })).map((token) => token.name),
    personWithEmail: (org, email) => signIn.personWithEmail(org, email),
    async removePerson(org, person) {
      await links.end(org, person)
      await askLinks.removePerson(org, person)
      await signIn.removePerson(org, person)
    },
    signOut: (org, person) => signIn.signOutPerson(org, person),
    async removeOrg(org) {
      await signIn.removeOrg(org)
      await askLinks.removeOrg(org)
      await forgetKeys(org)
    },
  }
}

/** What the founder of an org said at first run. */
export function founderLeadsIn({ store }: Pick<Doors, 'store'>): House['founderLeads'] {
  return async (org) => {
    const [setting] = await store.rows<{ value: 'yes' | 'no' }>(
      "SELECT value FROM setting WHERE org = ? AND name = 'founder leads'",
      [org],
    )
    return setting?.value ?? 'not said'
  }
}

// How a browser becomes one of the demo's people: an account made the first time somebody enters as
// them, with a password nobody has to know.
import { createHmac } from 'node:crypto'
import { limits } from '../../../core/limits.ts'
import type { OrgId, PersonId } from '../../../core/vocabulary.ts'
import type { DemoDoors } from '../demo-routes.ts'
import type { Links } from './links.ts'
import type { SignIn } from './sign-in.ts'

export interface DemoPeople {
  readonly org: OrgId
  /** The demo's person of that first name, lower-cased. */
  personNamed(name: string): Promise<PersonId | undefined>
  /** Whether somebody has begun an org of their own on this server. */
  hasOwn(): Promise<boolean>
}

export function demoDoorsOf(
  demo: DemoPeople,
  signIn: SignIn,
  links: Links,
  secret: string,
  now: () => number,
): DemoDoors {
  return {
    async enter(name) {
      const person = await demo.personNamed(name)
      if (!person) return undefined
      const { org } = demo
      const email = `${person.toLowerCase()}@demo.invalid`
      const password = createHmac('sha256', secret).update(person).digest('base64url')
      const account = await signIn.accountOf({ org, person })
      if (account !== undefined) return signIn.withPassword(email, password)
      return signIn.signUp({ name, email, password, org, person })
    },
    async start() {
      if (await demo.hasOwn()) return '/sign-in'
      const link = await links.make({ kind: 'first-run' }, now() + limits.invitationMs)
      return `/begin?secret=${link}`
    },
  }
}

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
  /** Each way in: whose eyes, what it shows, where it opens. */
  ways(): Promise<readonly { door: string; sentence: string; person: PersonId; path: string }[]>
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
  async function signedIn(person: PersonId): Promise<Headers | undefined> {
    const { org } = demo
    const email = `${person.toLowerCase()}@demo.invalid`
    const password = createHmac('sha256', secret).update(person).digest('base64url')
    const account = await signIn.accountOf({ org, person })
    if (account !== undefined) return signIn.withPassword(email, password)
    return signIn.signUp({ name: 'demo', email, password, org, person })
  }
  return {
    async ways() {
      return (await demo.ways()).map(({ door, sentence }) => ({ door, sentence }))
    },
    async enter(door) {
      const way = (await demo.ways()).find((each) => each.door === door)
      const person = way?.person ?? (await demo.personNamed(door))
      if (!person) return undefined
      const headers = await signedIn(person)
      return headers && { headers, path: way?.path ?? '/' }
    },
    async start() {
      if (await demo.hasOwn()) return '/sign-in'
      const link = await links.make({ kind: 'first-run' }, now() + limits.invitationMs)
      return `/begin?secret=${link}`
    },
  }
}

// The viewer's own settings in one answer: what they said of themselves, their addresses, their
// teams, how they sign in.
import { z } from 'zod'
import { ownTexts, ownView } from '../../core/privacy/own-lens.ts'
import { accept, refuse } from '../../core/result.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { isDemo } from '../today.ts'
import { type MeAnswer, meAnswer } from './shapes.ts'

export const readMe: ServerOperation<Record<string, never>, MeAnswer> = {
  name: 'me.read',
  about: 'Read what is yours here: what you said of yourself, your addresses, how you sign in.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/me' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: meAnswer,
  async run(context, viewer) {
    const { org, person } = viewer
    const lens = await lensOf(context, viewer, ({ ledger }) => ownTexts(ledger, person))
    const demo = await isDemo(context, org)
    // In the demo nobody has an address: the one the store holds was made up.
    const email = demo ? undefined : await context.accounts.emailOf(org, person)
    const own = ownView(lens.glass, {
      demo,
      privateAnswersOff: await context.privateAnswersOff(org),
      ...(email === undefined ? {} : { email }),
    })
    return own ? accept(own) : refuse({ code: 'not-found' })
  },
}

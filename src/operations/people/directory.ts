// The list of people as admins keep it: addresses, roles, invitations, names behind pseudonyms.
import { z } from 'zod'
import { directoryView } from '../../core/privacy/own-lens.ts'
import { seenTogether } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import { lensOf } from '../look.ts'
import { lookAtAddresses } from '../looks/take.ts'
import type { ServerOperation } from '../operation.ts'
import { type DirectoryAnswer, directoryAnswer } from './shapes.ts'

const isSaid = (identity: { readonly address?: string | undefined }): boolean =>
  identity.address !== undefined

export const directory: ServerOperation<Record<string, never>, DirectoryAnswer> = {
  name: 'person.directory',
  about: 'Read people’s addresses, roles and invitations. Everybody in it is told that you did.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/people/directory' },
  who: 'admin',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: directoryAnswer,
  async run(context, viewer) {
    const lens = await lensOf(context, viewer)
    const invitations = await context.accounts.invitations(viewer.org)
    const until = new Map([...invitations].map(([person, atMs]) => [person, dayOf(atMs)]))
    const people = directoryView(lens.glass, until)
    const shown = people.filter(
      (row) => row.importedName !== undefined || row.identities.some(isSaid),
    )
    const refusal = await lookAtAddresses(
      context,
      viewer,
      shown.map((row) => row.person.person),
    )
    return refusal ? refuse(refusal) : accept(seenTogether({ people }))
  },
}

// What Goodturn is used for in an organisation: everything, or the rota only. Every page reads it
// with Today; an admin sets it, and everybody is told.
import { z } from 'zod'
import { type OrgMode, orgModes } from '../core/org.ts'
import { seenByAuthor } from '../core/privacy/seen.ts'
import { accept } from '../core/result.ts'
import { write } from './favors/answer.ts'
import type { ServerOperation } from './operation.ts'

export const orgMode = z.enum(orgModes)
const modeInput = z.strictObject({ mode: orgMode })

export const setMode: ServerOperation<{ mode: OrgMode }, { mode: OrgMode }> = {
  name: 'organisation.set-mode',
  about: 'Use everything, or the rota only: swaps, covers and handovers. Nothing is lost by it.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/organisation/mode' },
  who: 'admin',
  input: modeInput,
  output: z.object({ mode: orgMode }),
  async run(context, viewer, { mode }) {
    const written = await write(context, viewer, () =>
      accept([{ noun: 'org', command: { do: 'set-mode', mode } }]),
    )
    return written.ok ? accept(seenByAuthor({ mode })) : written
  },
}

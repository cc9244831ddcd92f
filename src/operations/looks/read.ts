// Who looked: one's own looks, and for the council all of them and how the organisation is set up.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import { councilSettingsView } from '../../core/privacy/council-lens.ts'
import { councilLooksView, looksView, lookTexts } from '../../core/privacy/look-lens.ts'
import { seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { isDemo } from '../today.ts'
import {
  type CouncilLooksAnswer,
  type CouncilSettings,
  councilLooksAnswer,
  councilLooksInput,
  councilSettings,
  type LooksAnswer,
  looksAnswer,
} from './shapes.ts'

const nothing = z.strictObject({}) as z.ZodType<Record<string, never>>

export const listLooks: ServerOperation<Record<string, never>, LooksAnswer> = {
  name: 'look.list',
  about: 'Read who looked at something of yours, and on which day.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/looks' },
  who: 'member',
  input: nothing,
  output: looksAnswer,
  async run(context, viewer) {
    const lens = await lensOf(context, viewer, (glass) => lookTexts(glass, limits.pageRows))
    return accept(seenTogether({ looks: looksView(lens.glass, limits.pageRows) }))
  },
}

type CouncilLooksInput = z.infer<typeof councilLooksInput>

export const councilLooks: ServerOperation<CouncilLooksInput, CouncilLooksAnswer> = {
  name: 'council.looks',
  about: 'Read who looked at whom in the whole organisation, without what was read.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/council/looks' },
  who: 'council',
  input: councilLooksInput as unknown as z.ZodType<CouncilLooksInput>,
  output: councilLooksAnswer,
  async run(context, viewer, { cursor, limit }) {
    const before = cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor)
    if (Number.isNaN(before)) return refuse({ code: 'bad-input', about: 'cursor' })
    const { glass } = await lensOf(context, viewer)
    const { looks, next } = councilLooksView(glass, before, limit)
    const cursorOn = seenPlain(next === undefined ? null : String(next))
    return accept(seenTogether({ looks, next: cursorOn }))
  },
}

/** How the organisation is set up, for those who answer for it. */
function settingsFor(
  who: 'council' | 'admin',
  name: string,
  path: string,
): ServerOperation<Record<string, never>, CouncilSettings> {
  return {
    name,
    about: 'Read how the organisation is set up: roles, who leads, charters, who holds the keys.',
    place: 'server',
    kind: 'read',
    route: { method: 'GET', path },
    who,
    input: nothing,
    output: councilSettings,
    async run(context, viewer) {
      const { org } = viewer
      const { glass } = await lensOf(context, viewer)
      const view = councilSettingsView(glass, {
        demo: await isDemo(context, org),
        founderLeads: await context.founderLeads(org),
        keysProtectedBy: context.keys.protection(),
        privateAnswersOff: await context.privateAnswersOff(org),
      })
      return view ? accept(view) : refuse({ code: 'not-yours-to-do' })
    },
  }
}

export const readCouncilSettings = settingsFor('council', 'council.settings', '/council/settings')
export const readOrganisation = settingsFor('admin', 'organisation.read', '/organisation')

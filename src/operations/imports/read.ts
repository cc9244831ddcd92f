// Looking at imports: one, with its draft or its lines counted, and all one may know of.
import { z } from 'zod'
import { type Seen, seenList, seenTogether } from '../../core/privacy/seen.ts'
import { accept } from '../../core/result.ts'
import type { ServerOperation } from '../operation.ts'
import { type ImportAnswer, type ImportView, importAnswer, importId, importView } from './shapes.ts'
import { glassOf, showImport, viewOf } from './view.ts'

const onlyImport = z.strictObject({ import: importId })

export const readImport: ServerOperation<z.infer<typeof onlyImport>, ImportAnswer> = {
  name: 'import.read',
  about: 'Read one import: how far it is, its preview, or what came of it.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/imports/:import' },
  who: 'member',
  input: onlyImport,
  output: importAnswer,
  run: (context, viewer, input) => showImport(context, viewer, input.import),
}

const listAnswer = z.object({ imports: z.array(importView).readonly() })

export const listImports: ServerOperation<Record<string, never>, z.infer<typeof listAnswer>> = {
  name: 'import.list',
  about: 'Read which imports you began, that name you, or that you look after, newest first.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/imports' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: listAnswer,
  async run(context, viewer) {
    const glass = await glassOf(context, viewer)
    const inRecord = [...glass.ledger.imports.keys()].reverse()
    // A draft that was called off left nothing behind to tell of.
    const own = context.imports
      .listOf(viewer)
      .filter((draft) => draft.stage !== 'cancelled' && !glass.ledger.imports.has(draft.import))
      .map((draft) => draft.import)
      .reverse()
    const views: Seen<ImportView>[] = []
    for (const id of [...own, ...inRecord]) {
      const view = viewOf(context, viewer, glass, id)
      if (view) views.push(withoutBulk(view))
    }
    return accept(seenTogether({ imports: seenList(views) }))
  },
}

/** A list needs no tables and previews. */
function withoutBulk(view: Seen<ImportView>): Seen<ImportView> {
  const { table: _table, preview: _preview, ...rest } = view
  return rest as typeof view
}

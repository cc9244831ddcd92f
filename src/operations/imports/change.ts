// What becomes of a draft and of an import: its columns and matches set, said yes to, called off,
// undone as a whole. Saying the same twice changes nothing more.
import { z } from 'zod'
import { columnsOf } from '../../connectors/help-log/open-table.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { ImportId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import { bringIn } from './bring-in.ts'
import { type Draft, emptied, enter, isOver } from './draft.ts'
import { forAMoment, previewAgain, readAgain, setColumns } from './reading.ts'
import { type ImportAnswer, importAnswer, importId, mapping, match } from './shapes.ts'
import { undoImport } from './undo.ts'
import { showImport } from './view.ts'

/** The viewer's draft, as long as it can still be changed; what was under way on it is stopped. */
async function openDraft(
  context: Context,
  viewer: Viewer,
  id: ImportId,
): Promise<Result<Draft, Refusal>> {
  const draft = context.imports.find(viewer, id)
  if (!draft) return refuse({ code: 'not-found' })
  if (isOver(draft) || draft.stage === 'bringing in') return refuse({ code: 'nothing-changes' })
  await context.imports.stop(draft)
  return accept(draft)
}

const columnsInput = z.strictObject({ import: importId, mapping, header: z.boolean() })

export const setImportColumns: ServerOperation<z.infer<typeof columnsInput>, ImportAnswer> = {
  name: 'import.set-columns',
  about: 'Say which column of the file is what, and whether its first row names them.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/imports/:import/columns' },
  who: 'member',
  input: columnsInput,
  output: importAnswer,
  async run(context, viewer, input) {
    const draft = await openDraft(context, viewer, input.import)
    if (!draft.ok) return draft
    const { table } = draft.value
    if (!table) return refuse({ code: 'nothing-changes' })
    const { length } = columnsOf(table.open, input.header).names
    if (Object.values(input.mapping).some((place) => place !== undefined && place >= length)) {
      return refuse({ code: 'bad-input', about: 'mapping', detail: 'There is no such column.' })
    }
    setColumns(draft.value, input.mapping, input.header)
    await forAMoment(readAgain(context, draft.value))
    return showImport(context, viewer, input.import)
  },
}

const matchInput = z.strictObject({
  import: importId,
  label: z.string().max(1_000),
  address: z.string().max(1_000).optional(),
  match,
})

export const setImportMatch: ServerOperation<z.infer<typeof matchInput>, ImportAnswer> = {
  name: 'import.set-match',
  about: 'Say who somebody in the file is, that they are not here yet, or leave them out.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/imports/:import/match' },
  who: 'member',
  input: matchInput,
  output: importAnswer,
  async run(context, viewer, { import: id, label, address, match: said }) {
    const draft = await openDraft(context, viewer, id)
    if (!draft.ok) return draft
    const ledger = await context.scribe.ledger(viewer.org)
    if (said.is === 'person') {
      const standing = ledger.people.get(said.person)?.standing
      if (standing !== 'joined' && standing !== 'invited') {
        return refuse({ code: 'not-found', about: 'match' })
      }
    }
    const parties = draft.value.read?.parties.filter(
      (party) => party.label === label && (address === undefined || party.addresses[0] === address),
    )
    if (!parties || parties.length === 0) return refuse({ code: 'not-found', about: 'label' })
    for (const { key } of parties) draft.value.said.set(key, said)
    await forAMoment(previewAgain(context, draft.value))
    return showImport(context, viewer, id)
  },
}

const onlyImport = z.strictObject({ import: importId })
type OnlyImport = z.infer<typeof onlyImport>

/** An operation that is one word about one import. */
function word(
  name: string,
  about: string,
  run: (context: Context, viewer: Viewer, id: ImportId) => Promise<Result<unknown, Refusal>>,
): ServerOperation<OnlyImport, ImportAnswer> {
  return {
    name: `import.${name}`,
    about,
    place: 'server',
    kind: 'write',
    route: { method: 'POST', path: `/imports/:import/${name}` },
    who: 'member',
    input: onlyImport,
    output: importAnswer,
    async run(context, viewer, { import: id }) {
      const done = await run(context, viewer, id)
      return done.ok ? showImport(context, viewer, id) : done
    },
  }
}

export const acceptImport = word(
  'accept',
  'Bring in what the preview shows. It goes on by itself and can be called off.',
  async (context, viewer, id) => {
    const draft = context.imports.find(viewer, id)
    if (!draft) return refuse({ code: 'not-found' })
    if (draft.stage === 'bringing in' || draft.stage === 'done') return accept(undefined)
    if (draft.stage !== 'draft' || !draft.preview) return refuse({ code: 'not-due' })
    // Against the record as it stands now, and not as it stood when the preview was made.
    await previewAgain(context, draft)
    const { proposed = 0, known = 0 } = draft.preview ?? {}
    if (proposed === 0) {
      const detail =
        known === 0
          ? 'There is nothing in it that could come in.'
          : 'There is nothing new in it: its lines are here already.'
      return refuse({ code: 'nothing-changes', detail })
    }
    return bringIn(context, draft)
  },
)

export const cancelImport = word(
  'cancel',
  'Call it off: what had come in so far is taken back.',
  async (context, viewer, id) => {
    const draft = context.imports.find(viewer, id)
    if (!draft) return refuse({ code: 'not-found' })
    if (isOver(draft)) return accept(undefined)
    await context.imports.stop(draft)
    if (isOver(draft)) return accept(undefined)
    enter(draft, 'cancelled', context.clock.now())
    emptied(draft)
    return accept(undefined)
  },
)

export const undoImportWhole = word(
  'undo',
  'Take an import back as a whole. What somebody said yes to stays, as their word.',
  async (context, viewer, id) => {
    const ledger = await context.scribe.ledger(viewer.org)
    const standing = ledger.imports.get(id)?.standing
    if (standing === undefined) return refuse({ code: 'not-found' })
    const draft = context.imports.find(viewer, id)
    if (standing === 'begun' && draft) await context.imports.stop(draft)
    const undone = await undoImport(context, viewer.org, viewer.person, id)
    if (undone.ok || undone.refusal.code !== 'nothing-changes') return hidden(undone)
    return accept(undefined)
  },
)

/** Somebody else's import answers as one that does not exist. */
function hidden(result: Result<unknown, Refusal>): Result<unknown, Refusal> {
  if (result.ok || result.refusal.code !== 'not-yours-to-do') return result
  return refuse({ code: 'not-found' })
}

// An import in answers: its owner's draft as long as it is one, then what the record says of it.
import { columnsOf } from '../../connectors/help-log/open-table.ts'
import type { Glass } from '../../core/privacy/glass.ts'
import { importSeen } from '../../core/privacy/import-lens.ts'
import { lensFor } from '../../core/privacy/lens.ts'
import { type Seen, seenByAuthor, seenTogether } from '../../core/privacy/seen.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { cleaned } from '../../core/text.ts'
import { dayOf } from '../../core/time.ts'
import type { ImportId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Viewer } from '../viewer.ts'
import { type Draft, type DraftTable, isOver } from './draft.ts'
import type { ImportAnswer, ImportView, TableView } from './shapes.ts'

/** One import through the viewer's lens, or the same `not-found` as for one that does not exist. */
export async function showImport(
  context: Context,
  viewer: Viewer,
  id: ImportId,
): Promise<Result<Seen<ImportAnswer>, Refusal>> {
  const glass = await glassOf(context, viewer)
  const view = viewOf(context, viewer, glass, id)
  return view ? accept(seenTogether({ import: view })) : refuse({ code: 'not-found' })
}

export async function glassOf(context: Context, viewer: Viewer): Promise<Glass> {
  const ledger = await context.scribe.ledger(viewer.org)
  const words = await context.wordBook.open(viewer.org, ledger)
  return lensFor(ledger, viewer.person, context.clock.now(), words).glass
}

export function viewOf(
  context: Context,
  viewer: Viewer,
  glass: Glass,
  id: ImportId,
): Seen<ImportView> | undefined {
  const draft = context.imports.find(viewer, id)
  const nowMs = context.clock.now()
  // Once all of it came in, the record knows better: also after it was taken back.
  const cameIn = glass.facts.import(id)?.standing === 'finished' || draft?.stage === 'done'
  if (draft && !cameIn) return seenByAuthor(draftView(glass, draft, nowMs))
  return importSeen(glass, id, { progress: standing, mayCancel: false })
}

const standing: ImportView['progress'] = { done: 0, total: 0, perSecond: 0 }

function draftView(glass: Glass, draft: Draft, nowMs: number): ImportView {
  const { person, stage, problem, preview, table } = draft
  const name = glass.facts.person(person)?.name
  return {
    import: draft.import,
    source: draft.source,
    name: draft.name,
    stage,
    by: { is: 'you', person, name: (name && glass.words(name)) ?? 'you' },
    day: dayOf(draft.begunMs),
    progress: progressOf(draft, nowMs),
    lines: 0,
    yours: 0,
    mayUndo: false,
    mayCancel: !isOver(draft),
    ...(problem === undefined ? {} : { problem }),
    ...(table === undefined ? {} : { table: tableView(table) }),
    ...(preview === undefined ? {} : { preview }),
  }
}

/** A rate needs a moment before it says anything. */
const rateAfterSeconds = 0.2

function progressOf({ progress }: Draft, nowMs: number): ImportView['progress'] {
  const { done, total, sinceMs } = progress
  const seconds = (nowMs - sinceMs) / 1_000
  const perSecond = seconds < rateAfterSeconds ? 0 : Math.round(done / seconds)
  const left = Math.max(0, total - done)
  return {
    done,
    total,
    perSecond,
    ...(perSecond > 0 && total > 0 ? { secondsLeft: Math.ceil(left / perSecond) } : {}),
  }
}

const sampleRows = 8
const cellCharacters = 200

function tableView({ open, header, mapping }: DraftTable): TableView {
  const { names, rows } = columnsOf(open, header)
  const shown = (cell: string): string => cleaned(cell).slice(0, cellCharacters)
  return {
    encoding: open.encoding,
    delimiter: open.delimiter,
    header,
    columns: names.map(shown),
    sample: rows
      .slice(0, sampleRows)
      .map(({ cells }) => names.map((_, place) => shown(cells[place] ?? ''))),
    rows: rows.length,
    guess: plainMapping(mapping),
  }
}

function plainMapping(mapping: DraftTable['mapping']): TableView['guess'] {
  return Object.fromEntries(
    Object.entries(mapping).filter(([, place]) => place !== undefined),
  ) as TableView['guess']
}

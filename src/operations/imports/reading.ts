// The work on a draft: reading what was given, and working out what would come in whenever a column
// or a match was changed. It goes on by itself; whoever asked waits a moment for it, no longer.
import { type Columns, columnsOf, openTable } from '../../connectors/help-log/open-table.ts'
import { neededColumns, proposalsOf } from '../../connectors/help-log/proposals.ts'
import type { Proposals } from '../../connectors/proposal.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { limits } from '../../core/limits.ts'
import { type Refusal, sentenceOf } from '../../core/refusals.ts'
import type { House } from '../context.ts'
import { type Draft, emptied, enter } from './draft.ts'
import { previewOf } from './preview.ts'
import type { Mapping } from './shapes.ts'
import { inSlices, pause, type Wanted } from './slices.ts'

/** How long a call waits for work it began, milliseconds; a small file is done by then. */
const waitedMs = 400

/** Resolves when the work is done, or after a moment. */
export async function forAMoment(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const moment = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, waitedMs)
  })
  await Promise.race([work, moment])
  clearTimeout(timer)
}

/** Ends a draft with the sentence of a refusal. */
export function fail(house: House, draft: Draft, refusal: Refusal): void {
  draft.problem = sentenceOf(refusal)
  enter(draft, 'failed', house.clock.now())
  emptied(draft)
}

export function readCsvDraft(house: House, draft: Draft, bytes: Buffer): Promise<void> {
  return house.imports.work(draft, async (wanted) => {
    const open = await inSlices(openTable(bytes), wanted, (done) => step(draft, done))
    if (!open.ok) return fail(house, draft, open.refusal)
    const { header } = open.value
    const { guess } = columnsOf(open.value, header)
    draft.table = { open: open.value, header, mapping: guess }
    await readRows(house, draft, wanted)
  })
}

/** Columns said by hand: the rows are read again. */
export function readAgain(house: House, draft: Draft): Promise<void> {
  return house.imports.work(draft, (wanted) => readRows(house, draft, wanted))
}

async function readRows(house: House, draft: Draft, wanted: Wanted): Promise<void> {
  const { table } = draft
  if (!table) return
  delete draft.preview
  delete draft.read
  const columns: Columns = columnsOf(table.open, table.header)
  const { mapping } = table
  if (neededColumns.some((name) => mapping[name] === undefined)) {
    enter(draft, 'draft', house.clock.now())
    return
  }
  const { names, rows, header } = columns
  enter(draft, 'reading', house.clock.now(), rows.length)
  const given = { rows, columns: names, header, mapping }
  const read = await inSlices(proposalsOf(given), wanted, (done) => step(draft, done))
  await takeIn(house, draft, read, wanted)
}

/** What was read becomes a draft with its preview. */
export async function takeIn(
  house: House,
  draft: Draft,
  read: Proposals,
  wanted: Wanted,
): Promise<void> {
  if (read.parties.length > limits.importPeople) {
    const detail = `More than ${limits.importPeople} people are named in it: bring it in parts.`
    return fail(house, draft, { code: 'too-many', detail })
  }
  const traceOf = await house.sealing.tracing(draft.org)
  const traces: string[] = []
  for (const { mark } of read.proposals) {
    traces.push(traceOf(`${draft.source} ${mark}`))
    if (traces.length % 2_000 === 0) await pause(wanted)
  }
  draft.read = read
  draft.traces = traces
  await lookAgain(house, draft, wanted)
}

/** Matches were changed, or the record was: works the preview out anew. */
export function previewAgain(house: House, draft: Draft): Promise<void> {
  return house.imports.work(draft, (wanted) => lookAgain(house, draft, wanted))
}

async function lookAgain(house: House, draft: Draft, wanted: Wanted): Promise<void> {
  const { read, traces, said } = draft
  if (!read || !traces) return
  enter(draft, 'reading', house.clock.now(), read.proposals.length)
  const ledger = await house.scribe.ledger(draft.org)
  const words = await house.wordBook.open(draft.org, ledger)
  leaveOutErased(draft, ledger)
  const given = {
    ...{ ledger, words, read, traces, said },
    viewer: draft.person,
    nowMs: house.clock.now(),
  }
  const seen = await inSlices(previewOf(given), wanted, (done) => step(draft, done))
  draft.preview = seen.preview
  draft.plan = seen.plan
  enter(draft, 'draft', house.clock.now())
}

/** Whoever was matched and erased themselves since is not named anew by this file. */
function leaveOutErased({ plan, read, said }: Draft, ledger: Ledger): void {
  for (const [at, person] of plan?.people.entries() ?? []) {
    const party = read?.parties[at]
    if (!party || !person || ledger.people.get(person)?.standing !== 'erased') continue
    said.set(party.key, { is: 'left out' })
  }
}

function step(draft: Draft, done: number): void {
  draft.progress.done = done
}

export function setColumns(draft: Draft, mapping: Mapping, header: boolean): void {
  if (draft.table) Object.assign(draft.table, { mapping, header })
}

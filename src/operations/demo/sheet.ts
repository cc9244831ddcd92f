// The old sheet of the demo, brought in as anybody would: through the operations, the day before
// today, while the year is still played in memory.
import { dayMs, startOfDayMs } from '../../core/time.ts'
import { oldSheet, oldSheetBroughtBy, oldSheetName } from '../../workplace/old-sheet.ts'
import { known, perform, type Stage } from './stage.ts'

const broughtInMs = 17 * 60 * 60 * 1000

/** Reads the sheet, brings it in, and waits until its last line is in the record. */
export async function bringInOldSheet(stage: Stage): Promise<void> {
  const { house, org, today } = stage
  stage.standAt(startOfDayMs(today) - dayMs + broughtInMs)
  const viewer = { org, person: known(stage.people, oldSheetBroughtBy) }
  const act = (operation: string, input: object) =>
    perform(stage, oldSheetBroughtBy, operation, input, `demo:${operation}`)
  const bytes = Buffer.from(oldSheet(today)).toString('base64')
  const { import: draft } = await act('import.draft-csv', { name: oldSheetName, bytes })
  await house.imports.find(viewer, draft.import)?.work
  await act('import.accept', { import: draft.import })
  await house.imports.find(viewer, draft.import)?.work
  const ledger = await house.scribe.ledger(org)
  if (ledger.imports.get(draft.import)?.standing !== 'finished') {
    throw new Error('The demo’s old sheet did not come in.')
  }
}

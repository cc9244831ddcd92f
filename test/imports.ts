// Files for tests of imports, and the steps from a file to the record.
import type { Viewer } from '../src/operations/viewer.ts'
import type { TestHouse } from './house.ts'

export const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64')

/** Five lines between Ana, Raj and Mia, and one with somebody who is not here. */
export const helpCsv = [
  'date,from,to,kind,minutes,note',
  '2026-05-01,Raj Rao,Ana Alvares,cover,120,my sprint',
  '2026-05-02,Ana Alvares,Mia Moser,mentoring,60,',
  '2026-05-02,Mia Moser,Raj Rao,check,30,the release',
  '2026-05-03,Nora Nils,Raj Rao,knowledge,45,exports',
  '2026-05-04,Raj Rao,Mia Moser,other,,',
  '',
].join('\n')

/** Waits until an import stands still, and answers it. */
export async function still(tested: TestHouse, viewer: Viewer, id: string) {
  for (let turn = 0; turn < 2_000; turn += 1) {
    const { import: view } = await tested.done(viewer, 'import.read', { import: id })
    if (view.stage !== 'reading' && view.stage !== 'bringing in') return view
    await new Promise<void>((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the import never stood still')
}

/** Reads a CSV file into a draft, and waits for its preview. */
export async function drafted(tested: TestHouse, viewer: Viewer, csv: string | Buffer) {
  const given = { name: 'help.csv', bytes: base64(csv) }
  const { import: draft } = await tested.done(viewer, 'import.draft-csv', given)
  return still(tested, viewer, draft.import)
}

/** Brings a CSV file in and waits until it is done. */
export async function broughtIn(tested: TestHouse, viewer: Viewer, csv: string | Buffer) {
  const draft = await drafted(tested, viewer, csv)
  await tested.done(viewer, 'import.accept', { import: draft.import })
  return still(tested, viewer, draft.import)
}

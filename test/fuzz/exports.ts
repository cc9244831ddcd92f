// Exports, spoiled: an import takes one in whole, or says that it is damaged and takes in nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { UnfitStore } from '../../src/journal/errors.ts'
import { exportJournal } from '../../src/journal/export.ts'
import { importJournal } from '../../src/journal/import.ts'
import { MemoryJournal } from '../../src/journal/memory.ts'
import { MemoryPrivateStore } from '../../src/journal/private.ts'
import { Sealing } from '../../src/journal/sealing.ts'
import { memoryKeys, testHouse, testOrg } from '../house.ts'
import { countingIds, play } from '../traces.ts'
import { type Target, target } from './fuzz.ts'
import { mutatedFrom, textOf } from './texts.ts'

const pieces = ['{"goodturn":"journal","version":1,"org":"org_1","createdMs":1}', '\n', '\n', '{}']
const more = ['null', '7', '[]', '"x"', '{"org":"org_1","sequence":1}', '[['.repeat(9_000), ',', '']

/** A target over a real export. Ask for it once; `close` removes its files. */
export async function exportsTarget(): Promise<{ each: Target; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-fuzz-'))
  const [file, texts] = [join(folder, 'export'), join(folder, 'export.texts')]
  const tested = testHouse({ ids: countingIds() })
  const org = await testOrg(tested)
  await play(tested, org, [{ who: 0, what: 0, whom: 1, which: 1, days: 1 }])
  const { journal, privateStore, sealing } = tested.house
  const source = { journal, privateStore, sealing }
  await exportJournal(source, { file, texts: { file: texts, as: 'opened' } })
  const [entries, words] = [readFileSync(file, 'utf8'), readFileSync(texts, 'utf8')]
  const made = textOf([...pieces, ...more], 12)
  const inputs = fc.oneof(
    fc.record({ entries: mutatedFrom(entries), words: fc.constant(words) }),
    fc.record({ entries: fc.constant(entries), words: mutatedFrom(words) }),
    fc.record({ entries: made, words: fc.constant('') }),
    fc.record({ entries: fc.constant(entries), words: made }),
  )
  const read = async (given: { entries: string; words: string }): Promise<void> => {
    writeFileSync(file, given.entries)
    writeFileSync(texts, given.words)
    const sealed = new Sealing(memoryKeys())
    const into = {
      journal: new MemoryJournal(),
      privateStore: new MemoryPrivateStore(),
      sealing: sealed,
    }
    try {
      await importJournal(into, file, texts)
    } catch (error) {
      if (!(error instanceof UnfitStore)) throw error
      if ((await into.journal.orgs()).length > 0) throw new Error('half of it was taken in')
    }
  }
  const close = (): void => rmSync(folder, { recursive: true })
  return { each: { ...target('an export', inputs, read), mostMs: 1_000 }, close }
}

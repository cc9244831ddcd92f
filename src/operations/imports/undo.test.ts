// Undoing an import, with the process gone between the entry and the shredding: the next start sees
// that nothing of its words is kept, and what somebody confirmed or goes by stays.
import { describe, expect, it } from 'vitest'
import { type HouseParts, memoryKeys, testHouse, testOrg } from '../../../test/house.ts'
import { broughtIn, helpCsv } from '../../../test/imports.ts'
import { MemoryJournal } from '../../journal/memory.ts'
import { MemoryPrivateStore } from '../../journal/private.ts'
import { undoInterrupted } from './undo.ts'

describe('given an import that came in whole', () => {
  it('when a kill falls into its undoing, then the next start shreds its words', async () => {
    const journal = new MemoryJournal()
    const parts: HouseParts = {
      journal,
      privateStore: new MemoryPrivateStore(),
      keys: memoryKeys(),
    }
    const tested = testHouse(parts)
    const { ana, org } = await testOrg(tested)
    const { import: id } = await broughtIn(tested, ana, helpCsv)
    const ledger = await tested.house.scribe.ledger(org)
    const names = ledger.importNames.get(id) ?? []
    const notes = [...ledger.favors.values()].flatMap(({ content }) => content.note ?? [])
    const kept = async (): Promise<number> =>
      (await journal.texts(org, [...names, ...notes])).length
    expect(await kept()).toBe(names.length + notes.length)
    expect(names.length).toBeGreaterThan(0)

    const shred = journal.shred.bind(journal)
    journal.shred = () => Promise.reject(new Error('killed'))
    await expect(tested.call(ana, 'import.undo', { import: id })).rejects.toThrow('killed')
    journal.shred = shred
    expect(await kept()).toBe(names.length + notes.length)

    const again = testHouse({ ...parts, clock: tested.clock })
    expect(await undoInterrupted(again.house)).toBe(0)
    expect(await kept()).toBe(0)
  })
})

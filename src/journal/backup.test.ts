// Backup, restore, export and import: what comes out is what went in, no key travels along, and
// the erased stay erased.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/postgres.ts'
import type { OrgId } from '../core/vocabulary.ts'
import { backUp, restore } from './backup.ts'
import { UnfitStore } from './errors.ts'
import { exportJournal } from './export.ts'
import { importJournal } from './import.ts'
import { ana, appendSome, commitOf } from './journal.contract.ts'
import { openStores, type Stores } from './open.ts'
import { newFolder } from './scratch.contract.ts'

const org: OrgId = 'org_kept'

async function filled(stores: Stores): Promise<void> {
  const { journal, sealing, privateStore } = stores
  await journal.found({ org, demo: false, createdMs: 5 })
  await journal.found({ org: 'org_demo', demo: true, createdMs: 5 })
  await appendSome(journal, 'org_demo', 3)
  const mine = await sealing.seal(org, 'text_mine', 'words of Ana', [ana])
  const ours = await sealing.seal(org, 'text_ours', 'words of two', [ana, 'person_raj'])
  const his = await sealing.seal(org, 'text_his', 'words of Raj', ['person_raj'])
  const texts = [mine, ours, his]
  await journal.append(org, 0, [], () => texts.map((text, index) => commitOf(index + 1, text)))
  const box = await sealing.sealPrivate(org, ana, 'pressure', 'favor_1', 'felt')
  await privateStore.set(org, ana, { field: 'pressure', subject: 'favor_1', box })
}

/** One commit after another, letting other work in between. */
async function keepWriting({ journal }: Stores): Promise<void> {
  for (let commit = 0; commit < 300; commit++) {
    await appendSome(journal, org, 1)
    if (commit % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}

async function wordsIn({ journal, sealing }: Stores): Promise<readonly string[]> {
  const sealed = await journal.texts(org, ['text_mine', 'text_ours', 'text_his'])
  return [...(await sealing.open(org, sealed)).values()]
}

test('given a running record, when backed up and restored, then it is whole', async () => {
  const stores = await openStores({ dataFolder: newFolder(), keysPassphrase: 'a long one' })
  await filled(stores)
  const backups = newFolder()
  const keysFile = join(backups, 'keys-backup')
  await stores.keys.backup(keysFile)
  const writing = keepWriting(stores)
  const { files, orgs } = await backUp(stores, join(backups, 'record.sqlite'))
  await writing
  // What is written meanwhile is in the backup up to some instant.
  const { sequence } = orgs.find((row) => row.org === org)?.head ?? { sequence: 0 }
  expect(sequence).toBeGreaterThanOrEqual(3)
  expect(sequence).toBeLessThanOrEqual(303)
  await stores.keys.destroy(org, 'person_raj')
  await stores.close()
  const dataFolder = newFolder()
  const restored = await restore({ backupFile: files[0] ?? '', dataFolder, keysFile })
  expect(restored.orgs).toEqual(orgs)
  await expect(restore({ backupFile: files[0] ?? '', dataFolder })).rejects.toThrow(UnfitStore)
  const wrong = openStores({ dataFolder, keysPassphrase: 'another' })
  await expect(wrong).rejects.toThrow('not the passphrase these keys were made with')
  const again = await openStores({ dataFolder, keysPassphrase: 'a long one' })
  expect(await wordsIn(again)).toEqual(['words of Ana'])
  expect((await again.journal.texts(org, ['text_ours', 'text_his'])).length).toBe(0)
  const [answer] = await again.privateStore.read(org, ana)
  expect(answer && (await again.sealing.openPrivate(org, ana, answer))).toBe('felt')
  await again.close()
})

test('given a bent backup, when restored, then it is refused and nothing is left', async () => {
  const stores = await openStores({ dataFolder: newFolder() })
  await filled(stores)
  const backupFile = join(newFolder(), 'record.sqlite')
  await backUp(stores, backupFile)
  await stores.close()
  const bytes = readFileSync(backupFile)
  const at = bytes.indexOf('{"name":"text_his"')
  bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1
  writeFileSync(backupFile, bytes)
  const dataFolder = newFolder()
  await expect(restore({ backupFile, dataFolder })).rejects.toThrow(/Entry \d+ of org_/)
  const empty = await openStores({ dataFolder })
  expect(await empty.journal.orgs()).toEqual([])
  await empty.close()
})

test('given an export, when imported anywhere, then the same bytes come out again', async () => {
  const database = await freshDatabase()
  const stores = await openStores({ dataFolder: newFolder() })
  await filled(stores)
  const out = newFolder()
  const file = (name: string) => join(out, name)
  const texts = { file: file('texts'), as: 'opened' } as const
  await exportJournal(stores, { file: file('bare') })
  const heads = await exportJournal(stores, { file: file('journal'), texts })
  expect(readFileSync(file('bare'))).toEqual(readFileSync(file('journal')))
  expect(readFileSync(file('journal'), 'utf8')).not.toMatch(/words|demo/)
  await stores.close()
  for (const options of [{}, database]) {
    const other = await openStores({ dataFolder: newFolder(), ...options })
    expect(await importJournal(other, file('journal'), file('texts'))).toEqual(heads)
    const again = { file: file('texts-again'), as: 'opened' } as const
    await exportJournal(other, { file: file('again'), texts: again })
    expect(readFileSync(file('again'))).toEqual(readFileSync(file('journal')))
    expect(readFileSync(file('texts-again'))).toEqual(readFileSync(file('texts')))
    expect(await wordsIn(other)).toEqual(['words of Ana', 'words of two', 'words of Raj'])
    await expect(importJournal(other, file('journal'))).rejects.toThrow('already')
    const { files } = await backUp(other, file('backup'))
    for (const name of files) expect(readFileSync(name).includes('words of')).toBe(false)
    await other.close()
  }
  const bent = readFileSync(file('journal'), 'utf8').replace('"sequence":2', '"sequence":3')
  writeFileSync(file('bent'), bent)
  const empty = await openStores({ dataFolder: newFolder() })
  await expect(importJournal(empty, file('bent'))).rejects.toThrow('Line 3 of')
  expect(await empty.journal.orgs()).toEqual([])
  await empty.close()
})

// The vault: what is sealed opens for its owners' keys alone, bound to what it is, and no two
// boxes or commitments of the same words are alike.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasRoom } from './disk.ts'
import { openFileKeys } from './keys-file.ts'
import { newFolder } from './scratch.contract.ts'
import { Sealing } from './sealing.ts'

const newSealing = async () => new Sealing(await openFileKeys({ folder: newFolder() }))

test('given any words, when sealed and opened, then they are the same', async () => {
  const sealing = await newSealing()
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (plain) => {
      const text = await sealing.seal('org_a', 'text_a', plain, ['person_b', 'person_a', 'org_a'])
      expect((await sealing.open('org_a', [text])).get('text_a')).toBe(plain)
    }),
  )
})

test('given the same words twice, when sealed, then nothing shows it', async () => {
  const sealing = await newSealing()
  const [one, two] = await sealing.sealAll('org_a', [
    { id: 'text_1', plain: 'thanks', owners: ['person_a'] },
    { id: 'text_2', plain: 'thanks', owners: ['person_a'] },
  ])
  expect(one?.commitment).not.toBe(two?.commitment)
  expect(Buffer.from(one?.box ?? []).equals(Buffer.from(two?.box ?? []))).toBe(false)
})

test('given a box put in another’s place, when opened, then it stays shut', async () => {
  const sealing = await newSealing()
  const text = await sealing.seal('org_a', 'text_1', 'thanks', ['person_a'])
  const bent = Uint8Array.from(text.box, (byte, index) => (index === 20 ? byte ^ 1 : byte))
  for (const other of [
    { ...text, id: 'text_2' as const },
    { ...text, owners: ['person_b' as const] },
    { ...text, commitment: '0'.repeat(64) },
    { ...text, box: bent },
    { ...text, box: new Uint8Array(5) },
  ]) {
    expect((await sealing.open('org_a', [other])).size).toBe(0)
  }
  expect((await sealing.open('org_b', [text])).size).toBe(0)
})

test('given a private answer, when anything about it differs, then it stays shut', async () => {
  const sealing = await newSealing()
  const box = await sealing.sealPrivate('org_a', 'person_a', 'pressure', 'favor_1', 'felt')
  const answer = { field: 'pressure', subject: 'favor_1', box } as const
  expect(await sealing.openPrivate('org_a', 'person_a', answer)).toBe('felt')
  expect(await sealing.openPrivate('org_b', 'person_a', answer)).toBeUndefined()
  expect(await sealing.openPrivate('org_a', 'person_b', answer)).toBeUndefined()
  const [field, subject] = ['private-note', 'favor_2'] as const
  expect(await sealing.openPrivate('org_a', 'person_a', { ...answer, field })).toBeUndefined()
  expect(await sealing.openPrivate('org_a', 'person_a', { ...answer, subject })).toBeUndefined()
})

test('given a disk, when nearly full by either measure, then there is no room', () => {
  const gigabyte = 2 ** 30
  expect(hasRoom({ freeBytes: gigabyte, totalBytes: 50 * gigabyte })).toBe(true)
  expect(hasRoom({ freeBytes: gigabyte, totalBytes: 101 * gigabyte })).toBe(false)
  expect(hasRoom({ freeBytes: 64 * 2 ** 20 - 1, totalBytes: gigabyte })).toBe(false)
})

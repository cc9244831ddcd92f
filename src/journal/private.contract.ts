// What every store of private answers, and every store of keys, must keep.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OrgId, PersonId } from '../core/vocabulary.ts'
import type { Keys } from './keys.ts'
import type { PrivateStore } from './private-store.ts'
import { newFolder } from './scratch.contract.ts'
import { Sealing } from './sealing.ts'

const org: OrgId = 'org_contract'
const [ana, raj]: readonly [PersonId, PersonId] = ['person_ana', 'person_raj']

export function privateContract(open: () => Promise<PrivateStore>): void {
  test('given answers, when read, then by their author alone, in no telling order', async () => {
    const store = await open()
    const answer = (subject: string, word: string) =>
      ({ field: 'pressure', subject, box: Buffer.from(word) }) as const
    await store.set(org, ana, answer('favor_b', 'first'))
    await store.set(org, ana, answer('favor_a', 'second'))
    await store.set(org, ana, answer('favor_b', 'third'))
    await store.set(org, ana, { ...answer('favor_a', 'note'), field: 'private-note' })
    await store.set(org, raj, answer('favor_c', 'his'))
    const words = async (author: PersonId, field?: 'pressure') =>
      (await store.read(org, author, field)).map(({ subject, box, ...rest }) => [
        ...Object.values(rest),
        subject,
        Buffer.from(box).toString(),
      ])
    expect(await words(ana, 'pressure')).toEqual([
      ['pressure', 'favor_a', 'second'],
      ['pressure', 'favor_b', 'third'],
    ])
    expect((await words(ana)).length).toBe(3)
    expect(await store.read('org_other', ana)).toEqual([])
    expect(await store.clear(org, ana, 'pressure', 'favor_a')).toBe(true)
    expect(await store.clear(org, ana, 'pressure', 'favor_a')).toBe(false)
    expect(await store.clear(org, ana, 'pressure', 'favor_c')).toBe(false)
    await store.clearAll(org, ana)
    expect(await store.read(org, ana)).toEqual([])
    expect((await words(raj)).length).toBe(1)
  })
}

export function keysContract(open: () => Promise<Keys>): void {
  test('given owners, when asked at once, then each has one key and no other’s', async () => {
    const keys = await open()
    const [one, again, other, elsewhere] = await Promise.all([
      keys.keyOf(org, ana),
      keys.keyOf(org, ana),
      keys.keyOf(org, raj),
      keys.keyOf('org_elsewhere', ana),
    ])
    expect(one?.length).toBe(32)
    expect(again).toEqual(one)
    expect(other).not.toEqual(one)
    expect(elsewhere).not.toEqual(one)
    const reopened = await open()
    expect(await reopened.keyOf(org, ana)).toEqual(one)
  })

  test('given a backup, when a key is destroyed, then no copy holds it', async () => {
    const keys = await open()
    const sealing = new Sealing(keys)
    const text = await sealing.seal(org, 'text_note', 'between us', [raj, ana])
    expect(await sealing.open(org, [text])).toEqual(new Map([['text_note', 'between us']]))
    const file = join(newFolder(), 'keys-backup')
    await keys.backup(file)
    const held = /key org_contract person_raj (\S+)/.exec(readFileSync(file, 'utf8'))?.[1]
    expect(held).toBeDefined()
    expect(await keys.destroy(org, raj)).toBe(true)
    expect(await keys.destroy(org, raj)).toBe(false)
    expect(await keys.keyOf(org, raj)).toBeUndefined()
    expect(await sealing.open(org, [text])).toEqual(new Map())
    await expect(sealing.seal(org, 'text_more', 'x', [raj])).rejects.toThrow('erased')
    expect(readFileSync(file, 'utf8')).not.toContain(held)
    expect(readFileSync(file, 'utf8')).toContain('destroyed org_contract person_raj')
    const reopened = await open()
    expect(await reopened.keyOf(org, raj)).toBeUndefined()
    expect(await reopened.destroyed()).toEqual([{ org, owner: raj }])
    await reopened.forget(org)
    expect(await reopened.destroyed()).toEqual([])
  })
}

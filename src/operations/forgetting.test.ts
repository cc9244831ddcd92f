// Erasing oneself, stopped at every step and begun again, on each store: whatever was left is done
// at the next start, nothing of theirs can be read, and the others’ record stays whole.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type HouseParts, memoryKeys, testHouse, testOrg } from '../../test/house.ts'
import { freshDatabase } from '../../test/postgres.ts'
import { MemoryJournal } from '../journal/memory.ts'
import { openStores } from '../journal/open.ts'
import { MemoryPrivateStore } from '../journal/private.ts'
import { newFolder } from '../journal/scratch.contract.ts'
import type { House } from './context.ts'
import { forgetDue } from './forgetting.ts'

type Parts = Required<Pick<HouseParts, 'journal' | 'privateStore' | 'keys'>>

const stores: Readonly<Record<string, () => Promise<Parts>>> = {
  memory: async () => ({
    journal: new MemoryJournal(),
    privateStore: new MemoryPrivateStore(),
    keys: memoryKeys(),
  }),
  SQLite: () => openStores({ dataFolder: join(newFolder(), 'data') }),
  PostgreSQL: async () => openStores({ dataFolder: newFolder(), ...(await freshDatabase()) }),
}

/** Each step that can be the last one before a kill: what it calls, and on what. */
const steps: readonly (readonly [string, (house: House) => [object, string]])[] = [
  ['the key', (house) => [house.keys, 'destroy']],
  ['what is theirs', (house) => [house.journal, 'textsOf']],
  ['the texts', (house) => [house.journal, 'shred']],
  ['private answers', (house) => [house.privateStore, 'clearAll']],
  ['lines and kept answers', (house) => [house.journal, 'forgetPerson']],
  ['the account', (house) => [house.accounts, 'removePerson']],
  ['the files', (house) => [house.journal, 'settle']],
]

/** The next call of a method fails as a kill would; what was done before stays done. */
function killAt([target, name]: [object, string]): () => void {
  const methods = target as Record<string, unknown>
  const own = Object.hasOwn(methods, name) ? methods[name] : undefined
  methods[name] = () => Promise.reject(new Error('killed'))
  return () => {
    if (own === undefined) delete methods[name]
    else methods[name] = own
  }
}

async function lived(parts: Parts) {
  const tested = testHouse(parts)
  const org = await testOrg(tested)
  const { raj, mia } = org
  const note = 'canary: what Raj wrote'
  const { favor } = await tested.done(raj, 'favor.record', { giver: 'me', receiver: 'mia', note })
  await tested.done(mia, 'favor.confirm', { favor: favor.favor })
  const about = { giver: 'raj', note: 'canary: what Mia wrote of him' }
  const thanked = await tested.done(mia, 'favor.thank', about)
  const own = await tested.done(mia, 'favor.thank', { giver: 'lee', note: 'what stays' })
  const answer = { field: 'private-note', note: 'canary: kept' }
  await tested.done(raj, 'private.set', { favor: favor.favor, answer })
  await tested.done(raj, 'person.say-skills', { skills: ['canary: skill'] })
  await tested.done(raj, 'identity.add', { kind: 'git', address: 'canary@example.org' })
  const favors = [favor.favor, thanked.favor.favor, own.favor.favor]
  return { tested, org, favors, entries: (await tested.house.scribe.ledger(org.org)).sequence }
}

type Life = Awaited<ReturnType<typeof lived>>

/** A process that begins anew on what is on the disk. */
function again(parts: Parts, { tested }: Life) {
  return testHouse({ ...parts, clock: tested.clock })
}

async function expectForgotten(parts: Parts, life: Life): Promise<void> {
  const { org, raj, mia } = life.org
  const { house, done, call } = again(parts, life)
  const ledger = await house.scribe.ledger(org)
  expect(ledger.people.get(raj.person)).toMatchObject({ standing: 'erased', forgotten: true })
  expect(await parts.keys.keyOf(org, raj.person)).toBeUndefined()
  expect(await parts.journal.textsOf(org, raj.person)).toEqual([])
  expect(await parts.privateStore.read(org, raj.person)).toEqual([])
  const lines = (await parts.journal.waiting(10_000)).filter((line) => line.org === org)
  expect(lines.some((line) => line.person === raj.person)).toBe(false)
  expect((await parts.journal.verify(org)).broken).toBeUndefined()
  const answers = [
    await done(mia, 'today.read'),
    await done(mia, 'favor.list', { limit: 200 }),
    await done(life.org.ana, 'person.directory'),
  ]
  expect(JSON.stringify(answers)).not.toContain('canary')
  const [gave, received, other] = await Promise.all(
    life.favors.map((favor) => done(mia, 'favor.read', { favor })),
  )
  expect(gave.favor).toMatchObject({
    standing: 'confirmed',
    giver: { is: 'former colleague', name: 'a former colleague' },
  })
  expect(gave.favor).not.toHaveProperty('note')
  expect(received.favor).not.toHaveProperty('note')
  expect(other.favor.note).toBe('what stays')
  expect(await call(raj, 'today.read')).toMatchObject({ refusal: { code: 'not-signed-in' } })
  expect((await house.scribe.ledger(org)).sequence).toBe(ledger.sequence)
}

describe.each(Object.entries(stores))('given a person on %s who erases themselves', (_, open) => {
  it('when nothing stops it, then it is done when it is answered', async () => {
    const parts = await open()
    const life = await lived(parts)
    const { raj } = life.org
    const preview = await life.tested.done(raj, 'me.erase-preview')
    expect(preview).toMatchObject({ favorsThatStay: 2, open: 0, lastAdmin: false })
    expect(preview.privateAnswers).toBe(1)
    expect(preview.texts).toBeGreaterThanOrEqual(5)
    const input = { sure: 'erase me' }
    expect(await life.tested.done(raj, 'me.erase', input)).toEqual({ erased: true })
    await expectForgotten(parts, life)
    await forgetDue(again(parts, life).house)
    await expectForgotten(parts, life)
  }, 60_000)

  it('when killed before any step, then the next start does the rest', async () => {
    for (const [step, target] of steps) {
      const parts = await open()
      const life = await lived(parts)
      const revive = killAt(target(life.tested.house))
      const erasing = life.tested.call(life.org.raj, 'me.erase', { sure: 'erase me' })
      await expect(erasing, step).rejects.toThrow('killed')
      revive()
      const house = again(parts, life).house
      expect(
        (await house.scribe.ledger(life.org.org)).people.get(life.org.raj.person),
      ).toMatchObject({ standing: 'erased', forgotten: false })
      await forgetDue(house)
      await expectForgotten(parts, life)
    }
  }, 240_000)
})

describe('given two servers on one PostgreSQL', () => {
  it('when somebody erases themselves on one, then the other forgets them at its tick', async () => {
    const database = await freshDatabase()
    const one = await openStores({ dataFolder: newFolder(), keysPassphrase: 'both', ...database })
    const life = await lived(one)
    const two = await openStores({ dataFolder: newFolder(), keysPassphrase: 'both', ...database })
    const { house, done } = testHouse({ ...two, clock: life.tested.clock })
    const { org, ana, raj } = life.org
    expect(JSON.stringify(await done(ana, 'person.directory'))).toContain('canary@example.org')
    expect(await two.keys.keyOf(org, raj.person)).toBeDefined()
    await life.tested.done(raj, 'me.erase', { sure: 'erase me' })
    for (let turn = 0; turn < 200; turn += 1) {
      await forgetDue(house)
      if ((await two.keys.keyOf(org, raj.person)) === undefined) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(await two.keys.keyOf(org, raj.person)).toBeUndefined()
    expect(JSON.stringify(await done(ana, 'person.directory'))).not.toContain('canary')
    await one.close()
    await two.close()
  }, 60_000)
})

describe('given a restored record that does not know of an erasure', () => {
  it('when the keys do, then whoever was erased is forgotten again', async () => {
    const parts = await (stores.memory as () => Promise<Parts>)()
    const life = await lived(parts)
    await parts.keys.destroy(life.org.org, life.org.raj.person)
    await forgetDue(again(parts, life).house)
    await expectForgotten(parts, life)
  })
})

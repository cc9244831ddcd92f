// Delivering on every store: once to each sender, failures by the one that failed alone, pauses
// that grow, and two servers on one PostgreSQL that do not both send a line.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type HouseParts, testClock, testHouse, testOrg } from '../../../test/house.ts'
import { freshDatabase } from '../../../test/postgres.ts'
import type { WaitingLine } from '../../journal/journal.ts'
import { MemoryJournal } from '../../journal/memory.ts'
import { openStores } from '../../journal/open.ts'
import { newFolder } from '../../journal/scratch.contract.ts'
import { deliver, type Sender, type Verdict } from './deliver.ts'

const minute = 60_000

const stores: Readonly<Record<string, () => Promise<HouseParts>>> = {
  memory: async () => ({ journal: new MemoryJournal() }),
  SQLite: () => openStores({ dataFolder: join(newFolder(), 'data') }),
  PostgreSQL: async () => openStores({ dataFolder: newFolder(), ...(await freshDatabase()) }),
}

/** Takes lines as told, and remembers how often it was handed each. */
function sender(name: string, verdict: (line: WaitingLine) => Verdict = () => 'taken') {
  const handed: number[] = []
  const sending: Sender = {
    name,
    async send(lines) {
      handed.push(...lines.map((line) => line.id))
      return lines.map(verdict)
    },
  }
  return { ...sending, handed }
}

/** A house in which five lines wait: three for Raj, two for Mia. */
async function waiting(parts: HouseParts) {
  const tested = testHouse(parts)
  const org = await testOrg(tested)
  await deliver(tested.house, [])
  for (const giver of ['raj', 'raj', 'raj', 'mia', 'mia']) {
    await tested.done(org.lee, 'favor.thank', { giver })
  }
  const left = () => tested.house.journal.waiting(1_000)
  return { ...tested, org, left }
}

describe.each(Object.entries(stores))('given lines that wait on %s', (_, open) => {
  it('when nobody sends, then nothing piles up', async () => {
    const { house, left } = await waiting(await open())
    expect(await left()).toHaveLength(5)
    expect(await deliver(house, [])).toBe(5)
    expect(await left()).toEqual([])
  })

  it('when one of two fails, then only that one is handed them again, later and later', async () => {
    const { house, clock, left } = await waiting(await open())
    let down = true
    const good = sender('good')
    const bad = sender('bad', () => (down ? 'failed' : 'taken'))
    const all = (await left()).length
    expect(await deliver(house, [good, bad])).toBe(0)
    expect(good.handed).toHaveLength(all)
    const start = clock.now()
    const tries = [0]
    for (let passed = 1; passed <= 40; passed += 1) {
      clock.set(start + passed * minute)
      const before = bad.handed.length
      await deliver(house, [good, bad])
      if (bad.handed.length > before) tries.push(passed)
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31])
    down = false
    clock.addDays(1)
    expect(await deliver(house, [good, bad])).toBe(all)
    expect(good.handed).toHaveLength(all)
    expect(bad.handed).toHaveLength(all * (tries.length + 1))
    expect(await left()).toEqual([])
  })

  it('when one waits for its hour, then it is left alone till then', async () => {
    const { house, clock, left, org } = await waiting(await open())
    const laterMs = clock.now() + 60 * minute
    const due = sender('due', ({ person }) =>
      person === org.raj.person && clock.now() < laterMs ? { laterMs } : 'taken',
    )
    await deliver(house, [due])
    expect(new Set((await left()).map(({ person }) => person))).toEqual(new Set([org.raj.person]))
    const handed = due.handed.length
    clock.set(laterMs - 1)
    expect(await deliver(house, [due])).toBe(0)
    expect(due.handed).toHaveLength(handed)
    clock.set(laterMs)
    await deliver(house, [due])
    expect(await left()).toEqual([])
  })

  it('when it never goes, then it is let go after three days of trying', async () => {
    const { house, clock, left } = await waiting(await open())
    const never = sender('never', () => 'failed')
    const start = clock.now()
    for (let hours = 0; hours <= 24 * 4; hours += 0.5) {
      clock.set(start + hours * 60 * minute)
      await deliver(house, [never])
    }
    expect(await left()).toEqual([])
  })

  it('when told to stop, then the rest is due again after the claim', async () => {
    const { house, clock, left } = await waiting(await open())
    const one = sender('one')
    await deliver(house, [one], () => one.handed.length === 0)
    const rest = (await left()).length
    expect(rest).toBeGreaterThan(0)
    clock.set(clock.now() + 10 * minute)
    expect(await deliver(house, [one])).toBe(rest)
    expect(new Set(one.handed).size).toBe(one.handed.length)
  })
})

describe('given two servers on one PostgreSQL', () => {
  it('when both deliver at once, then each line is sent by one of them', async () => {
    const database = await freshDatabase()
    const clock = testClock()
    const one = await openStores({ dataFolder: newFolder(), keysPassphrase: 'both', ...database })
    const two = await openStores({ dataFolder: newFolder(), keysPassphrase: 'both', ...database })
    const first = await waiting({ ...one, clock })
    const second = testHouse({ ...two, clock })
    const taken = sender('mail')
    for (let turn = 0; turn < 20; turn += 1) {
      for (const giver of ['raj', 'mia', 'ana', 'ines']) {
        await first.done(first.org.lee, 'favor.thank', { giver })
      }
      const both = [first.house, second.house].map((house) => deliver(house, [taken]))
      await Promise.all(both)
    }
    expect(await first.left()).toEqual([])
    expect(taken.handed.length).toBeGreaterThan(80)
    expect(new Set(taken.handed).size).toBe(taken.handed.length)
    await one.close()
    await two.close()
  }, 60_000)
})

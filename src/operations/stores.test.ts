// The same random traces through real operations on memory, SQLite and PostgreSQL: equal answers to
// the byte, and a chain that holds on each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testHouse, testOrg } from '../../test/house.ts'
import { freshDatabase } from '../../test/postgres.ts'
import {
  acts,
  aLifeOfARota,
  countingIds,
  everythingFor,
  play,
  viewersOf,
} from '../../test/traces.ts'
import { openStores, type Stores } from '../journal/open.ts'
import type { House } from './context.ts'

const runs = Number(process.env.GOODTURN_DEEP_RUNS ?? 12)
let folder: string
let sqlite: Stores
let postgres: Stores

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-stores-'))
  const { databaseUrl, ownerUrl } = await freshDatabase()
  sqlite = await openStores({ dataFolder: join(folder, 'sqlite') })
  postgres = await openStores({ dataFolder: join(folder, 'postgres'), databaseUrl, ownerUrl })
}, 60_000)

afterAll(async () => {
  await sqlite.close()
  await postgres.close()
  rmSync(folder, { recursive: true })
})

let orgs = 0

describe('given one trace on three stores', () => {
  it('when played on each, then every answer and every view is the same', async () => {
    await fc.assert(
      fc.asyncProperty(acts(14), async (trace) => {
        orgs += 1
        const inMemory = await played(trace, undefined, orgs)
        expect(await played(trace, sqlite, orgs)).toEqual(inMemory)
        expect(await played(trace, postgres, orgs)).toEqual(inMemory)
      }),
      { numRuns: runs },
    )
  }, 240_000)
})

describe('given a rota and its handovers on three stores', () => {
  it('when everything is done in them that can be, then it is the same on each', async () => {
    orgs += 1
    const inMemory = await played(aLifeOfARota, undefined, orgs)
    expect(await played(aLifeOfARota, sqlite, orgs)).toEqual(inMemory)
    expect(await played(aLifeOfARota, postgres, orgs)).toEqual(inMemory)
    // It says something only where everything did happen.
    const rows = await sqlite.journal.read(`org_run-${orgs}`, 0, 10_000)
    const written = new Set(rows.map(({ entry }) => entry.type))
    for (const type of ofARota) expect(written).toContain(type)
  }, 240_000)
})

const ofARota = [
  ...(['rota.formed', 'rota.set-up', 'rota.wishes-said', 'rota.published'] as const),
  ...(['shift.offered', 'shift.handed', 'shift.reminded', 'ask.opened'] as const),
  ...(['change.proposed', 'change.answered', 'change.withdrawn', 'change.undone'] as const),
  ...(['handover.written', 'handover.received', 'handover.withdrawn'] as const),
]

/** Each run has an org of its own, told apart by its number; ids inside are the same on all stores. */
async function played(
  trace: Parameters<typeof play>[2],
  stores: Stores | undefined,
  run: number,
): Promise<readonly string[]> {
  const ids = { ...countingIds(), org: () => `org_run-${run}` as const }
  const parts = stores === undefined ? {} : partsOf(stores)
  const tested = testHouse({ ids, ...parts })
  const org = await testOrg(tested)
  const answers = [...(await play(tested, org, trace))]
  const favors = [...(await tested.house.scribe.ledger(org.org)).favors.keys()]
  for (const viewer of viewersOf(org)) answers.push(await everythingFor(tested, viewer, favors))
  expect((await verdictOf(tested.house, org.org)).broken).toBeUndefined()
  return answers
}

function partsOf({ journal, privateStore, keys }: Stores) {
  return { journal, privateStore, keys }
}

function verdictOf(house: House, org: `org_${string}`) {
  return house.journal.verify(org)
}

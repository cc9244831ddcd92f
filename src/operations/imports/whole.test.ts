// An import from its file to its undoing, on every store: the same answers on each, undone figure
// for figure, called off half-way, and taken back at start where a server was killed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HouseParts, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import { broughtIn, drafted, helpCsv, still } from '../../../test/imports.ts'
import { freshDatabase } from '../../../test/postgres.ts'
import { countingIds, everythingFor, viewersOf } from '../../../test/traces.ts'
import { balances } from '../../core/ledger/balances.ts'
import { openStores, type Stores } from '../../journal/open.ts'
import { ImportDesk } from './desk.ts'
import { undoInterrupted } from './undo.ts'

let folder: string
const opened: { sqlite?: Stores; postgres?: Stores } = {}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-imports-'))
  const { databaseUrl, ownerUrl } = await freshDatabase()
  opened.sqlite = await openStores({ dataFolder: join(folder, 'sqlite') })
  const dataFolder = join(folder, 'postgres')
  opened.postgres = await openStores({ dataFolder, databaseUrl, ownerUrl })
}, 60_000)

afterAll(async () => {
  await opened.sqlite?.close()
  await opened.postgres?.close()
  rmSync(folder, { recursive: true })
})

let orgs = 0

async function started(store: 'memory' | 'sqlite' | 'postgres', run?: number) {
  orgs += 1
  const ids = { ...countingIds(), org: () => `org_import-${run ?? orgs + 100}` as const }
  const stores = store === 'memory' ? undefined : opened[store]
  const parts: HouseParts = stores
    ? { journal: stores.journal, privateStore: stores.privateStore, keys: stores.keys }
    : {}
  const tested = testHouse({ ids, ...parts })
  const org = await testOrg(tested)
  return { tested, org, ...tested }
}

type Started = Awaited<ReturnType<typeof started>>

/** What everybody reads and counts, without what an import tells of itself. */
async function everything({ tested, org, house }: Started, favors: readonly string[]) {
  const ledger = await house.scribe.ledger(org.org)
  const read = viewersOf(org).map((viewer) => everythingFor(tested, viewer, favors))
  const told = /"(notices|upTo)":(\[[^\]]*\]|\d+)/g
  const seen = (await Promise.all(read)).map((text) => text.replaceAll(told, ''))
  return { seen, balances: [...balances(ledger)] }
}

async function someFavors({ done, org }: Started): Promise<readonly string[]> {
  const favors: string[] = []
  for (const [who, giver] of [
    [org.ana, 'Raj'],
    [org.raj, 'Mia'],
    [org.mia, 'Ana'],
  ] as const) {
    favors.push((await done(who, 'favor.thank', { giver, note: 'a note' })).favor.favor)
  }
  return favors
}

describe.each(['memory', 'sqlite', 'postgres'] as const)('given a record in %s', (store) => {
  it('when an import is undone, then everybody reads and counts as before, to the byte', async () => {
    const house = await started(store)
    const favors = await someFavors(house)
    const before = await everything(house, favors)
    const { tested, org, done } = house
    const view = await broughtIn(tested, org.ana, helpCsv)
    expect(view).toMatchObject({ stage: 'done', lines: 5 })
    expect(await everything(house, favors)).not.toEqual(before)
    const { import: undone } = await done(org.ana, 'import.undo', { import: view.import })
    expect(undone).toMatchObject({ stage: 'undone', lines: 0, mayUndo: false })
    expect(await everything(house, favors)).toEqual(before)
    expect((await house.house.journal.verify(org.org)).broken).toBeUndefined()
    const again = await broughtIn(tested, org.ana, helpCsv)
    expect(again).toMatchObject({ stage: 'done', lines: 5 })
  })

  it('when somebody said yes to a line before it is undone, then that one stays', async () => {
    const house = await started(store)
    const { tested, org, done } = house
    const view = await broughtIn(tested, org.ana, helpCsv)
    await done(org.raj, 'import.confirm-all', { import: view.import })
    const { import: undone } = await done(org.ana, 'import.undo', { import: view.import })
    expect(undone).toMatchObject({ stage: 'undone', lines: 2, yours: 0 })
    const { favors } = await done(org.raj, 'favor.list')
    expect(favors).toHaveLength(2)
    expect(favors.map((each: { note?: string }) => each.note).toSorted()).toEqual([
      'exports',
      'the release',
    ])
    expect((await done(org.mia, 'favor.list')).favors).toHaveLength(1)
  })

  it('when names came with it and it is undone, then no text of theirs is left', async () => {
    const house = await started(store)
    const { tested, org, done } = house
    const view = await broughtIn(tested, org.ana, helpCsv)
    const ledger = await house.house.scribe.ledger(org.org)
    const [nora] = ledger.importPeople.get(view.import) ?? []
    const texts = () => house.house.journal.textsOf(org.org, nora ?? 'person_none')
    expect(await texts()).toHaveLength(2)
    await done(org.ana, 'import.undo', { import: view.import })
    expect(await texts()).toEqual([])
  })
})

describe('given one import on three stores', () => {
  it('when it is played on each, then every answer is the same', async () => {
    const played = await Promise.all(
      (['memory', 'sqlite', 'postgres'] as const).map(async (store) => {
        const house = await started(store, 7)
        const favors = await someFavors(house)
        const { tested, org, call } = house
        const view = await broughtIn(tested, org.ana, helpCsv)
        const said: unknown[] = [view]
        for (const viewer of viewersOf(org)) {
          said.push(await call(viewer, 'import.list'))
          said.push(await call(viewer, 'import.lines', { import: view.import }))
        }
        said.push(await call(org.mia, 'import.leave', { import: view.import }))
        said.push(await call(org.raj, 'import.confirm-all', { import: view.import }))
        const { seen } = await everything(house, favors)
        return JSON.stringify([said, seen]).replaceAll(/"perSecond":\d+/g, '')
      }),
    )
    expect(played[1]).toEqual(played[0])
    expect(played[2]).toEqual(played[0])
  })
})

const rows = (count: number) =>
  `time,giver,receiver,note\n${Array.from(
    { length: count },
    (_, at) => `2026-05-0${1 + (at % 9)},Raj Rao,person ${at % 40},line ${at}`,
  ).join('\n')}\n`

/** Waits until some lines of an import are in the record. */
async function halfWay({ house }: Started, { org }: TestOrg, id: `import_${string}`) {
  for (;;) {
    const ledger = await house.scribe.ledger(org)
    if ((ledger.importLines.get(id)?.length ?? 0) > 0) return ledger
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}

describe('given an import of some thousand lines', () => {
  it('when it is called off half-way, then nothing is kept and nobody was told', async () => {
    const house = await started('sqlite')
    const { tested, org, done, call } = house
    const favors = await someFavors(house)
    const before = await everything(house, favors)
    const draft = await drafted(tested, org.ana, rows(8_000))
    await done(org.ana, 'import.accept', { import: draft.import })
    await halfWay(house, org, draft.import)
    const seen = call(org.raj, 'import.lines', { import: draft.import })
    const { import: view } = await done(org.ana, 'import.cancel', { import: draft.import })
    expect(await seen).toMatchObject({ refusal: { code: 'not-found' } })
    expect(view.stage).toBe('cancelled')
    const ledger = await house.house.scribe.ledger(org.org)
    const came = ledger.importLines.get(draft.import)?.length ?? 0
    expect(came).toBeGreaterThan(0)
    expect(came).toBeLessThan(8_000)
    expect(ledger.traces.size).toBe(0)
    expect(await everything(house, favors)).toEqual(before)
    expect((await done(org.raj, 'import.list')).imports).toEqual([])
  }, 30_000)

  it('when the server is gone half-way, then the next one takes it back by itself', async () => {
    const house = await started('sqlite')
    const { tested, org, done } = house
    const favors = await someFavors(house)
    const before = await everything(house, favors)
    const draft = await drafted(tested, org.ana, rows(6_000))
    await done(org.ana, 'import.accept', { import: draft.import })
    const ledger = await halfWay(house, org, draft.import)
    // A server that starts on the same record knows nothing of the other's desk.
    const next = { ...house.house, imports: new ImportDesk(house.clock) }
    expect(await undoInterrupted(next)).toBe(1)
    expect(ledger.imports.get(draft.import)).toMatchObject({ standing: 'undone', why: 'cancelled' })
    expect(await undoInterrupted(next)).toBe(0)
    expect((await still(tested, org.ana, draft.import)).stage).toBe('cancelled')
    expect(await everything(house, favors)).toEqual(before)
  }, 30_000)

  it('when an admin undoes what another still brings in, then it stops', async () => {
    const house = await started('memory')
    const { tested, org, done } = house
    const draft = await drafted(tested, org.raj, rows(6_000))
    await done(org.raj, 'import.accept', { import: draft.import })
    await halfWay(house, org, draft.import)
    const { import: undone } = await done(org.ana, 'import.undo', { import: draft.import })
    expect(undone.stage).toBe('cancelled')
    expect((await still(tested, org.raj, draft.import)).stage).toBe('cancelled')
  }, 30_000)
})

describe('given two people a file names who turn out to be one', () => {
  it('when they are merged, then their lines are shown to nobody, until they are split', async () => {
    const house = await started('memory')
    const { tested, org, done } = house
    const csv = 'time,giver,receiver\n2026-05-01,Nora Nils,Raj Rao\n2026-05-02,Raj Rao,Mia Moser\n'
    const view = await broughtIn(tested, org.ana, csv)
    const linesOf = async (viewer: typeof org.raj) =>
      (await done(viewer, 'import.lines', { import: view.import })).favors
    expect(await linesOf(org.raj)).toHaveLength(2)
    const ledger = await house.house.scribe.ledger(org.org)
    const [nora] = ledger.importPeople.get(view.import) ?? []
    const [identity] = ledger.identitiesOf.get(nora ?? 'person_none') ?? []
    await done(org.ana, 'person.merge', { from: nora, to: org.raj.person })
    expect(await linesOf(org.raj)).toHaveLength(1)
    expect((await done(org.ana, 'import.read', { import: view.import })).import.lines).toBe(2)
    await done(org.ana, 'person.split', { identity, name: 'Nora Nils' })
    expect(await linesOf(org.raj)).toHaveLength(2)
  })
})

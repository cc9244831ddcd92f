// Somebody erases themselves while others write about them: a note, a correction, a yes, a file that
// names them coming in. Whoever is first, nothing breaks, and in the end no word of theirs is left.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '../src/core/vocabulary.ts'
import { openStores, type Stores } from '../src/journal/open.ts'
import { joinOrg } from '../src/operations/begin.ts'
import { forgetDue } from '../src/operations/forgetting.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import { appOver } from './app.ts'
import { type TestHouse, type TestOrg, testHouse, testOrg } from './house.ts'
import { base64 } from './imports.ts'
import { readsOf } from './request-of.ts'

let folder: string
let stores: Stores
let tested: TestHouse
let org: TestOrg

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-races-'))
  stores = await openStores({ dataFolder: folder })
  const { journal, privateStore, keys } = stores
  tested = testHouse({ journal, privateStore, keys })
  org = await testOrg(tested)
})

afterAll(async () => {
  await stores.close()
  rmSync(folder, { recursive: true })
})

const races = Number(process.env.GOODTURN_DEEP_RUNS ?? 24)

describe('given somebody who erases themselves while others write about them', () => {
  it('when they race, then nothing breaks and nothing of theirs is left', async () => {
    for (let race = 0; race < races; race += 1) await raced(race)
    expect((await tested.house.journal.verify(org.org)).broken).toBeUndefined()
  }, 600_000)
})

/** One race; who waits how long differs from one to the next. */
async function raced(race: number): Promise<void> {
  const { done, house } = tested
  const { ana } = org
  const vera = await joins(`Vera Kestrel${race}`)
  const note = { note: `kestrel of race ${race}` }
  const given = { giver: 'me', receiver: ana.person, ...note }
  const waiting = (await done(vera, 'favor.record', given)).favor.favor
  const confirmed = (await done(ana, 'favor.thank', { giver: vera.person, ...note })).favor.favor
  const draft = await drafted(`Vera Kestrel${race}`, race)
  const app = appOver(house)
  const post = async (viewer: Viewer, path: string, body: object, turn: number): Promise<void> => {
    await turns((race * 7 + turn * 5) % 11)
    const headers = { 'idempotency-key': `race ${race} ${turn}` }
    // A fault inside throws here.
    await app(viewer, `/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  await Promise.all([
    post(vera, '/me/erase', { sure: 'erase me' }, 0),
    post(ana, '/thanks', { giver: vera.person, ...note }, 1),
    // What she says afterwards of her own line is her word, and stays.
    post(ana, `/favors/${confirmed}/correct`, { note: 'said anew' }, 2),
    post(ana, `/favors/${waiting}/confirm`, {}, 3),
    post(ana, `/imports/${draft}/accept`, {}, 4),
    post(vera, '/favors', given, 5),
    post(vera, '/private/lines', { giver: 'me', receiver: 'ana', ...note }, 6),
    post(vera, '/people/me/skills', { skills: ['kestrel skill'] }, 7),
    post(vera, '/people/me/projects', { projects: ['kestrel project'] }, 8),
  ])
  await still(draft)
  await forgetDue(house)
  expect(await house.journal.textsOf(org.org, vera.person)).toEqual([])
  expect(await house.privateStore.read(org.org, vera.person)).toEqual([])
  const imports = [...(await house.scribe.ledger(org.org)).imports.values()]
  expect(imports.filter(({ standing }) => standing === 'begun')).toEqual([])
  const theirs = new RegExp(`kestrel|${vera.person}`, 'gi')
  for (const viewer of [ana, org.raj]) {
    for (const path of await readsOf(house, org.org)) {
      const said = (await (await app(viewer, path)).text()).match(theirs) ?? []
      expect([race, path, ...said]).toEqual([race, path])
    }
  }
}

async function joins(name: string): Promise<Viewer> {
  const { person } = await tested.done(org.ana, 'person.invite', { name })
  const viewer = { org: org.org, person: person.person as PersonId }
  await joinOrg(tested.house, viewer, name)
  return viewer
}

/** A file about somebody, read and ready to come in. */
async function drafted(name: string, race: number): Promise<string> {
  const rows = Array.from(
    { length: 40 },
    (_, at) => `2026-05-0${1 + (at % 9)},${name},Ana Alvares,${at}`,
  )
  const csv = ['date,from,to,note', ...rows.map((row) => `${row} of file ${race}`)].join('\n')
  const given = { name: 'file.csv', bytes: base64(csv) }
  const { import: draft } = await tested.done(org.ana, 'import.draft-csv', given)
  await still(draft.import)
  return draft.import
}

async function still(id: string): Promise<void> {
  for (;;) {
    const { import: view } = await tested.done(org.ana, 'import.read', { import: id })
    if (view.stage !== 'reading' && view.stage !== 'bringing in') return
    await turns(1)
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}

// The canary test: somebody whose every word holds a mark erases themselves. The mark is then found
// in no file of the data folder, no backup, no export, no answer, no page, no log; the chain holds;
// the other side's record reads; and an old backup does not bring them back.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../src/core/time.ts'
import type { OrgId } from '../src/core/vocabulary.ts'
import { restore } from '../src/journal/backup.ts'
import { openStores } from '../src/journal/open.ts'
import { forgetDue } from '../src/operations/forgetting.ts'
import { tellServer } from '../src/surfaces/cli/operator-line.ts'
import { asksSaid } from './asks-said.ts'
import { testHouse } from './house.ts'
import { base64 } from './imports.ts'
import { cookiesOf, type Journey, openJourney, type Visitor } from './journey.ts'
import { filesWith, rowsWith } from './marks.ts'
import { freshDatabase } from './postgres.ts'
import { readsOf } from './request-of.ts'
import { rotasSaid } from './rotas-said.ts'

const root = mkdtempSync(join(tmpdir(), 'goodturn-erasure-'))
afterAll(() => rmSync(root, { recursive: true }))

const mark = 'canary'
const said = (what: string): string => `${mark} ${what}`
const email = `${mark}@example.org`
const password = `${mark} is a long password`

/** Raj, by the one cookie he has. */
interface Raj {
  readonly person: string
  get(path: string): ReturnType<Visitor['get']>
  post(path: string, body: object): Promise<void>
}

interface Life {
  readonly journey: Journey
  readonly folder: string
  readonly log: readonly string[]
  readonly ana: Visitor
  readonly mia: Visitor
  readonly raj: Raj
  readonly favors: readonly string[]
}

async function accepted(answer: ReturnType<Visitor['send']>) {
  const { status, body } = await answer
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

async function lived(name: string, settings: Readonly<Record<string, string>>): Promise<Life> {
  const folder = join(root, name)
  const log: string[] = []
  const journey = await openJourney(folder, settings, (line) => log.push(line))
  const ana = await journey.begin('Ana Alvares', 'Support')
  const mia = await journey.join(ana, 'Mia Moser')
  const raj = await joinedRaj(journey, ana)
  const favors = await favorsOf(raj, mia)
  await agreedWith(raj, mia, favors[0] ?? '', journey.serving.house.clock.now())
  await asksSaid(raj, { visitor: mia, name: 'Mia Moser' }, said)
  await rotasSaid(raj, { lead: ana, other: mia }, said, journey.serving.house.clock.now())
  await importedRaj(ana, raj)
  return { journey, folder, log, ana, mia, raj, favors }
}

async function joinedRaj(journey: Journey, ana: Visitor): Promise<Raj> {
  const teams = (await ana.get('/teams')).teams
  const { person, secret } = await accepted(
    ana.post('/people/invite', { name: said('invited'), team: teams[0].team }),
  )
  const begun = await journey
    .anonymous()
    .send('POST', '/api/begin', { secret, name: said('name'), email, password })
  const cookie = cookiesOf(begun.headers)
  let keys = 0
  const send = (method: string, path: string, body?: object) => {
    keys += 1
    const headers = { cookie, 'idempotency-key': `${mark} ${keys}` }
    return accepted(journey.anonymous().send(method, path, body, headers))
  }
  const raj: Raj = {
    person: person.person,
    get: (path) => send('GET', `/api/v1${path}`),
    post: (path, body) => send('POST', `/api/v1${path}`, body),
  }
  await send('POST', '/api/tokens', { name: said('token') })
  await raj.post('/people/me/name', { name: said('new name') })
  await raj.post('/people/me/skills', { skills: [said('skill')] })
  await raj.post('/people/me/projects', { projects: [said('project')] })
  await raj.post('/people/me/identities', { kind: 'git', address: `${mark}.git@example.org` })
  await raj.post('/people/me/consent', { consents: true })
  return raj
}

/** Favors with Mia: one he gave, one he received, one still waiting, and what he keeps. */
async function favorsOf(raj: Raj, mia: Visitor): Promise<readonly string[]> {
  const thanked = await accepted(
    mia.post('/thanks', { giver: raj.person, note: said('of him'), effort: { minutes: 45 } }),
  )
  const { favor } = thanked.favor
  await raj.post('/thanks', { giver: 'Mia Moser', note: said('by him'), expectation: 'return' })
  await raj.post('/favors', { giver: 'me', receiver: 'Mia Moser', note: said('waiting') })
  await raj.post('/private', { favor, answer: { field: 'private-note', note: said('private') } })
  await raj.post('/private', { favor, answer: { field: 'decline-reason', note: said('why') } })
  await raj.post('/private/lines', { giver: said('somebody'), receiver: 'me', note: said('kept') })
  await raj.post(`/favors/${favor}/show`, {})
  await accepted(mia.post(`/favors/${favor}/show`, {}))
  const own = await accepted(mia.post('/thanks', { giver: 'Ana Alvares', note: 'what stays' }))
  return [favor, own.favor.favor]
}

/** What he can be asked for, what he agreed on with Mia in his words and hers, what he remembers. */
async function agreedWith(raj: Raj, mia: Visitor, favor: string, nowMs: number): Promise<void> {
  await raj.post('/offers', { offers: [{ kind: 'check', words: said('offer') }], nameMe: true })
  const boundary = { weeklyMinutes: 90, kindsNotNow: [], askLastFor: [] }
  await raj.post('/boundaries', { boundary })
  await raj.post(`/favors/${favor}/remember`, { words: said('memory') })
  const terms = { kind: 'mentoring', end: addDays(dayOf(nowMs), 90) }
  const own = [{ who: 'Mia Moser', terms: said('of her') }]
  await raj.post('/agreements', { ...terms, yours: said('his terms'), others: own })
  const of = [{ who: raj.person, terms: said('terms of him') }]
  await accepted(mia.post('/agreements', { ...terms, yours: 'what stays', others: of }))
}

/** A line of another system's names him otherwise; an admin says that it is him. */
async function importedRaj(ana: Visitor, raj: Raj): Promise<void> {
  const csv = `time,giver,receiver,note\n2026-05-01,${said('import')},Mia Moser,${said('traced')}\n`
  const { import: draft } = await accepted(
    ana.post('/imports/csv', { name: 'help.csv', bytes: base64(csv) }),
  )
  const still = async (): Promise<void> => {
    for (;;) {
      const { import: view } = await ana.get(`/imports/${draft.import}`)
      if (view.stage !== 'reading' && view.stage !== 'bringing in') return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  await still()
  await accepted(ana.post(`/imports/${draft.import}/accept`, {}))
  await still()
  const { people } = await ana.get('/people/directory')
  const row = people.find((each: { importedName?: string }) => each.importedName === said('import'))
  await accepted(ana.post('/people/merge', { from: row.person.person, to: raj.person }))
}

const filesWithMark = (folder: string): readonly string[] => filesWith(mark, folder)

const pages = [
  '/',
  '/ask',
  '/record',
  '/people',
  '/teams',
  '/settings',
  '/looks',
  '/imports',
  '/sign-in',
]

/** Everything both others are answered, as text. */
async function everythingAnswered({ journey, ana, mia }: Life): Promise<readonly string[]> {
  const { house } = journey.serving
  const reads = await readsOf(house, await orgOf(journey))
  const answers: string[] = []
  for (const visitor of [ana, mia]) {
    for (const path of [...reads, ...pages, '/api/tokens', '/api/sessions']) {
      const answer = await visitor.send('GET', path)
      answers.push(`${path} ${JSON.stringify(answer.body)}`)
    }
  }
  return answers
}

async function orgOf({ serving }: Journey): Promise<OrgId> {
  const [row] = await serving.house.journal.orgs()
  if (!row) throw new Error('nobody has begun')
  return row.org
}

const withMark = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => text.includes(mark)).map((text) => text.slice(0, 200))

async function operator(life: Life, door: string, given: object): Promise<void> {
  const answer = await tellServer(life.folder, door, given)
  expect(answer).toMatchObject({ ok: true, value: { ok: true } })
}

async function erase(life: Life): Promise<void> {
  expect(await life.raj.post('/me/erase', { sure: 'erase me' })).toEqual({ erased: true })
}

async function expectGone(life: Life): Promise<void> {
  expect(withMark(await everythingAnswered(life))).toEqual([])
  expect(withMark(life.log)).toEqual([])
  expect(await life.journey.verify()).toBe(true)
  const [gave, own] = life.favors
  const { favor } = await life.mia.get(`/favors/${gave}`)
  expect(favor).toMatchObject({
    giver: { is: 'former colleague', name: 'a former colleague' },
    standing: 'confirmed',
    effort: { minutes: 45 },
  })
  expect((await life.mia.get(`/favors/${own}`)).favor.note).toBe('what stays')
  const refused = await life.journey.anonymous().send('POST', '/api/sign-in', { email, password })
  expect(refused.status).toBe(401)
  await expect(life.raj.get('/today')).rejects.toThrow('401')
}

describe('given somebody whose every word holds a mark, on files', () => {
  it('when they erase themselves, then no byte anywhere holds it', async () => {
    const life = await lived('files', {})
    const copies = join(root, 'copies')
    mkdirSync(copies)
    await operator(life, 'backup', { file: join(copies, 'before.sqlite') })
    const { looks } = await life.mia.get('/looks')
    expect(looks).toMatchObject([{ what: 'backup', by: { is: 'operator' } }])
    // The test can fail: before, the mark is in answers and in the sign-in store.
    expect(withMark(await everythingAnswered(life)).length).toBeGreaterThan(20)
    expect(filesWithMark(life.folder)).toEqual(
      expect.arrayContaining([expect.stringContaining('sign-in.sqlite')]),
    )
    await erase(life)
    expect(filesWithMark(life.folder)).toEqual([])
    await expectGone(life)
    await operator(life, 'backup', { file: join(copies, 'after.sqlite') })
    await operator(life, 'export', { file: join(copies, 'after.jsonl'), withTexts: true })
    expect(readdirSync(copies)).toContain('after.jsonl.texts')
    expect(readFileSync(join(copies, 'after.jsonl.texts'), 'utf8')).toContain('what stays')
    expect(filesWithMark(copies)).toEqual([])
    await life.journey.close()
    expect(filesWithMark(life.folder)).toEqual([])
    await expectForgottenAgain(copies, life)
  }, 120_000)
})

/** The backup from before, with the keys of after. */
async function expectForgottenAgain(copies: string, { mia, raj, favors }: Life): Promise<void> {
  const dataFolder = join(root, 'restored')
  await restore({
    backupFile: join(copies, 'before.sqlite'),
    keysFile: join(copies, 'after.sqlite.keys'),
    dataFolder,
  })
  const stores = await openStores({ dataFolder }).catch(() => undefined)
  // The keys' backup holds no master key: it comes from the folder it was made in.
  expect(stores).toBeUndefined()
  const { copyFileSync } = await import('node:fs')
  copyFileSync(join(root, 'files', 'master.key'), join(dataFolder, 'master.key'))
  const { journal, privateStore, keys, close } = await openStores({ dataFolder })
  const { house, done } = testHouse({ journal, privateStore, keys })
  await forgetDue(house)
  const [row] = await journal.orgs()
  if (!row) throw new Error('nothing was restored')
  const ledger = await house.scribe.ledger(row.org)
  expect(ledger.people.get(raj.person as never)).toMatchObject({
    standing: 'erased',
    forgotten: true,
  })
  expect((await journal.verify(row.org)).broken).toBeUndefined()
  const other = ledger.favors.get(favors[1] as never)?.author
  if (other === undefined) throw new Error('the other’s favor is gone')
  const viewer = { org: row.org, person: other }
  const list = await done(viewer, 'favor.list', { limit: 200 })
  expect(JSON.stringify(list)).toContain('what stays')
  expect(JSON.stringify(list)).not.toContain(mark)
  await close()
  expect(filesWithMark(dataFolder)).toEqual([])
  expect(mia.cookie).not.toBe('')
}

describe('given the same on PostgreSQL', () => {
  it('when they erase themselves, then no row of any table holds the mark', async () => {
    const { databaseUrl, ownerUrl, adminUrl } = await freshDatabase()
    const life = await lived('postgres', {
      GOODTURN_DATABASE_URL: databaseUrl,
      GOODTURN_OWNER_URL: ownerUrl,
    })
    expect(await rowsWith(mark, adminUrl)).not.toEqual([])
    await erase(life)
    expect(await rowsWith(mark, adminUrl)).toEqual([])
    await expectGone(life)
    expect(filesWithMark(life.folder)).toEqual([])
    await life.journey.close()
  }, 120_000)
})

// Two servers on one PostgreSQL race for the same ask: two say yes and one says no in the same
// moment. One yes takes it, the other hears so, and no reply is lost. 1,000 races:
// `npm run deep -- race-asks`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runs } from '../src/core/testing/runs.ts'
import type { AskId, OrgId } from '../src/core/vocabulary.ts'
import { callOperation } from '../src/operations/call.ts'
import { operations } from '../src/operations/index.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import { type Journey, openJourney } from './journey.ts'
import { freshDatabase } from './postgres.ts'

const hourMs = 3_600_000
let folder: string
let servers: readonly [Journey, Journey]
let org: OrgId
let calls = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-races-'))
  const { databaseUrl, ownerUrl } = await freshDatabase()
  const settings = {
    GOODTURN_DATABASE_URL: databaseUrl,
    GOODTURN_OWNER_URL: ownerUrl,
    GOODTURN_KEYS_PASSPHRASE: 'held by somebody who leads nobody',
  }
  const first = await openJourney(join(folder, 'one'), settings)
  servers = [first, await openJourney(join(folder, 'two'), settings)]
  const mia = await first.begin('Mia Moser', 'Support')
  for (const name of ['Raj Rao', 'Lee Lind', 'Ines Ito']) await first.join(mia, name)
  org = (await first.serving.house.journal.orgs())[0]?.org ?? 'org_'
}, 120_000)

afterAll(async () => {
  for (const server of servers) await server.close()
  rmSync(folder, { recursive: true })
})

async function viewer(name: string): Promise<Viewer> {
  const { house } = servers[0].serving
  const ledger = await house.scribe.ledger(org)
  const words = await house.wordBook.open(org, ledger)
  const found = [...ledger.people].find(([, { name: text }]) => text && words(text) === name)
  if (!found) throw new Error(`no ${name}`)
  return { org, person: found[0] }
}

async function call(server: Journey, who: Viewer, name: string, input: object) {
  const operation = operations.find((each) => each.name === name)
  if (!operation) throw new Error(`no operation ${name}`)
  calls += 1
  return callOperation(server.serving.house, operation, who, input, { key: `race ${calls}` })
}

test('given the same ask on two servers, when it is raced for, then one takes it and no reply is lost', async () => {
  const [one, two] = servers
  const [mia, raj, lee, ines] = await Promise.all(
    ['Mia Moser', 'Raj Rao', 'Lee Lind', 'Ines Ito'].map(viewer),
  )
  if (!mia || !raj || !lee || !ines) throw new Error('somebody is missing')
  const winners = new Map<string, number>()
  for (let race = 0; race < runs(100); race += 1) {
    const opened = await call(race % 2 ? one : two, mia, 'ask.open', {
      what: 'my late shift',
      to: { people: ['Raj Rao', 'Lee Lind', 'Ines Ito'] },
      manner: 'everyone',
      expiresAtMs: one.serving.house.clock.now() + hourMs,
    })
    const ask = (opened.ok ? (opened.value as { ask: { ask: AskId } }).ask.ask : 'ask_') as AskId
    expect(opened.ok).toBe(true)
    const answers = await Promise.all([
      call(one, raj, 'ask.answer', { ask, answer: 'accept' }),
      call(two, lee, 'ask.answer', { ask, answer: 'accept' }),
      call(race % 2 ? two : one, ines, 'ask.answer', { ask, answer: 'not this time' }),
    ])
    const codes = answers.map((each) => (each.ok ? 'yes' : each.refusal.code))
    expect(codes.slice(0, 2).toSorted()).toEqual(['ask-taken', 'yes'])
    const states = await Promise.all(
      servers.map(async (server) => (await server.serving.house.scribe.ledger(org)).asks.get(ask)),
    )
    for (const state of states) expect(state?.standing).toBe('taken')
    expect(states[0]?.taker).toBe(states[1]?.taker)
    // A no that came before is kept; one that came after heard that it is taken.
    const said = [...(states[0]?.asked.values() ?? [])].map(({ answered }) => answered?.answer)
    expect(said.filter((word) => word === 'accept')).toHaveLength(1)
    expect(said.includes('not this time')).toBe(codes[2] === 'yes')
    expect(['yes', 'ask-taken']).toContain(codes[2])
    const taker = codes[0] === 'yes' ? 'one' : 'two'
    winners.set(taker, (winners.get(taker) ?? 0) + 1)
  }
  expect(await one.verify()).toBe(true)
}, 600_000)

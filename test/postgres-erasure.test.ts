// Somebody erases themselves on one of two servers on one PostgreSQL: the other shows nothing of
// them at its next look, though their name and key were in its memory, and writes nothing more.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrgId, PersonId } from '../src/core/vocabulary.ts'
import type { Keys } from '../src/journal/keys.ts'
import { callOperation } from '../src/operations/call.ts'
import { operations } from '../src/operations/index.ts'
import { appOver } from './app.ts'
import { type Journey, openJourney, type Visitor } from './journey.ts'
import { freshDatabase } from './postgres.ts'
import { readsOf } from './request-of.ts'

let folder: string
let first: Journey
let second: Journey
let ana: Visitor
let raj: Visitor

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-postgres-'))
  const { databaseUrl, ownerUrl } = await freshDatabase()
  const settings = {
    GOODTURN_DATABASE_URL: databaseUrl,
    GOODTURN_OWNER_URL: ownerUrl,
    GOODTURN_KEYS_PASSPHRASE: 'held by somebody who leads nobody',
  }
  first = await openJourney(join(folder, 'one'), settings)
  second = await openJourney(join(folder, 'two'), settings)
  ana = await first.begin('Ana Alvares', 'Support')
  raj = await first.join(ana, 'Raj Kestrel')
}, 120_000)

afterAll(async () => {
  await first.close()
  await second.close()
  rmSync(folder, { recursive: true })
})

describe('given somebody both servers have in memory', () => {
  it('when they erase themselves on one, then the other shows nothing of them', async () => {
    const note = { note: 'kestrel of the two' }
    await ana.post('/thanks', { giver: 'Raj Kestrel', ...note })
    const { body } = await raj.post('/thanks', { giver: 'Ana Alvares', ...note })
    const { house } = second.serving
    const keys = house.keys as Keys
    const [row] = await house.journal.orgs()
    const org = row?.org as OrgId
    const gone = (await raj.get('/me')).you.person as PersonId
    const viewer = { org, person: (await ana.get('/me')).you.person as PersonId }
    const app = appOver(house)
    const looks = async (): Promise<string> => {
      const answers = []
      for (const path of await readsOf(house, org)) {
        answers.push(await (await app(viewer, path)).text())
      }
      return answers.join('\n')
    }
    await expect.poll(looks).toContain('kestrel of the two')
    expect(await keys.keyOf(org, gone)).toBeDefined()

    const erased = await raj.post('/me/erase', { sure: 'erase me' })
    expect(erased.status).toBe(200)
    const startMs = performance.now()
    await expect.poll(looks, { interval: 5, timeout: 2_000 }).not.toMatch(/kestrel/i)
    expect(performance.now() - startMs).toBeLessThan(2_000)
    expect(await keys.keyOf(org, gone)).toBeUndefined()

    const correct = operations.find(({ name }) => name === 'favor.correct')
    if (!correct) throw new Error('no favor.correct')
    const input = { favor: body.favor.favor, note: 'said again, kestrel' }
    const answer = await callOperation(house, correct, viewer, input, { key: 'again' })
    expect(answer.ok).toBe(false)
    expect(await looks()).not.toMatch(/kestrel/i)
    expect(await first.verify()).toBe(true)
  }, 60_000)
})

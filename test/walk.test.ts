// The walk of ARCHITECTURE.md, run: Ana types a line of thanks, Raj's page hears of it, and each
// sees what is theirs. One way down, one value back, over real HTTP and a real store on disk.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toOperations } from '../src/grammar/inputs.ts'
import { read } from '../src/grammar/read.ts'
import { type Journey, openJourney, type Visitor } from './journey.ts'

let folder: string
let journey: Journey
let ana: Visitor
let raj: Visitor

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-walk-'))
  journey = await openJourney(folder)
  ana = await journey.begin('Ana Alvares', 'Support')
  raj = await journey.join(ana, 'Raj Rao')
})

afterAll(async () => {
  await journey.close()
  rmSync(folder, { recursive: true })
})

describe('given Ana types “thanks Raj for covering my sprint”', () => {
  it('when it walks down, then it is two entries, and Raj’s page tells him', async () => {
    const heard = raj.hears()
    const known = (await ana.get('/people')).people.map((each: { name: string; you: boolean }) => ({
      name: each.name,
      is: each.you ? 'you' : 'person',
    }))
    const line = read('thanks Raj for covering my sprint', { today: '2026-05-12', known })
    if (!line.ok) throw new Error(line.refusal.why)
    const [wanted] = toOperations(line.value)
    expect(wanted).toMatchObject({ operation: 'favor.thank', input: { kind: 'cover' } })
    const { day: _, ...said } = wanted?.input as { day: string }

    const answer = await ana.post('/thanks', said, 'event-1')
    expect(answer.status).toBe(200)
    expect(answer.body.favor).toMatchObject({ standing: 'confirmed', note: 'my sprint' })

    const entries = await journey.entries()
    expect(entries.slice(-2).map((entry) => entry.type)).toEqual([
      'favor.recorded',
      'favor.confirmed',
    ])
    expect(JSON.stringify(entries)).not.toContain('sprint')
    expect(await journey.verify()).toBe(true)

    await heard
    const today = await raj.get('/today')
    expect(today.since[0]).toMatchObject({ news: 'recorded', by: { name: 'Ana Alvares' } })
    expect(today.since[0].favor.note).toBe('my sprint')
  })

  it('when the same event comes again, then it is the first answer', async () => {
    const before = (await journey.entries()).length
    const again = await ana.post('/thanks', { giver: 'Raj Rao', kind: 'cover' }, 'event-2')
    const replay = await ana.post('/thanks', { giver: 'Raj Rao', kind: 'cover' }, 'event-2')
    expect(replay.headers.get('idempotent-replayed')).toBe('true')
    expect(replay.body).toEqual(again.body)
    expect((await journey.entries()).length).toBe(before + 2)
  })
})

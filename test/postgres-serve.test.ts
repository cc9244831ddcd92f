// The whole server on a real PostgreSQL: begun, joined, written to over HTTP; and two servers on one
// database, each seeing what the other wrote, racing for the same word with one winner.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, openJourney, type Visitor } from './journey.ts'
import { freshDatabase } from './postgres.ts'

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
  raj = await first.join(ana, 'Raj Rao')
}, 120_000)

afterAll(async () => {
  await first.close()
  await second.close()
  rmSync(folder, { recursive: true })
})

describe('given two servers on one PostgreSQL', () => {
  it('when Raj writes on one, then Ana reads it with its note on the other', async () => {
    const gave = { giver: 'me', receiver: 'ana', kind: 'knowledge', note: 'the export scripts' }
    const { body } = await raj.post('/favors', gave)
    expect(body.favor.standing).toBe('waiting')
    const ledger = await waitFor(
      async () => {
        const rows = await second.serving.house.journal.orgs()
        const org = rows[0]?.org
        return org && (await second.serving.house.scribe.ledger(org))
      },
      (each) => each.favors.has(body.favor.favor),
    )
    expect(ledger.favors.get(body.favor.favor)?.standing).toBe('waiting')
  })

  it('when both servers answer the same waiting line, then one word stands', async () => {
    const [row] = await first.serving.house.journal.orgs()
    if (!row) throw new Error('no org')
    for (let race = 0; race < 20; race += 1) {
      const { body } = await raj.post('/favors', { giver: 'me', receiver: 'ana' })
      const favor = body.favor.favor
      const ledger = await first.serving.house.scribe.ledger(row.org)
      const actor = ledger.favors.get(favor)
      const receiver =
        actor && ledger.identities.get(actor.receiver as `identity_${string}`)?.person
      if (!receiver) throw new Error('nobody to answer')
      const answers = await Promise.all(
        [first, second].map((journey) =>
          journey.serving.house.scribe.record(row.org, {
            actor: receiver,
            commands: () => ({
              ok: true,
              value: [{ noun: 'favor', command: { do: 'confirm', favor } }],
            }),
          }),
        ),
      )
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    }
    expect(await first.verify()).toBe(true)
  })
})

async function waitFor<Value>(
  look: () => Promise<Value | undefined>,
  holds: (value: Value) => boolean,
): Promise<Value> {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await look()
    if (value !== undefined && holds(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it did not come')
}

// Columns of an org come from the cache only at the journal's own head, are the ledger's in any
// case, and after an erasure no file holds a byte of whoever is gone.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testHouse, testOrg } from '../../test/house.ts'
import { columnsOf } from '../core/ledger/columns.ts'
import type { OrgId } from '../core/vocabulary.ts'
import { fileSegments } from '../journal/segments.ts'
import { columnsOfOrg } from './columns.ts'
import { figuresOfAll } from './figures.ts'
import { forgetDue } from './forgetting.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-columns-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function given() {
  const segments = fileSegments(folder)
  const tested = testHouse({ segments })
  const team = await testOrg(tested)
  await tested.done(team.mia, 'favor.thank', { giver: 'raj', kind: 'cover' })
  await tested.done(team.ana, 'favor.thank', { giver: 'mia', kind: 'knowledge' })
  return { tested, team, segments }
}

const fromLedger = async ({ house }: Awaited<ReturnType<typeof given>>['tested'], org: OrgId) => {
  const { people, time, giver, receiver } = columnsOf(await house.scribe.ledger(org))
  return { people: people.length, time: time.map((ms) => ms / 1000), giver, receiver }
}

const bytesKept = () =>
  readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1'))

describe('given an org with favors', () => {
  it('when asked for twice, then the second is from the file, and equal to the ledger', async () => {
    const { tested, team, segments } = await given()
    const made = await columnsOfOrg(tested.house, team.org)
    expect(made.time.length).toBe(2)
    const head = await tested.house.journal.head(team.org)
    expect(segments.read(team.org, head)).toBeDefined()
    const kept = await columnsOfOrg(tested.house, team.org)
    expect(kept.time.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect({ ...kept }).toEqual(await fromLedger(tested, team.org))
  })

  it('when a favor is added, then the file of before counts for nothing', async () => {
    const { tested, team } = await given()
    await columnsOfOrg(tested.house, team.org)
    await tested.done(team.raj, 'favor.thank', { giver: 'ana' })
    const now = await columnsOfOrg(tested.house, team.org)
    expect(now.time.length).toBe(3)
    expect({ ...now }).toEqual(await fromLedger(tested, team.org))
  })

  it('when one is added while the columns are made, then they are not kept', async () => {
    const { tested, team, segments } = await given()
    const making = columnsOfOrg(tested.house, team.org)
    await tested.done(team.raj, 'favor.thank', { giver: 'ana' })
    await making
    const head = await tested.house.journal.head(team.org)
    expect(segments.read(team.org, head)).toBe(undefined)
    await columnsOfOrg(tested.house, team.org)
    expect({ ...segments.read(team.org, head) }).toEqual(await fromLedger(tested, team.org))
  })
})

describe('given somebody who erases themselves', () => {
  it('when it is done, then no file holds their rows, and none does when made anew', async () => {
    const { tested, team } = await given()
    await columnsOfOrg(tested.house, team.org)
    expect(bytesKept().join()).toContain(team.raj.person)
    await tested.done(team.raj, 'me.erase', { sure: 'erase me' })
    expect(bytesKept()).toEqual([])
    const anew = await columnsOfOrg(tested.house, team.org)
    expect(anew.time.length).toBe(1)
    expect(bytesKept()).toHaveLength(1)
    expect(bytesKept().join()).not.toContain(team.raj.person)
  })

  it('when another server has an older file, then its next tick takes it away', async () => {
    const { tested, team, segments } = await given()
    await columnsOfOrg(tested.house, team.org)
    const older = await tested.house.journal.head(team.org)
    const ofBefore = columnsOf(await tested.house.scribe.ledger(team.org))
    await tested.done(team.raj, 'me.erase', { sure: 'erase me' })
    segments.write(team.org, older, ofBefore)
    await forgetDue(tested.house)
    expect(bytesKept()).toEqual([])
  })
})

describe('given too few favors', () => {
  it('when the operator asks for figures, then it is said how many there would have to be', async () => {
    const { tested } = await given()
    const { lines } = await figuresOfAll(tested.house)
    expect(lines[0]).toContain(
      '2 favors between 3 people. No figures: not enough records (2 of 80)',
    )
  })
})

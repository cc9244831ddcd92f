// Looks: written once for each viewer, thing and day, told to whoever was looked at and to nobody
// else, and read by the council without what was read.
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { LookEntry } from '../../core/vocabulary.ts'
import type { Viewer } from '../viewer.ts'
import { lookAtEverything } from './take.ts'

let tested: TestHouse
let org: TestOrg
let team: string
let favor: string

beforeEach(async () => {
  tested = testHouse()
  org = await testOrg(tested)
  const { teams } = await tested.done(org.ana, 'team.list')
  team = teams.find((each: { name: string }) => each.name === 'Support').team
  const thanked = await tested.done(org.mia, 'favor.thank', { giver: 'raj', note: 'macros' })
  favor = thanked.favor.favor
  await tested.done(org.mia, 'favor.show', { favor })
  await tested.done(org.raj, 'favor.show', { favor })
})

async function entries(): Promise<readonly LookEntry[]> {
  return (await tested.house.scribe.ledger(org.org)).looks
}

const looks = async (viewer: Viewer) => (await tested.done(viewer, 'look.list')).looks

describe('given a favor shown to a team', () => {
  it('when a member reads it on three pages, then one look, told to both sides alone', async () => {
    await tested.done(org.lee, 'favor.read', { favor })
    await tested.done(org.lee, 'team.read', { team })
    await tested.done(org.lee, 'favor.history', { favor })
    expect(await entries()).toHaveLength(1)
    for (const viewer of [org.raj, org.mia]) {
      expect(await looks(viewer)).toMatchObject([
        {
          day: '2026-05-12',
          by: { is: 'person', name: 'Lee Lind' },
          what: 'shown favor',
          favor: { favor, note: 'macros' },
        },
      ])
    }
    for (const viewer of [org.ana, org.lee, org.ines]) expect(await looks(viewer)).toEqual([])
  })

  it('when read the next day or by another, then that is a look of its own', async () => {
    await tested.done(org.lee, 'team.read', { team })
    await tested.done(org.ana, 'favor.read', { favor })
    tested.clock.addDays(1)
    await tested.done(org.lee, 'favor.read', { favor })
    expect((await looks(org.raj)).map((each: { by: { name: string } }) => each.by.name)).toEqual([
      'Lee Lind',
      'Ana Alvares',
      'Lee Lind',
    ])
  })

  it('when its own sides read it, then no look', async () => {
    for (const viewer of [org.raj, org.mia]) {
      await tested.done(viewer, 'favor.read', { favor })
      await tested.done(viewer, 'team.read', { team })
    }
    expect(await entries()).toEqual([])
  })

  it('when two read at once, then each is written once, and no page hears of it', async () => {
    const told: string[] = []
    tested.house.scribe.onWrite((_, people) => told.push(...people))
    const read = (viewer: Viewer) => tested.done(viewer, 'favor.read', { favor })
    await Promise.all([read(org.lee), read(org.lee), read(org.ana), read(org.ana)])
    expect(await entries()).toHaveLength(2)
    expect(told).toEqual([])
  })

  it('when somebody else’s answers are compared, then no look has changed them', async () => {
    const before = JSON.stringify([
      await tested.done(org.ana, 'today.read'),
      await tested.done(org.raj, 'today.read'),
      await tested.done(org.ines, 'person.list'),
    ])
    await tested.done(org.lee, 'team.read', { team })
    await lookAtEverything(tested.house, 'backup')
    const after = JSON.stringify([
      await tested.done(org.ana, 'today.read'),
      await tested.done(org.raj, 'today.read'),
      await tested.done(org.ines, 'person.list'),
    ])
    expect(after).toBe(before)
  })
})

describe('given addresses', () => {
  it('when an admin reads them, then those who have one are told, a new one the same day', async () => {
    const address = (name: string) => ({ kind: 'email', address: `${name}@example.org` })
    await tested.done(org.raj, 'identity.add', address('raj'))
    await tested.done(org.ana, 'identity.add', address('ana'))
    await tested.done(org.ana, 'person.directory')
    await tested.done(org.ana, 'person.directory')
    await tested.done(org.mia, 'identity.add', address('mia'))
    await tested.done(org.ana, 'person.directory')
    expect((await entries()).map(({ data }) => data.at)).toEqual([
      [org.raj.person],
      [org.mia.person],
    ])
    expect(await looks(org.mia)).toMatchObject([{ what: 'addresses', by: { name: 'Ana Alvares' } }])
    expect(await looks(org.ana)).toEqual([])
  })
})

describe('given the operator’s copies', () => {
  it('when made twice a day, then one look at everybody who was here, by the operator', async () => {
    await lookAtEverything(tested.house, 'backup')
    await lookAtEverything(tested.house, 'backup')
    await lookAtEverything(tested.house, 'export with texts')
    for (const viewer of [org.ana, org.ines]) {
      expect(await looks(viewer)).toMatchObject([
        { what: 'export with texts', by: { is: 'operator' } },
        { what: 'backup', by: { is: 'operator' } },
      ])
    }
    tested.clock.addDays(1)
    const { person } = await tested.done(org.ana, 'person.invite', { name: 'Omar' })
    const { joinOrg } = await import('../begin.ts')
    await joinOrg(tested.house, { org: org.org, person: person.person }, 'Omar')
    expect(await looks({ org: org.org, person: person.person })).toEqual([])
  })
})

describe('given a council', () => {
  const refusalOf = async (viewer: Viewer, name: string): Promise<string> => {
    const answer = await tested.call(viewer, name)
    return answer.ok ? 'accepted' : answer.refusal.code
  }

  beforeEach(async () => {
    const role = { person: org.raj.person, role: 'admin', has: true }
    await tested.done(org.ana, 'person.set-role', role)
    const council = { person: org.ines.person, role: 'council', has: true }
    await tested.done(org.ana, 'person.set-role', council)
    await tested.done(org.raj, 'person.set-role', council)
    await tested.done(org.lee, 'favor.read', { favor })
    await lookAtEverything(tested.house, 'backup')
  })

  it('when it reads looks, then all of them, without what was read; in pages', async () => {
    const { looks: all, next } = await tested.done(org.ines, 'council.looks')
    expect(all).toMatchObject([
      { what: 'backup', at: 'everybody', by: { is: 'operator' } },
      {
        what: 'shown favor',
        by: { name: 'Lee Lind' },
        at: [{ name: 'Mia Moser' }, { name: 'Raj Rao' }],
      },
    ])
    expect(next).toBeNull()
    expect(JSON.stringify(all)).not.toContain(favor)
    const first = await tested.done(org.ines, 'council.looks', { limit: 1 })
    const second = await tested.done(org.ines, 'council.looks', { limit: 1, cursor: first.next })
    expect([...first.looks, ...second.looks]).toEqual(all)
    expect(second.next).toBeNull()
    for (const name of ['council.looks', 'council.settings']) {
      expect(await refusalOf(org.ana, name)).toBe('not-yours-to-do')
    }
  })

  it('when it reads settings, then roles, leads and charters, and nobody’s favors', async () => {
    const manager = { person: org.mia.person, manager: org.raj.person }
    await tested.done(org.ana, 'person.set-manager', manager)
    const settings = await tested.done(org.ines, 'council.settings')
    expect(settings).toMatchObject({
      demo: false,
      mode: 'everything',
      founderLeads: 'not said',
      keysProtectedBy: 'passphrase',
      privateAnswersOff: false,
      admins: [{ name: 'Ana Alvares' }, { name: 'Raj Rao' }],
      council: [{ name: 'Ines Ito' }],
      councilProposed: [],
      managers: [{ person: { name: 'Mia Moser' }, manager: { name: 'Raj Rao' } }],
      teams: [
        { name: 'Platform', leads: [] },
        { name: 'Support', leads: [{ name: 'Ana Alvares' }], charter: { shownTo: 'us two' } },
      ],
    })
  })
})

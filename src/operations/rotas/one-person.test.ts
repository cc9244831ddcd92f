// Somebody who had shifts under a name of their own turns out to be another person here: the
// shifts, what was served, and the feed are that person's, and everybody reads one person.
import { describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { RotaView } from '../../core/privacy/rota-views.ts'
import type { PersonId } from '../../core/vocabulary.ts'

const recurs = { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 }
const pattern = (starts: string, ends: string) => ({ recurs, starts, ends, from: '2026-05-04' })
const duties = [{ name: 'Desk', letter: 'D', patterns: [pattern('09:00', '17:00')] }]

interface World extends TestHouse, TestOrg {
  readonly rota: string
  readonly vera: PersonId
}

/** Planned for two weeks while Vera, who is Raj, was thought to be somebody else. */
async function planned(members: readonly string[]): Promise<World> {
  const tested = testHouse()
  const org = await testOrg(tested)
  const { done } = tested
  const invited = await done(org.ana, 'person.invite', { name: 'Vera Voss' })
  const terms = { zone: 'UTC', duties, members: members.map((person) => ({ person })) }
  const { rota } = (await done(org.ana, 'rota.form', { team: 'Support', name: 'Desk', terms })).rota
  const world = { ...tested, ...org, rota, vera: invited.person.person }
  await publish(world, '2026-05-18')
  return world
}

async function publish({ done, ana, rota }: World, from: string) {
  const preview = await done(ana, 'rota.preview', { rota, from, weeks: 2 })
  const { version, until, seed, seats } = preview
  await done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
  return seats as readonly { readonly person?: string }[]
}

const read = async ({ done, mia, rota }: World): Promise<RotaView> =>
  (await done(mia, 'rota.read', { rota, from: '2026-05-18', weeks: 4 })).rota

const countOf = (view: RotaView, name: string): number =>
  view.shifts.filter(({ by }) => by?.name === name).length

describe('given shifts of somebody who is another person here', () => {
  it('when they are found to be one, then the shifts are theirs, by name, feed and file', async () => {
    const world = await planned(['Vera Voss', 'Mia'])
    const { done, ana, raj, mia, vera, clock } = world
    expect(countOf(await read(world), 'Vera Voss')).toBe(5)
    await done(ana, 'person.merge', { from: vera, to: raj.person })
    const view = await read(world)
    expect([countOf(view, 'Raj Rao'), countOf(view, 'Vera Voss')]).toEqual([5, 0])
    expect(view.people.map(({ person }) => person.name)).toEqual(['Mia Moser', 'Raj Rao'])
    const own = (await done(raj, 'rota.read', { rota: world.rota })).rota
    expect(own).toMatchObject({ yours: true, spread: [{ you: 500 }, {}] })
    const { rotas } = JSON.parse((await done(raj, 'me.export')).text)
    expect(rotas[0].shifts).toHaveLength(5)
    const { feeds } = await done(raj, 'feed.renew', { of: 'me' })
    expect(feeds[0]).toMatchObject({ of: 'me', url: expect.stringContaining('.ics') })
    const theirs = view.shifts.find(({ by }) => by?.name === 'Raj Rao')
    await done(raj, 'shift.drop', { rota: world.rota, shift: theirs?.shift })
    await done(mia, 'shift.take', { rota: world.rota, shift: theirs?.shift })
    expect(countOf(await read(world), 'Raj Rao')).toBe(4)
    // What was served counts for them in the next plan.
    clock.addDays(18)
    const seats = await publish(world, '2026-06-01')
    const persons = seats.map(({ person }) => person)
    expect(persons.filter((each) => each === raj.person).length).toBe(6)
    expect(new Set(persons)).toEqual(new Set([raj.person, mia.person]))
  })

  it('when both names were in the rota, then they are one of it, with the shifts of both', async () => {
    const world = await planned(['Vera Voss', 'Raj', 'Mia'])
    const { done, ana, raj, vera } = world
    const before = await read(world)
    const both = countOf(before, 'Vera Voss') + countOf(before, 'Raj Rao')
    await done(ana, 'person.merge', { from: vera, to: raj.person })
    const view = await read(world)
    expect(countOf(view, 'Raj Rao')).toBe(both)
    expect(view.people.map(({ person }) => person.name)).toEqual(['Mia Moser', 'Raj Rao'])
    expect(view.spread[0]?.rings).toHaveLength(2)
    expect(view.spread[0]?.rings).toContain(both * 100)
    const seats = await publish(world, '2026-06-01')
    for (const { person } of seats) expect([raj.person, world.mia.person]).toContain(person)
    const { terms } = await done(ana, 'rota.read-set-up', { rota: world.rota })
    expect(terms.members).toHaveLength(2)
  })

  it('when each name did one duty, then they may have shifts of both', async () => {
    const tested = testHouse()
    const { ana, raj, mia } = await testOrg(tested)
    const { done } = tested
    const { person: vera } = (await done(ana, 'person.invite', { name: 'Vera Voss' })).person
    const saturday = {
      ...pattern('12:00', '17:00'),
      recurs: { every: 'week', weekdays: [6], weeks: 1 },
    }
    const phones = { name: 'Phones', letter: 'P', patterns: [saturday] }
    const terms = {
      zone: 'UTC',
      duties: [...duties, phones],
      members: [
        { person: 'Raj', duties: ['Desk'] },
        { person: 'Vera Voss', duties: ['Phones'] },
        { person: 'Mia', duties: ['Phones'] },
      ],
    }
    const form = { team: 'Support', name: 'Desk', terms }
    const { rota } = (await done(ana, 'rota.form', form)).rota
    await publish({ ...tested, ana, rota } as World, '2026-05-18')
    await done(ana, 'person.merge', { from: vera, to: raj.person })
    const { shifts, duties: named } = (await done(mia, 'rota.read', { rota, from: '2026-05-18' }))
      .rota as RotaView
    const second = named.find(({ name }) => name === 'Phones')?.duty
    const mias = shifts.find(({ duty, by }) => duty === second && by?.name === 'Mia Moser')
    await done(mia, 'shift.drop', { rota, shift: mias?.shift })
    await done(raj, 'shift.take', { rota, shift: mias?.shift })
  })
})

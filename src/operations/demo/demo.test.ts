// The demo played on the house in memory: what Ana and Raj find, and when it is made anew.
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testClock, testHouse, testNoonMs } from '../../../test/house.ts'
import type { FavorView, NewsView } from '../../core/privacy/views.ts'
import { dayMs } from '../../core/time.ts'
import { beginOrg } from '../begin.ts'
import type { Viewer } from '../viewer.ts'
import { type Demo, demoOf } from './demo.ts'

let tested: TestHouse
let demo: Demo

beforeAll(async () => {
  tested = testHouse()
  demo = await demoOf(tested.house)
})

async function named(name: string, of: Demo = demo): Promise<Viewer> {
  const person = await of.personNamed(name)
  if (!person) throw new Error(`nobody is called ${name}`)
  return { org: of.org, person }
}

async function allFavors(viewer: Viewer): Promise<FavorView[]> {
  const found: FavorView[] = []
  let from: string | null = null
  do {
    const page: { favors: FavorView[]; next: string | null } = await tested.done(
      viewer,
      'favor.list',
      from === null ? { limit: 200 } : { limit: 200, cursor: from },
    )
    found.push(...page.favors)
    from = page.next
  } while (from !== null)
  return found
}

describe('given the demo', () => {
  it('when Ana opens Today, then three wait, one is said aloud, and there is news', async () => {
    const today = await tested.done(await named('ana'), 'today.read')
    expect(today.demo).toBe(true)
    expect(today.forYou).toHaveLength(3)
    expect(today.forYou.map((each: FavorView) => each.saidByGiver)).toContain('freely')
    expect(today.saidAloud).toHaveLength(1)
    expect(today.saidAloud[0]).toMatchObject({ giver: { name: 'Ines Ito' }, returnIs: 'open' })
    expect(today.saidAloud[0].returnDay > today.day).toBe(true)
    const news: string[] = today.since.map((each: NewsView) => each.news)
    for (const each of ['returned', 'passed on', 'let go', 'confirmed']) {
      expect(news).toContain(each)
    }
    expect(news.length).toBeLessThan(10)
  })

  it('when they are told, then each has a sentence, somebody’s eyes and a place to open', async () => {
    const ways = await demo.ways()
    expect(ways.map(({ door }) => door)).toEqual([
      'ana',
      'a-year-later',
      'record',
      'mia',
      'sam',
      'lead',
      'brought-in',
    ])
    const opened = Object.fromEntries(ways.map(({ door, path }) => [door, path]))
    const raj = await named('raj')
    const sprint = (await allFavors(raj)).find((each) => each.note?.includes('my sprint'))
    expect(opened['a-year-later']).toBe(`/favors/${sprint?.favor}`)
    expect(opened.mia).toMatch(/^\/asks\/ask_/)
    expect(opened.sam).toBe('/boundaries')
    expect(opened.lead).toMatch(/^\/team\/team_/)
    expect(opened['brought-in']).toMatch(/^\/imports\/import_/)
  })

  it('when Lee opens Today, then an old sheet is told, and its lines wait for a yes', async () => {
    const lee = await named('lee')
    const { notices } = await tested.done(lee, 'today.read')
    const told = notices.find((each: { notice: string }) => each.notice === 'import')
    expect(told).toMatchObject({ by: { name: 'Tuuli Tamm' }, import: { lines: 5 } })
    const { favors } = await tested.done(lee, 'import.lines', { import: told.import.import })
    expect(favors).toHaveLength(5)
    expect(favors.every((each: FavorView) => each.standing === 'observed')).toBe(true)
  })

  it('when Raj reads his record, then the sprint came back', async () => {
    const raj = await named('raj')
    const sprint = (await allFavors(raj)).find((each) => each.note?.includes('my sprint'))
    expect(sprint).toMatchObject({
      relation: 'receiver',
      returnIs: 'returned',
      shownTo: 'our team',
    })
    const today = await tested.done(raj, 'today.read')
    expect(today.forYou).toHaveLength(2)
    expect(today.since.length).toBeGreaterThan(0)
  })
})

describe('given a demo that stands', () => {
  it('when the server starts again within the week, then it is kept', async () => {
    tested.clock.addDays(6)
    expect((await demoOf(tested.house)).org).toBe(demo.org)
  })

  it('when it is older than a week, then it is made anew and the old one is gone', async () => {
    tested.clock.addDays(2)
    const anew = await demoOf(tested.house)
    expect(anew.org).not.toBe(demo.org)
    const demos = (await tested.house.journal.orgs()).filter((row) => row.demo)
    expect(demos.map((row) => row.org)).toEqual([anew.org])
    const today = await tested.done(await named('ana', anew), 'today.read')
    expect(today.forYou).toHaveLength(3)
  })
})

describe('given a demo whose making was cut short', () => {
  it('when the server starts again, then it is made anew', async () => {
    const cut = testHouse()
    const half = await beginOrg(cut.house, { name: 'Tuuli Tamm', team: 'Support', demo: true })
    const { org } = await demoOf(cut.house)
    expect(half.ok && half.value.org).not.toBe(org)
    expect((await cut.house.journal.orgs()).map((row) => row.org)).toEqual([org])
  })
})

describe('given any day of the week', () => {
  it.each([
    0, 1, 2, 3, 4, 5, 6,
  ])('when it is %i days later, then the same story holds', async (days) => {
    const other = testHouse({ clock: testClock(testNoonMs + days * dayMs) })
    const { org, personNamed } = await demoOf(other.house)
    const ana = { org, person: (await personNamed('ana')) ?? 'person_nobody' } as const
    const today = await other.done(ana, 'today.read')
    expect(today.forYou).toHaveLength(3)
    expect(today.saidAloud).toHaveLength(1)
    const ledger = await other.house.scribe.ledger(org)
    const standings = new Set([...ledger.favors.values()].map((favor) => favor.standing))
    const all = ['confirmed', 'declined', 'lapsed', 'observed', 'waiting']
    expect([...standings].sort()).toEqual(all)
    expect(ledger.sequence).toBe((await other.house.journal.head(org)).sequence)
  })
})

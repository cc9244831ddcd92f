// The demo played on the house in memory: what Ana and Raj find, and when it is made anew.
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../test/house.ts'
import type { FavorView, NewsView } from '../core/privacy/views.ts'
import { type Demo, demoOf } from './demo.ts'
import type { Viewer } from './viewer.ts'

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
  it('when Ana opens Today, then three wait, one return is said aloud, and there is news', async () => {
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

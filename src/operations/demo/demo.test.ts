// The demo played on the house in memory: what Ana and Raj find, and when it is made anew.
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testClock, testHouse, testNoonMs } from '../../../test/house.ts'
import type { RotaView } from '../../core/privacy/rota-views.ts'
import type { FavorView, NewsView } from '../../core/privacy/views.ts'
import { addDays, dayMs, dayOf, mondayOf } from '../../core/time.ts'
import { violations } from '../../rota/checker.ts'
import { beginOrg } from '../begin.ts'
import { problemOf } from '../rotas/problem.ts'
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
      'ines',
      'handover',
      'sam',
      'lead',
      'brought-in',
      'patterns',
    ])
    const opened = Object.fromEntries(ways.map(({ door, path }) => [door, path]))
    const raj = await named('raj')
    const sprint = (await allFavors(raj)).find((each) => each.note?.includes('my sprint'))
    expect(opened['a-year-later']).toBe(`/favors/${sprint?.favor}`)
    expect(opened.mia).toMatch(/^\/asks\/ask_/)
    expect(opened.ines).toBe('/rota')
    expect(opened.handover).toMatch(/^\/rota\/handovers\/handover_/)
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

describe('given the demo’s rota', () => {
  const rotaOf = async (name: string, days = {}): Promise<RotaView> => {
    const viewer = await named(name)
    const { rotas } = await tested.done(viewer, 'rota.list')
    const asked = { rota: rotas[0].rota, ...days }
    return (await tested.done(viewer, 'rota.read', asked)).rota
  }

  it('when Ines opens it, then Joe’s swap waits for a yes, and nothing has moved', async () => {
    const view = await rotaOf('ines')
    expect(view).toMatchObject({ name: 'Support desk', yours: true, mayPlan: false })
    const [swap, other] = view.changes
    expect(other).toBeUndefined()
    expect(swap).toMatchObject({
      ...{ how: 'swap', relation: 'touched', standing: 'waiting', from: { name: 'Joe Jansen' } },
      actions: ['accept', 'not this time', 'tell me more'],
    })
    const given = view.shifts.filter(({ waits }) => waits === 'swap')
    expect(given.map(({ by }) => by?.name).sort()).toEqual(['Ines Ito', 'Joe Jansen'])
    const today = await tested.done(await named('ines'), 'today.read')
    expect(today.changes).toHaveLength(1)
  })

  it('when it is read, then one shift is open, one offered, and somebody is away', async () => {
    const view = await rotaOf('tuuli')
    expect(view.mayPlan).toBe(true)
    expect(view.shifts.filter(({ by }) => by === undefined)).toHaveLength(1)
    expect(view.shifts.filter(({ waits }) => waits === 'offered')).toHaveLength(1)
    const away = view.people.filter((each) => each.away.length > 0)
    expect(away.map(({ person }) => person.name)).toEqual(['Tuuli Tamm'])
    expect(view.shifts.some(({ shadow }) => shadow?.name === 'Omar Osei')).toBe(true)
  })

  it('when weeks served are read, then a swap and a cover are in them', async () => {
    const view = await rotaOf('lee', {
      from: addDays(mondayOf(dayOf(tested.clock.now())), -14),
      weeks: 2,
    })
    expect(view.shifts.filter(({ swapped }) => swapped)).toHaveLength(2)
    const covered = view.shifts.filter(({ insteadOf }) => insteadOf)
    expect(covered).toMatchObject([{ by: { is: 'you' }, insteadOf: { name: 'Mia Moser' } }])
    const [favor] = (await allFavors(await named('lee'))).filter(
      ({ kind, day }) => kind === 'cover' && day === covered[0]?.day,
    )
    expect(favor).toMatchObject({ relation: 'giver', receiver: { name: 'Mia Moser' } })
  })

  it('when anybody has a shift, then no rule is broken by it', async () => {
    const ledger = await tested.house.scribe.ledger(demo.org)
    for (const rota of ledger.rotas.values()) {
      const period = { fromMs: 0, untilMs: 8e15, nowMs: tested.clock.now(), seed: 0 }
      const { problem, standing } = problemOf(rota, ledger, { ...period, holidays: new Set() })
      const own = problem.seats.filter(({ id }) => standing.has(id))
      expect(violations({ ...problem, seats: own }, standing)).toEqual([])
    }
  })

  it('when Lee opens what Ana hands over, then it waits for their receipt', async () => {
    const lee = await named('lee')
    const { forYou, handovers } = await tested.done(lee, 'handover.list')
    expect(forYou).toMatchObject([{ from: { name: 'Ana Alvares' }, actions: ['receive'] }])
    const received = handovers.filter(
      ({ standing }: { standing: string }) => standing === 'received',
    )
    expect(received).toHaveLength(2)
  })

  it('when Mia’s ask is read, then it is for a shift of Mia’s', async () => {
    const ledger = await tested.house.scribe.ledger(demo.org)
    const mia = await demo.personNamed('mia')
    const asks = [...ledger.asks.values()].filter(({ shift }) => shift !== undefined)
    expect(asks).toHaveLength(1)
    const asked = asks[0]?.shift
    const { parts } =
      ledger.rotas.get(asked?.rota ?? 'rota_')?.shifts.get(asked?.shift ?? 'shift_') ?? {}
    expect(parts?.map(({ by }) => by && ledger.identities.get(by)?.person)).toEqual([mia])
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
    const ines = { org, person: (await personNamed('ines')) ?? 'person_nobody' } as const
    expect((await other.done(ines, 'today.read')).changes).toHaveLength(1)
    const ledger = await other.house.scribe.ledger(org)
    const standings = new Set([...ledger.favors.values()].map((favor) => favor.standing))
    const all = ['confirmed', 'declined', 'lapsed', 'observed', 'waiting']
    expect([...standings].sort()).toEqual(all)
    expect(ledger.sequence).toBe((await other.house.journal.head(org)).sequence)
  })
})

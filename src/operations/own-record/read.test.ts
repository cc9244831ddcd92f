// A record and a favor's past through the whole house, each for whom it is, and the list of entries
// narrowed as a reader asks.
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'

let tested: TestHouse
let org: TestOrg
beforeEach(async () => {
  tested = testHouse()
  org = await testOrg(tested)
})

const thanks = (giver: string, more: object = {}) => ({ giver, kind: 'cover', ...more })

describe('given favors of some weeks', () => {
  beforeEach(async () => {
    const hours = (minutes: number) => ({ effort: { minutes } })
    await tested.done(org.ana, 'favor.thank', thanks('raj', { day: '2026-05-04', ...hours(120) }))
    await tested.done(org.ana, 'favor.thank', thanks('mia', { day: '2026-04-22', kind: 'check' }))
    await tested.done(org.raj, 'favor.thank', thanks('ana', { day: '2026-05-06', ...hours(60) }))
    const note = 'the export scripts'
    await tested.done(org.ana, 'favor.record', { giver: 'me', receiver: 'lee', note })
  })

  it('when Ana reads her record, then its weeks hold her lines and nothing waits unseen', async () => {
    const record = await tested.done(org.ana, 'record.read', { span: '90 days' })
    expect(record.weeks.at(-2)).toEqual({
      monday: '2026-05-04',
      given: 1,
      received: 1,
      givenMinutes: 60,
      receivedMinutes: 120,
    })
    expect(record).toMatchObject({ favors: 3, effortUnsaid: 1, waiting: 1, until: '2026-05-12' })
    expect(record.tallest.hours.received.favor).toMatchObject({ giver: { name: 'Raj Rao' } })
    expect(record.withWhom.map(({ who }: { who: { name: string } }) => who.name)).toEqual([
      'Mia Moser',
      'Raj Rao',
    ])
    expect(record.withWhom[1]).not.toHaveProperty('givenMinutes')
  })

  it('when hours are asked for, by the page or in a query, then they stand by the name', async () => {
    for (const hours of [true, 'true']) {
      const { withWhom } = await tested.done(org.ana, 'record.read', { hours })
      expect(withWhom[1]).toMatchObject({ givenMinutes: 60, receivedMinutes: 120 })
    }
    const asked = await tested.call(org.ana, 'record.read', { span: 'a decade' })
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'bad-input' } })
  })

  it('when the entries behind it are read, then they are as many as its figures say', async () => {
    const { from, until, favors } = await tested.done(org.ana, 'record.read')
    const behind = await tested.done(org.ana, 'favor.list', { from, until, standing: 'counted' })
    expect(behind.favors).toHaveLength(favors)
  })

  it.each([
    [{ which: 'given' }, 2],
    [{ which: 'received', kind: 'cover' }, 1],
    [{ standing: 'waiting' }, 1],
    [{ standing: 'counted' }, 3],
    [{ from: '2026-05-05', until: '2026-05-06' }, 1],
    [{ words: 'EXPORT' }, 1],
    [{ words: 'moser' }, 1],
    [{ with: 'former' }, 0],
  ])('when the list is asked for %o, then it holds %i', async (asked, count) => {
    expect((await tested.done(org.ana, 'favor.list', asked)).favors).toHaveLength(count)
  })

  it('when asked for one colleague, page by page, then all of theirs come, once', async () => {
    const asked = { with: org.raj.person, limit: 1 }
    const first = await tested.done(org.ana, 'favor.list', asked)
    const second = await tested.done(org.ana, 'favor.list', { ...asked, cursor: first.next })
    expect([first, second].map(({ favors }) => favors[0].day)).toEqual(['2026-05-06', '2026-05-04'])
    expect(second.next).toBeNull()
  })

  it('when Raj leaves, then his lines are found among former colleagues', async () => {
    await tested.done(org.raj, 'person.leave', {})
    const former = await tested.done(org.ana, 'favor.list', { with: 'former' })
    expect(former.favors).toHaveLength(2)
    const { withWhom } = await tested.done(org.ana, 'record.read')
    expect(withWhom.at(-1).who).toEqual({ is: 'former colleague', name: 'a former colleague' })
  })
})

describe('given a favor with a past', () => {
  it('when its sides read it, then they see what became of it; others see nothing', async () => {
    const said = { giver: 'me', receiver: 'raj', kind: 'cover', waited: 'my own release' }
    const { favor } = await tested.done(org.ana, 'favor.record', said)
    const id = { favor: favor.favor }
    await tested.done(org.raj, 'favor.correct', { ...id, effort: { minutes: 30 } })
    await tested.done(org.raj, 'favor.confirm', id)
    const read = await tested.done(org.ana, 'favor.history', id)
    expect(read.favor.waited).toBe('my own release')
    expect(read.history.map(({ what }: { what: string }) => what)).toEqual([
      'recorded',
      'corrected',
      'confirmed',
    ])
    expect(await tested.call(org.mia, 'favor.history', id)).toEqual({
      ok: false,
      refusal: { code: 'not-found' },
    })
  })

  it('when it was for a goal, then those of that team read the goal’s words', async () => {
    const [team] = (await tested.done(org.ana, 'team.list')).teams.filter(
      ({ name }: { name: string }) => name === 'Support',
    )
    const goal = { team: team.team, words: 'Every night covered', endDay: '2026-09-01' }
    await tested.done(org.ana, 'team.set-goal', goal)
    const ledger = await tested.house.scribe.ledger(org.org)
    const set = ledger.teams.get(team.team)?.goals[0]?.goal
    const said = { giver: 'me', receiver: 'ines', kind: 'cover', goal: set }
    const { favor } = await tested.done(org.raj, 'favor.record', said)
    const read = (viewer: TestOrg['raj']) =>
      tested.done(viewer, 'favor.history', { favor: favor.favor })
    expect((await read(org.raj)).favor.goal).toBe('Every night covered')
    expect((await read(org.ines)).favor).not.toHaveProperty('goal')
  })
})

describe('given help of Ana’s that Raj passed on, and both show it', () => {
  it('when Ana’s record shows it, then Raj is told that she looked; once a day', async () => {
    const first = await tested.done(org.raj, 'favor.thank', thanks('ana'))
    const onward = { giver: 'me', receiver: 'mia', kind: 'cover', passesOn: first.favor.favor }
    const { favor } = await tested.done(org.raj, 'favor.record', onward)
    for (const [viewer, word] of [
      [org.mia, 'confirm'],
      [org.mia, 'show'],
      [org.raj, 'show'],
    ] as const) {
      await tested.done(viewer, `favor.${word}`, { favor: favor.favor })
    }
    const { chains } = await tested.done(org.ana, 'record.read')
    expect(chains[0].steps[1].favor.favor).toBe(favor.favor)
    await tested.done(org.ana, 'record.read')
    const { looks } = await tested.done(org.raj, 'look.list')
    expect(looks).toMatchObject([{ by: { name: 'Ana Alvares' }, what: 'shown favor' }])
  })
})

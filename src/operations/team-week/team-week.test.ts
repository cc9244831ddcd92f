// A team's own week: what it says of asks, handovers, agreements, skills and goals, the same to each
// of its members, and nothing to anybody else.
import { describe, expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { TeamWeekView } from '../../core/privacy/team-week-views.ts'
import { asksDue } from '../asks/due.ts'
import type { Viewer } from '../viewer.ts'

type World = TestHouse & TestOrg & { readonly team: string }
const hourMs = 3_600_000

/** Ana, Raj and Mia are the night desk. */
async function opened(): Promise<World> {
  const tested = testHouse()
  const org = await testOrg(tested)
  const { team } = (await tested.done(org.ana, 'team.form', { name: 'Night desk' })).team
  for (const { person } of [org.ana, org.raj, org.mia]) {
    await tested.done(org.ana, 'team.add-member', { team, person })
  }
  return { ...tested, ...org, team }
}

const weekOf = async ({ done, team }: World, viewer: Viewer): Promise<TeamWeekView> =>
  (await done(viewer, 'team.week', { team })).week

async function untaken(world: World, to: object): Promise<void> {
  const { done, clock, ana, raj, mia } = world
  const expiresAtMs = clock.now() + 2 * hourMs
  const asked = { kind: 'expertise', what: 'look at the export', expiresAtMs, manner: 'everyone' }
  const { ask } = await done(ana, 'ask.open', { ...asked, to })
  for (const who of [raj, mia]) {
    await world.call(who, 'ask.answer', { ask: ask.ask, answer: 'not this time' })
  }
  clock.set(expiresAtMs + 1)
  await asksDue(world.house)
}

describe('a team’s week', () => {
  test('given nothing happened, then it is quiet, and nobody else reads it', async () => {
    const world = await opened()
    expect(await weekOf(world, world.raj)).toMatchObject({
      ...{ from: '2026-05-11', until: '2026-05-18', today: '2026-05-12', hasRota: false },
      ...{ open: [], changed: [], untaken: [], unreceived: [], toReview: [], oneHolder: [] },
      changedHands: { all: 0, withoutLead: 0 },
    })
    const other = await world.call(world.lee, 'team.week', { team: world.team })
    expect(other).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })

  test('given the team was asked and nobody could, then what, and nobody who was asked', async () => {
    const world = await opened()
    await untaken(world, { team: 'Night desk' })
    const week = await weekOf(world, world.mia)
    expect(week.untaken).toEqual([{ kind: 'expertise', day: '2026-05-12' }])
    expect(await weekOf(world, world.raj)).toEqual(week)
  })

  test('given only some were asked by name, then it is not the team’s to know', async () => {
    const world = await opened()
    await untaken(world, { people: ['Raj', 'Mia'] })
    expect((await weekOf(world, world.mia)).untaken).toEqual([])
  })

  test('given a handover is due and not received, then it says so until it is', async () => {
    const world = await opened()
    const { done, clock, ana, raj, mia, team } = world
    const items = [{ kind: 'open', words: 'Ticket 412 waits' }]
    const dueAtMs = clock.now() + hourMs
    const input = { team, why: 'project', to: ['Raj'], items, dueAtMs }
    const { handover } = (await done(ana, 'handover.write', input)).handover
    expect((await weekOf(world, mia)).unreceived).toEqual([])
    clock.set(dueAtMs + 1)
    const [waiting] = (await weekOf(world, mia)).unreceived
    expect(waiting).toMatchObject({ handover, from: { is: 'person' }, to: [{ is: 'person' }] })
    expect(JSON.stringify(waiting)).not.toContain('Ticket')
    await done(raj, 'handover.receive', { handover })
    expect((await weekOf(world, mia)).unreceived).toEqual([])
  })

  test('given an agreement of two of them is due for a look, then on what, not whose', async () => {
    const world = await opened()
    const { done, ana, raj, mia, lee } = world
    const agreed = async (who: string, other: Viewer): Promise<void> => {
      const { agreement } = await done(ana, 'agreement.propose', {
        ...{ kind: 'mentoring', yours: 'An hour each Friday', end: '2026-06-12' },
        ...{ reviewDay: '2026-05-15', others: [{ who, terms: 'Notes' }] },
      })
      await done(other, 'agreement.accept', { agreement: agreement.agreement })
    }
    await agreed('Raj', raj)
    await agreed('Lee', lee)
    const { toReview } = await weekOf(world, mia)
    expect(toReview).toEqual([{ kind: 'mentoring', reviewDay: '2026-05-15' }])
  })

  test('given what people said they know, then what one alone does, by its name', async () => {
    const world = await opened()
    const { done, raj, mia, ana } = world
    await done(raj, 'person.say-skills', { skills: ['SQL', 'Billing exports'] })
    expect((await weekOf(world, ana)).oneHolder).toEqual([])
    await done(mia, 'person.say-skills', { skills: ['sql', 'Refunds'] })
    expect((await weekOf(world, ana)).oneHolder).toEqual(['Billing exports', 'Refunds'])
  })

  test('given a favor served a goal and both show it, then it stands with the goal', async () => {
    const world = await opened()
    const { done, raj, mia, ana, team } = world
    const goal = { team, words: 'Two people for each export', endDay: '2026-06-30' }
    await done(ana, 'team.set-goal', goal)
    const { goals } = (await done(ana, 'team.read', { team })).team
    const said = { giver: 'Mia', receiver: 'me', kind: 'knowledge', day: '2026-05-12' }
    const input = { ...said, effort: { minutes: 30 }, goal: goals[0]?.goal }
    const { favor } = (await done(raj, 'favor.record', input)).favor
    expect((await weekOf(world, ana)).goals[0]?.served).toEqual([])
    for (const side of [raj, mia]) await done(side, 'favor.show', { favor })
    expect((await weekOf(world, ana)).goals).toMatchObject([
      { words: goal.words, served: [{ favor, relation: 'team' }] },
    ])
  })

  test('given a change of rules is marked this week, then the charter is looked at again', async () => {
    const world = await opened()
    const { done, ana, mia, team } = world
    const mark = { kind: 'rule change', from: '2026-05-14', until: '2026-05-14' }
    expect(await weekOf(world, mia)).not.toHaveProperty('revisit')
    await done(ana, 'team.set-calendar', { team, marks: [mark] })
    expect((await weekOf(world, mia)).revisit).toMatchObject({ coverCounts: 'not in the rota' })
  })

  test('given a rota with open shifts, then those, and how one of them changed hands', async () => {
    const world = await opened()
    const { done, ana, raj, mia, lee, team } = world
    const pattern = {
      recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5] },
      ...{ starts: '14:00', ends: '22:00', from: '2026-05-04' },
    }
    const terms = {
      zone: 'UTC',
      duties: [{ name: 'Late', letter: 'L', patterns: [pattern] }],
      members: ['Raj', 'Mia'].map((person) => ({ person })),
    }
    const { rota } = (await done(ana, 'rota.form', { team, name: 'Nights', terms })).rota
    const from = '2026-05-13'
    const preview = await done(ana, 'rota.preview', { rota, from, weeks: 1, leaveOpen: true })
    const { version, until, seed, seats } = preview
    await done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
    const before = await weekOf(world, mia)
    expect(before).toMatchObject({ hasRota: true, changed: [] })
    expect(before.open[0]).toMatchObject({
      ...{ rota, rotaName: 'Nights', zone: 'UTC' },
      shift: { dutyName: 'Late', day: '2026-05-13' },
    })
    await done(raj, 'shift.take', { rota, shift: before.open[0]?.shift.shift })
    const after = await weekOf(world, mia)
    expect(after.open).toHaveLength(before.open.length - 1)
    expect(after.changed).toMatchObject([{ how: 'take', to: { name: 'Raj Rao' } }])
    expect(after.changedHands).toEqual({ all: 1, withoutLead: 1 })
    expect((await world.call(lee, 'team.week', { team })).ok).toBe(false)
  })
})

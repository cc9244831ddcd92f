// What one period leaves over, the next evens out: by who served, whoever it was planned for. And
// of two who publish at the very same time, one does.
import { expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'

type World = TestHouse & TestOrg & { readonly rota: string }

const pattern = {
  ...{ recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 } },
  ...{ starts: '09:00', ends: '17:00', daysLater: 0, from: '2026-05-04' },
  ...{ except: [], holidays: 'as any day' },
}
const [firstWeek, nextWeek] = ['2026-05-18', '2026-05-25']

/** Five shifts a week between Raj and Mia, of which the first week is published. */
async function rotaOfTwo(): Promise<World> {
  const tested = testHouse()
  const org = await testOrg(tested)
  const terms = {
    zone: 'Europe/Helsinki',
    duties: [{ name: 'Desk', letter: 'D', patterns: [pattern] }],
    members: [{ person: 'Raj' }, { person: 'Mia' }],
  }
  const form = { team: 'Support', name: 'Support desk', terms }
  const { rota } = (await tested.done(org.ana, 'rota.form', form)).rota
  const world = { ...tested, ...org, rota }
  await publish(world, firstWeek)
  return world
}

async function publish({ done, ana, rota }: World, from: string): Promise<void> {
  const { version, until, seed, seats } = await done(ana, 'rota.preview', { rota, from, weeks: 1 })
  await done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
}

/** How many of two weeks each has, by who has them now. */
async function countsOf({ done, raj, rota }: World, weeks: number) {
  const read = await done(raj, 'rota.read', { rota, from: firstWeek, weeks })
  const own = read.rota.shifts.filter(({ by }: { by?: { is: string } }) => by?.is === 'you')
  return { own, others: read.rota.shifts.length - own.length, shifts: read.rota.shifts }
}

test('given five shifts for two, then who had fewer has more of the next five', async () => {
  const world = await rotaOfTwo()
  const { own, others } = await countsOf(world, 1)
  expect([own.length, others].sort()).toEqual([2, 3])
  world.clock.set(Date.parse('2026-05-23T12:00:00Z'))
  await publish(world, nextWeek)
  const after = await countsOf(world, 2)
  expect([after.own.length, after.others]).toEqual([5, 5])
})

test('given somebody took one that was planned for another, then it weighs with who served', async () => {
  const world = await rotaOfTwo()
  const { own, others } = await countsOf(world, 1)
  // Whoever has more gets one more of the other’s: four of five are theirs.
  const isRaj = own.length > others
  const [giver, taker] = isRaj ? [world.mia, world.raj] : [world.raj, world.mia]
  const { shifts } = (
    await world.done(giver, 'rota.read', {
      ...{ rota: world.rota, from: firstWeek, weeks: 1 },
    })
  ).rota
  const [given] = shifts.filter(({ by }: { by?: { is: string } }) => by?.is === 'you')
  const moved = { rota: world.rota, shift: given.shift }
  await world.done(giver, 'shift.drop', moved)
  await world.done(taker, 'shift.take', moved)
  world.clock.set(Date.parse('2026-05-23T12:00:00Z'))
  await publish(world, nextWeek)
  const after = await countsOf(world, 2)
  expect([after.own.length, after.others]).toEqual([5, 5])
})

test('given two publish at the very same time, then one does, and the other reads so', async () => {
  const world = await rotaOfTwo()
  const asked = { rota: world.rota, from: nextWeek, weeks: 1 }
  const { version, from, until, seed, seats } = await world.done(world.ana, 'rota.preview', asked)
  const said = { rota: world.rota, version, from, until, seed, seats }
  const answers = await Promise.all(
    [world.ana, world.ana].map((viewer) => world.call(viewer, 'rota.publish', said)),
  )
  const codes = answers.map((answer) => (answer.ok ? 'published' : answer.refusal.code))
  expect(codes.sort()).toEqual(['published', 'rota-changed'])
  expect((await countsOf(world, 2)).shifts).toHaveLength(10)
})

// Support's rota for tests: two duties, four people, four weeks planned by its admin.
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../../test/house.ts'

export type World = TestHouse & TestOrg & { readonly rota: string }

const weekdays = [1, 2, 3, 4, 5]
const pattern = (starts: string, ends: string) => ({
  recurs: { every: 'week', weekdays, weeks: 1 },
  starts,
  ends,
  daysLater: 0,
  from: '2026-05-04',
  except: [],
  holidays: 'as any day',
})
const supportTerms = {
  zone: 'Europe/Helsinki',
  duties: [
    { name: 'Early', letter: 'E', patterns: [pattern('07:00', '15:00')] },
    { name: 'Late', letter: 'L', look: 'tinted', patterns: [pattern('14:00', '22:00')] },
  ],
  members: ['Raj', 'Mia', 'Lee', 'Ines'].map((person) => ({ person })),
}

/** Support’s rota, planned for four weeks from Monday 18 May 2026 by Ana, who is admin. */
export async function planned(): Promise<World> {
  const tested = testHouse()
  const org = await testOrg(tested)
  const form = { team: 'Support', name: 'Support desk', terms: supportTerms }
  const { rota } = await tested.done(org.ana, 'rota.form', form)
  const world = { ...tested, ...org, rota: rota.rota }
  await publish(world, '2026-05-18')
  return world
}

async function publish({ done, ana, rota }: World, from: string): Promise<void> {
  const preview = await done(ana, 'rota.preview', { rota, from })
  const { version, until, seed, seats } = preview
  await done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
}

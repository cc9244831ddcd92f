// Two servers on one PostgreSQL remind at the same minute: each thing is said by one of them, once.
import { expect, it } from 'vitest'
import { testClock, testHouse, testOrg } from '../../../test/house.ts'
import { freshDatabase } from '../../../test/postgres.ts'
import { openStores } from '../../journal/open.ts'
import { newFolder } from '../../journal/scratch.contract.ts'
import { remindersDue } from './remind.ts'

const hourMs = 3_600_000

it('given two servers, when both remind as days pass, then each is reminded once', async () => {
  const database = await freshDatabase()
  const clock = testClock()
  const one = await openStores({ dataFolder: newFolder(), keysPassphrase: 'both', ...database })
  const two = await openStores({ dataFolder: newFolder(), keysPassphrase: 'both', ...database })
  const first = testHouse({ ...one, clock })
  const { org, ana } = await testOrg(first)
  const second = testHouse({ ...two, clock })
  const recurs = { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 }
  const hours = { starts: '07:00', ends: '15:00', daysLater: 0, from: '2026-05-04', except: [] }
  const patterns = [{ recurs, ...hours, holidays: 'as any day' }]
  const terms = {
    zone: 'UTC',
    duties: [{ name: 'Early', letter: 'E', patterns }],
    members: ['Raj', 'Mia'].map((person) => ({ person })),
  }
  const formed = await first.done(ana, 'rota.form', { team: 'Support', name: 'Desk', terms })
  const { rota } = formed.rota
  const plan = await first.done(ana, 'rota.preview', { rota, from: '2026-05-18', weeks: 1 })
  const { version, from, until, seed, seats } = plan
  await first.done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
  const endMs = Date.UTC(2026, 4, 23)
  while (clock.now() < endMs) {
    clock.set(clock.now() + 6 * hourMs)
    await Promise.all([first.house, second.house].map((house) => remindersDue(house)))
  }
  const rows = await first.house.journal.read(org, 0, 1_000)
  const said = rows.flatMap(({ entry: { type, data } }) =>
    type === 'shift.reminded' ? [`${data.before} ${data.shift} ${data.to}`] : [],
  )
  // Five shifts, a week and a day before each; the first is less than six days away already.
  expect(said).toHaveLength(9)
  expect(new Set(said).size).toBe(9)
  expect(rows.filter(({ entry }) => entry.type === 'rota.week-told')).toHaveLength(1)
  await one.close()
  await two.close()
}, 120_000)

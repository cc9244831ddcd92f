// How evenly a rota falls is the same for all to read, whatever somebody wishes.
import { describe, expect, it } from 'vitest'
import { testHouse, testOrg } from '../../../test/house.ts'
import { countingIds } from '../../../test/traces.ts'

const recurs = { every: 'week', weekdays: [1, 2, 3], weeks: 1 }
const patterns = [{ recurs, starts: '09:00', ends: '17:00', from: '2026-05-04' }]
const terms = {
  zone: 'UTC',
  duties: [{ name: 'Desk', letter: 'D', patterns }],
  members: ['Raj', 'Mia'].map((person) => ({ person })),
}

describe('given a rota of two', () => {
  it('when one says what they cannot do, then the other reads the figures of before', async () => {
    const tested = testHouse()
    const { ana, raj, mia } = await testOrg(tested)
    const { done } = tested
    const { rota: formed } = await done(ana, 'rota.form', { team: 'Support', name: 'Desk', terms })
    const { rota } = formed
    const preview = await done(ana, 'rota.preview', { rota, from: '2026-05-18' })
    const { version, from, until, seed, seats } = preview
    await done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
    const before = (await done(raj, 'rota.read', { rota })).rota
    const wishes = [{ how: 'cannot', on: { weekdays: [1, 2, 3] } }]
    await done(mia, 'rota.say-wishes', { rota, wishes })
    expect((await done(raj, 'rota.read', { rota })).rota.spread).toEqual(before.spread)
    // The test can see: a plan goes by it.
    const { spread } = await done(ana, 'rota.preview', { rota, from, afresh: true })
    expect(spread.bound).toBeGreaterThan(before.spread[0].bound)
  })

  it('when somebody wishes, then cover is asked of the others in the order of before', async () => {
    const asked = await Promise.all(
      [[], [{ how: 'rather not', on: { weekdays: [1, 2, 3] } }]].map(async (wishes) => {
        const tested = testHouse({ ids: countingIds() })
        const { ana, raj, mia } = await testOrg(tested)
        const { done } = tested
        const three = { ...terms, members: ['Raj', 'Mia', 'Ana'].map((person) => ({ person })) }
        const form = { team: 'Support', name: 'Desk', terms: three }
        const { rota } = (await done(ana, 'rota.form', form)).rota
        const { version, from, until, seed, seats } = await done(ana, 'rota.preview', {
          rota,
          from: '2026-05-18',
        })
        await done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
        await done(mia, 'rota.say-wishes', { rota, wishes })
        const { shifts } = (await done(raj, 'rota.read', { rota, from })).rota
        const own = shifts.filter(({ by }: { by?: { name: string } }) => by?.name === 'Raj Rao')
        const asks: unknown[] = []
        for (const { shift } of own) {
          asks.push((await done(raj, 'shift.ask-cover', { rota, shift })).ask.asked)
        }
        return asks
      }),
    )
    expect(asked[0]?.length).toBeGreaterThan(2)
    expect(asked[1]).toEqual(asked[0])
  })
})

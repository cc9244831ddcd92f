// Planning on top of what somebody else published meanwhile: whoever was chosen by hand stays, also
// where the other one chose somebody, and also in later plans.
import { describe, expect, test } from 'vitest'
import type { Viewer } from '../viewer.ts'
import { planned } from './testing/support-rota.ts'

describe('two who plan at once', () => {
  const from = '2026-06-15'

  test('given one published first, then what the other decided by hand holds on top of it', async () => {
    const world = await planned()
    const { done, ana, lee, mia, raj, rota } = world
    const hers = await done(ana, 'rota.preview', { rota, from })
    const seatOf = (at: number, who: Viewer | undefined) => {
      const { person: _, ...seat } = hers.seats[at]
      return { ...seat, ...(who ? { person: who.person } : {}), pinned: true }
    }
    const seats = [seatOf(0, mia), ...hers.seats.slice(1)]
    const { version, until, seed } = hers
    await done(ana, 'rota.publish', { rota, from, version, until, seed, seats })
    // Planned before that was published: no seat had a shift.
    const pins = [seatOf(0, raj), seatOf(2, lee), seatOf(4, undefined)]
    const { seats: again } = await done(ana, 'rota.preview', { rota, from, pins })
    expect(again[0]).toMatchObject({ person: raj.person, pinned: true })
    expect(again[2]).toMatchObject({ person: lee.person, pinned: true })
    expect(again[4]).toMatchObject({ pinned: true })
    expect(again[4].person).toBeUndefined()
    expect(again.every(({ shift }: { shift?: string }) => shift !== undefined)).toBe(true)
  })

  test('given somebody decided in an earlier plan, then a later one keeps it, and that it is', async () => {
    const world = await planned()
    const { done, ana, mia, rota } = world
    const before = await done(ana, 'rota.preview', { rota, from })
    const pin = { ...before.seats[0], person: mia.person, pinned: true }
    for (const first of [pin, undefined]) {
      const { version, until, seed, seats } = await done(ana, 'rota.preview', { rota, from })
      const said = first ? [first, ...seats.slice(1)] : seats
      await done(ana, 'rota.publish', { rota, from, version, until, seed, seats: said })
    }
    const { seats } = await done(ana, 'rota.preview', { rota, from, afresh: true })
    expect(seats[0]).toMatchObject({ person: mia.person, pinned: true })
  })
})

test('holidays are of a place there are holidays for, as the list of them says', async () => {
  const { call, done, ana, mia } = await planned()
  const { countries } = await done(mia, 'holiday.places')
  const germany = countries.find(({ place }: { place: string }) => place === 'DE')
  expect(germany).toMatchObject({ name: 'Germany', parts: expect.any(Array) })
  expect(germany.parts).toContainEqual({ place: 'DE-BY', name: 'Bayern' })
  const named = (holidays: string) => {
    const terms = { zone: 'UTC', duties: [], members: [], holidays }
    return call(ana, 'rota.form', { team: 'Support', name: holidays, terms })
  }
  expect(await named('DE-BY')).toMatchObject({ ok: true })
  expect(await named('DE-QQ')).toMatchObject({ refusal: { about: 'holidays' } })
})

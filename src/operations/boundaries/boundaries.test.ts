// Boundaries, offers, who it is fair to ask, and a kind no, through the operations: what one says
// of oneself is read by nobody else, and answers for one all the same.
import { describe, expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { FairView } from '../../core/privacy/ask-views.ts'
import type { Viewer } from '../viewer.ts'

const hourMs = 60 * 60 * 1000
const blank = { kindsNotNow: [], askLastFor: [] }

async function opened(): Promise<TestHouse & TestOrg> {
  const tested = testHouse()
  return { ...tested, ...(await testOrg(tested)) }
}

async function fair({ done }: TestHouse, viewer: Viewer, input: object = {}) {
  const { people } = await done(viewer, 'ask.fair', input)
  return new Map<string, FairView>(
    (people as FairView[]).map((each) => [each.person.name.split(' ')[0] ?? '', each]),
  )
}

describe('a boundary', () => {
  test('given it is set, when read, then by its owner alone', async () => {
    const world = await opened()
    const { done, ana, raj } = world
    await done(ana, 'boundary.set', { boundary: { ...blank, weeklyMinutes: 180 } })
    const own = await done(ana, 'boundary.read')
    expect(own.boundary).toEqual({ ...blank, weeklyMinutes: 180 })
    expect(own.week).toMatchObject({ yeses: 0, minutes: 0, setMinutes: 180, shallAnswer: false })
    expect((await done(raj, 'boundary.read')).boundary).toBeNull()
    await done(ana, 'boundary.set', { boundary: { ...blank, weeklyMinutes: 180 } })
    await done(ana, 'boundary.set', { boundary: null })
    expect((await done(ana, 'boundary.read')).boundary).toBeNull()
  })

  test('given more was given than they set, then their week says so until it is answered', async () => {
    const { done, ana, raj } = await opened()
    await done(ana, 'boundary.set', { boundary: { ...blank, weeklyMinutes: 60 } })
    await done(raj, 'favor.thank', { giver: ana.person, effort: { minutes: 90 } })
    const { week } = await done(ana, 'boundary.read')
    // 12 May 2026 is a Tuesday.
    expect(week).toEqual({
      ...{ from: '2026-05-11', until: '2026-05-18', yeses: 1, minutes: 90 },
      ...{ setMinutes: 60, shallAnswer: true },
    })
    const boundary = { ...blank, weeklyMinutes: 60, pausedUntil: week.until }
    expect((await done(ana, 'boundary.set', { boundary })).week.shallAnswer).toBe(false)
  })

  test('given it answers for them, then the asker reads no reason and they read that it did', async () => {
    const world = await opened()
    const { done, house, ana, raj } = world
    const boundary = { ...blank, pausedUntil: '2026-05-20', weeklyMinutes: 61 }
    await done(raj, 'boundary.set', { boundary })
    const { ask } = await done(ana, 'ask.open', {
      what: 'look over the draft',
      to: { people: [raj.person] },
      expiresAtMs: house.clock.now() + hourMs,
    })
    expect(ask.asked[0].is).toBe('can’t just now')
    expect(JSON.stringify(ask)).not.toMatch(/2026-05-20|weekly|paused/)
    const [answered] = (await done(raj, 'boundary.read')).answeredForYou
    expect(answered).toMatchObject({ ask: ask.ask, boundaryAnswered: true })
  })
})

describe('who it is fair to ask', () => {
  test('given what people said, then each is in a band with its words, A to Z inside', async () => {
    const world = await opened()
    const { done, ana, raj, mia, lee } = world
    const cover = { offers: [{ kind: 'cover' }], nameMe: false }
    await done(mia, 'offers.say', cover)
    await done(lee, 'offers.say', cover)
    await done(raj, 'boundary.set', { boundary: { ...blank, kindsNotNow: ['cover'] } })
    await done(ana, 'favor.thank', { giver: lee.person, kind: 'cover' })
    const { people } = await done(ana, 'ask.fair', { kind: 'cover' })
    const lines = (people as FairView[]).map(
      ({ person, band, words, askedFirst }) => `${person.name} ${band} ${askedFirst} ${words}`,
    )
    expect(lines).toEqual([
      'Lee Lind can be asked false Said they can be asked for this.,Covered in the last two weeks.',
      'Mia Moser can be asked true Said they can be asked for this.',
      'Raj Rao better not now false Their boundary answers for them.',
      'Ines Ito hasn’t said false ',
    ])
  })

  test('given somebody is away then, or set a boundary, then they may not be asked', async () => {
    const world = await opened()
    const { done, ana, raj, mia, clock } = world
    const fromMs = clock.now() + 24 * 60 * 60 * 1000
    const untilMs = fromMs + 60 * 60 * 1000
    await done(mia, 'person.away', { from: '2026-05-13', until: '2026-05-15' })
    await done(raj, 'boundary.set', { boundary: { ...blank, kindsNotNow: ['cover'] } })
    const { people } = await done(ana, 'ask.fair', { kind: 'cover', fromMs, untilMs })
    const not = (people as FairView[]).filter(({ mayBeAsked }) => !mayBeAsked)
    expect(not.map(({ person, words }) => `${person.name}: ${words}`)).toEqual([
      'Mia Moser: Away then.',
      'Raj Rao: Their boundary answers for them.',
    ])
  })

  test('given a team or people, then only they; oneself never', async () => {
    const world = await opened()
    const { ana, raj, done } = world
    const { teams } = await done(ana, 'team.list')
    const platform = teams.find(({ name }: { name: string }) => name === 'Platform').team
    expect([...(await fair(world, ana, { team: platform })).keys()]).toEqual(['Ines'])
    const people = `${raj.person},${ana.person},person_nobody`
    expect([...(await fair(world, ana, { people })).keys()]).toEqual(['Raj'])
    const wrong = await world.call(ana, 'ask.fair', { team: 'team_none' })
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })

  test('given days away or something taken on then, then better not now', async () => {
    const world = await opened()
    const { done, house, ana, raj, mia } = world
    const day = { fromMs: Date.UTC(2026, 4, 14, 9), untilMs: Date.UTC(2026, 4, 14, 17) }
    await done(raj, 'person.away', { from: '2026-05-14', until: '2026-05-15' })
    const input = {
      what: 'the early shift',
      kind: 'cover',
      span: day,
      to: { people: [mia.person] },
    }
    const expiresAtMs = house.clock.now() + hourMs
    const { ask } = await done(ana, 'ask.open', { ...input, expiresAtMs })
    await done(mia, 'ask.answer', { ask: ask.ask, answer: 'accept' })
    const found = await fair(world, ana, day)
    expect(found.get('Raj')?.words).toEqual(['Away then.'])
    expect(found.get('Mia')?.words).toContain('Has something else at that time.')
    const next = { fromMs: day.untilMs + hourMs, untilMs: day.untilMs + 2 * hourMs }
    expect((await fair(world, ana, next)).get('Mia')?.words).toContain(
      'It would be right before or after something else.',
    )
  })
})

describe('offers', () => {
  test('given offers and skills, when an ask is written, then who said so is found', async () => {
    const { done, ana, raj, mia, ines } = await opened()
    const offers = [{ kind: 'check', words: 'Contracts and leases' }, { kind: 'mentoring' }]
    await done(raj, 'offers.say', { offers, nameMe: true })
    await done(mia, 'person.say-skills', { skills: ['Contract law', 'Juggling'] })
    const find = async (viewer: Viewer, input: object) =>
      (await done(viewer, 'offers.find', input)).people
    const found = await find(ana, { text: 'Could you look over this contract?' })
    expect(found).toMatchObject([
      { person: { name: 'Mia Moser' }, said: [], skills: ['Contract law'] },
      { person: { name: 'Raj Rao' }, said: [offers[0]], skills: [] },
    ])
    // Skills are for one's own teams, offers for everybody.
    const elsewhere = await find(ines, { text: 'contract' })
    expect(elsewhere.map((each: { person: { name: string } }) => each.person.name)).toEqual([
      'Raj Rao',
    ])
    expect(await find(ana, { kind: 'mentoring' })).toHaveLength(1)
    expect(await find(raj, { text: 'contract' })).toHaveLength(1)
    expect(await find(ana, { text: 'the and for' })).toHaveLength(1)
  })
})

describe('a kind no', () => {
  test('given people who agreed to be named, then two at most, A to Z, never over a boundary', async () => {
    const { done, ana, raj, mia, lee, ines } = await opened()
    const offers = [{ kind: 'cover' }]
    for (const viewer of [raj, mia, lee, ines]) {
      await done(viewer, 'offers.say', { offers, nameMe: viewer !== raj })
    }
    const no = async (input: object) => done(ana, 'no.words', input)
    const names = async (input: object): Promise<string[]> =>
      (await no(input)).named.map(({ name }: { name: string }) => name.split(' ')[0])
    const text = 'Could you take my late shift on Thursday?'
    expect(await no({ text })).toMatchObject({ kind: 'cover' })
    expect((await names({ text })).length).toBe(2)
    await done(mia, 'boundary.set', { boundary: { ...blank, kindsNotNow: ['cover'] } })
    expect(await names({ text })).toEqual(['Ines', 'Lee'])
    expect(await names({ text, asker: 'Lee' })).toEqual(['Ines'])
    const { reply } = await no({ text, asker: 'Lee' })
    expect(reply).toMatch(/^Lee, .*Ines said they can be asked for cover\.$/)
    expect(reply).not.toMatch(/sorry|afraid|because|Raj|Mia|!/i)
  })

  test('given nobody to name, then still kind, the same for the same words, and kept nowhere', async () => {
    const { done, house, ana, org } = await opened()
    const before = (await house.scribe.ledger(org)).sequence
    const first = await done(ana, 'no.words', { text: 'Please review my change' })
    expect(first).toMatchObject({ kind: 'check', named: [] })
    expect(first.reply.length).toBeGreaterThan(60)
    expect(await done(ana, 'no.words', { text: 'Please review my change' })).toEqual(first)
    expect((await house.scribe.ledger(org)).sequence).toBe(before)
    const other = await done(ana, 'no.words', { text: 'Please review my change', wording: 1 })
    expect(other.reply).not.toBe(first.reply)
    expect((await done(ana, 'no.words', {})).kind).toBe('other')
  })
})

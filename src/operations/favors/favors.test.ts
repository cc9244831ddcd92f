// Favors through the whole house: recorded, answered, corrected, undone, seen by each as their lens
// allows, and once only by key.
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'

let tested: TestHouse
let org: TestOrg

beforeEach(async () => {
  tested = testHouse()
  org = await testOrg(tested)
})

describe('given Ana thanks Raj', () => {
  const thanks = { giver: 'Raj', kind: 'cover', note: 'my sprint', effort: { minutes: 120 } }

  it('when she says so, then it is confirmed at once and Raj reads it with its note', async () => {
    const { favor } = await tested.done(org.ana, 'favor.thank', thanks)
    expect(favor).toMatchObject({ standing: 'confirmed', relation: 'receiver', note: 'my sprint' })
    const read = await tested.done(org.raj, 'favor.read', { favor: favor.favor })
    expect(read.favor).toMatchObject({ relation: 'giver', note: 'my sprint', giver: { is: 'you' } })
  })

  it('when Lee asks for it, then it answers as if it did not exist', async () => {
    const { favor } = await tested.done(org.ana, 'favor.thank', thanks)
    const foreign = await tested.call(org.lee, 'favor.read', { favor: favor.favor })
    const absent = await tested.call(org.lee, 'favor.read', { favor: 'favor_none' })
    expect(foreign).toEqual(absent)
    expect(foreign).toEqual({ ok: false, refusal: { code: 'not-found' } })
  })

  it('when both show it to the team, then Lee sees that it was, not how much or what', async () => {
    const { favor } = await tested.done(org.ana, 'favor.thank', thanks)
    await tested.done(org.ana, 'favor.show', { favor: favor.favor })
    await tested.done(org.raj, 'favor.show', { favor: favor.favor })
    const read = await tested.done(org.lee, 'favor.read', { favor: favor.favor })
    expect(read.favor.relation).toBe('team')
    expect(read.favor).not.toHaveProperty('effort')
    expect(read.favor).not.toHaveProperty('note')
  })

  it('when she would show it to the team as she says it, then Raj’s word is all it takes', async () => {
    const shown = { ...thanks, shownTo: 'our team' }
    const { favor } = await tested.done(org.ana, 'favor.thank', shown)
    expect(favor).toMatchObject({ standing: 'confirmed', shownTo: 'waiting for the other side' })
    await tested.done(org.raj, 'favor.show', { favor: favor.favor })
    const read = await tested.done(org.lee, 'favor.read', { favor: favor.favor })
    expect(read.favor.relation).toBe('team')
  })

  it('when the same key comes again, then it is the first answer and one favor', async () => {
    const first = await tested.done(org.ana, 'favor.thank', thanks, 'event-1')
    const again = await tested.done(org.ana, 'favor.thank', thanks, 'event-1')
    expect(again).toEqual(first)
    const { favors } = await tested.done(org.ana, 'favor.list')
    expect(favors).toHaveLength(1)
  })

  it('when the key comes with something else, then it is refused', async () => {
    await tested.done(org.ana, 'favor.thank', thanks, 'event-1')
    const other = await tested.call(org.ana, 'favor.thank', { ...thanks, kind: 'check' }, 'event-1')
    expect(other).toMatchObject({ ok: false, refusal: { code: 'key-reused' } })
  })

  it('when she undoes it, then it is gone for Raj and she still sees that she took it back', async () => {
    const { favor } = await tested.done(org.ana, 'favor.thank', thanks)
    const undone = await tested.done(org.ana, 'undo')
    expect(undone.favor.standing).toBe('withdrawn')
    expect(await tested.call(org.raj, 'favor.read', { favor: favor.favor })).toMatchObject({
      ok: false,
    })
  })
})

describe('given Raj writes down what he gave', () => {
  const gave = { giver: 'me', receiver: 'ana', kind: 'knowledge', effort: { size: 'M' } }

  it('when Ana opens Today, then it waits for her word; her yes tells Raj', async () => {
    const { favor } = await tested.done(org.raj, 'favor.record', gave)
    expect(favor.standing).toBe('waiting')
    const before = await tested.done(org.ana, 'today.read')
    expect(before.forYou.map((each: { favor: string }) => each.favor)).toEqual([favor.favor])
    await tested.done(org.ana, 'favor.confirm', { favor: favor.favor })
    const news = (await tested.done(org.raj, 'today.read')).since
    expect(news[0]).toMatchObject({ news: 'confirmed', by: { name: 'Ana Alvares' } })
  })

  it('when he would show it before her word, then nothing is written', async () => {
    const shown = { ...gave, shownTo: 'our team' }
    expect(await tested.call(org.raj, 'favor.record', shown)).toMatchObject({
      ok: false,
      refusal: { code: 'not-confirmed' },
    })
    expect((await tested.done(org.raj, 'favor.list')).favors).toEqual([])
  })

  it('when Raj has looked, then the news is old for him alone', async () => {
    const { favor } = await tested.done(org.raj, 'favor.record', gave)
    await tested.done(org.ana, 'favor.confirm', { favor: favor.favor })
    const { upTo } = await tested.done(org.raj, 'today.read')
    await tested.done(org.raj, 'today.seen', { upTo })
    expect((await tested.done(org.raj, 'today.read')).since).toEqual([])
  })

  it('when nobody answers for 14 days, then it lapses, and can still be confirmed', async () => {
    const { lapseDue } = await import('../tick.ts')
    const { favor } = await tested.done(org.raj, 'favor.record', gave)
    tested.clock.addDays(13)
    expect(await lapseDue(tested.house)).toBe(0)
    tested.clock.addDays(1)
    expect(await lapseDue(tested.house)).toBe(1)
    expect(await lapseDue(tested.house)).toBe(0)
    const late = await tested.done(org.ana, 'favor.confirm', { favor: favor.favor })
    expect(late.favor.standing).toBe('confirmed')
  })
})

describe('given a thousand favors in one call', () => {
  it('when all fit, then all are there; when one does not, then none is', async () => {
    const favors = Array.from({ length: 1_000 }, (_, index) => ({
      giver: index % 2 ? 'raj' : 'mia',
      receiver: 'me',
      note: `line ${index}`,
    }))
    const answer = await tested.done(org.ana, 'favor.record-many', { favors })
    expect(answer).toEqual({ written: 1_000, waiting: 0 })
    const bad = [...favors.slice(0, 10), { giver: 'me', receiver: 'me' }]
    const refused = await tested.call(org.ana, 'favor.record-many', { favors: bad })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'to-oneself' } })
    const ledger = await tested.house.scribe.ledger(org.org)
    expect(ledger.favors.size).toBe(1_000)
  })
})

describe('given what is wrong', () => {
  it.each([
    [{ giver: 'Zed', receiver: 'me' }, 'unknown-person'],
    [{ giver: 'raj', receiver: 'me', day: '2031-01-01' }, 'day-in-future'],
    [{ giver: 'raj', receiver: 'me', effort: { minutes: 0 } }, 'no-effort'],
    [{ giver: 'raj', receiver: 'mia' }, 'not-yours-to-do'],
    [{ giver: 'raj', receiver: 'me', colour: 'red' }, 'bad-input'],
    [{ giver: 7, receiver: 'me' }, 'bad-input'],
    [{ giver: 'favor_x', receiver: 'me' }, 'unknown-person'],
    [{ giver: 'person_unknown', receiver: 'me' }, 'not-found'],
  ])('when %j comes, then it is refused as %s and nothing is kept', async (input, code) => {
    const result = await tested.call(org.ana, 'favor.record', input)
    expect(result).toMatchObject({ ok: false, refusal: { code } })
    expect((await tested.done(org.ana, 'favor.list')).favors).toEqual([])
  })
})

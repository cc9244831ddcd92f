// Days away out of one's own calendar: what is read and how, that reading writes nothing, and that
// bringing the same in twice changes nothing; and days away taken back.
import { describe, expect, test } from 'vitest'
import { testHouse, testOrg } from '../../../test/house.ts'
import { addDays, dayOf } from '../../core/time.ts'
import { callOperation } from '../call.ts'
import { operations } from '../index.ts'
import type { Viewer } from '../viewer.ts'

const compact = (day: string): string => day.replaceAll('-', '')
const event = (lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `UID:${lines.join()}`, ...lines, 'END:VEVENT'].join('\r\n')
const whole = (from: string, until: string, more: readonly string[]) =>
  event([
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(addDays(until, 1))}`,
    ...more,
  ])
const calendar = (events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')

async function opened() {
  const tested = testHouse()
  const { raj } = await testOrg(tested)
  const { house } = tested
  let keys = 0
  const call = async (viewer: Viewer, name: string, input: object) => {
    const operation = operations.find((each) => each.name === name)
    if (!operation) throw new Error(name)
    keys += 1
    return callOperation(house, operation, viewer, input, { key: `key ${keys}` })
  }
  const done = async (name: string, input: object) => {
    const answer = await call(raj, name, input)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return answer.value as never as Record<string, never>
  }
  const away = async () => (await house.scribe.ledger(raj.org)).people.get(raj.person)?.away
  const on = (days: number): string => addDays(dayOf(house.clock.now()), days)
  return { house, raj, call, done, away, on }
}

const source = (text: string) => ({ zone: 'UTC', source: { fileName: 'own.ics', text } })

describe('given a calendar of one’s own', () => {
  test('when read, then days away are said with how, and nothing is written', async () => {
    const { done, away, on } = await opened()
    const hours = (day: string, from: string, until: string, more: readonly string[]) =>
      event([`DTSTART:${compact(day)}T${from}Z`, `DTEND:${compact(day)}T${until}Z`, ...more])
    const text = calendar([
      whole(on(10), on(14), ['SUMMARY:Vacation']),
      whole(on(3), on(3), ['SUMMARY:Moving house']),
      whole(on(4), on(4), ['SUMMARY:Birthday of Lee', 'TRANSP:TRANSPARENT']),
      hours(on(5), '080000', '170000', ['SUMMARY:x', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF']),
      hours(on(6), '080000', '090000', ['SUMMARY:x', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF']),
      hours(on(7), '080000', '170000', ['SUMMARY:Workshop']),
      whole(on(-9), on(-5), ['SUMMARY:Vacation']),
      event(['SUMMARY:Without a day']),
    ])
    const draft = await done('away.draft-calendar', source(text))
    expect(draft.spans).toEqual([
      { from: on(3), until: on(3), words: 'Moving house', how: 'busy all day', said: false },
      { from: on(5), until: on(5), words: 'x', how: 'out of office', said: false },
      { from: on(10), until: on(14), words: 'Vacation', how: 'out of office', said: false },
    ])
    expect(draft).toMatchObject({ more: 0, notUnderstoodInAll: 1 })
    expect(await away()).toEqual([])
  })

  test('when brought in twice, then the second changes nothing, and it reads as said', async () => {
    const { done, away, on } = await opened()
    const spans = [
      { from: on(3), until: on(3) },
      { from: on(10), until: on(14) },
    ]
    expect((await done('away.bring-in', { spans })).spans).toEqual(spans)
    expect((await done('away.bring-in', { spans })).spans).toEqual([])
    expect(await away()).toEqual(spans)
    const text = calendar([whole(on(11), on(12), ['SUMMARY:Vacation'])])
    const draft = await done('away.draft-calendar', source(text))
    expect(draft.spans).toMatchObject([{ said: true }])
  })

  test('when it is none, or says no days, then that is refused', async () => {
    const { raj, call, on } = await opened()
    const none = await call(raj, 'away.draft-calendar', source('<html>'))
    expect(none.ok).toBe(false)
    const backwards = { spans: [{ from: on(4), until: on(3) }] }
    expect((await call(raj, 'away.bring-in', backwards)).ok).toBe(false)
    const nowhere = { ...source(calendar([])), zone: 'Mars/Base' }
    expect(await call(raj, 'away.draft-calendar', nowhere)).toMatchObject({
      refusal: { code: 'unknown-zone' },
    })
  })
})

test('given days away, when taken back, then they are said no more, and can be said again', async () => {
  const { done, away, on, raj, call } = await opened()
  const days = { from: on(3), until: on(8) }
  await done('person.away', days)
  await done('person.end-away', { from: on(5), until: on(8) })
  expect(await away()).toEqual([{ from: on(3), until: on(4) }])
  await done('person.away', { from: on(5), until: on(8) })
  await done('person.end-away', days)
  expect(await away()).toEqual([])
  expect(await call(raj, 'person.end-away', days)).toMatchObject({
    refusal: { code: 'nothing-changes' },
  })
})

// Feeds as calendar programs read them: by their address alone, checked with a second library
// (ical.js). A shift keeps its UID while it changes hands, its SEQUENCE rises, and an address ends
// with a renewal, a stop, leaving the team, leaving, or being erased.
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { appOver } from '../../../test/app.ts'
import { type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { RotaCommand } from '../../core/record/rota.ts'
import type { DutyId, PlannedShift, RotaTerms, ShiftId } from '../../core/rota.ts'
import type { IdentityId, TextId } from '../../core/vocabulary.ts'
import type { Viewer } from '../viewer.ts'

const hourMs = 3_600_000
const rota = 'rota_desk'
const late: DutyId = 'duty_late'
const shiftId = (day: number): ShiftId => `shift_${day}`

interface Read {
  readonly status: number
  readonly tag: string
  readonly text: string
}

interface Event {
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly summary: string
  readonly free: boolean
}

/** Read by the second library: it throws at what is no calendar. */
function eventsOf(text: string): readonly Event[] {
  expect(text.endsWith('\r\n')).toBe(true)
  const whole = new ICAL.Component(ICAL.parse(text))
  const events = whole.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each)
    expect(event.startDate.compare(event.endDate)).toBe(-1)
    expect(each.getAllProperties('attendee')).toEqual([])
    return {
      uid: event.uid,
      sequence: Number(event.sequence),
      status: String(each.getFirstPropertyValue('status')),
      summary: event.summary,
      free: each.getFirstPropertyValue('transp') === 'TRANSPARENT',
    }
  })
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  return events
}

async function opened() {
  const tested = testHouse()
  const org = await testOrg(tested)
  const app = appOver(tested.house)
  const { house } = tested
  const startMs = house.clock.now() + 24 * hourMs
  const ledger = await house.scribe.ledger(org.org)
  const account = (who: Viewer): IdentityId => {
    const [identity] = ledger.identitiesOf.get(who.person) ?? []
    if (identity === undefined) throw new Error('nobody')
    return identity
  }
  const [team] = ledger.teams.keys()
  if (team === undefined) throw new Error('no team')
  const name = async (words: string) => {
    const text: TextId = house.ids.text()
    return { text, sealed: await house.sealing.seal(org.org, text, words, [org.org]) }
  }
  const [desk, duty] = [await name('Support desk'), await name('Late')]
  const record = async (actor: Viewer, command: RotaCommand) => {
    const result = await house.scribe.record(org.org, {
      actor: actor.person,
      commands: () => ({ ok: true, value: [{ noun: 'rota', command }] }),
      texts: command.do === 'form-rota' ? [desk.sealed, duty.sealed] : [],
    })
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  }
  const people = [org.raj, org.mia, org.lee]
  const terms: RotaTerms = {
    zone: 'UTC',
    mode: 'fair',
    duties: [
      {
        ...{ duty: late, name: duty.text, letter: 'L', look: 'solid', weight: 100, people: 1 },
        patterns: [],
      },
    ],
    members: people.map((who) => ({
      ...{ member: account(who), sharePercent: 100, duties: [late], from: '2020-01-01' },
    })),
    rules: { restMinutes: 660, consecutiveDays: 6, weeklyMinutes: 10_080, apart: [] },
    periodWeeks: 4,
  }
  const shift = (day: number, by?: Viewer): PlannedShift => ({
    ...{ shift: shiftId(day), duty: late, fromMs: startMs + day * 24 * hourMs },
    untilMs: startMs + (day * 24 + 8) * hourMs,
    ...(by === undefined ? {} : { by: account(by) }),
  })
  let version = 1
  const publish = async (shifts: readonly PlannedShift[]) => {
    const span = { fromMs: startMs, untilMs: startMs + 7 * 24 * hourMs }
    await record(org.ana, { do: 'publish', rota, version, ...span, seed: 1, shifts })
    version += 1
  }
  await record(org.ana, { do: 'form-rota', rota, team, name: desk.text, terms })
  const read = async (url: string, headers: Record<string, string> = {}): Promise<Read> => {
    const path = url.replace('http://goodturn.test', '')
    const response = await app(org.ines, path, { headers })
    const tag = response.headers.get('etag') ?? ''
    return { status: response.status, tag, text: await response.text() }
  }
  const address = async (who: Viewer, of: string = 'me'): Promise<string> => {
    const { feeds } = await tested.done(who, 'feed.renew', { of })
    return feeds.find((each: { of: string }) => each.of === of).url
  }
  return { ...tested, org, team, account, record, shift, publish, read, address }
}

type Opened = Awaited<ReturnType<typeof opened>>

async function planned(): Promise<Opened & { readonly people: TestOrg }> {
  const all = await opened()
  await all.publish([all.shift(0, all.org.mia), all.shift(1, all.org.raj), all.shift(2)])
  return { ...all, people: all.org }
}

describe('given a published plan', () => {
  it('when feeds are read, then one’s own is busy, the team’s says who and takes no time', async () => {
    const { people, read, address, team } = await planned()
    const own = eventsOf((await read(await address(people.mia))).text)
    expect(own).toEqual([
      {
        uid: 'shift_0@goodturn',
        ...{ sequence: 0, status: 'CONFIRMED', summary: 'Late', free: false },
      },
    ])
    const shared = await read(await address(people.mia, team))
    expect(eventsOf(shared.text).map(({ summary, free }) => [summary, free])).toEqual([
      ...[
        ['Late: You', true],
        ['Late: Raj', true],
        ['Late: open', true],
      ],
    ])
    const free = await read(`${await address(people.raj)}?free`)
    expect(eventsOf(free.text).map((event) => event.free)).toEqual([true])
  })

  it('when the twin is read, then the same shifts are data, and reach nobody', async () => {
    const { people, read, address, team } = await planned()
    const url = (await address(people.mia, team)).replace('.ics', '.json')
    const twin = await read(url)
    expect(JSON.parse(twin.text)).toMatchObject({
      name: 'Support',
      shifts: [{ id: 'shift_0', duty: 'Late', rota: 'Support desk', who: 'Mia Moser' }, {}, {}],
    })
    expect(twin.text).not.toContain('@')
  })

  it('when nothing changed since, then that is all that is said', async () => {
    const { people, read, address, publish, shift } = await planned()
    const url = await address(people.mia)
    const first = await read(url)
    const again = await read(url, { 'if-none-match': `W/${first.tag}` })
    expect([again.status, again.text]).toEqual([304, ''])
    await publish([shift(0, people.raj)])
    expect((await read(url, { 'if-none-match': first.tag })).status).toBe(200)
  })
})

describe('given a shift that changes hands', () => {
  it('when it goes on, comes back and is called off, then UID stays and SEQUENCE rises', async () => {
    const { people, read, address, record, publish, account, shift } = await planned()
    const [mias, rajs] = [await address(people.mia), await address(people.raj)]
    const see = async (url: string): Promise<Event | undefined> =>
      eventsOf((await read(url)).text).find(({ uid }) => uid === 'shift_0@goodturn')
    const seen = [await see(mias)]
    const by = { rota, shift: shiftId(0) } as const
    await record(people.mia, { do: 'offer', ...by, by: account(people.mia) } as RotaCommand)
    await record(people.raj, { do: 'take', ...by, by: account(people.raj) } as RotaCommand)
    seen.push(await see(mias))
    expect((await see(rajs))?.status).toBe('CONFIRMED')
    await record(people.raj, { do: 'undo-taking', ...by, by: account(people.raj) } as RotaCommand)
    seen.push(await see(mias))
    await publish([shift(1, people.raj)])
    seen.push(await see(mias))
    expect(seen.map((event) => event?.status)).toEqual([
      ...['CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CANCELLED'],
    ])
    const sequences = seen.map((event) => event?.sequence ?? -1)
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
    expect(seen[1]?.summary).toBe('Handed on: Late')
    expect(seen[3]?.summary).toBe('Called off: Late')
  })
})

describe('given an address', () => {
  it('when it is renewed or stopped, then the old one ended, and the new one is another', async () => {
    const { people, read, address, done } = await planned()
    const first = await address(people.mia)
    const second = await address(people.mia)
    expect([(await read(first)).status, (await read(second)).status]).toEqual([410, 200])
    await done(people.mia, 'feed.stop', { of: 'me' })
    expect((await read(second)).status).toBe(410)
    const { feeds } = await done(people.mia, 'feed.read')
    expect(feeds.every((feed: { url?: string }) => feed.url === undefined)).toBe(true)
    await address(people.mia)
    expect([(await read(first)).status, (await read(second)).status]).toEqual([410, 410])
  })

  it('when its owner is no longer there, then it ended', async () => {
    const { people, read, address, done, team, clock } = await planned()
    const [own, teams] = [await address(people.lee), await address(people.lee, team)]
    await done(people.lee, 'person.leave', {})
    expect([(await read(own)).status, (await read(teams)).status]).toEqual([410, 410])
    const mias = await address(people.mia)
    await done(people.mia, 'me.erase', { sure: 'erase me' })
    expect((await read(mias)).status).toBe(410)
    const rajs = await address(people.raj, team)
    await done(people.ana, 'team.end-member', { team, person: people.raj.person })
    clock.addDays(3)
    // Still in its rota: what he may read on the page he may read in his calendar.
    expect((await read(rajs)).status).toBe(200)
  })

  it('when somebody made it up, then there is nothing there', async () => {
    const { people, read, address } = await planned()
    const url = await address(people.mia)
    const [about = '', signed = ''] = url.split('/feeds/')[1]?.replace('.ics', '').split('.') ?? []
    const plain = Buffer.from(about, 'base64url').toString()
    const rajs = Buffer.from(plain.replace(people.mia.person, people.raj.person))
    for (const made of [
      `${rajs.toString('base64url')}.${signed}`,
      `${about}.${signed.replace(/^./, 'x')}`,
      ...[`${about}.`, about, '.', 'x', '%00', 'x'.repeat(500), '..%2f..'],
    ]) {
      expect((await read(`/feeds/${made}.ics`)).status, made).toBe(404)
    }
    expect((await read('/feeds/x.html')).status).toBe(404)
  })

  it('when the same call to renew comes twice, then the address it made stands', async () => {
    const { people, done, read } = await planned()
    const own = async (key: string): Promise<string> => {
      const { feeds } = await done(people.mia, 'feed.renew', { of: 'me' }, key)
      return feeds.find((each: { of: string }) => each.of === 'me').url
    }
    const first = await own('once')
    expect(await own('once')).toBe(first)
    expect((await read(first)).status).toBe(200)
    expect(await own('another')).not.toBe(first)
    expect((await read(first)).status).toBe(410)
  })

  it('when it is of a team whose rotas are not theirs to read, then it is refused', async () => {
    const { people, call, team } = await planned()
    const result = await call(people.ines, 'feed.renew', { of: team })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })
})

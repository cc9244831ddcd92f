// Mail about a rota over a real SMTP server, with a clock that moves: reminders once each on the
// morning where their reader is, none after a stop or for what is called off; changes with before,
// after and a calendar file; a swap that waits; the week on Monday; and no name in a subject.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { RotaView, ShiftView } from '../../core/privacy/rota-views.ts'
import { dayIn } from '../../core/zone.ts'
import { deliver, type Sender } from '../../operations/notices/deliver.ts'
import { usualSettings } from '../../operations/notices/shapes.ts'
import { remindersDue } from '../../operations/rotas/remind.ts'
import type { Viewer } from '../../operations/viewer.ts'
import { mailerOver } from './post.ts'
import { type MailServer, mailServer } from './testing/mail-server.ts'

const hourMs = 3_600_000
const zone = 'Europe/Helsinki'
let tested: TestHouse
let org: TestOrg
let server: MailServer
let mailer: Sender
let rota: string

const addressOf = ({ person }: Viewer): string => `${person.slice(-12)}@example.org`
const to = (viewer: Viewer) => server.mails.filter((mail) => mail.to.includes(addressOf(viewer)))
const pattern = (starts: string, ends: string) => ({
  recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 },
  ...{ starts, ends, daysLater: 0, from: '2026-05-04', except: [], holidays: 'as any day' },
})

/** Support's rota, planned for three weeks from Monday 18 May by Ana; it is Tuesday 12 May. */
beforeEach(async () => {
  tested = testHouse()
  org = await testOrg(tested)
  tested.house.accounts.emailOf = async (_, person) => `${person.slice(-12)}@example.org`
  const terms = {
    zone,
    duties: [
      { name: 'Early', letter: 'E', patterns: [pattern('07:00', '15:00')] },
      { name: 'Late', letter: 'L', patterns: [pattern('14:00', '22:00')] },
    ],
    members: ['Raj', 'Mia', 'Lee', 'Ines'].map((person) => ({ person })),
  }
  const form = { team: 'Support', name: 'Support desk', terms }
  rota = (await tested.done(org.ana, 'rota.form', form)).rota.rota
  await deliver(tested.house, [])
  server = await mailServer()
  const from = 'Goodturn <goodturn@example.org>'
  mailer = mailerOver(tested.house, { smtpUrl: server.url, from, log: () => undefined })
  for (const viewer of [org.raj, org.mia, org.lee, org.ines]) await chooses(viewer, {})
})
afterEach(async () => {
  await server.stop()
})

async function chooses(viewer: Viewer, kinds: object): Promise<void> {
  const usual = usualSettings(zone)
  await tested.done(viewer, 'notices.set', { ...usual, kinds: { ...usual.kinds, ...kinds } })
}

async function publishes(weeks = 3): Promise<void> {
  const preview = await tested.done(org.ana, 'rota.preview', { rota, from: '2026-05-18', weeks })
  const { version, from, until, seed, seats } = preview
  await tested.done(org.ana, 'rota.publish', { rota, version, from, until, seed, seats })
}

async function shiftsOf(viewer: Viewer): Promise<readonly ShiftView[]> {
  const read = await tested.done(viewer, 'rota.read', { rota, from: '2026-05-18', weeks: 4 })
  return (read.rota as RotaView).shifts.filter(({ by }) => by?.is === 'you')
}

const tick = async (): Promise<void> => {
  await remindersDue(tested.house)
  await deliver(tested.house, [mailer])
}

/** Ticks once an hour until an instant. */
async function until(atMs: number): Promise<void> {
  while (tested.clock.now() < atMs) {
    tested.clock.set(tested.clock.now() + hourMs)
    await tick()
  }
}

const reminded = (viewer: Viewer) =>
  to(viewer).filter(({ text }) => /^(In a week|Tomorrow) you have/m.test(text))

describe('given a published plan, as days pass', () => {
  it('then each shift is remembered twice by mail, and a stop or a new plan ends it', async () => {
    await publishes()
    const own = await shiftsOf(org.raj)
    await chooses(org.lee, { shifts: 'app' })
    await until(Date.UTC(2026, 4, 20, 12))
    const [first] = own
    const mails = reminded(org.raj)
    const near = own.filter(({ fromMs }) => dayIn(fromMs, zone) <= '2026-05-21')
    const far = own.filter(({ fromMs }) => dayIn(fromMs, zone) <= '2026-05-27')
    const early = far.filter(({ fromMs }) => dayIn(fromMs, zone) >= '2026-05-20')
    expect(mails.filter(({ text }) => text.includes('Tomorrow you have'))).toHaveLength(near.length)
    const weeks = mails.filter(({ text }) => text.includes('In a week you have'))
    expect(weeks.length).toBeGreaterThanOrEqual(early.length)
    expect(weeks.length).toBeLessThanOrEqual(far.length)
    expect(mails[0]?.text).toMatch(/\/rota\?rota=rota_\S+&from=2026-05-\d\d&shift=shift_/)
    expect(mails[0]?.text).toContain(`Hours are those of ${zone}.`)
    expect(first).toBeDefined()
    expect(reminded(org.lee)).toEqual([])
    const before = mails.length
    const { version } = (await tested.done(org.ana, 'rota.read', { rota })).rota
    const none = { rota, version, from: '2026-05-20', until: '2026-06-08', seed: 1, seats: [] }
    await tested.done(org.ana, 'rota.publish', none)
    await until(Date.UTC(2026, 5, 9))
    expect(reminded(org.raj)).toHaveLength(before)
  }, 120_000)

  it('then on Monday all hear who covers, once, and nobody where nothing is planned', async () => {
    await publishes(1)
    await until(Date.UTC(2026, 4, 26, 12))
    const weeks = to(org.mia).filter(({ text }) => text.includes('Who covers in Support desk'))
    expect(weeks).toHaveLength(1)
    expect(weeks[0]?.text).toMatch(/Early: \w+ until Monday 18 May 15:00, then \w+ from Tuesday/)
  }, 120_000)

  it('then no subject names anybody or a duty', async () => {
    await publishes()
    await until(Date.UTC(2026, 4, 19, 12))
    const subjects = [...new Set(server.mails.map(({ subject }) => subject))]
    expect(subjects.length).toBeGreaterThan(2)
    for (const subject of subjects) {
      expect(subject).not.toMatch(/Ana|Raj|Mia|Lee|Ines|Support|Early|Late/)
    }
  }, 120_000)
})

describe('given a shift that changes hands', () => {
  it('when it is offered and taken, then both read before and after, with their calendar', async () => {
    await publishes()
    await tick()
    const [own] = await shiftsOf(org.raj)
    if (!own) throw new Error('Raj has no shift')
    await tested.done(org.raj, 'shift.drop', { rota, shift: own.shift })
    await until(Date.UTC(2026, 4, 13, 12))
    const takers = [org.mia, org.lee, org.ines]
    expect(
      takers.some((each) => to(each).some(({ text }) => text.includes('offers a shift'))),
    ).toBe(true)
    let taker: Viewer | undefined
    for (const each of takers) {
      const answer = await tested.call(each, 'shift.take', { rota, shift: own.shift })
      if (!answer.ok) continue
      taker = each
      break
    }
    if (!taker) throw new Error('nobody could')
    await tick()
    const mail = to(org.raj).at(-1)
    expect(mail?.subject).toMatch(/^A shift changed hands, on /)
    expect(mail?.text).toMatch(/now, before it was yours\./)
    expect(mail?.text).toContain(`UID:${own.shift}@goodturn`)
    expect(mail?.text).toContain('STATUS:CANCELLED')
    expect(mail?.text).toContain('Stop mail about your shifts')
  }, 60_000)

  it('when a swap is proposed, then it waits for the other by mail, and a no moves nothing', async () => {
    await publishes()
    await tick()
    const change = await aSwap()
    await tick()
    const mail = to(org.mia).at(-1)
    expect(mail?.subject).toBe('A change of shifts waits for your word')
    expect(mail?.text).toContain('Raj proposes to change shifts with you.')
    expect(mail?.text).toMatch(/: Raj has it now, you then\./)
    expect(mail?.text).toContain(`http://goodturn.test/rota?rota=${rota}&change=${change}`)
    await tested.done(org.mia, 'change.answer', { rota, change, answer: 'accept' })
    await tick()
    expect(to(org.raj).at(-1)?.text).toContain('A change of shifts is agreed.')
    expect(to(org.raj).at(-1)?.text).toContain('BEGIN:VEVENT')
  }, 60_000)
})

/** A swap of Raj's with Mia that breaks no rule. */
async function aSwap(): Promise<string> {
  for (const gives of await shiftsOf(org.raj)) {
    for (const takes of await shiftsOf(org.mia)) {
      const input = { rota, gives: gives.shift, takes: takes.shift }
      const answer = await tested.call(org.raj, 'swap.ask', input)
      if (answer.ok) return answer.value.change.change
    }
  }
  throw new Error('no swap is lawful')
}

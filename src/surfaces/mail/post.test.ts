// Mail over a real SMTP server in this process: once each, also after it was down; one refused
// address, a slow server; once a day, quiet hours, one tap to stop; who is erased gets nothing; and
// no subject line names anybody or repeats their words.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import { deliver, type Sender } from '../../operations/notices/deliver.ts'
import { usualSettings } from '../../operations/notices/shapes.ts'
import { readStop, stopMail } from '../../operations/notices/stop.ts'
import { mailerOver } from './post.ts'
import { type MailServer, mailServer } from './testing/mail-server.ts'

const hourMs = 3_600_000
const minuteMs = 60_000
let tested: TestHouse
let org: TestOrg
let server: MailServer
let mailer: Sender
const log: string[] = []

/** Who signs in with what. */
const addressOf = (person: PersonId): string => `${person.slice(-12)}@example.org`

beforeEach(async () => {
  tested = testHouse()
  org = await testOrg(tested)
  await deliver(tested.house, [])
  tested.house.accounts.emailOf = async (_, person) => addressOf(person)
  server = await mailServer()
  log.length = 0
  mailer = over(server.url)
})
afterEach(async () => {
  await server.stop()
})

function over(smtpUrl: string): Sender {
  const from = 'Goodturn <goodturn@example.org>'
  return mailerOver(tested.house, { smtpUrl, from, log: (line) => log.push(line) })
}

const run = (): Promise<number> => deliver(tested.house, [mailer])
const to = (person: PersonId) => server.mails.filter((mail) => mail.to.includes(addressOf(person)))

/** Mia asks Raj to cover tomorrow. */
async function asks(more: object = {}) {
  const fromMs = tested.clock.now() + 26 * hourMs
  const { ask } = await tested.done(org.mia, 'ask.open', {
    kind: 'cover',
    what: 'take my late shift',
    note: 'My son’s school play.',
    to: { people: ['raj'] },
    span: { fromMs, untilMs: fromMs + 8 * hourMs },
    expiresAtMs: tested.clock.now() + 20 * hourMs,
    ...more,
  })
  return ask.ask as string
}

async function chooses(viewer: TestOrg['raj'], change: object): Promise<void> {
  await tested.done(viewer, 'notices.set', { ...usualSettings('UTC'), ...change })
}

describe('given an ask, when it is mailed', () => {
  it('then it can be answered in one tap, says who asks, and stops with one', async () => {
    const ask = await asks()
    await run()
    const [mail, ...others] = to(org.raj.person)
    expect(others).toEqual([])
    expect(mail?.subject).toBe('An ask for you, on Wednesday 13 May')
    expect(mail?.text).toContain('Mia asks you: “take my late shift”.')
    expect(mail?.text).toContain('14:00 to 22:00 (UTC)')
    expect(mail?.text).toContain('“My son’s school play.”')
    const link = `http://goodturn.test/a?secret=secret-of-${org.raj.person}-${ask}`
    for (const answer of ['accept', 'no', 'more']) {
      expect(mail?.text).toContain(`${link}&answer=${answer}`)
    }
    const head = (mail?.raw ?? '').replaceAll(/\r\n[ \t]/g, ' ')
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(head).toMatch(/List-Unsubscribe: <http:\/\/goodturn\.test\/stop\?token=[\w.-]+>/)
    expect(head).toMatch(/Message-ID: <org_[\w-]+\.\d+@goodturn\.test>/i)
    expect(to(org.mia.person)).toEqual([])
  })

  it('then a yes reaches both, with the hours for their calendars, and being called off too', async () => {
    const ask = await asks()
    await run()
    await tested.done(org.raj, 'ask.answer', { ask, answer: 'accept' })
    await run()
    const [mail, ...others] = to(org.mia.person)
    expect(others).toEqual([])
    expect(mail?.subject).toBe('Your ask is taken on, on Wednesday 13 May')
    expect(mail?.text).toContain('SUMMARY:Raj covers for you')
    expect(mail?.text).toContain('STATUS:CONFIRMED')
    await tested.done(org.raj, 'ask.hand-back', { ask })
    await run()
    const back = to(org.mia.person).at(-1)
    expect(back?.text).toContain('Raj can’t do it after all')
    expect(back?.text).toContain('STATUS:CANCELLED')
  })

  it('then it was answered meanwhile, nothing is sent', async () => {
    const ask = await asks()
    await tested.done(org.raj, 'ask.answer', { ask, answer: 'not this time' })
    await run()
    expect(to(org.raj.person)).toEqual([])
    expect(to(org.mia.person)).toHaveLength(1)
    expect(to(org.mia.person)[0]?.text).toContain('Raj can’t this time')
  })

  it('then who has not joined gets it where they were asked', async () => {
    const newcomer = { name: 'Joe Jost', email: 'joe@elsewhere.example' }
    await tested.done(org.ana, 'ask.open', {
      what: 'look over the draft',
      to: { newcomers: [newcomer] },
      expiresAtMs: tested.clock.now() + hourMs,
    })
    await run()
    const [mail] = server.mails.filter((each) => each.to.includes(newcomer.email))
    expect(mail?.text).toMatch(/\/a\?secret=secret-of-person_[\w-]+&answer=accept/)
  })
})

describe('given a mail server', () => {
  it('when it is down and then up, then each mail is sent once, after growing pauses', async () => {
    const { url } = server
    await server.stop()
    await asks()
    expect(await run()).toBe(0)
    for (let passed = 1; passed <= 10; passed += 1) {
      tested.clock.set(tested.clock.now() + minuteMs)
      await run()
    }
    expect(log).toEqual(['the mail server cannot be reached; notices wait and are sent later'])
    server = await mailServer(Number(new URL(url).port))
    tested.clock.set(tested.clock.now() + hourMs)
    await run()
    await run()
    tested.clock.addDays(0.5)
    await run()
    expect(server.mails).toHaveLength(1)
    expect(await tested.house.journal.waiting(100)).toEqual([])
  })

  it('when it refuses one address, then the others get theirs and it is let go', async () => {
    server.refused.add(addressOf(org.raj.person))
    await asks({ to: { people: ['raj', 'lee'] }, manner: 'everyone' })
    await run()
    expect(to(org.raj.person)).toEqual([])
    expect(to(org.lee.person)).toHaveLength(1)
    expect(await tested.house.journal.waiting(100)).toEqual([])
    expect(log.join()).not.toContain('@')
  })

  it('when it is slow, then two runs at once send each mail once', async () => {
    server.slowMs = 300
    await asks({ to: { people: ['raj', 'lee'] }, manner: 'everyone' })
    await Promise.all([run(), run(), run()])
    expect(server.mails).toHaveLength(2)
  })
})

describe('given what people chose', () => {
  const thank = (giver: string) => tested.done(org.mia, 'favor.thank', { giver })

  it('when nothing is chosen, then what changed comes once a day, in one mail', async () => {
    await thank('raj')
    await tested.done(org.lee, 'favor.thank', { giver: 'raj', note: 'a canary' })
    await tested.done(org.lee, 'favor.record', { giver: 'me', receiver: 'raj' })
    await run()
    expect(server.mails).toEqual([])
    tested.clock.set(Date.UTC(2026, 4, 13, 7, 59))
    await run()
    expect(server.mails).toEqual([])
    tested.clock.set(Date.UTC(2026, 4, 13, 8, 0))
    await run()
    const [mail, ...others] = to(org.raj.person)
    expect(others).toEqual([])
    expect(mail?.subject).toBe('What is new for you on Goodturn')
    expect(mail?.text).toContain('Mia thanked you for')
    expect(mail?.text).toContain('Lee thanked you')
    expect(mail?.text).toContain('Lee helped you')
    tested.clock.addDays(1)
    await run()
    expect(to(org.raj.person)).toHaveLength(1)
  })

  it('when quiet hours run over midnight, then mail waits for their end, an urgent ask does not', async () => {
    const quiet = { from: '22:00', until: '07:00' }
    await chooses(org.raj, { quiet, zone: 'Europe/Berlin' })
    tested.clock.set(Date.UTC(2026, 4, 12, 21, 0))
    await asks()
    await asks({ what: 'open the door at six', expiresAtMs: tested.clock.now() + 3 * hourMs })
    await run()
    expect(to(org.raj.person).map(({ text }) => text.includes('at six'))).toEqual([true])
    tested.clock.set(Date.UTC(2026, 4, 13, 4, 59))
    await run()
    expect(to(org.raj.person)).toHaveLength(1)
    tested.clock.set(Date.UTC(2026, 4, 13, 5, 0))
    await run()
    expect(to(org.raj.person)).toHaveLength(2)
  })

  it('when they want it in the app only, or tap stop, then no mail comes', async () => {
    await asks()
    await run()
    const head = (to(org.raj.person)[0]?.raw ?? '').replaceAll(/\r\n[ \t]/g, '')
    const token = /stop\?token=([\w.-]+)/.exec(head)?.[1] ?? ''
    const stop = await readStop(tested.house, token)
    expect(stop).toEqual({ ...org.raj, what: 'asks' })
    const forged = token.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(await readStop(tested.house, forged)).toBeUndefined()
    if (stop) await stopMail(tested.house, stop)
    await asks()
    await run()
    expect(to(org.raj.person)).toHaveLength(1)
    const { settings } = await tested.done(org.raj, 'notices.settings')
    expect(settings.kinds).toMatchObject({ asks: 'app', answers: 'at once' })
    if (stop) await stopMail(tested.house, { ...stop, what: 'all' })
    const after = (await tested.done(org.raj, 'notices.settings')).settings
    expect(new Set(Object.values(after.kinds))).toEqual(new Set(['app']))
  })

  it('when somebody erased themselves, then nothing is sent to them or kept of them', async () => {
    await asks()
    await chooses(org.raj, { dailyAt: '09:00' })
    await tested.done(org.raj, 'me.erase', { sure: 'erase me' })
    await run()
    expect(to(org.raj.person)).toEqual([])
    const { journal, privateStore } = tested.house
    const lines = await journal.waiting(1_000)
    expect(lines.some(({ person }) => person === org.raj.person)).toBe(false)
    expect(await privateStore.read(org.org, org.raj.person)).toEqual([])
    await stopMail(tested.house, { ...org.raj, what: 'all' })
    expect(await privateStore.read(org.org, org.raj.person)).toEqual([])
  })
})

describe('given every kind of notice', () => {
  it('when it is mailed at once, then no subject names anybody or repeats their words', async () => {
    const at = 'at once'
    const kinds = {
      asks: at,
      answers: at,
      word: at,
      changes: at,
      agreements: at,
      account: at,
    }
    const { ana, raj, mia, lee, ines } = org
    for (const viewer of [ana, raj, mia, lee, ines]) await chooses(viewer, { kinds })
    const canary = 'canary'
    const { done } = tested
    const thanked = await done(mia, 'favor.thank', { giver: 'raj', note: canary })
    const favor = thanked.favor.favor
    const waiting = await done(lee, 'favor.record', { giver: 'me', receiver: 'raj', note: canary })
    await run()
    await done(raj, 'favor.confirm', { favor: waiting.favor.favor })
    await done(mia, 'favor.correct', { favor, kind: 'check' })
    await done(mia, 'favor.say-expectation', { favor, expectation: 'return' })
    await done(raj, 'favor.let-go', { favor })
    await done(ana, 'person.set-manager', { person: raj.person, manager: lee.person })
    const team = await done(ana, 'team.form', { name: canary })
    await done(ana, 'team.add-member', { team: team.team.team, person: raj.person })
    await done(ana, 'team.name-lead', { team: team.team.team, person: raj.person })
    await done(ana, 'person.set-role', { person: raj.person, role: 'admin', has: true })
    for (const way of ['accept', 'not this time', 'tell me more']) {
      const ask = await asks({ what: canary, note: canary })
      await run()
      await done(raj, 'ask.answer', { ask, answer: way, words: canary })
      await run()
      await done(mia, 'ask.say', { ask, with: raj.person, words: canary }).catch(() => undefined)
      await run()
      if (way === 'accept') await done(raj, 'ask.hand-back', { ask })
      await run()
      await done(mia, 'ask.withdraw', { ask }).catch(() => undefined)
    }
    await run()
    const subjects = new Set(server.mails.map((mail) => mail.subject))
    expect(subjects.size).toBeGreaterThan(8)
    for (const subject of subjects) {
      expect(subject).not.toMatch(/canary|Ana|Raj|Mia|Lee|Ines|Alvares|Rao|Moser|Support|Platform/)
      expect(subject).not.toBe('')
    }
    expect(server.mails.some((mail) => mail.text.includes(canary))).toBe(true)
  })
})

// From settings to somebody's mailbox and back, on whole servers: Mia asks Joe, who has no account,
// by mail; he answers from it; two servers on one PostgreSQL send each mail once; what is wrong in
// the settings is said in one sentence.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { configFrom } from '../src/config.ts'
import { type MailServer, mailServer } from '../src/surfaces/mail/testing/mail-server.ts'
import { openJourney, type Visitor } from './journey.ts'
import { freshDatabase } from './postgres.ts'

const root = mkdtempSync(join(tmpdir(), 'goodturn-mail-'))
afterAll(() => rmSync(root, { recursive: true }))
let server: MailServer
beforeEach(async () => {
  server = await mailServer()
})
afterEach(() => server.stop())

const mailed = () => ({
  GOODTURN_SMTP_URL: server.url,
  GOODTURN_MAIL_FROM: 'Goodturn <goodturn@example.org>',
})

const asking = (mia: Visitor, name: string) =>
  mia.post('/asks', {
    kind: 'cover',
    what: 'take my late shift',
    to: { newcomers: [{ name, email: `${name}@example.org` }] },
    expiresAtMs: Date.now() + 3_600_000,
  })

describe('given a mail server', () => {
  it('when Joe is asked by mail, then he answers from it, without an account', async () => {
    const folder = join(root, 'joe')
    const before = await openJourney(folder)
    const mia = await before.begin('Mia Moser', 'Support')
    await before.close()
    const journey = await openJourney(folder, mailed())
    const { cookie } = mia
    const send = (method: string, path: string, body?: object) =>
      journey.anonymous().send(method, path, body, { cookie, 'idempotency-key': path })
    const asked = await send('POST', '/api/v1/asks', {
      what: 'take my late shift',
      to: { newcomers: [{ name: 'Joe', email: 'joe@example.org' }] },
      expiresAtMs: Date.now() + 3_600_000,
    })
    expect(asked.status).toBe(200)
    await journey.close()
    // The clockwork goes round once at each start.
    const again = await openJourney(folder, mailed())
    await expect.poll(() => server.mails.length, { timeout: 10_000 }).toBe(1)
    const [mail] = server.mails
    expect(mail?.to).toEqual(['joe@example.org'])
    const secret = /\/a\?secret=([\w-]+)&answer=accept/.exec(mail?.text ?? '')?.[1]
    const hands = again.anonymous()
    const page = await hands.send('GET', `/api/ask-link?secret=${secret}`)
    expect(page.body).toMatchObject({ forName: 'Joe', ask: { what: 'take my late shift' } })
    const yes = await hands.send('POST', '/api/ask-link', { secret, answer: 'accept' })
    expect(yes.body).toMatchObject({ answered: true, ask: { standing: 'taken' } })
    await again.close()
  }, 60_000)

  it('when two servers share a PostgreSQL, then each mail is sent once', async () => {
    const { databaseUrl, ownerUrl } = await freshDatabase()
    const database = { GOODTURN_DATABASE_URL: databaseUrl, GOODTURN_OWNER_URL: ownerUrl }
    const keys = { GOODTURN_KEYS_PASSPHRASE: 'known to both servers' }
    const settings = { ...database, ...keys, ...mailed() }
    const first = await openJourney(join(root, 'one'), settings)
    const mia = await first.begin('Mia Moser', 'Support')
    for (const name of ['joe', 'noa', 'pia', 'uma']) {
      expect((await asking(mia, name)).status).toBe(200)
    }
    await first.close()
    const both = await Promise.all(
      ['one', 'two'].map((name) => openJourney(join(root, name), settings)),
    )
    await expect.poll(() => server.mails.length, { timeout: 15_000 }).toBe(4)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(new Set(server.mails.flatMap(({ to }) => to)).size).toBe(4)
    expect(server.mails).toHaveLength(4)
    await Promise.all(both.map((journey) => journey.close()))
  }, 60_000)
})

describe('given settings for mail', () => {
  it('when they do not fit, then one sentence says which, and no password with it', () => {
    const from = { GOODTURN_MAIL_FROM: 'a@example.org' }
    const wrong = () => configFrom({ GOODTURN_SMTP_URL: 'https://me:hidden@a.b', ...from })
    expect(wrong).toThrow('GOODTURN_SMTP_URL should begin with smtp:// or smtps://.')
    expect(wrong).not.toThrow('hidden')
    expect(() => configFrom({ GOODTURN_SMTP_URL: 'smtp://a.b' })).toThrow('GOODTURN_MAIL_FROM')
    expect(() => configFrom({ GOODTURN_ZONE: 'Nowhere/At-all' })).toThrow('GOODTURN_ZONE')
    expect(configFrom({ GOODTURN_ZONE: 'Europe/Berlin' })).toMatchObject({
      zone: 'Europe/Berlin',
      smtpUrl: undefined,
    })
  })
})

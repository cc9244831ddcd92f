// Mia can't make Thursday, on the whole real server, each in a browser of their own, on a phone and
// by keys alone: Joe says not this time and names Lee, Lee accepts by the link in a mail, both
// calendars change, what belongs to it is handed over and received, and Lee's cover is remembered.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { RotaView, ShiftView } from '../../src/core/privacy/rota-views.ts'
import { addDays, dayMs, dayOf, mondayOf } from '../../src/core/time.ts'
import { deliver } from '../../src/operations/notices/deliver.ts'
import type { SeatInput } from '../../src/operations/rotas/shapes.ts'
import { mailerOver } from '../../src/surfaces/mail/post.ts'
import { type MailServer, mailServer } from '../../src/surfaces/mail/testing/mail-server.ts'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { chooseByKeys, pressByKeys, tabTo, typeByKeys } from './keys.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-cover-'))
const zone = 'Europe/Helsinki'
let browser: Browser
let journey: Journey
let mails: MailServer
let mia: Visitor
let joe: Visitor
let lee: Visitor
let rota: string
let monday: string
/** Where each one's own calendar follows their shifts. */
const feeds = new Map<Visitor, string>()
const heard: string[][] = []

const terms = {
  zone,
  duties: [
    {
      name: 'Late',
      letter: 'L',
      look: 'tinted',
      patterns: [
        {
          recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 },
          ...{ starts: '14:00', ends: '22:00', daysLater: 0, from: '2026-01-05' },
          ...{ except: [], holidays: 'as any day' },
        },
      ],
    },
  ],
  members: ['Joe', 'Lee', 'Mia'].map((person) => ({ person })),
}

beforeAll(async () => {
  ;[browser, journey, mails] = await Promise.all([
    startChromium(),
    openJourney(folder),
    mailServer(),
  ])
  mia = await journey.begin('Mia Moser', 'Support')
  joe = await journey.join(mia, 'Joe Jarvi')
  lee = await journey.join(mia, 'Lee Lind')
  await publish()
  for (const each of [mia, joe, lee]) {
    const { body } = await each.post('/feeds/renew', { of: 'me' })
    feeds.set(each, body.feeds[0].url)
  }
})
afterAll(async () => {
  await browser.close()
  await journey.close()
  await mails.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** From next Monday, one after the other: Mia, Joe, Lee; so that Thursday is Mia's. */
async function publish(): Promise<void> {
  const { teams } = await mia.get('/teams')
  for (const each of [joe, lee]) {
    const { person } = (await each.get('/today')).you
    await mia.post(`/teams/${teams[0].team}/add-member`, { person })
  }
  const formed = await mia.post('/rotas', { team: 'Support', name: 'Support desk', terms })
  const view = formed.body.rota as RotaView
  rota = view.rota
  monday = addDays(mondayOf(dayOf(journey.serving.house.clock.now())), 7)
  const { body } = await mia.post(`/rotas/${rota}/preview`, { rota, from: monday })
  const order = ['Mia', 'Joe', 'Lee'].map(
    (name) => view.people.find(({ person }) => person.name.startsWith(name))?.person,
  ) as readonly { person: SeatInput['person'] }[]
  const seats = (body.seats as SeatInput[]).map((seat, at) => ({
    ...seat,
    person: order[at % 3]?.person,
  }))
  const { version, until, seed } = body
  const said = { rota, version, from: monday, until, seed, seats }
  const published = await mia.post(`/rotas/${rota}/publish`, said)
  if (published.status !== 200) throw new Error(JSON.stringify(published.body))
}

/** A phone of somebody's own; of nobody's without a visitor. */
async function phone(path: string, as?: Visitor): Promise<Page> {
  const { page, errors } = await openPage(browser, { width: 390, clock: 'real' })
  heard.push(errors)
  const { url } = journey.serving
  const cookies = (as?.cookie ?? '').split('; ').flatMap((each) => {
    const [name = '', ...value] = each.split('=')
    return name === '' ? [] : [{ name, value: value.join('='), url }]
  })
  await page.context().addCookies(cookies)
  await page.goto(`${url}${path}`)
  return page
}

/** Looked at in every way, and then a phone again. */
async function clean(page: Page): Promise<void> {
  expect(await wrongWith(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 900 })
}

/** The shift of the day so many days after the first Monday. */
async function shiftOn(day: number): Promise<ShiftView> {
  const seen = (await mia.get(`/rotas/${rota}?from=${monday}&weeks=4`)).rota as RotaView
  const shift = seen.shifts.find((each) => each.day === addDays(monday, day))
  if (!shift) throw new Error('no shift that day')
  return shift
}

const holderOn = async (day: number): Promise<string | undefined> =>
  (await shiftOn(day)).by?.name.split(' ')[0]

/** Whose calendars have a shift, as whoever follows the addresses reads them. */
async function calendarsWith({ shift }: ShiftView): Promise<readonly string[]> {
  const names = ['Joe', 'Lee', 'Mia']
  const files = [joe, lee, mia].map(async (each) => (await fetch(feeds.get(each) ?? '')).text())
  const events = (await Promise.all(files)).map((text) =>
    text
      .split('BEGIN:VEVENT')
      .filter((event) => event.includes(`UID:${shift}`) && !event.includes('STATUS:CANCELLED')),
  )
  return names.filter((_, at) => events[at]?.length)
}

async function mailsTo(name: string): Promise<readonly string[]> {
  const from = 'Goodturn <goodturn@example.org>'
  const { house } = journey.serving
  await deliver(house, [mailerOver(house, { smtpUrl: mails.url, from, log: () => undefined })])
  return mails.mails.flatMap(({ to, text }) => (to.includes(`${name}@example.org`) ? [text] : []))
}

test('a cover: asked, declined with a name, accepted from a mail, in both calendars, handed over', async () => {
  const thursday = await shiftOn(3)
  expect(await calendarsWith(thursday)).toEqual(['Mia'])

  // Mia finds who it is fair to ask, and asks Joe.
  const hers = await phone(`/rota?from=${monday}`, mia)
  await hers.getByRole('button', { name: '14:00 You Late' }).first().waitFor()
  await clean(hers)
  // Her first is Monday's, her second Thursday's.
  await tabTo(hers, /^14:00.*You/)
  await pressByKeys(hers, /^14:00.*You/)
  await pressByKeys(hers, 'Ask for cover')
  await hers.getByText('What is to be covered').waitFor()
  await chooseByKeys(hers, 'Everybody who can', 'People I name')
  await hers.getByText('Hasn’t said.').first().waitFor()
  await clean(hers)
  await tabTo(hers, 'Joe Jarvi')
  await hers.keyboard.press('Space')
  await typeByKeys(hers, 'Why, if you like', 'My daughter’s play is that evening.')
  await pressByKeys(hers, 'Ask for cover')
  await hers.getByText('Asked. You have an answer either way').waitFor()
  expect(await holderOn(3)).toBe('Mia')

  // Joe says not this time, and names Lee.
  const his = await phone('/', joe)
  const slip = his.getByRole('article', { name: 'Mia asks you' })
  await slip.getByText('“My daughter’s play is that evening.”').waitFor()
  await clean(his)
  await pressByKeys(his, 'Not this time')
  await pressByKeys(his, 'Someone else')
  await typeByKeys(his, 'Who else', 'Lee')
  await clean(his)
  await pressByKeys(his, 'Answer Mia')
  await his.getByText('You said not this time. Only Mia and you know.').waitFor()
  expect([await holderOn(3), await calendarsWith(thursday)]).toEqual(['Mia', ['Mia']])

  // Lee reads it in a mail, and accepts by its link in a browser that knows nobody.
  const mail = (await mailsTo('lee')).find((text) => text.includes('answer=accept')) ?? ''
  const link = new URL(/http\S+\/a\?secret=\S+?answer=accept/.exec(mail)?.[0] ?? '')
  const lees = await phone(link.pathname + link.search)
  await lees.getByRole('heading', { name: 'Lee, Mia asks you' }).waitFor()
  await clean(lees)
  // Opening it answers nothing.
  expect(await holderOn(3)).toBe('Mia')
  await pressByKeys(lees, 'Accept')
  await lees.getByText('You take it:', { exact: false }).waitFor()
  await clean(lees)
  expect([await holderOn(3), await calendarsWith(thursday)]).toEqual(['Lee', ['Lee']])

  // Mia reads it, and writes what belongs to it.
  const { yours } = await mia.get('/asks')
  await hers.goto(`${journey.serving.url}/asks/${yours[0].ask}`)
  await hers.getByText('Lee takes it').first().waitFor()
  await clean(hers)
  await pressByKeys(hers, 'Write what is to hand over')
  await hers.getByText('Lee takes your Late, from', { exact: false }).waitFor()
  await pressByKeys(hers, 'Add a line')
  await hers.keyboard.type('The vendor calls back at five.')
  await clean(hers)
  await pressByKeys(hers, 'Hand it over')
  await hers.getByText('Handed over. It waits to be received.').waitFor()
  await clean(hers)

  // Lee has it, and Mia reads that they do.
  const again = await phone('/', lee)
  await again.getByText('The vendor calls back at five.').waitFor()
  await clean(again)
  await pressByKeys(again, 'I have it')
  await again.getByText('You have it. Mia reads that you do.').waitFor()
  await hers.getByText('Lee received it', { exact: false }).waitFor()
  expect(heard.flat()).toEqual([])
})

test('a swap: accepted on the other phone, in both calendars; what is received closes it', async () => {
  const [own, theirs] = [await shiftOn(8), await shiftOn(9)]
  const hers = await phone(`/rota?from=${addDays(monday, 7)}`, mia)
  await hers.getByRole('button', { name: '14:00 You Late' }).first().waitFor()
  await pressByKeys(hers, /^14:00.*You/)
  await pressByKeys(hers, 'Propose a swap')
  await typeByKeys(hers, 'With whom', 'Joe')
  await tabTo(hers, 'Late, Wednesday')
  await hers.keyboard.press('Space')
  await hers.getByText('The two halves move together', { exact: false }).waitFor()
  await clean(hers)
  await pressByKeys(hers, 'Propose the swap to Joe')
  await hers.getByText('Proposed. Joe is told; nothing has moved.').waitFor()
  expect([await holderOn(8), await holderOn(9)]).toEqual(['Mia', 'Joe'])
  expect([await calendarsWith(own), await calendarsWith(theirs)]).toEqual([['Mia'], ['Joe']])

  const his = await phone('/', joe)
  await his.getByRole('article', { name: 'Mia asks you to swap' }).waitFor()
  await his.getByText('You take').waitFor()
  await clean(his)
  await pressByKeys(his, 'Accept the swap')
  await his.getByText('You and Mia swapped', { exact: false }).waitFor()
  expect([await holderOn(8), await holderOn(9)]).toEqual(['Joe', 'Mia'])
  expect([await calendarsWith(own), await calendarsWith(theirs)]).toEqual([['Joe'], ['Mia']])

  await hers.getByText('You and Joe swapped', { exact: false }).waitFor()
  await clean(hers)
  await pressByKeys(hers, 'Write what is to hand over')
  await hers.getByText('Joe takes your Late, from', { exact: false }).waitFor()
  await pressByKeys(hers, 'Nothing to hand over')
  await hers.getByText('Handed over. It waits to be received.').waitFor()
  await pressByKeys(his, 'I have it')
  await his.getByText('You have it. Mia reads that you do.').waitFor()
  await hers
    .getByText('Nothing is left open of the swap it belongs to.', { exact: false })
    .waitFor()
  await clean(hers)
  expect(heard.flat()).toEqual([])
})

test('once Thursday was done, Lee’s cover is remembered by one press', async () => {
  const { clock } = journey.serving.house
  const later = vi.spyOn(clock, 'now').mockImplementation(() => Date.now() + 12 * dayMs)
  try {
    const { yours } = await mia.get('/asks')
    const hers = await phone(`/asks/${yours[0].ask}`, mia)
    await hers.getByRole('button', { name: 'Yes, it was done. Thank you' }).waitFor()
    await pressByKeys(hers, 'Yes, it was done. Thank you')
    await hers.getByRole('link', { name: 'Lee did this for you' }).waitFor()
    await clean(hers)
    const { favors } = await mia.get('/favors')
    expect(favors).toContainEqual(expect.objectContaining({ kind: 'cover', standing: 'confirmed' }))
    // Whoever is next to be asked, it is known that Lee covered.
    const { people } = await mia.get('/asks/fair?kind=cover')
    expect(people).toContainEqual(
      expect.objectContaining({ words: ['Covered in the last two weeks.'] }),
    )
  } finally {
    later.mockRestore()
  }
  expect(heard.flat()).toEqual([])
})

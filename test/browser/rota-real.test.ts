// A rota on the whole real server: Ines proposes a swap from the four weeks, Joe accepts it on his
// phone, and it is undone; she asks for cover of half a shift and Mia takes it; one is offered and
// taken; and each can read why.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RotaView, ShiftView } from '../../src/core/privacy/rota-views.ts'
import { addDays, dayOf, mondayOf } from '../../src/core/time.ts'
import type { SeatInput } from '../../src/operations/rotas/shapes.ts'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-rota-'))
let browser: Browser
let journey: Journey
let ines: Visitor
let joe: Visitor
let mia: Visitor
let rota: string
let monday: string
const heard: string[][] = []

const terms = {
  zone: 'Europe/Helsinki',
  duties: [
    {
      name: 'Late',
      letter: 'L',
      look: 'tinted',
      patterns: [
        {
          recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 },
          starts: '14:00',
          ends: '22:00',
          daysLater: 0,
          from: '2026-01-05',
          except: [],
          holidays: 'as any day',
        },
      ],
    },
  ],
  members: ['Ines', 'Joe', 'Mia'].map((person) => ({ person })),
}

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([startChromium(), openJourney(folder)])
  ines = await journey.begin('Ines Ito', 'Support')
  joe = await journey.join(ines, 'Joe Jarvi')
  mia = await journey.join(ines, 'Mia Moser')
  await publish()
})
afterAll(async () => {
  await browser.close()
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})

/** From next Monday, one after the other: Ines, Joe, Mia. */
async function publish(): Promise<void> {
  const { teams } = await ines.get('/teams')
  for (const each of [joe, mia]) {
    const { person } = (await each.get('/today')).you
    await ines.post(`/teams/${teams[0].team}/add-member`, { person })
  }
  const formed = await ines.post('/rotas', { team: 'Support', name: 'Support desk', terms })
  if (formed.status !== 200) throw new Error(JSON.stringify(formed.body))
  const view = formed.body.rota as RotaView
  rota = view.rota
  monday = addDays(mondayOf(dayOf(journey.serving.house.clock.now())), 7)
  const { body } = await ines.post(`/rotas/${rota}/preview`, { rota, from: monday })
  const order = ['Ines', 'Joe', 'Mia'].map((name) =>
    view.people.find(({ person }) => person.name.startsWith(name)),
  )
  const seats = (body.seats as SeatInput[]).map((seat, at) => {
    const { person } = order[at % 3]?.person as { person: SeatInput['person'] }
    return { ...seat, person }
  })
  const { version, until, seed } = body
  const said = { rota, version, from: monday, until, seed, seats }
  const published = await ines.post(`/rotas/${rota}/publish`, said)
  if (published.status !== 200) throw new Error(JSON.stringify(published.body))
}

async function open(path: string, as: Visitor, width = 1440): Promise<Page> {
  const { page, errors } = await openPage(browser, { width, clock: 'real' })
  heard.push(errors)
  const { url } = journey.serving
  const cookies = as.cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url }
  })
  await page.context().addCookies(cookies)
  await page.goto(`${url}${path}`)
  return page
}

/** The shift of the day so many days after the first Monday. */
async function shiftOn(day: number): Promise<ShiftView> {
  const seen = (await ines.get(`/rotas/${rota}?from=${monday}&weeks=4`)).rota as RotaView
  const shift = seen.shifts.find((each) => each.day === addDays(monday, day))
  if (!shift) throw new Error('no shift that day')
  return shift
}

const nameOf = (shift: ShiftView): string | undefined => shift.by?.name.split(' ')[0]

test('a swap is proposed by keys, accepted on a phone, and undone', async () => {
  const hers = await open('/rota', ines)
  const [own, theirs] = [await shiftOn(0), await shiftOn(1)]
  await hers.locator(`[data-shift="${own.shift}"]`).focus()
  await hers.keyboard.press('s')
  await hers.getByLabel('With whom').selectOption({ label: 'Joe Jarvi' })
  await hers.locator(`input[value="${theirs.shift}"]`).check()
  await hers.getByRole('button', { name: 'Propose the swap to Joe' }).click()
  await hers.getByText('You asked Joe to swap', { exact: false }).waitFor()
  expect(nameOf(await shiftOn(0))).toBe('Ines')
  expect(await wrongWith(hers)).toEqual([])

  const his = await open('/', joe, 390)
  const slip = his.getByRole('article', { name: 'Ines asks you to swap' })
  await slip.getByText('You take').waitFor()
  expect(await wrongWith(his)).toEqual([])
  await slip.getByRole('button', { name: 'Accept the swap' }).click()
  await his.getByText('You and Ines swapped', { exact: false }).waitFor()
  expect([nameOf(await shiftOn(0)), nameOf(await shiftOn(1))]).toEqual(['Joe', 'Ines'])

  await hers.getByText('You and Joe swapped', { exact: false }).waitFor()
  await hers.getByRole('button', { name: 'Undo it' }).click()
  await hers.getByText('Every shift is where it was.').waitFor()
  expect([nameOf(await shiftOn(0)), nameOf(await shiftOn(1))]).toEqual(['Ines', 'Joe'])
})

test('cover of half a shift is asked for, and whoever says yes has that half', async () => {
  const hers = await open('/rota', ines)
  const own = await shiftOn(3)
  expect(nameOf(own)).toBe('Ines')
  await hers.locator(`[data-shift="${own.shift}"]`).focus()
  await hers.keyboard.press('c')
  await hers.getByRole('radio', { name: 'A part of it' }).check()
  await hers.getByLabel('From').fill('18:00')
  await hers.getByRole('radio', { name: 'People I name' }).check()
  await hers.getByRole('checkbox', { name: 'Mia' }).check()
  await hers.getByLabel('Why, if you like').fill('The choir sings that evening.')
  await hers.getByRole('button', { name: 'Ask for cover' }).click()
  await hers.getByText('Asked. You have an answer either way').waitFor()
  const theirs = await open('/', mia, 390)
  await theirs.getByText('“The choir sings that evening.”').waitFor()
  await theirs.getByRole('button', { name: 'Accept' }).click()
  await theirs.getByText('You said yes.', { exact: false }).first().waitFor()
  await expect
    .poll(async () => (await shiftOn(3)).parts?.map(({ by }) => by?.name.split(' ')[0]))
    .toEqual(['Ines', 'Mia'])
  await hers.goto(`${journey.serving.url}/rota?shift=${own.shift}`)
  await hers.getByText('18:00 to 22:00: Mia').waitFor()
  expect(await wrongWith(hers)).toEqual([])
})

test('a shift is offered to the team, and taken by one of it', async () => {
  const own = await shiftOn(9)
  expect(nameOf(own)).toBe('Joe')
  const one = await open(`/rota?shift=${own.shift}`, joe)
  await one.getByRole('button', { name: 'Offer it to the team' }).click()
  await one.getByText('It stays yours until somebody takes it.').waitFor()
  const two = await open(`/rota?shift=${own.shift}`, mia, 390)
  await two.getByRole('button', { name: 'Take it' }).click()
  await two.getByRole('dialog').getByRole('button', { name: 'Take it' }).click()
  await two.getByText('It is yours.', { exact: false }).waitFor()
  expect(nameOf(await shiftOn(9))).toBe('Mia')
  await two.getByRole('button', { name: 'Undo' }).click()
  await two.getByText('Undone. It is where it was before.').waitFor()
  expect(nameOf(await shiftOn(9))).toBe('Joe')
})

test('why a shift is whose it is, is read by name', async () => {
  const shift = await shiftOn(7)
  const page = await open(`/rota?shift=${shift.shift}&act=why`, ines)
  await page.locator('.explain dd').first().waitFor()
  expect(await page.locator('.explain dt').count()).toBeGreaterThanOrEqual(2)
  expect(await wrongWith(page)).toEqual([])
  expect(heard.flat()).toEqual([])
})

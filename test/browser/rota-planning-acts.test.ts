// Acts on the pages that set up and plan a rota: by keys alone from nothing to a published plan, what
// was decided by hand, somebody else who published meanwhile, days away and wishes.
import { expect, test } from 'vitest'
import {
  foundInCalendar,
  plan,
  planning,
  supportRota,
  waysThrough,
  wishes,
} from './rota-planning.fixture.ts'
import { visiting } from './visiting.ts'

const visit = visiting()
const sent = () => visit.stub.changes.map(({ path, body }) => [path, body] as const)
const last = () => sent().at(-1)

async function open(path: string): Promise<void> {
  visit.stub.reads = planning
  visit.stub.answerTo = ({ path: asked }) => {
    if (asked.endsWith('/preview')) return plan
    if (asked.endsWith('/absence')) return { plans: waysThrough }
    if (asked.endsWith('/absence/propose')) {
      return { change: { touched: waysThrough[0]?.touched.map((person) => ({ person })) } }
    }
    return asked.endsWith('/wishes') ? wishes : { rota: supportRota }
  }
  await visit.open({ width: 1440 }, path)
}

/** Tabs until what is focused is called so. */
async function tabTo(label: string, most = 80): Promise<void> {
  const { page } = visit
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(() => {
      const { activeElement } = document
      const own = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
      return own.trim()
    })
    if (now.startsWith(label)) return
  }
  throw new Error(`no way to ${label} by Tab`)
}

test('by keys alone: a rota set up by hand, a plan made, and published', async () => {
  await open('/rota/set-up')
  const { page } = visit
  const { keyboard } = page
  await page.getByRole('heading', { name: 'Set up a rota' }).waitFor()
  await tabTo('Early and late')
  await keyboard.press('Enter')
  await page.getByText('Late, Monday to Friday, 14:00 to 22:00, one person.').first().waitFor()
  await tabTo('On call, weekly')
  await keyboard.press('Enter')
  await tabTo('Set it up, and make a plan')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Make a plan' }).waitFor()
  const [path, body] = last() ?? []
  expect(path).toBe('/rotas')
  expect(body).toMatchObject({
    ...{ team: 'team_support', name: 'Support' },
    terms: {
      zone: 'Europe/Helsinki',
      mode: 'fair',
      duties: [{ name: 'Early' }, { name: 'Late' }, { name: 'On call', weight: 300 }],
      rules: { restMinutes: 660, consecutiveDays: 8 },
    },
  })
  await tabTo('Make a plan')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The plan by person' }).waitFor()
  await tabTo('Publish 25 May to 21 June', 200)
  await keyboard.press('Enter')
  await page.waitForURL(/\/rota\?rota=rota_support/)
  const { version, from, until, seed } = plan
  expect(sent().find(([each]) => each.endsWith('/publish'))?.[1]).toMatchObject({
    ...{ version, from, until, seed },
  })
})

test('holidays of a part of a country are chosen from those there are', async () => {
  await open('/rota/set-up?rota=rota_support')
  const { page } = visit
  await page.getByText('of rest between two duties').first().click()
  await page.getByLabel('Holidays count').selectOption({ label: 'Germany' })
  await page.getByLabel('A part of it').selectOption({ label: 'Bavaria' })
  await page.getByRole('button', { name: 'Keep it, and make a plan' }).click()
  await expect.poll(() => last()?.[0]).toBe('/rotas/rota_support/set-up')
  expect(last()?.[1]).toMatchObject({ terms: { holidays: 'DE-BY' } })
})

test('a calendar is looked at first, then brought in, and its plan is next', async () => {
  await open('/rota/set-up?way=calendar')
  const { page } = visit
  visit.stub.answerTo = ({ path }) =>
    path === '/rotas/draft-import'
      ? foundInCalendar
      : path === '/rotas/bring-in'
        ? { rota: supportRota }
        : undefined
  await page.getByLabel('The calendar’s address').fill('webcal://example.org/rota.ics')
  await page.getByRole('button', { name: 'See what is in it' }).click()
  await page.getByLabel('Bo is').selectOption({ label: 'Lee Lind' })
  await page.getByLabel('Name of the duty written as OC').fill('On call')
  await page.getByRole('button', { name: 'Bring it in, and make a plan' }).click()
  await page.waitForURL(/\/rota\/plan\?rota=rota_support/)
  const [read, brought] = sent()
  const source = { address: 'https://example.org/rota.ics' }
  expect(read?.[1]).toEqual({ team: 'team_support', zone: 'Europe/Helsinki', source })
  expect(brought?.[1]).toMatchObject({
    ...{ draft: 'draft_1', name: 'Support', duties: [{ written: 'OC', name: 'On call' }] },
    people: [{}, { written: 'Bo', is: 'person_lee-lind' }, {}],
  })
})

test('whoever was chosen by hand stays when it is planned again around them', async () => {
  await open('/rota/plan?rota=rota_support')
  const { page } = visit
  await page.getByRole('button', { name: 'Make a plan' }).click()
  await page.getByRole('button', { name: /: Early, Wednesday 27 May/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Mia' }).check()
  await page.keyboard.press('Escape')
  const focused = page.locator(':focus')
  await expect.poll(() => focused.getAttribute('aria-label')).toMatch(/^Mia: Early, Wednesday 27/)
  await page.getByRole('button', { name: 'Plan again around it' }).click()
  await expect.poll(() => sent().filter(([path]) => path.endsWith('/preview'))).toHaveLength(2)
  const pins = last()?.[1].pins
  expect(pins).toMatchObject([{ duty: 'duty_early', person: 'person_mia-moser', pinned: true }])
})

test('a plan survives a reload, with what was decided by hand; changed meanwhile, it says so', async () => {
  await open('/rota/plan?rota=rota_support')
  const { page } = visit
  await page.getByRole('button', { name: 'Make a plan' }).click()
  await page.getByLabel('Who has it: Early, Tuesday 26 May').selectOption({ label: 'Mia' })
  await page.reload()
  await page.getByText('One shift is as you said.').waitFor()
  expect(last()?.[1]).toMatchObject({ from: '2026-05-25', seed: plan.seed, pins: [] })
  await page.getByRole('button', { name: /^Mia: Early, Tuesday 26 May/ }).waitFor()
  visit.stub.reads = {
    ...planning,
    '/rotas/rota_support': { rota: { ...supportRota, version: supportRota.version + 1 } },
  }
  await page.reload()
  await page.getByText('This rota was changed since you last looked.').waitFor()
  expect(last()?.[1].pins).toMatchObject([{ person: 'person_mia-moser', pinned: true }])
})

test('somebody else published meanwhile: nothing is overwritten, and nothing is lost', async () => {
  await open('/rota/plan?rota=rota_support')
  const { page } = visit
  await page.getByRole('button', { name: 'Make a plan' }).click()
  await page.getByLabel('Who has it: Early, Tuesday 26 May').selectOption({ label: 'Mia' })
  visit.stub.refuses = 409
  await page.getByRole('button', { name: 'Publish 25 May to 21 June' }).click()
  await page.getByText('so yours was not published').waitFor()
  await page.getByRole('button', { name: 'Day by day' }).click()
  const chosen = page.getByLabel('Who has it: Early, 07:00').nth(1)
  expect(await chosen.inputValue()).toBe('person_mia-moser')
  visit.stub.refuses = undefined
  await page.getByRole('button', { name: 'Plan again on top of it' }).click()
  await expect.poll(() => last()?.[0]).toBe('/rotas/rota_support/preview')
  expect(last()?.[1].pins).toMatchObject([{ person: 'person_mia-moser' }])
})

test('one press says the days away and asks whom they touch', async () => {
  await open('/rota/away?from=2026-05-14&until=2026-05-15')
  const { page } = visit
  await page.getByRole('button', { name: 'See what it takes' }).click()
  await page.getByRole('button', { name: 'Ask Lee' }).click()
  await page.getByText('Lee is asked. Nothing moves before all said yes').waitFor()
  const [, proposed, away] = sent()
  expect(proposed).toMatchObject([
    '/rotas/rota_support/absence/propose',
    { from: '2026-05-14', until: '2026-05-15', moves: [{ to: 'person_lee-lind' }] },
  ])
  expect(away).toEqual(['/people/me/away', { from: '2026-05-14', until: '2026-05-15' }])
})

test('one more wish is sent with those there are, and Undo sends those from before', async () => {
  await open('/rota/wishes')
  const { page } = visit
  await page.getByLabel('What it is').selectOption({ label: 'cannot' })
  await page.getByLabel('On which days').selectOption({ label: 'Mondays' })
  await page.getByRole('button', { name: 'Keep this wish' }).click()
  await page.getByText('Kept. Nobody reads it.').waitFor()
  const added = { how: 'cannot', on: { weekdays: [1] } }
  expect(last()?.[1]).toEqual({ wishes: [...wishes.wishes, added] })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('They are as they were.').waitFor()
  expect(last()?.[1]).toEqual({ wishes: wishes.wishes })
})

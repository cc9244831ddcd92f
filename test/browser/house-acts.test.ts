// Acts on people, teams and settings: what a failed one keeps, what Undo sends, when looking at
// addresses begins, and all of it by keys alone.
import { expect, test } from 'vitest'
import { usual } from './house.fixture.ts'
import { visiting } from './visiting.ts'

const visit = visiting()
const sent = () => visit.stub.changes.map(({ path, body }) => [path, body])

async function open(path: string): Promise<void> {
  visit.stub.reads = usual
  visit.stub.answerTo = ({ path: asked }) => (asked === '/people/invite' ? invited : {})
  await visit.open({ width: 1440 }, path)
}

const invited = {
  person: { person: 'person_olu', name: 'Olu Ade', you: false, standing: 'invited' },
  secret: 's'.repeat(43),
}

test('an invitation that fails keeps what was typed, and says that nobody was invited', async () => {
  await open('/people')
  visit.stub.refuses = 503
  await visit.page.getByLabel('Their name').fill('Olu Ade')
  await visit.page.getByRole('button', { name: 'Make an invitation' }).click()
  await visit.page.getByText('Nobody was invited; what you typed is still here.').waitFor()
  expect(await visit.page.getByLabel('Their name').inputValue()).toBe('Olu Ade')
  visit.stub.refuses = undefined
  await visit.page.getByRole('button', { name: 'Make an invitation' }).click()
  await visit.page.getByText('is ready. It works once, until 19 May.').waitFor()
})

test('addresses are asked for only once somebody presses, since that is a look', async () => {
  const asked: string[] = []
  await open('/')
  visit.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await visit.page.getByRole('link', { name: 'People' }).click()
  await visit.page.getByRole('heading', { name: 'Who is here' }).waitFor()
  expect(asked).not.toContain('/api/v1/people/directory')
  await visit.page.getByRole('button', { name: 'Open them' }).click()
  await visit.page.getByRole('button', { name: 'Change: Raj Rao' }).waitFor()
  expect(asked).toContain('/api/v1/people/directory')
})

test('Undo sends what stood before', async () => {
  await open('/team')
  const { page } = visit
  const undo = () => page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Take out: A deadline' }).click()
  await page.getByText('Taken out: A deadline.').waitFor()
  await undo()
  await page.getByText('It is in the calendar again.').waitFor()
  await page.getByRole('button', { name: 'Change: Lee Lind' }).click()
  await page.getByRole('button', { name: 'No longer in the team' }).click()
  await page.getByText('Lee leaves Support.').waitFor()
  await page.getByRole('button', { name: 'Lee leaves the team' }).click()
  await page.getByText('Lee has left Support.').waitFor()
  await undo()
  await page.getByText('Lee is in Support as before.').waitFor()
  const [takenOut, putBack, ended, added] = sent() as [string, { marks?: unknown[] }][]
  expect(takenOut?.[1].marks).toHaveLength(2)
  expect(putBack?.[1].marks).toHaveLength(3)
  expect(ended?.[0]).toBe('/teams/team_support/end-member')
  expect(added).toEqual([
    '/teams/team_support/add-member',
    { person: 'person_lee-lind', day: '2025-09-01' },
  ])
})

test('by keys alone: to People, an invitation, a line opened and closed, and to a part', async () => {
  await open('/')
  const { page } = visit
  const { keyboard } = page
  const tabTo = async (selector: string): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await keyboard.press('Tab')
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    }
    throw new Error(`no way to ${selector} by Tab`)
  }
  const focused = (words: string) =>
    page.waitForFunction((wanted) => document.activeElement?.textContent?.includes(wanted), words)
  await page.getByText('Lately').waitFor()
  await keyboard.press('g')
  await keyboard.press('p')
  await page.getByRole('heading', { name: 'Who is here' }).waitFor()
  await tabTo('input[name="name"]')
  await keyboard.type('Olu Ade')
  await keyboard.press('Enter')
  await focused('An invitation for Olu Ade is ready.')
  await keyboard.press('g')
  await keyboard.press('e')
  await page.getByRole('heading', { name: 'Support' }).waitFor()
  await page.locator('[data-stop]').first().waitFor()
  await keyboard.press('j')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'No longer lead' }).waitFor()
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'No longer lead' }).waitFor({ state: 'detached' })
  await keyboard.press('g')
  await keyboard.press('s')
  await page.getByRole('heading', { name: 'You', exact: true }).waitFor()
  await tabTo('a[href="/settings/consent"]')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Consent' }).waitFor()
})

test('days away are taken back in one press, and Undo says them again', async () => {
  await open('/settings')
  const { page } = visit
  await page.getByRole('button', { name: 'Take back: away from 6 July to 24 July' }).click()
  await page.getByText('The days are taken back.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('The days away stand again.').waitFor()
  const days = { from: '2026-07-06', until: '2026-07-24' }
  expect(sent()).toEqual([
    ['/people/me/away/end', days],
    ['/people/me/away', days],
  ])
})

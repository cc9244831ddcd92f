// Acts on boundaries, agreements and notices: what is kept as a blank is left, what Undo sends, what
// a failed one keeps, and a boundary set and an agreement made by keys alone.
import { expect, test } from 'vitest'
import { agreeingToday, mentoring, usual } from './agreeing.fixture.ts'
import { full, received } from './fixture.ts'
import { visiting } from './visiting.ts'

const visit = visiting()
const sent = () => visit.stub.changes.map(({ path, body }) => [path, body])

async function open(path: string): Promise<void> {
  visit.stub.reads = usual
  visit.stub.today = { ...full, ...agreeingToday }
  visit.stub.answerTo = ({ path: asked }) =>
    asked.startsWith('/favors') ? undefined : { agreement: mentoring }
  await visit.open({ width: 1440 }, path)
}

const set = { weeklyMinutes: 180, kindsNotNow: ['mentoring'], askLastFor: ['cover'] }

test('a boundary is kept as its blank is left; Undo sends what stood before', async () => {
  await open('/boundaries')
  const { page } = visit
  await page.getByLabel('Until when nothing').selectOption({ label: 'Nothing until Monday' })
  await page.getByLabel('Ask me last for, too').selectOption({ label: 'checks' })
  await page.getByLabel('What somebody asks you for').focus()
  await page.getByText('Kept. Nobody is told.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('It is as it was before.').waitFor()
  const next = { ...set, pausedUntil: '2026-05-18', askLastFor: ['cover', 'check'] }
  expect(sent().at(-2)).toEqual(['/boundaries', { boundary: next }])
  expect(sent().at(-1)).toEqual(['/boundaries', { boundary: set }])
})

test('the weekly question is answered by one press, which keeps all else that is set', async () => {
  await open('/')
  const { page } = visit
  await page.getByRole('button', { name: 'Answer for me until Monday' }).click()
  await page.getByText('Goodturn answers for you until Monday.').waitFor()
  expect(sent()).toEqual([['/boundaries', { boundary: { ...set, pausedUntil: '2026-05-18' } }]])
  await page.getByRole('button', { name: 'Leave it', exact: true }).click()
  expect(await page.getByText('Shall Goodturn answer for you').count()).toBe(0)
})

test('what keeps coming back is proposed in one press, or left without a word to anybody', async () => {
  await open('/')
  const { page } = visit
  await page.getByRole('button', { name: 'Propose it to Raj' }).click()
  await page.getByText('Proposed. Raj is told').waitFor()
  await page.getByRole('button', { name: 'Leave it as it is' }).click()
  await page.getByText('Left as it is. Nobody is told.').waitFor()
  expect(sent()).toMatchObject([
    [
      '/agreements',
      {
        kind: 'cover',
        yours: 'Covers for Raj',
        others: [{ who: 'person_raj', terms: 'Covers for Ana' }],
        cadence: 'when needed',
        start: '2026-05-12',
      },
    ],
    ['/agreements/recurring/wave-away', { kind: 'cover', person: 'person_raj' }],
  ])
})

test('an agreement that fails keeps what was typed', async () => {
  await open('/agreements/new?kind=mentoring&with=person_omar&favor=favor_ines')
  const { page } = visit
  visit.stub.refuses = 503
  expect(await page.getByLabel('What you will do').inputValue()).toBe('Mentors Omar')
  await page.getByLabel('What you will do').fill('An hour on the export scripts')
  await page.getByRole('button', { name: 'Propose it' }).click()
  await page.getByText('What you wrote is still here.').waitFor()
  expect(await page.getByLabel('What you will do').inputValue()).toContain('export scripts')
  visit.stub.refuses = undefined
  await page.getByRole('button', { name: 'Propose it' }).click()
  await page.getByRole('heading', { name: 'Mentoring: you and Omar.' }).waitFor()
  expect(sent().at(-1)?.[1]).toMatchObject({ favor: 'favor_ines', kind: 'mentoring' })
})

test('a line that could be a return says so once, and one press links it', async () => {
  await open('/')
  const { page } = visit
  const earlier = received('flood', 'Raj', { day: '2026-03-14' })
  visit.stub.answerTo = ({ path }) =>
    path === '/favors' ? { favor: full.lately[0], couldReturn: earlier } : undefined
  await page.getByRole('textbox').first().fill('I covered for Raj yesterday, 2h')
  await page.keyboard.press('Enter')
  await page.getByText('What you just wrote down could be the return.').waitFor()
  await page.getByRole('button', { name: 'It was the return' }).click()
  await page.getByText('Returned. Both of you see it.').waitFor()
  expect(await page.getByText('could be the return').count()).toBe(0)
  expect(sent().at(-1)).toEqual(['/favors/favor_flood/return', { by: full.lately[0]?.favor }])
})

test('all mail is stopped by one press, and Undo brings it back', async () => {
  await open('/settings/notices')
  const { page } = visit
  await page.getByRole('button', { name: 'Stop all mail' }).click()
  await page.getByText('No mail comes any more.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('It reaches you as before.').waitFor()
  const [stopped, back] = sent() as [string, { kinds: object }][]
  expect(new Set(Object.values(stopped?.[1].kinds ?? {}))).toEqual(new Set(['app']))
  expect(back?.[1].kinds).not.toEqual(stopped?.[1].kinds)
})

test('by keys alone: to boundaries, a kind not just now, to agreements, and one ended', async () => {
  await open('/')
  const { page } = visit
  const { keyboard } = page
  const tabTo = async (label: string): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      await keyboard.press('Tab')
      const now = await page.evaluate(() => {
        const { activeElement } = document
        return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
      })
      if (now.startsWith(label)) return
    }
    throw new Error(`no way to ${label} by Tab`)
  }
  await page.getByText('Lately').waitFor()
  await keyboard.press('g')
  await keyboard.press('b')
  await page.getByRole('heading', { name: 'What you can take on' }).waitFor()
  await tabTo('Not just now, too')
  await keyboard.type('exp')
  await keyboard.press('Tab')
  await page.getByText('Kept. Nobody is told.').waitFor()
  expect(sent().at(-1)?.[1]).toMatchObject({
    boundary: { kindsNotNow: ['mentoring', 'expertise'] },
  })
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await keyboard.press('g')
  await keyboard.press('f')
  await page.getByRole('heading', { name: 'What you agreed on' }).waitFor()
  await page.getByRole('link', { name: 'Mentoring: you and Omar', exact: true }).waitFor()
  // Past the slip and the first line to the one on mentoring.
  for (const _ of [1, 2, 3]) await keyboard.press('j')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Mentoring: you and Omar.' }).waitFor()
  await tabTo('End it')
  await keyboard.press('Enter')
  await page.getByText('It ends today, and Omar is told.').waitFor()
  await tabTo('End it')
  await keyboard.press('Enter')
  await page.getByText('Ended. Omar is told.').waitFor()
  expect(sent().at(-1)?.[0]).toBe('/agreements/agreement_mentoring/end')
})

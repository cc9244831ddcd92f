// Asking in every state it can be in: composing, one's own ask, one that was asked, the board, and
// the page behind a link.
import { alone, crowded, failing, preview, silent, today, usual } from './asking.fixture.ts'
import { type PageState, seeStates } from './states.ts'

const writes = { '/asks/preview': preview }

const composing: NonNullable<PageState['before']> = async (page) => {
  await page.getByRole('textbox', { name: 'What you ask for' }).fill('the late shift')
  await page.getByText('Joe is asked now.', { exact: false }).waitFor()
}

const compose = { path: '/ask', reads: usual, writes, sign: 'Who is it fair to ask?' }

seeStates('Ask', [
  {
    ...compose,
    name: 'composed, with everything said, and somebody new',
    before: async (page) => {
      await composing(page)
      await page.getByText('Say why').click()
      await page.getByRole('button', { name: 'Ask people who are not here yet' }).click()
    },
  },
  {
    ...compose,
    name: 'other help',
    path: '/ask?for=help',
    sign: 'Ask for help',
    before: composing,
  },
  { ...compose, name: 'nobody else here', reads: alone, sign: 'Nobody else is here yet.' },
  { ...compose, name: 'forty people with long names', reads: crowded },
  { ...compose, name: 'loading', reads: silent },
  { ...compose, name: 'failing', reads: failing, sign: 'Try again' },
  {
    ...compose,
    name: 'sent with nothing said',
    before: async (page) => {
      await page.getByRole('textbox', { name: 'What you ask for' }).fill(' ')
      await page.getByRole('button', { name: 'Send the ask' }).click()
      await page.getByText('Say what you ask for.').waitFor()
    },
  },
])

seeStates('One ask', [
  { name: 'one’s own, half-way', path: '/asks/ask_own', reads: usual, sign: 'How it went' },
  {
    name: 'one’s own, about to ask more people',
    path: '/asks/ask_own',
    reads: usual,
    sign: 'How it went',
    before: (page) => page.getByRole('button', { name: 'Ask more people' }).click(),
  },
  { name: 'forty asked, long words', path: '/asks/ask_own', reads: crowded, sign: 'How it went' },
  { name: 'expired', path: '/asks/ask_expired', reads: usual, sign: 'It did not work out' },
  { name: 'done', path: '/asks/ask_done', reads: usual, sign: 'Lee did this for you' },
  { name: 'taken on', path: '/asks/ask_taken', reads: usual, sign: 'You take it.' },
  { name: 'on the board', path: '/asks/ask_board', reads: usual, sign: 'Your answer' },
  {
    name: 'asked, about to know more',
    path: '/asks/ask_play',
    reads: usual,
    sign: 'Mia',
    before: (page) => page.getByRole('button', { name: 'Tell me more' }).click(),
  },
  {
    name: 'not there',
    path: '/asks/ask_none',
    reads: usual,
    sign: 'There is nothing here for you.',
  },
  { name: 'behind a link', path: '/a?secret=x', reads: usual, sign: 'Lee, Mia asks you' },
  {
    name: 'behind a link, with a no chosen in the mail',
    path: '/a?secret=x&answer=no',
    reads: usual,
    sign: 'Want to name a way on?',
  },
  {
    name: 'behind a link that opens nothing',
    path: '/a?secret=x',
    reads: { ...usual, '/api/ask-link': 409 },
    sign: 'This link opens nothing now.',
  },
])

seeStates('Today with asks', [
  { name: 'to answer, taken on and asked', path: '/', reads: usual, today, sign: 'You took on' },
])

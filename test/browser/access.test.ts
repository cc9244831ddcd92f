// Today and the pages before it, in every state they can be in.
import { empty, full, long } from './fixture.ts'
import { longName } from './house-settings.fixture.ts'
import { type PageState, seeStates } from './states.ts'

const types =
  (words: string): NonNullable<PageState['before']> =>
  async (page) => {
    await page.getByRole('textbox').fill(words)
    await page.getByRole('combobox', { name: 'giver' }).waitFor()
  }

const at = { path: '/', today: full }

seeStates('Today', [
  { ...at, name: 'full', sign: 'Lately', before: types('Raj covered my sprint yesterday, 2h') },
  { ...at, name: 'unknown name', sign: 'Lately', before: types('Rja covered my sprint, 2h') },
  { ...at, name: 'empty', today: empty, sign: 'Write the first line' },
  { ...at, name: 'loading', today: undefined, sign: 'Opening your page.' },
  { ...at, name: 'error', today: 503, sign: 'Try again' },
  { ...at, name: 'long names', today: long, sign: 'Lately' },
])

const link = { path: '/begin?secret=a', today: 401 }
const firstRun = { '/api/begin': { kind: 'first-run' } }
const invitation = {
  '/api/begin': { kind: 'invitation', name: longName, invitedBy: 'Omar', teams: [longName] },
}
const spent = { '/api/begin': 409 }
const silent = { '/api/begin': undefined }
const failing = { '/api/begin': 503 }

seeStates('around it', [
  { name: 'sign-in', today: 401, path: '/sign-in', sign: 'Password' },
  { ...link, name: 'the first run', reads: firstRun, sign: 'Your team' },
  {
    ...link,
    name: 'the first run, its question not answered',
    reads: firstRun,
    sign: 'Your team',
    before: async (page) => {
      for (const name of ['Your name', 'E-mail', 'Your team']) {
        await page.getByLabel(name).fill('ana@example.org')
      }
      await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
      await page.getByRole('button', { name: 'Begin' }).click()
      await page.getByText('Say yes or no').waitFor()
    },
  },
  { ...link, name: 'an invitation', reads: invitation, sign: 'Omar invited you.' },
  { ...link, name: 'a link that opens nothing', reads: spent, sign: 'This link does not open' },
  { ...link, name: 'a link that cannot be asked for', reads: silent, sign: 'Opening your link.' },
  { ...link, name: 'a link that fails', reads: failing, sign: 'Try again' },
  { name: 'not found', path: '/nowhere', sign: 'There is no page here.' },
])

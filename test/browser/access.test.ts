// Today and the pages before it, in every state they can be in.
import { empty, full, long } from './fixture.ts'
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

seeStates('around it', [
  { name: 'sign-in', today: 401, path: '/sign-in', sign: 'Password' },
  { name: 'begin', today: 401, path: '/begin?secret=a', sign: 'Your team' },
  { name: 'not found', path: '/nowhere', sign: 'There is no page here.' },
])

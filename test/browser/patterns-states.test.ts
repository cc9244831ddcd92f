// Patterns in each of their states: cards, a look under way and stopped, nothing to tell, no yes.
import { answer, noConsent, quiet, underWay } from './patterns.fixture.ts'
import { seeStates } from './states.ts'

const path = '/patterns'

seeStates('patterns', [
  {
    name: 'a card of one’s own and one of the team, its entries opened',
    path,
    sign: 'Many asks for expertise ended with you',
    reads: { '/patterns': answer },
    before: async (page) => {
      await page.getByText('2 of your own').click()
      await page.getByRole('link', { name: 'Mia asked you for expertise' }).waitFor()
      await page.getByText('about 8 times in 10').waitFor()
    },
  },
  {
    name: 'a look under way, stopped',
    path,
    sign: '5 of 16 patterns looked for.',
    reads: { '/patterns': underWay },
    before: async (page) => {
      await page.getByRole('button', { name: 'Stop looking' }).click()
      await page.getByRole('button', { name: 'Look again' }).waitFor()
    },
  },
  { name: 'nothing to tell', path, sign: 'No card for you', reads: { '/patterns': quiet } },
  {
    name: 'no consent',
    path,
    sign: 'You do not take part',
    reads: { '/patterns': noConsent },
  },
])

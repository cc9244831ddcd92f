// Handovers in every state they can be in: to receive, to write, to read later, on Today.
import { crowded, failing, firstDay, handingToday, silent, usual } from './handovers.fixture.ts'
import { seeStates } from './states.ts'

const handovers = { path: '/rota/handovers', reads: usual, sign: 'To read later' }
const one = { reads: usual, sign: 'What is handed over' }

seeStates('Handovers', [
  { ...handovers, name: 'to receive, to write, to read later' },
  {
    ...handovers,
    name: 'with a word to go along',
    before: (page) => page.getByRole('button', { name: 'Add a word' }).click(),
  },
  { ...handovers, name: 'none yet', reads: firstDay, sign: 'Nothing was handed over yet' },
  { ...handovers, name: 'sixty, words as long as can be', reads: crowded },
  { ...handovers, name: 'loading', reads: silent, sign: 'Handovers' },
  { ...handovers, name: 'error', reads: failing, sign: 'could not be opened' },
  { ...one, name: 'one for the reader', path: '/rota/handovers/handover_for-ana' },
  { ...one, name: 'one of the reader’s that waits', path: '/rota/handovers/handover_waits' },
  { ...one, name: 'one received', path: '/rota/handovers/handover_received' },
  { ...one, name: 'one with nothing in it', path: '/rota/handovers/handover_nothing' },
  {
    ...one,
    name: 'one that is not there',
    path: '/rota/handovers/handover_none',
    sign: 'no such handover',
  },
  {
    ...one,
    name: 'a new one, with nothing said',
    path: '/rota/handovers/new',
    sign: 'Hand work over',
    before: async (page) => {
      await page.getByRole('button', { name: 'Hand it over' }).click()
      await page.getByText('Say who takes it over.').waitFor()
    },
  },
  {
    ...one,
    name: 'a new one of a shift, a line of each kind',
    path: '/rota/handovers/new?shift=shift_early',
    sign: 'Still:',
    before: async (page) => {
      const lines = page.getByRole('button', { name: 'Add a line' })
      for (let at = 0; at < 6; at += 1) await lines.nth(at).click()
      await page.getByLabel('Next step, line 1').first().fill('Call the vendor at nine')
    },
  },
  {
    ...one,
    name: 'a new one of a shift that was swapped',
    path: '/rota/handovers/new?shift=shift_late',
    sign: 'Lee takes your late shift, from 14:00 on.',
  },
  {
    ...one,
    name: 'one written again',
    path: '/rota/handovers/new?again=handover_waits',
    sign: 'Change what',
  },
  { name: 'on Today', path: '/', sign: 'For you to receive', today: handingToday },
])

// Boundaries and offers, agreements, saying no, notices and what Today says of them, in every state
// they can be in.
import { agreeingToday, crowded, failing, firstDay, silent, usual } from './agreeing.fixture.ts'
import { full } from './fixture.ts'
import { type PageState, seeStates } from './states.ts'

type Step = readonly ['press', string] | readonly ['choose', string, string]

const does =
  (...steps: readonly Step[]): NonNullable<PageState['before']> =>
  async (page) => {
    for (const [how, name, value = ''] of steps) {
      if (how === 'press') await page.getByRole('button', { name }).first().click()
      else await page.getByLabel(name).first().selectOption({ label: value })
    }
  }

const boundaries = { path: '/boundaries', reads: usual, sign: 'Answered for you' }

seeStates('Boundaries and offers', [
  {
    ...boundaries,
    name: 'in an ordinary week, everything opened',
    before: does(
      ['choose', 'How much a week', 'another amount'],
      ['choose', 'Until when nothing', 'Nothing until another day'],
      ['press', 'Change: You can be asked for knowledge'],
      ['press', 'Add: something'],
      ['press', 'Add: days away'],
    ),
  },
  { ...boundaries, name: 'the first day', reads: firstDay, sign: 'Nothing is set yet' },
  { ...boundaries, name: 'forty people, everything set', reads: crowded },
  { ...boundaries, name: 'loading', reads: silent, sign: 'What you can take on' },
  { ...boundaries, name: 'error', reads: failing, sign: 'could not be opened' },
])

const agreements = { path: '/agreements', reads: usual, sign: 'What keeps coming back' }
const one = { path: '/agreements/agreement_mentoring', reads: usual, sign: 'done under it' }

seeStates('Agreements', [
  { ...agreements, name: 'waiting, running, over, coming back' },
  { ...agreements, name: 'none yet', reads: firstDay, sign: 'Nothing is agreed on yet' },
  { ...agreements, name: 'six in each, words as long as can be', reads: crowded },
  { ...agreements, name: 'loading', reads: silent, sign: 'What you agreed on' },
  { ...agreements, name: 'error', reads: failing, sign: 'could not be opened' },
  { ...one, name: 'one that runs, about to end', before: does(['press', 'End it']) },
  {
    ...one,
    name: 'one that waits',
    path: '/agreements/agreement_long',
    reads: crowded,
    sign: 'Agree to it',
  },
  { ...one, name: 'one that is not there', path: '/agreements/agreement_none', sign: 'no such' },
  {
    ...one,
    name: 'a new one, with nothing said',
    path: '/agreements/new',
    sign: 'agree on',
    before: async (page) => {
      await does(['press', 'Propose it'])(page)
      await page.getByText('Say with whom first.').waitFor()
    },
  },
])

const no = { path: '/no?text=Could%20you%20take%20my%20shift%3F', reads: usual, sign: 'Say no' }
const notices = { path: '/settings/notices', reads: usual, sign: 'Mail goes to' }

seeStates('Saying no, notices, Today', [
  {
    ...no,
    name: 'a no, worded',
    writes: {
      '/no': {
        reply: 'I can’t take this on just now. Lee and Mia said they can be asked for cover.',
        kind: 'cover',
        named: [
          { is: 'person', person: 'person_lee', name: 'Lee Lind' },
          { is: 'person', person: 'person_mia', name: 'Mia Moser' },
        ],
      },
    },
    before: async (page) => {
      await does(['press', 'Word a no'])(page)
      await page.getByText('Lee and Mia said they can be asked for this').waitFor()
    },
  },
  { ...notices, name: 'notices' },
  { ...notices, name: 'notices without mail', reads: firstDay, sign: 'sends no mail' },
  { ...notices, name: 'a link that stops a mail', path: '/stop?token=t', sign: 'Stop this mail?' },
  {
    name: 'Today with an agreement, a review, a memory, a week and what comes back',
    path: '/',
    reads: usual,
    today: { ...full, ...agreeingToday },
    sign: 'You wanted to remember',
  },
])

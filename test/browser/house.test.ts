// People, teams and settings in every state they can be in.
import { alone, asMia, crowded, failing, silent, usual } from './house.fixture.ts'
import { type PageState, seeStates } from './states.ts'

type Step = readonly ['press', string] | readonly ['fill', string, string]

const does =
  (...steps: readonly Step[]): NonNullable<PageState['before']> =>
  async (page) => {
    for (const [how, name, value] of steps) {
      if (how === 'press') await page.getByRole('button', { name }).first().click()
      else await page.getByLabel(name).first().fill(value)
    }
  }

const people = { path: '/people', reads: usual, sign: 'Who is here' }
const invited = {
  person: { person: 'person_olu', name: 'Olu Ade', you: false, standing: 'invited' },
}

seeStates('People', [
  { ...people, name: 'as an admin' },
  { ...people, name: 'as a member', reads: asMia },
  { ...people, name: 'alone', reads: alone, sign: 'Only you so far.' },
  {
    ...people,
    name: 'addresses opened, one person opened, an address about to be split off',
    before: does(['press', 'Open them'], ['press', 'Change: Raj'], ['press', 'Split off']),
  },
  {
    ...people,
    name: 'about to end a membership',
    before: does(['press', 'Open them'], ['press', 'Change: Raj'], ['press', 'End their']),
  },
  {
    ...people,
    name: 'about to say who somebody is',
    before: async (page) => {
      await does(['press', 'Open them'], ['press', 'Say who: colleague 7F3A'])(page)
      await page.getByRole('combobox', { name: 'is the same' }).selectOption({ label: 'Raj Rao' })
      await does(['press', 'Show what that would do'])(page)
      await page.getByText('Each address can be split off again').waitFor()
    },
  },
  {
    ...people,
    name: 'an invitation made',
    writes: { '/people/invite': { ...invited, secret: 'x'.repeat(43) } },
    before: async (page) => {
      await does(['fill', 'Their name', 'Olu Ade'], ['press', 'Make an invitation'])(page)
      await page.getByText('is ready').waitFor()
    },
  },
  {
    ...people,
    name: 'an invitation to take back',
    before: does(['press', 'Change: Joe'], ['press', 'Take the invitation back']),
  },
  { ...people, name: 'forty people, long names', reads: crowded, before: does(['press', 'Open']) },
  { ...people, name: 'loading', reads: silent, sign: 'People' },
  { ...people, name: 'error', reads: failing, sign: 'could not be opened' },
])

const team = { path: '/team', reads: usual, sign: 'Members' }

seeStates('Team', [
  { ...team, name: 'as its lead' },
  { ...team, name: 'as a member', reads: asMia, before: does(['press', 'Leave: Mia']) },
  { ...team, name: 'alone', reads: alone, sign: 'only you so far' },
  {
    ...team,
    name: 'everything opened',
    before: does(
      ['press', 'Rename the team'],
      ['press', 'Change: Lee'],
      ['press', 'Name as lead'],
      ['press', 'Add: somebody'],
      ['press', 'Write: a goal'],
      ['press', 'End: Nobody'],
      ['press', 'Mark: days'],
      ['press', 'Change: what the team'],
      ['press', 'Change: who confirms'],
      ['press', 'Form: another'],
    ),
  },
  { ...team, name: 'forty people, long names', reads: crowded },
  { ...team, name: 'in no team', reads: { ...usual, '/teams': { teams: [] } }, sign: 'No team' },
  { ...team, name: 'one that is not there', path: '/team/team_none', sign: 'no such team' },
  { ...team, name: 'loading', reads: silent, sign: 'Team' },
  { ...team, name: 'error', reads: failing, sign: 'could not be opened' },
])

const you = { path: '/settings/you', reads: usual, sign: 'Addresses that are yours' }
const yours = { path: '/settings/yours', reads: usual, sign: 'Who looked' }
const tokens = { path: '/settings/tokens', reads: usual, sign: 'My laptop' }

seeStates('Settings', [
  {
    ...you,
    name: 'you, everything opened',
    before: does(
      ['press', 'Change: your name'],
      ['press', 'Add: days away'],
      ['press', 'Change: what you know'],
      ['press', 'Change: what you work on'],
      ['press', 'Add: another address'],
    ),
  },
  { ...you, name: 'an address to give up', before: does(['press', 'Not mine']) },
  { ...you, name: 'you, nothing said', reads: alone },
  { ...you, name: 'you, long', reads: crowded },
  { ...you, name: 'consent', path: '/settings/consent', sign: 'What a yes means' },
  { ...yours, name: 'what is yours', before: does(['press', 'See: what erasing']) },
  {
    ...yours,
    name: 'about to erase',
    before: does(['press', 'See: what erasing'], ['press', 'Erase everything of mine']),
  },
  { ...yours, name: 'about to leave', before: does(['press', 'Leave: the organisation']) },
  {
    ...yours,
    name: 'nothing yet, and the only admin',
    reads: alone,
    before: does(['press', 'See']),
  },
  {
    ...you,
    name: 'sign-in',
    path: '/settings/sign-in',
    sign: 'You are signed in here',
    before: does(['press', 'Change: your password']),
  },
  { ...you, name: 'organisation', path: '/settings/organisation', sign: 'Who leads' },
  {
    ...you,
    name: 'organisation, the first day',
    path: '/settings/organisation',
    reads: alone,
    sign: 'Nobody is on it',
  },
  {
    ...you,
    name: 'council',
    path: '/settings/council',
    reads: asMia,
    sign: 'Read further back',
  },
  { ...tokens, name: 'tokens', before: does(['press', 'Take back: My laptop']) },
  {
    ...tokens,
    name: 'a token made',
    writes: { '/tokens': { token: `gt_${'x'.repeat(64)}` } },
    before: async (page) => {
      await does(['press', 'Make: a token'], ['fill', 'What it is for', 'Rota'])(page)
      await does(['press', 'Make the token'])(page)
      await page.getByText('Copy the token').waitFor()
    },
  },
  { ...tokens, name: 'no tokens', reads: alone, sign: 'No token yet' },
  { ...you, name: 'no such part', path: '/settings/none', sign: 'no such part' },
  { ...you, name: 'loading', reads: silent, sign: 'Settings' },
  { ...you, name: 'error', reads: failing, sign: 'could not be opened' },
  {
    ...you,
    name: 'gone, erased',
    path: '/gone?did=erased&notes=23&stay=61',
    sign: 'It is erased.',
  },
  { ...you, name: 'gone, left', path: '/gone?did=left', sign: 'You have left.' },
])

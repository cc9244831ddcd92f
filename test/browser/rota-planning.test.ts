// Setting up a rota, planning it, days away, wishes, feeds and a team's week, in every state they
// can be in.
import { alone, crowded, usual as house } from './house.fixture.ts'
import {
  feeds,
  foundInCalendar,
  plan,
  planning,
  supportRota,
  waysThrough,
} from './rota-planning.fixture.ts'
import { type PageState, seeStates } from './states.ts'
import { quietWeek, week } from './team-week.fixture.ts'

type Step = readonly ['press' | 'tick', string] | readonly ['fill', string, string]

const does =
  (...steps: readonly Step[]): NonNullable<PageState['before']> =>
  async (page) => {
    for (const [how, name, value = ''] of steps) {
      if (how === 'press') await page.getByRole('button', { name }).first().click()
      else if (how === 'tick') await page.getByLabel(name).first().click({ force: true })
      else await page.getByLabel(name).first().fill(value)
    }
  }

const failing = Object.fromEntries(Object.keys(planning).map((path) => [path, 503]))
const silent = Object.fromEntries(Object.keys(planning).map((path) => [path, undefined]))

const making = { path: '/rota/set-up', reads: planning, sign: 'What is covered' }

seeStates('Setting up a rota', [
  { ...making, name: 'nothing said yet' },
  {
    ...making,
    name: 'all duties there are, one opened',
    before: does(
      ['press', 'Early and late'],
      ['press', 'On call, weekly'],
      ['press', 'Nights'],
      ['press', 'Weekend desk'],
      ['press', 'Once a month'],
      ['press', 'Follow the sun'],
      ['press', 'Change: Late'],
      ['press', 'Change: Month end'],
      ['press', 'Change: Lee'],
    ),
  },
  {
    ...making,
    name: 'hours that cannot be, and something missing',
    before: async (page) => {
      await does(['press', 'Something else'], ['press', 'Change: a duty'])(page)
      await does(['fill', 'It ends at', '08:00'], ['press', 'Set it up'])(page)
      await page.getByText('One duty has no name yet.').waitFor()
    },
  },
  {
    ...making,
    name: 'one there is, rules opened',
    path: '/rota/set-up?rota=rota_support',
    sign: 'What you change here',
    before: async (page) => {
      await page.getByText('of rest between two duties').first().click()
      await does(['press', 'Change: Joe'])(page)
    },
  },
  {
    ...making,
    name: 'of a team that somebody else leads',
    reads: {
      ...planning,
      '/me': {
        ...(house['/me'] as object),
        you: { person: 'person_raj-rao', name: 'Raj Rao', you: true, standing: 'joined' },
        roles: [],
        leads: false,
      },
    },
    sign: 'can set up the rota',
  },
  {
    ...making,
    name: 'in no team',
    reads: { ...planning, '/teams': { teams: [] } },
    sign: 'A rota belongs to a team, and you are in none yet.',
  },
  { ...making, name: 'in several teams', reads: several(), sign: 'Which one is it for?' },
  { ...making, name: 'alone', reads: { ...planning, ...alone } },
  { ...making, name: 'forty people, long names', reads: { ...planning, ...crowded } },
  { ...making, name: 'loading', reads: silent, sign: 'Set up a rota' },
  { ...making, name: 'error', reads: failing, sign: 'could not be opened' },
])

function several() {
  const { teams } = planning['/teams'] as { teams: readonly object[] }
  return { ...planning, '/teams': { teams: teams.map((team) => ({ ...team, yours: true })) } }
}

const found: PageState = {
  name: 'from a calendar: what was found',
  path: '/rota/set-up?way=calendar',
  reads: planning,
  writes: { '/rotas/draft-import': foundInCalendar },
  sign: 'Which calendar',
  before: async (page) => {
    await page.getByLabel('The calendar’s address').fill('https://example.org/rota.ics')
    await does(['press', 'See what is in it'])(page)
    await page.getByText('84 shifts from').waitFor()
    await page.getByText('entries were not understood').click()
  },
}

seeStates('A rota from what there is', [
  { ...found, name: 'from a calendar, nothing read yet', before: does() },
  found,
  {
    ...found,
    name: 'from a table with nothing in it',
    path: '/rota/set-up?way=table',
    sign: 'Which table',
    writes: {
      '/rotas/draft-import': { ...foundInCalendar, shifts: 0, people: [], duties: [] },
    },
    before: async (page) => {
      await page.getByLabel('The table').fill('start,end')
      await does(['press', 'See what is in it'])(page)
      await page.getByText('No shift was found').waitFor()
      await does(['press', 'Bring it in'])(page)
    },
  },
])

const planningPage = { path: '/rota/plan', reads: planning, sign: 'Make a plan' }
const previewed = { '/rotas/rota_support/preview': plan }

seeStates('Planning a rota', [
  { ...planningPage, name: 'nothing asked for yet' },
  {
    ...planningPage,
    name: 'a plan, with something open, a clash and somebody who goes along',
    writes: previewed,
    before: async (page) => {
      await does(['press', 'Make a plan'])(page)
      await page.getByText('Nobody has these yet').waitFor()
    },
  },
  {
    ...planningPage,
    name: 'the first plan comes by itself, everything has somebody',
    reads: { ...planning, '/rotas/rota_support': { rota: firstTime() } },
    writes: {
      '/rotas/rota_support/preview': {
        ...plan,
        open: 0,
        clashes: [],
        capped: true,
        seats: plan.seats.map((seat) => ({ person: 'person_raj-rao', ...seat })),
      },
    },
    sign: 'Every shift has somebody.',
  },
  {
    ...planningPage,
    name: 'not for everybody',
    reads: {
      ...planning,
      '/rotas/rota_support': { rota: { ...supportRota, mayPlan: false } },
    },
    sign: 'makes its plan',
  },
  { ...planningPage, name: 'no rota yet', reads: none(), sign: 'There is no rota yet' },
  { ...planningPage, name: 'loading', reads: silent, sign: 'Plan the rota' },
  { ...planningPage, name: 'error', reads: failing, sign: 'could not be opened' },
])

function firstTime() {
  const { publishedUntil: _, ...rest } = supportRota
  return { ...rest, shifts: [] }
}

function none() {
  return { ...planning, '/rotas': { rotas: [] } }
}

const away = { path: '/rota/away?from=2026-05-14&until=2026-05-15', reads: planning }

seeStates('Days away', [
  { ...away, name: 'nothing asked for yet', sign: 'See what it takes' },
  {
    ...away,
    name: 'two ways through',
    sign: 'See what it takes',
    writes: { '/rotas/rota_support/absence': { plans: waysThrough } },
    before: async (page) => {
      await does(['press', 'See what it takes'])(page)
      await page.getByText('Two ways through').waitFor()
    },
  },
  {
    ...away,
    name: 'nothing has to move',
    sign: 'See what it takes',
    writes: { '/rotas/rota_support/absence': { plans: [] } },
    before: async (page) => {
      await does(['press', 'See what it takes'])(page)
      await page.getByText('Nothing has to move').waitFor()
    },
  },
  { ...away, name: 'no rota yet', reads: none(), sign: 'There is no rota yet' },
  { ...away, name: 'loading', reads: silent, sign: 'Days away' },
])

const wishing = { path: '/rota/wishes', reads: planning, sign: 'Nobody reads these' }

seeStates('Wishes', [
  { ...wishing, name: 'some said' },
  {
    ...wishing,
    name: 'none said, none left of a kind',
    reads: {
      ...planning,
      '/rotas/rota_support/wishes': {
        wishes: [],
        left: { want: 4, 'rather not': 0, cannot: 1 },
      },
    },
    before: async (page) => {
      await page.getByLabel('On which days').selectOption('day')
    },
  },
  { ...wishing, name: 'error', reads: failing, sign: 'could not be opened' },
])

const feeding = { path: '/rota/feeds', reads: planning, sign: 'How to add it' }

seeStates('Feeds', [
  {
    ...feeding,
    name: 'one there is, one to make, one whose address was shown before',
    before: does(['press', 'Stop it'], ['tick', 'Show shifts as free']),
  },
  {
    ...feeding,
    name: 'none made',
    reads: { ...planning, '/feeds': { feeds: feeds.feeds.map(({ of }) => ({ of, name: of })) } },
  },
  { ...feeding, name: 'error', reads: failing, sign: 'could not be opened' },
])

const weekly = { path: '/team', reads: { ...planning, '/teams/team_support/week': { week } } }

seeStates('This week', [
  { ...weekly, name: 'a full week', sign: 'Nobody has Late' },
  {
    ...weekly,
    name: 'a quiet week',
    reads: { ...planning, '/teams/team_support/week': { week: quietWeek } },
    sign: 'Every shift has somebody',
  },
  {
    ...weekly,
    name: 'no rota',
    reads: { ...planning, '/teams/team_support/week': { week: { ...quietWeek, hasRota: false } } },
    sign: 'has no rota yet',
  },
  {
    ...weekly,
    name: 'it does not come',
    reads: { ...planning, '/teams/team_support/week': 503 },
    sign: 'This week',
  },
])

// One's own record and a favor's page as the stub answers them: half a year of the mock's Ana,
// nothing yet, and as much as there can be.
import type { HistoryView, RecordView } from '../../src/core/privacy/record-views.ts'
import type { FavorView, PartyView } from '../../src/core/privacy/views.ts'
import { addDays } from '../../src/core/time.ts'
import type { LooksAnswer } from '../../src/operations/looks/shapes.ts'
import type { MeAnswer } from '../../src/operations/me/shapes.ts'
import { full, gave, longName, received, todayDay } from './fixture.ts'

const party = (name: string): PartyView => ({
  is: 'person',
  person: `person_${name.toLowerCase().replaceAll(/\W/g, '-')}`,
  name,
})

/** The mock's own weeks, in hours. */
const given = '1 2 0 3 2 5 8 6 2 1 0 2 3 2 4 1 0 0 2 3 5 2 1 3 2 1'.split(' ').map(Number)
const got = '0 1 1 2 0 0 1 2 3 4 2 1 0 1 2 5 6 3 1 0 2 2 4 3 1 2'.split(' ').map(Number)

const weeks: RecordView['weeks'] = given.map((hours, index) => ({
  monday: addDays('2025-11-17', index * 7),
  given: Math.ceil(hours / 3),
  received: Math.ceil((got[index] ?? 0) / 3),
  givenMinutes: hours * 60,
  receivedMinutes: (got[index] ?? 0) * 60,
}))

const sprint = gave('sprint', 'Raj', { day: '2026-01-02', returnIs: 'passed on' })
const weekend = received('weekend', 'Ines', { day: '2026-03-14' })
const both = {
  given: { monday: '2025-12-29', favor: sprint },
  received: { monday: '2026-03-09', favor: weekend },
}

const row = (name: string, more: object = {}): RecordView['withWhom'][number] => ({
  who: party(name),
  gave: ['cover', 'check'],
  received: ['knowledge'],
  lastDay: '2026-05-04',
  ...more,
})

const names = ['Ines', 'Joe', 'Lee', 'Mia', 'Omar', 'Raj', 'Sam']

const openOnes = full.saidAloud

const between = (giver: string, receiver: string, id: string, more: Partial<FavorView>) => ({
  ...gave(id, receiver, { relation: 'team' as const, actions: ['notice'], ...more }),
  giver: party(giver),
})

export const chain: RecordView['chains'][number] = {
  steps: [
    { how: 'given', by: { is: 'you', person: 'person_ana', name: 'Ana' }, favor: sprint },
    {
      how: 'passed on',
      by: party('Raj'),
      favor: between('Raj', 'Mia', 'onward', { day: '2026-03-03' }),
    },
    {
      how: 'passed on',
      by: party('Mia'),
      favor: between('Mia', 'Omar', 'scripts', { day: '2026-04-20', kind: 'knowledge' }),
    },
    {
      how: 'came home',
      by: party('Omar'),
      favor: received('omar', 'Omar', { standing: 'waiting', actions: ['confirm', 'decline'] }),
    },
  ],
}

const hidden: RecordView['chains'][number] = {
  steps: [
    {
      how: 'given',
      by: { is: 'you', person: 'person_ana', name: 'Ana' },
      favor: gave('b', 'Lee', {}),
    },
    { how: 'passed on', by: party('Lee') },
  ],
}

export const record: RecordView = {
  from: '2025-11-17',
  until: todayDay,
  weeks,
  tallest: { hours: both, favors: both },
  favors: 31,
  effortUnsaid: 3,
  waiting: 2,
  withWhom: [
    ...names.map((name) => row(name)),
    row('Tuuli', { received: [] }),
    {
      who: { is: 'former colleague', name: 'former colleagues' },
      gave: [],
      received: ['cover'],
      lastDay: '2025-12-01',
    },
  ],
  open: openOnes,
  ended: { freely: 2, cameHome: 4, passedOn: 2, letGo: 1 },
  chains: [chain, hidden],
}

export const withHours: RecordView = {
  ...record,
  withWhom: record.withWhom.map((each, index) => ({
    ...each,
    givenMinutes: each.gave.length === 0 ? 0 : 45 * (index + 1),
    receivedMinutes: each.received.length === 0 ? 0 : 2_795 - 300 * index,
  })),
}

const nothing = { ...record, favors: 0, effortUnsaid: 0, waiting: 0, open: [], withWhom: [] }
const noWeeks = weeks.map(({ monday }) => ({
  monday,
  given: 0,
  received: 0,
  givenMinutes: 0,
  receivedMinutes: 0,
}))
export const blank: RecordView = {
  ...nothing,
  weeks: noWeeks,
  tallest: { hours: {}, favors: {} },
  ended: { freely: 0, cameHome: 0, passedOn: 0, letGo: 0 },
  chains: [],
}

const every = [
  'cover',
  'expertise',
  'check',
  'mentoring',
  'introduction',
  'advocacy',
  'knowledge',
  'deadline',
  'concession',
  'other',
] as const

/** Forty colleagues, the longest names, years of weeks, every kind both ways. */
export const large: RecordView = {
  ...record,
  from: '2018-01-01',
  weeks: Array.from({ length: 436 }, (_, index) => ({
    monday: addDays('2018-01-01', index * 7),
    given: index % 4,
    received: index % 3,
    givenMinutes: ((index * 37) % 900) + 5,
    receivedMinutes: ((index * 53) % 700) + 5,
  })),
  withWhom: Array.from({ length: 40 }, (_, index) =>
    row(`${String.fromCharCode(65 + (index % 26))}${index} ${longName}`, {
      gave: every,
      received: every,
      givenMinutes: 19_999 - index,
      receivedMinutes: index * 131,
    }),
  ),
  open: openOnes.map((favor) => ({
    ...favor,
    [favor.relation === 'giver' ? 'receiver' : 'giver']: party(longName),
  })),
  chains: [
    {
      steps: chain.steps.map((step) => ({
        ...step,
        by: party(longName),
        ...(step.favor ? { favor: { ...step.favor, giver: party(longName) } } : {}),
      })),
    },
  ],
}

export const looks: LooksAnswer = {
  looks: [
    { day: '2026-05-08', by: party('Omar'), what: 'shown favor', favor: sprint },
    { day: '2026-05-08', by: party('Tuuli'), what: 'addresses' },
    { day: '2026-04-30', by: { is: 'operator', name: 'the operator' }, what: 'backup' },
  ],
}

export const me: MeAnswer = {
  you: full.you,
  roles: [],
  leads: false,
  consents: false,
  away: [{ from: '2026-05-25', until: '2026-05-29' }],
  skills: [],
  projects: [],
  identities: [],
  teams: full.teams,
  privateAnswersOff: false,
  demo: false,
}

const kept = (subject: string, line: object) => ({
  field: 'kept-favor',
  subject,
  plain: JSON.stringify(line),
})

export const answers = {
  answers: [
    kept('kept_1', { giver: 'Zed', receiver: 'me', kind: 'cover', day: '2026-05-02' }),
    kept('kept_2', { giver: 'me', receiver: 'person_raj', kind: 'check', note: 'Quietly.' }),
    { field: 'pressure', subject: 'favor_sprint', plain: '{}' },
    { field: 'felt-expectation', subject: 'favor_sprint', plain: '{"expectation":"return"}' },
    { field: 'private-note', subject: 'favor_sprint', plain: '{"note":"Ask before next time."}' },
  ],
}

const ana: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }
const content = { kind: 'cover', day: '2026-01-02', effort: { minutes: 480 } } as const

/** Everything that can have become of one favor. */
export const past: HistoryView['history'] = [
  { what: 'recorded', day: '2026-01-02', by: ana },
  { what: 'confirmed', day: '2026-01-03', by: party('Raj') },
  { what: 'word taken back', day: '2026-01-03', by: party('Raj') },
  { what: 'confirmed', day: '2026-01-04', by: party('Raj') },
  {
    what: 'corrected',
    day: '2026-01-05',
    by: party('Raj'),
    before: content,
    after: { kind: 'deadline', day: '2026-01-01' },
    noteChanged: true,
  },
  { what: 'expectation said', day: '2026-01-06', by: ana, expectation: 'return' },
  { what: 'expectation said', day: '2026-01-06', by: party('Raj'), expectation: 'return' },
  { what: 'return day set', day: '2026-01-07', by: ana, returnDay: '2026-03-01' },
  { what: 'return day set', day: '2026-01-07', by: ana, returnDay: null },
  { what: 'shown', day: '2026-01-08', by: ana },
  { what: 'hidden', day: '2026-01-08', by: ana },
  { what: 'noticed', day: '2026-01-09', by: party('Mia') },
  { what: 'third left', day: '2026-01-09' },
  { what: 'note disputed', day: '2026-01-10', by: party('Raj') },
  { what: 'note accepted', day: '2026-01-10', by: party('Raj') },
  { what: 'passed on', day: '2026-03-03', by: party('Raj') },
]

export const gone: FavorView = {
  ...sprint,
  note: 'your sprint, while you were with your family',
  effort: { minutes: 480 },
  waited: 'The release notes',
  goal: 'Every on-call night covered a week ahead',
  about: party('Tuuli'),
  sawThat: [party('Mia'), party('Sam')],
  withinLine: true,
  shownTo: 'our team',
  saidByGiver: 'return',
  actions: ['correct', 'hide', 'withdraw'],
}

export const inReturn: HistoryView = {
  favor: { ...gone, answers: { how: 'returns', favor: 'favor_weekend' } },
  history: past,
  answers: weekend,
}

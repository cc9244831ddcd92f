// What the stub answers: one person's Today on Tuesday 12 May 2026, and what people may call
// themselves at most.
import type {
  FavorView,
  NewsView,
  NoticeView,
  PartyView,
  PersonView,
} from '../../src/core/privacy/views.ts'
import type { TodayAnswer } from '../../src/operations/today.ts'

export const todayDay = '2026-05-12'

const person = (name: string): PersonView => ({
  person: `person_${name.toLowerCase().replaceAll(/\W/g, '-')}`,
  name,
  you: name === 'Ana',
  standing: 'joined',
})

const names = ['Ana', 'Ines', 'Lee', 'Mia', 'Omar', 'Raj', 'Sam', 'Tuuli']
const ana: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }
const party = (name: string): PartyView => ({
  is: 'person',
  person: person(name).person,
  name,
})

const base = {
  kind: 'cover',
  standing: 'confirmed',
  withinLine: false,
  observed: false,
  shownTo: 'us two',
} as const

export function received(id: string, giver: string, more: Partial<FavorView>): FavorView {
  return {
    ...base,
    favor: `favor_${id}`,
    relation: 'receiver',
    giver: party(giver),
    receiver: ana,
    day: '2026-05-07',
    writtenBy: 'receiver',
    actions: ['correct', 'show'],
    ...more,
  }
}

export function gave(id: string, receiver: string, more: Partial<FavorView>): FavorView {
  return {
    ...base,
    favor: `favor_${id}`,
    relation: 'giver',
    giver: ana,
    receiver: party(receiver),
    day: '2026-05-07',
    writtenBy: 'giver',
    actions: ['correct', 'show'],
    ...more,
  }
}

const waits: Partial<FavorView> = {
  standing: 'waiting',
  writtenBy: 'giver',
  actions: ['confirm', 'decline', 'correct'],
}

const open: Partial<FavorView> = { returnIs: 'open' }

function news(kind: NewsView['news'], by: string, favor: FavorView, more = {}): NewsView {
  return { news: kind, day: '2026-05-11', by: party(by), favor, ...more }
}

const forYou = [
  received('omar', 'Omar', {
    ...waits,
    effort: { minutes: 480 },
    saidByGiver: 'freely',
    lapses: '2026-05-21',
  }),
  received('lee', 'Lee', {
    ...waits,
    kind: 'check',
    day: '2026-05-06',
    effort: { minutes: 45 },
    note: 'The refund macros, twice.',
    lapses: '2026-05-20',
  }),
]

const saidAloud = [
  gave('raj', 'Raj', {
    ...open,
    day: '2026-01-20',
    saidByReceiver: 'return',
    returnDay: '2026-05-21',
    actions: ['correct', 'show', 'let-go', 'set-return-day'],
  }),
  received('ines', 'Ines', {
    ...open,
    day: '2026-04-18',
    saidByGiver: 'return',
    returnDay: '2026-05-30',
    actions: ['correct', 'show', 'return', 'pass-on', 'refuse-return', 'set-return-day'],
  }),
]

const since: readonly NewsView[] = [
  news('confirmed', 'Lee', gave('macros', 'Lee', { kind: 'check', effort: { minutes: 45 } })),
  news('passed on', 'Raj', gave('sprint', 'Raj', { day: '2026-01-20' }), {
    other: {
      ...gave('mia', 'Mia', { kind: 'knowledge', effort: { minutes: 120 } }),
      giver: party('Raj'),
      relation: 'third',
    },
  }),
  news('let go', 'Sam', received('sam', 'Sam', { day: '2026-03-03', returnIs: 'let go' }), {
    day: '2026-05-08',
  }),
]

const notices: readonly NoticeView[] = [
  {
    notice: 'import',
    day: '2026-05-10',
    by: party('Lee'),
    import: { import: 'import_1', name: 'help-2025.csv', lines: 3 },
  },
  { notice: 'role given', day: '2026-05-08', by: party('Omar'), role: 'admin' },
]

const lately = [
  gave('ines-check', 'Ines', {
    kind: 'check',
    day: '2026-05-09',
    effort: { minutes: 60 },
    actions: ['withdraw', 'correct', 'show'],
  }),
  gave('macros', 'Lee', { kind: 'check', effort: { minutes: 45 }, note: 'The refund macros.' }),
  ...saidAloud,
]

export const full: TodayAnswer = {
  day: todayDay,
  you: person('Ana'),
  teams: [{ team: 'team_support', name: 'Support', people: 9, yours: true }],
  demo: false,
  mode: 'everything',
  forYou,
  saidAloud,
  since,
  notices,
  asks: [],
  tookOn: [],
  yourAsks: [],
  changes: [],
  agreements: [],
  recurring: [],
  handovers: [],
  toWrite: [],
  remembered: [],
  lately,
  people: names.map(person),
  upTo: 41,
}

export const empty: TodayAnswer = {
  ...full,
  demo: true,
  teams: [{ team: 'team_support', name: 'Support', people: 1, yours: true }],
  forYou: [],
  saidAloud: [],
  since: [],
  notices: [],
  lately: [],
  people: [person('Ana')],
  upTo: 0,
}

export const longName =
  'Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaft Aleksandrowitsch-Oy'

/** The longest names and notes there can be. */
export const long: TodayAnswer = {
  ...full,
  you: { ...person('Ana'), name: longName },
  teams: [{ team: 'team_support', name: `Support ${longName}`, people: 24, yours: true }],
  forYou: [
    received('long', 'Omar', {
      ...waits,
      giver: { is: 'person', person: 'person_omar', name: longName },
      note: 'Word '.repeat(99),
      effort: { minutes: 19_999 },
    }),
  ],
  lately: [
    gave('longer', 'Lee', {
      receiver: { is: 'team', team: 'team_support', name: `Support ${longName}` },
      note: 'x'.repeat(500),
      effort: { minutes: 19_999 },
    }),
  ],
}

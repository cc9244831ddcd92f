// What the stub answers about boundaries, agreements and notices: as Ana has them in an ordinary
// week, on her first day, and with forty people and the longest names and words there can be.
import type { AgreementView, AskView } from '../../src/core/privacy/ask-views.ts'
import type { PartyView } from '../../src/core/privacy/views.ts'
import type { AgreementsAnswer } from '../../src/operations/agreements/shapes.ts'
import type { BoundaryAnswer, OffersFound } from '../../src/operations/boundaries/shapes.ts'
import type { NoticesAnswer } from '../../src/operations/notices/shapes.ts'
import { gave, longName, received } from './fixture.ts'
import { me } from './house.fixture.ts'
import type { Reads } from './stub.ts'

export const party = (name: string): PartyView => ({
  is: 'person',
  person: `person_${name.toLowerCase().replaceAll(/\W/g, '-')}`,
  name,
})
const ana: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }

const answered = (id: string, asker: string, more: Partial<AskView> = {}): AskView => ({
  ask: `ask_${id}`,
  relation: 'asked',
  asker: party(asker),
  kind: 'mentoring',
  what: 'go through the export scripts with me once a week',
  audience: { kind: 'people' },
  manner: 'one at a time',
  openedDay: '2026-05-11',
  expiresAtMs: Date.UTC(2026, 4, 14),
  standing: 'open',
  boundaryAnswered: true,
  actions: [],
  ...more,
})

export const boundaries: BoundaryAnswer = {
  boundary: { weeklyMinutes: 180, kindsNotNow: ['mentoring'], askLastFor: ['cover'] },
  offers: [{ kind: 'knowledge', words: 'anything about the export scripts' }, { kind: 'check' }],
  nameMe: true,
  week: {
    from: '2026-05-11',
    yeses: 9,
    minutes: 420,
    setMinutes: 180,
    until: '2026-05-18',
    shallAnswer: true,
  },
  answeredForYou: [
    answered('1', 'Mia'),
    answered('2', 'Omar', { kind: 'cover', what: 'take my late shift', openedDay: '2026-05-08' }),
  ],
}

const found: OffersFound = {
  people: ['Lee', 'Mia'].map((name) => ({ person: party(name), said: [], skills: [] })),
}

export const mentoring: AgreementView = {
  agreement: 'agreement_mentoring',
  kind: 'mentoring',
  proposer: ana,
  parties: [
    {
      party: ana,
      terms: 'An hour on the export scripts, with questions left over',
      accepted: true,
    },
    { party: party('Omar'), terms: 'Brings one case of his own each time', accepted: true },
  ],
  cadence: 'every two weeks',
  start: '2026-04-01',
  end: '2026-09-30',
  reviewDay: '2026-06-30',
  standing: 'active',
  reviewDue: false,
  favors: [
    gave('mentored-2', 'Omar', { kind: 'mentoring', day: '2026-05-06', effort: { minutes: 60 } }),
    gave('mentored-1', 'Omar', { kind: 'mentoring', day: '2026-04-22', effort: { minutes: 60 } }),
  ],
  actions: ['end', 'renew'],
}

const proposed: AgreementView = {
  ...mentoring,
  agreement: 'agreement_cover',
  kind: 'cover',
  proposer: party('Lee'),
  parties: [
    { party: party('Lee'), terms: 'Covers for Ana', accepted: true },
    { party: ana, terms: 'Covers for Lee', accepted: false },
  ],
  cadence: 'when needed',
  start: '2026-05-12',
  end: '2026-11-12',
  reviewDay: '2026-10-29',
  standing: 'proposed',
  favors: [],
  actions: ['accept', 'decline'],
}

const ended: AgreementView = {
  ...mentoring,
  agreement: 'agreement_checks',
  kind: 'check',
  parties: [
    { party: ana, terms: 'Reads what Mia writes before it goes out', accepted: true },
    { party: party('Mia'), terms: 'Reads what Ana writes before it goes out', accepted: true },
  ],
  standing: 'ended',
  start: '2025-09-01',
  end: '2026-03-31',
  reviewDay: '2026-03-17',
  favors: [],
  actions: ['renew'],
}

export const recurring: AgreementsAnswer['recurring'][number] = {
  kind: 'cover',
  other: party('Raj'),
  person: 'person_raj',
  favors: [
    received('again-3', 'Raj', { day: '2026-05-02' }),
    gave('again-2', 'Raj', { day: '2026-04-11' }),
    received('again-1', 'Raj', { day: '2026-03-14' }),
  ],
}

export const agreements: AgreementsAnswer = {
  forYou: [proposed],
  agreements: [
    { ...mentoring, agreement: 'agreement_due', kind: 'knowledge', reviewDue: true },
    mentoring,
    {
      ...proposed,
      agreement: 'agreement_waits',
      proposer: ana,
      actions: ['withdraw'],
      parties: [
        { party: ana, terms: 'Covers for Tuuli', accepted: true },
        { party: party('Tuuli'), terms: 'Covers for Ana', accepted: false },
      ],
    },
    ended,
  ],
  recurring: [recurring],
}

export const notices: NoticesAnswer = {
  settings: {
    kinds: {
      asks: 'at once',
      answers: 'at once',
      word: 'daily',
      changes: 'daily',
      agreements: 'app',
      handovers: 'at once',
      shifts: 'at once',
      swaps: 'at once',
      openShifts: 'daily',
      week: 'daily',
      account: 'daily',
    },
    dailyAt: '08:00',
    quiet: { from: '18:00', until: '08:00' },
    zone: 'Europe/Helsinki',
  },
  mail: 'on',
  address: 'ana@example.org',
}

/** What Today says besides, where there is anything. */
export const agreeingToday = {
  agreements: [proposed, { ...mentoring, reviewDue: true }],
  recurring: [recurring],
  remembered: [
    {
      favor: received('remembered', 'Ines', { day: '2026-04-18' }),
      words: 'She stayed until ten. Her deadline is in June.',
    },
  ],
  week: boundaries.week,
}

/** Everything those pages ask for in an ordinary week. */
export const usual: Reads = {
  '/me': me,
  '/boundaries': boundaries,
  '/offers': found,
  '/agreements': agreements,
  '/agreements/agreement_mentoring': { agreement: mentoring },
  '/agreements/agreement_cover': { agreement: proposed },
  '/agreements/agreement_checks': { agreement: ended },
  '/agreements/agreement_none': 404,
  '/notices/settings': notices,
}

/** The first day: nothing set, nothing agreed, no mail. */
export const firstDay: Reads = {
  ...usual,
  '/me': { ...me, away: [] },
  '/boundaries': {
    boundary: null,
    offers: [],
    nameMe: false,
    week: { ...boundaries.week, yeses: 0, minutes: 0, setMinutes: undefined, shallAnswer: false },
    answeredForYou: [],
  },
  '/offers': { people: [] },
  '/agreements': { forYou: [], agreements: [], recurring: [] },
  '/notices/settings': {
    settings: { ...notices.settings, quiet: null },
    mail: 'off',
  },
}

const words = 'w'.repeat(500)
const called = (index: number): PartyView => ({
  is: 'person',
  person: `person_${index}`,
  name: `${longName.slice(0, 76)} ${index}`,
})

const longAgreement: AgreementView = {
  ...proposed,
  agreement: 'agreement_long',
  proposer: called(1),
  parties: [
    { party: ana, terms: words, accepted: false },
    ...[1, 2, 3, 4, 5].map((index) => ({ party: called(index), terms: words, accepted: true })),
  ],
  favors: [received('long', longName, { giver: called(1) })],
}

/** Forty people, six in one agreement, words as long as they can be. */
export const crowded: Reads = {
  ...usual,
  '/boundaries': {
    ...boundaries,
    boundary: {
      weeklyMinutes: 10_080,
      pausedUntil: '2027-05-12',
      kindsNotNow: ['cover', 'expertise', 'check', 'mentoring', 'introduction'],
      askLastFor: ['advocacy', 'knowledge', 'deadline', 'concession', 'other'],
    },
    offers: Array.from({ length: 20 }, () => ({ kind: 'knowledge', words })),
    answeredForYou: Array.from({ length: 40 }, (_, index) =>
      answered(`long-${index}`, 'Omar', { asker: called(index), what: words }),
    ),
  },
  '/offers': {
    people: Array.from({ length: 40 }, (_, index) => ({
      person: called(index),
      said: [],
      skills: [],
    })),
  },
  '/agreements': {
    forYou: [longAgreement],
    agreements: Array.from({ length: 12 }, (_, index) => ({
      ...longAgreement,
      agreement: `agreement_long-${index}` as const,
      standing: index % 2 === 0 ? 'active' : 'ended',
    })),
    recurring: [{ ...recurring, other: called(1) }],
  },
  '/agreements/agreement_long': { agreement: longAgreement },
}

export const failing: Reads = Object.fromEntries(Object.keys(usual).map((path) => [path, 503]))
export const silent: Reads = Object.fromEntries(Object.keys(usual).map((path) => [path, undefined]))

// My record, the entries behind it and a favor's page, in every state they can be in.

import type { HistoryView } from '../../src/core/privacy/record-views.ts'
import type { FavorView } from '../../src/core/privacy/views.ts'
import { usual as agreeing } from './agreeing.fixture.ts'
import { full, gave, long, longName, received } from './fixture.ts'
import {
  answers,
  blank,
  gone,
  inReturn,
  large,
  looks,
  me,
  past,
  record,
  withHours,
} from './record-fixture.ts'
import { type PageState, seeStates } from './states.ts'
import type { Reads } from './stub.ts'

const around: Reads = {
  '/looks': looks,
  '/me': me,
  '/private': { answers: [] },
  '/boundaries': agreeing['/boundaries'],
  '/agreements': agreeing['/agreements'],
}
const of = (what: object | number | undefined, more: Reads = {}): Reads => ({
  ...around,
  '/record': what,
  ...more,
})
const presses =
  (name: string): NonNullable<PageState['before']> =>
  (page) =>
    page.getByRole('button', { name }).first().click()

const at = { path: '/record', sign: 'With whom' }

seeStates('My record', [
  {
    ...at,
    name: 'full',
    reads: of(record, { '/private': answers }),
    before: presses('Show the other one'),
  },
  { ...at, name: 'by favors, 90 days', path: '/record?span=90+days&by=favors', reads: of(record) },
  { ...at, name: 'hours by colleague', path: '/record?hours=true', reads: of(withHours) },
  {
    ...at,
    name: 'as a table',
    reads: of(record),
    before: (page) => page.getByText('The same as a table').click(),
  },
  { ...at, name: 'returning', reads: of(record), before: presses('Return') },
  {
    ...at,
    name: 'keeping a line',
    reads: of(record),
    before: presses('Keep a line to yourself'),
  },
  { ...at, name: 'naming a day', reads: of(record), before: presses('Set a day') },
  {
    name: 'empty',
    path: '/record?span=all',
    sign: 'Nothing is written here yet',
    reads: of(blank),
  },
  {
    name: 'an empty half year',
    path: '/record',
    sign: 'Nothing is written for this',
    reads: of(blank),
  },
  { name: 'loading', path: '/record', sign: 'Only you see this page', reads: of(undefined) },
  { name: 'error', path: '/record', sign: 'Try again', reads: of(503) },
  {
    ...at,
    name: 'looks and days away not there',
    reads: of(record, { '/looks': 503, '/me': 503, '/private': 503 }),
  },
  {
    ...at,
    name: '40 people, long names',
    path: '/record?span=all&hours=true',
    today: long,
    reads: of(large),
  },
])

const lines = (favors: readonly FavorView[], next: string | null = null): Reads => ({
  '/favors': { favors, next },
})

seeStates('The entries', [
  { name: 'all', path: '/record/entries', sign: 'Earlier lines', reads: lines(full.lately, 'a') },
  {
    name: 'narrowed',
    path: '/record/entries?which=given&with=person_raj&kind=cover&from=2026-01-01&standing=counted',
    sign: 'you gave, with Raj, cover',
    reads: lines(full.lately),
  },
  { name: 'none', path: '/record/entries?words=zebra', sign: 'No line of yours', reads: lines([]) },
  { name: 'empty', path: '/record/entries', sign: 'Nothing is written', reads: lines([]) },
  {
    name: 'loading',
    path: '/record/entries',
    sign: 'All your lines',
    reads: { '/favors': undefined },
  },
  { name: 'error', path: '/record/entries', sign: 'Try again', reads: { '/favors': 503 } },
  {
    name: 'long names',
    path: `/record/entries?words=${encodeURIComponent(longName.slice(0, 70))}`,
    sign: 'Lines of yours',
    today: long,
    reads: lines(long.lately),
  },
])

const path = '/favors/favor_sprint'
const history = (what: HistoryView | number | undefined, more: Reads = {}): Reads => ({
  ...around,
  [`${path}/history`]: what,
  ...more,
})
const one = (favor: FavorView, history_: HistoryView['history'] = past): HistoryView => ({
  favor,
  history: history_,
})
const first = past.slice(0, 1)
const named = { is: 'person', person: 'person_long', name: longName } as const
const team = { is: 'team', team: 'team_support', name: 'Support' } as const
const waiting = received('sprint', 'Omar', {
  standing: 'waiting',
  writtenBy: 'giver',
  saidByGiver: 'freely',
  lapses: '2026-05-21',
  note: 'your on-call night',
  actions: ['confirm', 'decline', 'correct', 'dispute-note'],
})

seeStates('A favor', [
  {
    name: 'with a past',
    path,
    sign: 'What became of it',
    reads: history(inReturn, { '/private': answers }),
  },
  {
    name: 'waits for a word',
    path,
    sign: 'Is it how it was?',
    reads: history(one(waiting, first)),
  },
  {
    name: 'correcting',
    path,
    sign: 'Is it how it was?',
    reads: history(one(waiting, first)),
    before: presses('Correct it'),
  },
  {
    name: 'correcting with a note',
    path,
    sign: 'Change it',
    reads: history(one(gone)),
    before: presses('Correct it'),
  },
  { name: 'passed on unseen', path, sign: 'To whom is for', reads: history(one(gone)) },
  {
    name: 'open',
    path,
    sign: 'What you said of a return',
    reads: history(one({ ...(full.saidAloud[1] as FavorView), favor: 'favor_sprint' })),
    before: presses('Pass on'),
  },
  {
    name: 'saying aloud',
    path,
    sign: 'I take it as a gift',
    reads: history(one(received('sprint', 'Mia', { actions: ['correct', 'say-expectation'] }))),
  },
  {
    name: 'observed',
    path,
    sign: 'observed, not told',
    reads: history(one({ ...waiting, standing: 'observed', observed: true }, first)),
  },
  {
    name: 'declined by the reader',
    path,
    sign: 'Why you remember',
    reads: history(one({ ...waiting, standing: 'declined', actions: ['confirm'] })),
  },
  {
    name: 'shown to the team',
    path,
    sign: 'I saw that',
    reads: history(one(gave('sprint', 'Raj', { relation: 'team', actions: ['notice'] }), [])),
  },
  {
    name: 'of a team',
    path,
    sign: 'Support',
    reads: history(one(gave('sprint', 'Raj', { receiver: team, actions: ['correct', 'show'] }))),
  },
  {
    name: 'of a former colleague, private answers off',
    path,
    sign: 'passphrase',
    reads: history(
      one(
        received('sprint', 'Raj', {
          giver: { is: 'former colleague', name: 'a former colleague' },
        }),
      ),
      { '/me': { ...me, privateAnswersOff: true } },
    ),
  },
  {
    name: 'long names and words',
    path,
    sign: 'What became of it',
    reads: history(
      one({
        ...gone,
        receiver: named,
        note: 'x'.repeat(500),
        waited: 'y'.repeat(500),
        sawThat: [named],
      }),
    ),
  },
  { name: 'not there', path, sign: 'There is no such favor', reads: history(404) },
  { name: 'loading', path, sign: 'A favor', reads: history(undefined) },
  { name: 'error', path, sign: 'Try again', reads: history(503) },
])

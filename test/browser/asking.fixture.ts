// What the stub answers about asks: Ana's own, those for her, what she took on and the board; with
// nobody else, and with forty people and the longest names there can be.
import type { AskedView, AskView, FairView } from '../../src/core/privacy/ask-views.ts'
import type { AsksAnswer, PreviewAnswer } from '../../src/operations/asks/shapes.ts'
import { party } from './agreeing.fixture.ts'
import { full, longName, received } from './fixture.ts'
import type { Reads } from './stub.ts'

const hourMs = 3_600_000
const noon = Date.UTC(2026, 4, 12, 9)
const span = { fromMs: noon + 53 * hourMs, untilMs: noon + 61 * hourMs }

export const base: AskView = {
  ask: 'ask_play',
  relation: 'asked',
  asker: party('Mia'),
  kind: 'cover',
  what: 'my late shift',
  note: 'My son’s school play. I’ll be back on Friday morning.',
  span,
  audience: { kind: 'team', team: 'team_support', name: 'Support' },
  manner: 'one at a time',
  openedDay: '2026-05-11',
  expiresAtMs: noon + 30 * hourMs,
  standing: 'open',
  thread: [],
  fit: { withinBoundary: true, meets: [] },
  actions: ['accept', 'not this time', 'tell me more', 'say'],
}

const toAna: AskView = {
  ...base,
  couldReturn: received('sprint', 'Mia', { note: 'The sprint.', effort: { minutes: 480 } }),
}

const asked = (name: string, more: Partial<AskedView>): AskedView => ({
  person: party(name),
  is: 'answered',
  askedDay: '2026-05-11',
  thread: [],
  byLink: false,
  ...more,
})

export const own: AskView = {
  ...base,
  relation: 'asker',
  asker: { is: 'you', person: 'person_ana', name: 'Ana' },
  asked: [
    asked('Joe', {
      answer: {
        answer: 'not this time',
        day: '2026-05-11',
        words: 'Choir on Thursdays. Lee was hoping to get a Friday free.',
        alternative: { person: party('Lee'), day: '2026-05-15', smaller: '18:00 to 22:00' },
      },
    }),
    asked('Sam', { is: 'can’t just now' }),
    asked('Omar', {
      answer: { answer: 'tell me more', day: '2026-05-11' },
      thread: [
        { by: party('Omar'), day: '2026-05-11', words: 'Until when?' },
        { by: { is: 'you', person: 'person_ana', name: 'Ana' }, day: '2026-05-11', words: 'Ten.' },
      ],
    }),
    asked('Lee', { is: 'asked', namedBy: party('Joe'), byLink: true, nextAtMs: noon + 5 * hourMs }),
    asked('Ines', { is: 'to be asked' }),
    asked('Tuuli', { is: 'to be asked' }),
  ],
  canBeAsked: [party('Raj'), party('Tuuli')],
  actions: ['say', 'widen', 'withdraw'],
}

export const ended = (standing: AskView['standing'], more: Partial<AskView> = {}): AskView => ({
  ...own,
  standing,
  actions: [],
  ...more,
})

const tookOn: AskView = {
  ...base,
  standing: 'taken',
  taker: { is: 'you', person: 'person_ana', name: 'Ana' },
  actions: ['say', 'hand back', 'calendar', 'done', 'not done'],
}

const onBoard: AskView = {
  ...base,
  ask: 'ask_board',
  relation: 'board',
  kind: 'knowledge',
  what: 'the export scripts',
  actions: ['accept', 'tell me more'],
}

const fair = (
  name: string,
  band: FairView['band'],
  words: string[],
  mayBeAsked = true,
): FairView => ({
  person: { person: `person_${name.toLowerCase()}`, name, you: false, standing: 'joined' },
  band,
  words,
  askedFirst: band === 'can be asked',
  mayBeAsked,
})

const people = [
  fair('Ines', 'can be asked', ['Covered in the last two weeks.']),
  fair('Joe', 'can be asked', [
    'Said they can be asked for this.',
    'Last covered over a month ago.',
  ]),
  fair('Omar', 'hasn’t said', []),
  fair('Raj', 'better not now', ['Has something else at that time.']),
  fair('Sam', 'better not now', ['Their boundary answers for them.'], false),
  fair('Tuuli', 'better not now', ['Away then.'], false),
]

const asks: AsksAnswer = {
  forYou: [toAna],
  yours: [own, ended('expired')],
  taken: [tookOn],
  board: [onBoard],
}

const nothing: AsksAnswer = { forYou: [], yours: [], taken: [], board: [] }

export const preview: PreviewAnswer = {
  order: ['Joe', 'Ines', 'Omar'].map((name, at) => ({
    person: party(name),
    atMs: noon + at * hourMs,
    byLink: false,
  })),
  cantJustNow: [party('Sam')],
  slip: { ...base, asker: { is: 'you', person: 'person_ana', name: 'Ana' } },
}

export const usual: Reads = {
  '/asks': asks,
  '/asks/fair': { people },
  '/offers': {
    people: [
      {
        person: party('Raj'),
        said: [{ kind: 'knowledge', words: 'the export scripts' }],
        skills: ['SQL'],
      },
    ],
  },
  '/asks/ask_play': { ask: toAna },
  '/asks/ask_own': { ask: own },
  '/asks/ask_board': { ask: onBoard },
  '/asks/ask_taken': { ask: tookOn },
  '/asks/ask_expired': { ask: ended('expired') },
  '/asks/ask_done': { ask: ended('done', { taker: party('Lee'), favor: 'favor_1' }) },
  '/api/ask-link': { forName: 'Lee', ask: base, answered: false },
}

export const alone: Reads = { ...usual, '/asks': nothing, '/asks/fair': { people: [] } }
export const silent: Reads = { ...usual, '/asks': undefined, '/asks/fair': undefined }
export const failing: Reads = { ...usual, '/asks': 503, '/asks/fair': 503 }

const long = `${longName} `.repeat(1).trim()
export const crowded: Reads = {
  ...usual,
  '/asks/fair': {
    people: Array.from({ length: 40 }, (_, at) => ({
      ...fair(`${long}`, at % 3 === 0 ? 'can be asked' : 'hasn’t said', [
        'Last covered over two months ago.',
      ]),
      person: { person: `person_${at}`, name: `${long}`, you: false, standing: 'joined' },
    })),
  },
  '/asks/ask_own': {
    ask: {
      ...own,
      what: 'w'.repeat(200),
      asked: Array.from({ length: 40 }, () => asked(long, { is: 'asked' })),
    },
  },
}

/** Today with an ask to answer, one taken on and one's own. */
export const today = { ...full, asks: [toAna], tookOn: [tookOn], yourAsks: [own] }

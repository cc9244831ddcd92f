// A world in memory for the command line's tests: streams that are kept, a small Goodturn behind
// fetch that knows Ana, Raj, Mia, Omar and two Lees, and doors that open nothing.
import type { FavorView, PartyView } from '../../core/privacy/views.ts'
import type { FavorKind } from '../../core/vocabulary.ts'
import { operations as all } from '../../operations/index.ts'
import type { TodayAnswer } from '../../operations/today.ts'
import { answered, asked, fair, offering, opened } from './ask-world.contract.ts'
import type { Doors } from './doors.ts'
import type { Fetching } from './imports-world.contract.ts'
import type { WideIo } from './io.ts'
import { rotaAnswer } from './rota-world.contract.ts'

export const today = '2026-05-12'

export const person = (name: string): PartyView => ({
  is: name.startsWith('Ana') ? 'you' : 'person',
  person: `person_${name.split(' ')[0]?.toLowerCase()}`,
  name,
})

export const people = ['Ana Alvares', 'Lee Lind', 'Lee Long', 'Mia Moser', 'Omar Okoye', 'Raj Rao']

export interface World {
  readonly io: WideIo
  readonly doors: Doors
  /** Everything written to stdout and stderr, in order. */
  readonly said: () => string
  readonly code: () => number
  /** What was sent, as `METHOD path`, with its headers and body. */
  readonly sent: readonly Sent[]
}

export interface Sent {
  readonly what: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export interface Scene {
  readonly terminal?: boolean
  readonly away?: boolean
  readonly blank?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly folder?: string
  /** Nobody watches the progress. */
  readonly unwatched?: true
  /** Ana is in Support's rota. */
  readonly rota?: true
  /** What is typed when something is asked. */
  readonly answer?: string
  /** Real operations behind it, instead of the few answers here. */
  readonly server?: Fetching
}

export function worldOf(scene: Scene = {}): World {
  let said = ''
  let code = -1
  let keys = 0
  const sent: Sent[] = []
  const write = (text: string): void => {
    said += text
  }
  const terminal = scene.terminal ?? false
  const io: WideIo = {
    stdout: { write },
    stderr: { write },
    stdin: { isTerminal: scene.stdin === undefined, read: async () => scene.stdin ?? '' },
    isTerminal: { stdout: terminal, stderr: terminal && !scene.unwatched },
    ask: async (question) => {
      write(question)
      write(`${scene.answer ?? ''}\n`)
      return scene.answer ?? ''
    },
    // Whatever the server does meanwhile has its turn.
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    env: scene.env ?? {},
    folder: scene.folder ?? '/home/ana',
    now: () => Date.UTC(2026, 4, 12, 10),
    zone: () => (scene.rota ? 'Europe/Berlin' : 'UTC'),
    today: () => today,
    newKey: () => `key-${++keys}`,
    exit: (given) => {
      code = given
    },
    async fetch(url, init) {
      if (scene.away) throw new TypeError('fetch failed')
      if (scene.server) return scene.server(url, init)
      const { pathname, search } = new URL(url)
      const what = `${init.method} ${pathname}${search}`
      const headers = init.headers as Record<string, string>
      const body: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body))
      sent.push({ what, headers, body })
      return answerTo(what, headers, (body ?? {}) as Record<string, unknown>, scene)
    },
  }
  const doors = scene.server ? { ...closedDoors, operations: all } : closedDoors
  return { io, doors, said: () => said, code: () => code, sent }
}

/** A few, so that a new operation changes no transcript. */
const few = new Set([
  ...['today.read', 'favor.record', 'favor.thank', 'favor.list', 'favor.confirm'],
  ...['favor.withdraw', 'undo', 'ask.open', 'ask.list', 'ask.answer', 'ask.fair'],
  ...['offers.find', 'no.words', 'rota.list', 'rota.read', 'shift.ask-cover', 'shift.take'],
  ...['shift.drop', 'shift.keep', 'swap.ask', 'change.answer', 'handover.list'],
  ...['handover.write', 'handover.receive', 'rota.who'],
])

const closedDoors: Doors = {
  version: '0.1.0',
  operations: all.filter(({ name }) => few.has(name)),
  openApi: () => ({ openapi: '3.1.0' }),
  serve: async (say) => say('Goodturn is at http://127.0.0.1:4646'),
  restore: async ({ backupFile, keysFile }) => ({
    ok: true,
    lines: [`Restored: ${backupFile}${keysFile === undefined ? '' : ` with ${keysFile}`}`],
  }),
  importJournal: async ({ file }) => ({ ok: true, lines: [`Taken in: ${file}`] }),
  migrate: async () => {
    throw Object.assign(new Error('The keys were wrapped otherwise.'), { name: 'WrongMasterKey' })
  },
}

function answerTo(
  what: string,
  headers: Readonly<Record<string, string>>,
  body: Readonly<Record<string, unknown>>,
  scene: Scene,
): Response {
  if (headers.authorization !== 'Bearer gt_ana') {
    return problem(401, 'not-signed-in', 'Sign in first.')
  }
  const ofRota = rotaAnswer(what, body, scene.rota === true)
  if (ofRota) return ofRota
  if (what.startsWith('GET /api/v1/asks/fair?')) return Response.json({ people: fair })
  if (what.startsWith('GET /api/v1/offers?')) return Response.json({ people: offering() })
  const withdrawn = /^POST \/api\/v1\/favors\/(favor_\w+)\/withdraw$/.exec(what)
  if (withdrawn) return Response.json({ favor: favor({ standing: 'withdrawn' }) })
  switch (what) {
    case 'GET /api/v1/today':
      return Response.json(scene.blank ? blankToday : fullToday)
    case 'POST /api/v1/today/seen':
      return Response.json(body)
    case 'POST /api/v1/thanks':
    case 'POST /api/v1/favors':
      return recorded(body)
    case 'POST /api/v1/undo':
      return Response.json({ favor: favor({ standing: 'withdrawn' }) })
    case 'POST /api/v1/asks':
      return opened(body)
    case 'GET /api/v1/asks':
      return Response.json({ forYou: [asked()], yours: [], taken: [], board: [] })
    case 'POST /api/v1/asks/ask_1/answer':
      return answered(body)
    case 'POST /api/v1/no':
      return Response.json({ reply: 'I can’t this time. Mia offered this kind.', kind: 'check' })
    case 'GET /api/v1/favors?limit=1':
      return Response.json({ favors: [], next: null })
    default:
      return problem(404, 'not-found', 'There is nothing here, or nothing for you to see.')
  }
}

export function problem(status: number, code: string, detail: string, about?: string): Response {
  return Response.json({ code, detail, ...(about === undefined ? {} : { about }) }, { status })
}

/** Whom a word names, as a server would find out. */
function recorded(body: Readonly<Record<string, unknown>>): Response {
  const parties: Record<string, PartyView> = {}
  for (const side of ['giver', 'receiver'] as const) {
    const named = String(body[side] ?? 'me')
    const found = people.filter((name) => name === named || name.split(' ')[0] === named)
    if (named === 'me') parties[side] = person('Ana Alvares')
    else if (named === 'Support') parties[side] = { is: 'team', team: 'team_1', name: named }
    else if (found.length > 1) return problem(422, 'ambiguous-person', 'More than one.', side)
    else if (!found[0]) return problem(422, 'unknown-person', 'Nobody here.', side)
    else parties[side] = person(found[0])
  }
  const { giver, receiver } = parties as { giver: PartyView; receiver: PartyView }
  const received = receiver.is === 'you'
  return Response.json({
    favor: favor({
      giver,
      receiver,
      kind: body.kind as FavorKind,
      day: String(body.day),
      relation: received ? 'receiver' : 'giver',
      standing: received ? 'confirmed' : 'waiting',
      ...(body.effort ? { effort: body.effort as { minutes: number } } : {}),
    }),
  })
}

export function favor(more: Partial<FavorView> = {}): FavorView {
  return {
    favor: 'favor_1',
    relation: 'receiver',
    giver: person('Raj Rao'),
    receiver: person('Ana Alvares'),
    kind: 'cover',
    day: '2026-05-11',
    standing: 'confirmed',
    writtenBy: 'giver',
    withinLine: false,
    observed: false,
    actions: [],
    ...more,
  }
}

const blankToday: TodayAnswer = {
  day: today,
  you: { person: 'person_ana', name: 'Ana Alvares', you: true, standing: 'joined' },
  teams: [{ team: 'team_1', name: 'Support', people: 6, yours: true }],
  demo: false,
  mode: 'everything',
  forYou: [],
  saidAloud: [],
  since: [],
  notices: [],
  asks: [],
  tookOn: [],
  yourAsks: [],
  changes: [],
  agreements: [],
  recurring: [],
  handovers: [],
  toWrite: [],
  remembered: [],
  lately: [],
  people: people.map((name) => ({
    person: `person_${name.replace(' ', '-').toLowerCase()}`,
    name,
    you: name.startsWith('Ana'),
    standing: 'joined',
  })),
  upTo: 7,
}

const gave = { giver: person('Ana Alvares'), relation: 'giver' } as const

const fullToday: TodayAnswer = {
  ...blankToday,
  forYou: [
    favor({
      standing: 'waiting',
      effort: { minutes: 120 },
      note: 'my \u001b[31msprint',
      saidByGiver: 'freely',
      lapses: '2026-05-25',
    }),
  ],
  saidAloud: [favor({ day: '2025-12-01', returnIs: 'open', saidByReceiver: 'return' })],
  since: [
    {
      news: 'confirmed',
      day: '2026-05-10',
      by: person('Mia Moser'),
      favor: favor({ ...gave, receiver: person('Mia Moser'), effort: { minutes: 45 } }),
    },
  ],
  lately: [
    favor({ ...gave, receiver: person('Mia Moser'), kind: 'check', effort: { minutes: 45 } }),
    favor({ ...gave, receiver: { is: 'former colleague', name: 'a former colleague' } }),
    favor({ standing: 'withdrawn' }),
  ],
}

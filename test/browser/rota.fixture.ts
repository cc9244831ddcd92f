// What the stub answers about rotas: Support's four weeks from 11 May 2026 as Ines reads them, the
// same in every state a shift can be in, with nobody in it yet, and with the longest names.
import type {
  ChangeView,
  ExplainView,
  RotaView,
  ShiftBrief,
  ShiftView,
} from '../../src/core/privacy/rota-views.ts'
import type { PartyView } from '../../src/core/privacy/views.ts'
import type { RotaAnswer } from '../../src/operations/rotas/shapes.ts'
import { full, longName, todayDay } from './fixture.ts'
import { dayMs, duties, firstMs, hourMs, party, people, shifts, zone } from './rota-plan.fixture.ts'
import type { Reads } from './stub.ts'

export function briefOf(id: string): ShiftBrief {
  const shift = shifts.find((each) => each.shift === id)
  const duty = duties.find((each) => each.duty === shift?.duty)
  if (!shift || !duty) throw new Error(`There is no ${id}.`)
  const { name, letter, look } = duty
  const { fromMs, untilMs, day } = shift
  return { shift: shift.shift, duty: duty.duty, dutyName: name, letter, look, day, fromMs, untilMs }
}

export const toInes: ChangeView = {
  change: 'change_joe',
  rota: 'rota_support',
  how: 'swap',
  relation: 'touched',
  from: party('Joe'),
  moves: [
    { shift: briefOf('shift_joe-9'), from: party('Joe'), to: party('Ines') },
    { shift: briefOf('shift_ines-15'), from: party('Ines'), to: party('Joe') },
  ],
  touched: [{ person: party('Ines') }],
  expiresAtMs: firstMs + 7 * dayMs + 18 * hourMs,
  standing: 'waiting',
  spread: { before: 200, after: 200 },
  withinBoundary: true,
  actions: ['accept', 'not this time', 'tell me more'],
}

export const byInes: ChangeView = {
  ...toInes,
  change: 'change_ines',
  relation: 'proposer',
  from: party('Ines'),
  moves: [
    { shift: briefOf('shift_ines-11'), from: party('Ines'), to: party('Lee') },
    { shift: briefOf('shift_lee-11'), from: party('Lee'), to: party('Ines') },
  ],
  touched: [{ person: party('Lee'), answer: 'tell me more', words: 'Is it the whole day?' }],
  spread: { before: 200, after: 250 },
  actions: ['withdraw'],
}

export const absence: ChangeView = {
  ...toInes,
  change: 'change_mia',
  how: 'absence',
  from: party('Mia'),
  proposedBy: party('Ana'),
  moves: [
    { shift: briefOf('shift_mia-7'), from: party('Mia'), to: party('Ines') },
    { shift: briefOf('shift_mia-14'), from: party('Mia'), to: party('Raj') },
  ],
  touched: [{ person: party('Ines') }, { person: party('Raj') }],
  words: 'So that the phones are covered.',
  spread: { before: 200, after: 150 },
  withinBoundary: false,
}

export const support: RotaView = {
  rota: 'rota_support',
  name: 'Support',
  team: { team: 'team_support', name: 'Support' },
  yours: true,
  version: 3,
  zone,
  mode: 'fair',
  from: '2026-05-11',
  until: '2026-06-08',
  today: todayDay,
  duties,
  people,
  shifts,
  holidays: [{ day: '2026-05-14', name: 'Ascension Day' }],
  changes: [toInes],
  spread: [
    {
      what: 'all duties',
      rings: [850, 900, 900, 950, 950, 1000, 1000, 1000, 1050],
      you: 950,
      bound: 940,
      binding: 'That somebody still goes along binds.',
    },
    { what: 'weekends and nights', rings: [100, 100, 200, 200, 200, 200, 200, 300, 300], you: 200 },
  ],
  mayPlan: false,
  publishedUntil: '2026-06-08',
}

export const explain: ExplainView = {
  shift: briefOf('shift_tuuli-4'),
  by: party('Tuuli'),
  people: (
    [
      ['Ana', 'Could, but serves the next weekend too.'],
      ['Ines', 'Could. Your load would go from 9.5 to 11, and the spread would widen by 1.'],
      ['Joe', 'Could, but the spread would widen by ½.'],
      ['Lee', 'Something of theirs stands against it.'],
      ['Mia', 'Something of theirs stands against it.'],
      ['Omar', 'Goes along until June.'],
      ['Raj', 'On call until Friday 07:00; 11 hours of rest.'],
      ['Sam', 'Away until Monday.'],
    ] as const
  ).map(([name, sentence]) => ({ person: party(name), sentence })),
  ties: 'Equal choices fall by an order that turns every period; this one began at T.',
}

const brief = ({ rota, name, team, yours }: RotaView) => ({ rota, name, team, yours })

/** With some shifts as they are told. */
export function withShifts(told: Readonly<Record<string, Partial<ShiftView>>>): RotaView {
  return { ...support, shifts: shifts.map((shift) => ({ ...shift, ...told[shift.shift] })) }
}

/** Who it is fair to ask for cover of a shift. */
const fair = (
  [
    ['Joe', 'better not now', ['It would be right before or after something else.'], true],
    ['Lee', 'can be asked', ['Said they can be asked for this.'], true],
    ['Mia', 'better not now', ['Their boundary answers for them.'], false],
  ] as const
).map(([name, band, words, mayBeAsked]) => ({
  person: { person: `person_${name.toLowerCase()}`, name, you: false, standing: 'joined' },
  ...{ band, words, askedFirst: name === 'Lee', mayBeAsked },
}))

export function readsOf(rota: RotaView, more: readonly RotaView[] = []): Reads {
  return {
    '/asks/fair': { people: fair },
    '/rotas': { rotas: [rota, ...more].map(brief) },
    [`/rotas/${rota.rota}`]: { rota } satisfies RotaAnswer,
    ...Object.fromEntries(
      rota.shifts.map(({ shift }) => [`/rotas/${rota.rota}/shifts/${shift}/explain`, { explain }]),
    ),
  }
}

export const usual = readsOf(support)
export const none: Reads = { '/rotas': { rotas: [] } }
export const silent: Reads = { '/rotas': undefined }
export const failing: Reads = { ...usual, '/rotas/rota_support': 503 }

/** Set up, and nothing planned. */
export const unplanned: RotaView = {
  ...support,
  shifts: [],
  changes: [],
  spread: [],
  mayPlan: true,
}

const part = (shift: ShiftView, hoursIn: number, first: string, second: string) => {
  const at = shift.fromMs + hoursIn * hourMs
  return [
    { fromMs: shift.fromMs, untilMs: at, by: party(first) },
    { fromMs: at, untilMs: shift.untilMs, by: party(second) },
  ]
}

const byId = (id: string): ShiftView => shifts.find(({ shift }) => shift === id) as ShiftView

/** Every way a shift can stand at once. */
export const busy: RotaView = {
  ...withShifts({
    'shift_ines-11': { waits: 'cover', actions: ['hand over'] },
    'shift_ines-18': { waits: 'offered', actions: ['keep', 'hand over'] },
    'shift_ines-24': { pinned: true },
    'shift_lee-11': { waits: 'offered', actions: ['take'] },
    'shift_joe-4': { by: party('Ines'), insteadOf: party('Joe'), actions: ['undo', 'hand over'] },
    'shift_raj-21': {
      by: party('Ines'),
      insteadOf: party('Raj'),
      swapped: true,
      actions: ['undo'],
    },
    'shift_tuuli-9': { parts: part(byId('shift_tuuli-9'), 4, 'Tuuli', 'Lee') },
  }),
  mayPlan: true,
  changes: [
    toInes,
    absence,
    byInes,
    { ...byInes, change: 'change_was', standing: 'accepted', actions: ['undo'] },
  ],
}
// One that nobody has.
const { by: _, ...nobodys } = byId('shift_sam-7')
export const open: RotaView = {
  ...busy,
  shifts: busy.shifts.map((shift) =>
    shift.shift === 'shift_sam-7' ? { ...nobodys, actions: ['take'] } : shift,
  ),
}

/** Ines leads, and Tuuli is away: what may be done for her. */
export const led: RotaView = {
  ...withShifts({ 'shift_tuuli-9': { forThem: ['ask cover', 'swap', 'drop'] } }),
  people: people.map((each) =>
    each.person.name === 'Tuuli'
      ? { ...each, away: [{ from: '2026-05-20', until: '2026-05-20' }] }
      : each,
  ),
  mayPlan: true,
}

const longPeople = people.map((each, at) =>
  at === 2 ? { ...each, person: { ...each.person, name: longName } as PartyView } : each,
)
export const long: RotaView = {
  ...open,
  name: `Support ${longName}`,
  team: { team: 'team_support', name: `Support ${longName}` },
  people: longPeople,
  duties: duties.map((duty) => ({ ...duty, name: `${duty.name} ${longName}` })),
  changes: [
    { ...toInes, words: 'w'.repeat(400) },
    { ...byInes, words: 'w'.repeat(400) },
  ],
}

/** Today as Ines reads it. */
export const today = {
  ...full,
  you: { person: 'person_ines', name: 'Ines', you: true, standing: 'joined' },
} as const

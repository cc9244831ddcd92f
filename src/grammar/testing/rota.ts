// A plan to find shifts in, for tests: Support's Early, Late and Night, and a week on call, as Ana
// may read it on Tuesday 12 May 2026.
import type {
  ChangeView,
  DutyView,
  RotaView,
  ShiftAction,
  ShiftView,
  WhoView,
} from '../../core/privacy/rota-views.ts'
import type { PartyView } from '../../core/privacy/views.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn, instantOf } from '../../core/zone.ts'
import { heldParts } from '../rota/held.ts'

export const zone = 'Europe/Berlin'
export const nowMs = instantOf('2026-05-12', 600, zone)
export const today = '2026-05-12'

export const partyOf = (name: string): PartyView => ({
  is: name === 'Ana Alvares' ? 'you' : 'person',
  person: `person_${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
})

const ana = partyOf('Ana Alvares')
const joe = partyOf('Joe Janssen')
const lee = partyOf('Lee Lind')
const mia = partyOf('Mia Moser')

const duty = (name: string, letter: string): DutyView => ({
  duty: `duty_${name.toLowerCase()}`,
  name,
  letter,
  look: 'outlined',
  weight: 100,
  people: 1,
  patterns: [],
})

const duties = [duty('Early', 'E'), duty('Late', 'L'), duty('Night', 'N'), duty('On-call', 'O')]

const own: readonly ShiftAction[] = ['ask cover', 'swap', 'drop', 'hand over']

function shift(
  name: string,
  day: Day,
  hours: readonly [number, number],
  by: PartyView | undefined,
  more: Partial<ShiftView> = {},
): ShiftView {
  const [from, until] = hours
  const span = {
    fromMs: instantOf(day, from * 60, zone),
    untilMs: instantOf(day, until * 60, zone),
  }
  return {
    shift: `shift_${name.toLowerCase()}-${day}`,
    duty: `duty_${name.toLowerCase()}`,
    day,
    lastDay: dayIn(span.untilMs - 1, zone),
    ...span,
    ...(by ? { by } : {}),
    actions: by?.is === 'you' ? own : by ? [] : ['take'],
    ...more,
  }
}

const early = [7, 14] as const
const late = [14, 22] as const
const night = [22, 31] as const
const week = [9, 9 + 7 * 24] as const

const shifts = [
  shift('On-call', '2026-05-11', week, lee),
  shift('Early', '2026-05-12', early, ana),
  shift('Late', '2026-05-12', late, joe),
  shift('Late', '2026-05-13', late, ana),
  shift('Early', '2026-05-14', early, ana),
  shift('Late', '2026-05-14', late, ana),
  shift('Late', '2026-05-15', late, undefined),
  shift('Night', '2026-05-15', night, mia, { waits: 'offered', actions: ['take'] }),
  shift('Early', '2026-05-16', early, mia),
  shift('Late', '2026-05-16', late, lee, {
    parts: [
      {
        fromMs: instantOf('2026-05-16', 840, zone),
        untilMs: instantOf('2026-05-16', 1080, zone),
        by: lee,
      },
      {
        fromMs: instantOf('2026-05-16', 1080, zone),
        untilMs: instantOf('2026-05-16', 1320, zone),
        by: joe,
      },
    ],
  }),
  shift('On-call', '2026-05-18', week, ana),
  shift('Early', '2026-05-19', early, joe),
  shift('Late', '2026-05-19', late, ana, { waits: 'offered', actions: ['keep'] }),
  shift('Night', '2026-05-20', night, ana),
  shift('Late', '2026-05-22', late, joe),
  shift('Late', '2026-05-23', late, undefined, { actions: [] }),
  shift('Late', '2026-05-26', late, joe),
]

export const supportRota: RotaView = {
  rota: 'rota_support',
  name: 'Support',
  team: { team: 'team_support', name: 'Support' },
  yours: true,
  version: 3,
  zone,
  mode: 'fair',
  from: '2026-05-11',
  until: '2026-08-03',
  today,
  duties,
  people: [ana, joe, lee, mia].map((person) => ({
    person,
    duties: duties.map((each) => each.duty),
    away: [],
  })),
  shifts,
  holidays: [],
  changes: [],
  spread: [],
  mayPlan: false,
}

/** Who has what of a plan now, and who is next. */
export function whoOf(plan: RotaView): WhoView {
  const { rota, name, team, yours } = plan
  const views = plan.duties.map((each) => {
    const held = plan.shifts
      .filter((found) => found.duty === each.duty)
      .flatMap((found) => heldParts(found, each))
    const now = held.filter(({ fromMs, untilMs }) => fromMs <= nowMs && untilMs > nowMs)
    const later = held.filter(({ fromMs }) => fromMs > nowMs)
    const next = later.filter(({ fromMs }) => fromMs === later[0]?.fromMs)
    return { dutyName: each.name, now, next }
  })
  return { ...{ rota, name, team, yours, zone, atMs: nowMs }, duties: views }
}

/** Joe's Early on the 19th for Ana's Late on the 13th, as Ana meets it. */
export function swapFor(more: Partial<ChangeView> = {}): ChangeView {
  const brief = (at: number) => {
    const { by: _, actions: __, ...found } = shifts[at]!
    const { name, letter, look } = duties.find((each) => each.duty === found.duty)!
    return { ...found, dutyName: name, letter, look }
  }
  return {
    change: 'change_1',
    rota: 'rota_support',
    how: 'swap',
    relation: 'touched',
    from: joe,
    moves: [
      { shift: brief(11), from: joe, to: ana },
      { shift: brief(3), from: ana, to: joe },
    ],
    touched: [{ person: ana }],
    expiresAtMs: instantOf('2026-05-13', 720, zone),
    standing: 'waiting',
    spread: { before: 120, after: 100 },
    actions: ['accept', 'not this time', 'tell me more'],
    ...more,
  }
}

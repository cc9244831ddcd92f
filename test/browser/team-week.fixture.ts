// A week of Support as all of its members read it: one with something of everything, one with
// nothing.
import type { TeamWeekView } from '../../src/core/privacy/team-week-views.ts'
import { received, todayDay } from './fixture.ts'
import { briefOn, partyOf, supportRota } from './rota-planning.fixture.ts'

const shift = (day: string, duty: 'duty_early' | 'duty_late') => ({
  rota: supportRota.rota,
  rotaName: supportRota.name,
  shift: briefOn(day, duty),
  zone: supportRota.zone,
})

export const week: TeamWeekView = {
  team: supportRota.team,
  today: todayDay,
  from: '2026-05-11',
  until: '2026-05-18',
  hasRota: true,
  open: [shift('2026-05-15', 'duty_late')],
  changed: [
    {
      ...shift('2026-05-14', 'duty_late'),
      from: partyOf('Mia Moser'),
      to: partyOf('Lee Lind'),
      how: 'cover',
    },
    {
      ...shift('2026-05-13', 'duty_early'),
      from: partyOf('Ana Alvares'),
      to: partyOf('Raj Rao'),
      how: 'swap',
    },
    { ...shift('2026-05-16', 'duty_early'), from: partyOf('Joe Jansen'), how: 'left' },
  ],
  untaken: [
    { kind: 'cover', day: '2026-05-11', dutyName: 'Early' },
    { kind: 'expertise', day: '2026-05-12' },
  ],
  unreceived: [
    {
      handover: 'handover_1',
      why: 'shift',
      from: partyOf('Raj Rao'),
      to: [partyOf('Ana Alvares')],
      dueAtMs: Date.UTC(2026, 4, 12, 6),
    },
  ],
  toReview: [{ kind: 'mentoring', reviewDay: '2026-05-15' }],
  oneHolder: ['billing exports', 'the Portuguese phone line'],
  goals: [
    {
      goal: 'goal_1',
      words: 'Nobody is on call two weekends in a row',
      endDay: '2026-06-30',
      served: [
        received('served', 'Lee', {
          relation: 'team',
          receiver: { is: 'person', person: 'person_mia', name: 'Mia Moser' },
          actions: ['notice'],
        }),
      ],
    },
  ],
  changedHands: { all: 6, withoutLead: 5 },
}

export const quietWeek: TeamWeekView = {
  ...week,
  open: [],
  changed: [],
  untaken: [],
  unreceived: [],
  toReview: [],
  oneHolder: [],
  goals: [],
  changedHands: { all: 0, withoutLead: 0 },
}

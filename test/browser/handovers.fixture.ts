// What the stub answers about handovers: one for Ana to receive, a shift of hers with nothing
// handed over yet, one of hers that waits, and some to read later.
import type { HandoverToWriteView, HandoverView } from '../../src/core/privacy/handover-views.ts'
import type { PartyView } from '../../src/core/privacy/views.ts'
import type { HandoversAnswer } from '../../src/operations/handovers/shapes.ts'
import { party } from './agreeing.fixture.ts'
import { full, longName } from './fixture.ts'
import type { Reads } from './stub.ts'

const ana: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }
const team = { team: 'team_support', name: 'Support' } as const

const handover = (id: string, more: Partial<HandoverView> = {}): HandoverView => ({
  handover: `handover_${id}`,
  relation: 'to',
  team,
  why: 'shift',
  from: party('Raj'),
  to: [ana],
  items: [
    { kind: 'open', words: 'Ticket 412 waits for the vendor' },
    { kind: 'watch', words: 'The export job, at 16:00', carriedFrom: 'handover_before' },
    { kind: 'contact', words: 'The vendor’s desk, until 18:00' },
    { kind: 'next step', words: 'Call them at nine', owner: party('Mia') },
  ],
  writtenDay: '2026-05-12',
  dueAtMs: Date.UTC(2026, 4, 12, 14),
  standing: 'waiting',
  nudged: false,
  backupTold: false,
  actions: ['receive'],
  ...more,
})

export const forAna = handover('for-ana', { backup: party('Lee') })
export const waits = handover('waits', {
  ...{ relation: 'from', from: ana, to: [party('Mia')], why: 'absence' },
  actions: ['write again', 'withdraw'],
})
const received = handover('received', {
  relation: 'team',
  from: party('Lee'),
  to: [party('Raj')],
  standing: 'received',
  receivedBy: party('Raj'),
  receivedAtMs: Date.UTC(2026, 4, 11, 14, 4),
  receivedWords: 'Thanks, all clear',
  dueAtMs: Date.UTC(2026, 4, 11, 14),
  actions: [],
})
const nothing = handover('nothing', { ...received, handover: 'handover_nothing', items: [] })

export const toWrite: readonly HandoverToWriteView[] = [
  {
    rota: 'rota_desk',
    shift: 'shift_early',
    dutyName: 'early shift',
    endsAtMs: Date.UTC(2026, 4, 12, 14),
    to: [party('Raj')],
    carryOver: [
      { kind: 'open', words: 'Ticket 412 waits for the vendor', carriedFrom: 'handover_for-ana' },
    ],
  },
]

const given: HandoversAnswer['given'] = [
  {
    rota: 'rota_desk',
    shift: 'shift_late',
    dutyName: 'late shift',
    beginsAtMs: Date.UTC(2026, 4, 14, 11),
    to: [party('Lee')],
    carryOver: [],
    change: 'change_swap',
  },
]

const answer: HandoversAnswer = {
  forYou: [forAna],
  toWrite,
  given,
  teams: [{ ...team, carryOver: [] }],
  handovers: [waits, received, nothing],
  more: true,
}

export const usual: Reads = {
  '/handovers': answer,
  '/handovers/handover_for-ana': { handover: forAna },
  '/handovers/handover_waits': { handover: waits },
  '/handovers/handover_received': { handover: received },
  '/handovers/handover_nothing': { handover: nothing },
  '/handovers/handover_none': 404,
}

export const firstDay: Reads = {
  ...usual,
  '/handovers': {
    ...{ forYou: [], toWrite: [], given: [], teams: answer.teams, handovers: [], more: false },
  },
}

const long = 'Aktenzeichen/Übergabeprotokoll-'.repeat(12)
const crowd = handover('crowd', {
  from: { is: 'person', person: 'person_long', name: longName },
  items: Array.from({ length: 60 }, () => ({ kind: 'open', words: long }) as const),
})
export const crowded: Reads = {
  ...usual,
  '/handovers': {
    ...answer,
    forYou: [crowd],
    handovers: Array.from({ length: 60 }, (_, at) => ({
      ...received,
      handover: `handover_${at}`,
    })),
  },
}

export const failing: Reads = Object.fromEntries(Object.keys(usual).map((path) => [path, 503]))
export const silent: Reads = Object.fromEntries(Object.keys(usual).map((path) => [path, undefined]))

export const handingToday = { ...full, handovers: [forAna], toWrite }

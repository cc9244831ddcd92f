// A team's week in sentences: what is open, what changed hands and how, and what waits.
import { expect, test } from 'vitest'
import type { ChangedShiftView, OpenShiftView } from '../../../core/privacy/team-week-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { instantOf } from '../../../core/zone.ts'
import {
  changedSentence,
  charterSentences,
  handsSentence,
  openSentence,
  untakenSentence,
} from './week-words.ts'

const today = '2026-05-12'
const zone = 'Europe/Helsinki'
const lee: PartyView = { is: 'person', person: 'person_lee', name: 'Lee Lind' }
const mia: PartyView = { is: 'person', person: 'person_mia', name: 'Mia Moser' }
const open: OpenShiftView = {
  rota: 'rota_1',
  rotaName: 'Support',
  zone,
  shift: {
    shift: 'shift_1',
    duty: 'duty_late',
    dutyName: 'Late',
    letter: 'L',
    look: 'tinted',
    day: '2026-05-14',
    fromMs: instantOf('2026-05-14', 14 * 60, zone),
    untilMs: instantOf('2026-05-14', 22 * 60, zone),
  },
}
const late = 'Late on Thursday 14 May, 14:00 to 22:00'

test('open shifts, and shifts that changed hands in each way', () => {
  expect(openSentence(open, today)).toBe(`Nobody has ${late} yet.`)
  const said = (more: Partial<ChangedShiftView>) =>
    changedSentence({ ...open, how: 'cover', ...more }, today)
  expect(said({ from: mia, to: lee })).toBe(`Lee has Mia’s ${late}, as cover.`)
  expect(said({ from: mia, to: lee, how: 'swap' })).toBe(`Lee has Mia’s ${late}, by a swap.`)
  expect(said({ to: lee, how: 'take' })).toBe(`Lee has ${late}.`)
  expect(said({ from: lee, to: mia, how: 'undo' })).toBe(`Mia has ${late} again.`)
  expect(said({ from: mia, how: 'left' })).toBe(`Mia’s ${late} stands open now.`)
})

test('what was not taken is said without anybody in it', () => {
  expect(untakenSentence({ kind: 'cover', day: '2026-05-14', dutyName: 'Late' }, today)).toBe(
    'An ask for cover for Late on Thursday 14 May was not taken in time.',
  )
})

test('how many changed hands without the lead', () => {
  expect(handsSentence({ all: 0, withoutLead: 0 })).toBeUndefined()
  expect(handsSentence({ all: 6, withoutLead: 5 })).toContain('Five of six shifts')
  expect(handsSentence({ all: 6, withoutLead: 0 })).toContain('None of six')
  expect(handsSentence({ all: 1, withoutLead: 1 })).toBe(
    'One shift changed hands in the last four weeks, without the lead.',
  )
})

test('in a week with a change of rules, each line of the charter is asked about', () => {
  const revisit = {
    shownTo: 'us two',
    teamConfirmation: 'any member',
    coverCounts: 'not in the rota',
  } as const
  expect(charterSentences({}, false)).toEqual([])
  expect(charterSentences({ revisit }, false)).toHaveLength(3)
  expect(charterSentences({ revisit }, true)).toEqual([
    'Rules change this week. Does it still hold: “Only what the rota planned counts in it”?',
  ])
})

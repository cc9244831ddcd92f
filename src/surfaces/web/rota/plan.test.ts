// A rota as rows and cells, and what could be done with a shift of it.
import { describe, expect, test } from 'vitest'
import type { RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { monthAround } from './Month.tsx'
import { couldBeTaken, couldSwap, may, othersFor } from './may.ts'
import { daysOf, rowsOf, shiftsOn } from './plan.ts'
import { markClass, markText } from './ShiftMark.tsx'

const at = (text: string): number => Date.parse(`${text}+03:00`)
const mia: PartyView = { is: 'person', person: 'person_mia', name: 'Mia' }
const you: PartyView = { is: 'you', person: 'person_ines', name: 'Ines' }
const gone: PartyView = { is: 'former colleague', name: 'a former colleague' }

const shift = (id: string, from: string, until: string, more: Partial<ShiftView>): ShiftView => ({
  shift: `shift_${id}`,
  duty: 'duty_oncall',
  fromMs: at(from),
  untilMs: at(until),
  day: from.slice(0, 10),
  lastDay: until.slice(0, 10),
  actions: [],
  ...more,
})
const own = shift('own', '2026-05-15T22:00', '2026-05-18T07:00', {
  by: you,
  actions: ['swap', 'ask cover', 'drop'],
})
const theirs = shift('theirs', '2026-05-12T14:00', '2026-05-12T22:00', { by: mia })

const duty = { name: 'On call', letter: 'C', look: 'solid', weight: 100, people: 1, patterns: [] }
const rota = (shifts: readonly ShiftView[], more: Partial<RotaView> = {}): RotaView => ({
  rota: 'rota_1',
  name: 'Support',
  team: { team: 'team_1', name: 'Support' },
  yours: true,
  version: 1,
  zone: 'Europe/Helsinki',
  mode: 'fair',
  from: '2026-05-11',
  until: '2026-05-18',
  today: '2026-05-12',
  duties: [{ ...duty, duty: 'duty_oncall' } as RotaView['duties'][number]],
  people: [
    { person: you, duties: ['duty_oncall'], away: [] },
    { person: mia, duties: ['duty_oncall'], away: [{ from: '2026-05-16', until: '2026-05-17' }] },
  ],
  shifts,
  holidays: [{ day: '2026-05-14', name: 'Ascension Day' }],
  changes: [],
  spread: [],
  mayPlan: false,
  ...more,
})

describe('the four weeks', () => {
  test('given days, then weekends, today and holidays are known', () => {
    const days = daysOf(rota([]))
    expect(days.length).toBe(7)
    expect(days.filter(({ isWeekend }) => isWeekend).map(({ day }) => day)).toEqual([
      '2026-05-16',
      '2026-05-17',
    ])
    expect(days[1]?.isToday).toBe(true)
    expect(days[3]?.holiday).toBe('Ascension Day')
  })
  test('given a shift over days, then it is a bar with a start and an end', () => {
    const [row] = rowsOf(rota([own]))
    const marks = row?.cells.flatMap((cell) => cell.marks) ?? []
    expect(marks.map(({ at: piece }) => piece)).toEqual(['start', 'within', 'end'])
    expect(marks[0] && markText(marks[0])).toBe('On call')
    expect(marks[0] && markClass(marks[0])).toBe('mk solid bar start')
  })
  test('given it began before, then its first day shown is its start', () => {
    const before = shift('before', '2026-05-08T22:00', '2026-05-12T07:00', { by: you })
    const [row] = rowsOf(rota([before]))
    expect(row?.cells[0]?.marks[0]?.at).toBe('only')
  })
  test('given cover, then it stands with both, struck through with the one who was covered', () => {
    const covered = { ...theirs, by: you, insteadOf: mia }
    const [first, second] = rowsOf(rota([covered]))
    expect(first?.cells[1]?.marks[0]?.is).toBe('held')
    expect(second?.cells[1]?.marks[0]?.is).toBe('planned')
    const swapped = rowsOf(rota([{ ...covered, swapped: true }]))
    expect(swapped[1]?.cells[1]?.marks).toEqual([])
  })
  test('given parts, then each has a part, and nobody’s is open', () => {
    const parts = [
      { fromMs: theirs.fromMs, untilMs: at('2026-05-12T18:00'), by: mia },
      { fromMs: at('2026-05-12T18:00'), untilMs: theirs.untilMs },
    ]
    const rows = rowsOf(rota([{ ...theirs, parts }]))
    expect(rows.map(({ key }) => key)).toEqual(['person_ines', 'person_mia', 'open'])
    expect(rows[2]?.cells[1]?.marks[0]?.is).toBe('part')
  })
  test('given somebody who does no duty of it any more, then their row comes last', () => {
    const rows = rowsOf(rota([{ ...theirs, by: gone }]))
    expect(rows.at(-1)?.party).toEqual(gone)
  })
  test('given days away, then they are hatched, both ends included', () => {
    const [, row] = rowsOf(rota([]))
    expect(row?.cells.filter(({ away }) => away).map(({ day }) => day)).toEqual([
      '2026-05-16',
      '2026-05-17',
    ])
  })
  test('given a day, then what goes on from before is known', () => {
    expect(shiftsOn(rota([own]), '2026-05-16').map(({ goesOn }) => goesOn)).toEqual([true])
    expect(shiftsOn(rota([own]), '2026-05-18')).toEqual([])
  })
  test('given a month, then its weeks hold all of it', () => {
    const monday = () => '2026-04-27'
    expect(monthAround('2026-05-12', monday)).toEqual({
      from: '2026-04-27',
      weeks: 5,
      month: '2026-05',
    })
  })
})

describe('what could be done', () => {
  const nowMs = at('2026-05-12T09:00')
  test('given both do the duty and are free, then they could swap', () => {
    const free = rota([own, theirs], {
      people: rota([]).people.map((each) => ({ ...each, away: [] })),
    })
    expect(couldSwap(free, own, theirs)).toBe(true)
    expect(othersFor(free, own, nowMs)).toEqual([theirs])
    expect(othersFor(free, theirs, nowMs)).toEqual([own])
  })
  test('given the other has another duty, or one at that time, then they could not', () => {
    const only = rota([own, theirs], { people: [{ person: you, duties: [], away: [] }] })
    expect(couldSwap(only, own, theirs)).toBe(false)
    const clash = shift('clash', '2026-05-12T20:00', '2026-05-12T23:00', { by: you })
    expect(couldSwap(rota([own, theirs, clash]), own, theirs)).toBe(false)
  })
  test('given what began, waits or is in parts, then it is not to be had', () => {
    expect(couldBeTaken(theirs, nowMs)).toBe(true)
    expect(couldBeTaken(theirs, theirs.fromMs)).toBe(false)
    expect(couldBeTaken({ ...theirs, waits: 'cover' }, nowMs)).toBe(false)
    expect(couldBeTaken(own, nowMs)).toBe(false)
  })
  test('given a shift, then only what the server would accept is opened', () => {
    const seen = rota([own, theirs])
    expect(may(seen, own, 'cover', nowMs)).toBe(true)
    expect(may(seen, theirs, 'cover', nowMs)).toBe(false)
    expect(may(seen, theirs, 'swap', nowMs)).toBe(true)
    expect(may(seen, theirs, 'take', nowMs)).toBe(false)
    expect(may(seen, theirs, 'why', nowMs)).toBe(true)
    expect(may(seen, own, 'drop', nowMs)).toBe(true)
  })
})

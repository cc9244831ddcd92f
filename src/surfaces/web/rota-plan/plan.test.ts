// A plan while it is looked at: days, what a press on a seat does, who is told, and its sentences.
import { describe, expect, test } from 'vitest'
import type { RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { instantOf } from '../../../core/zone.ts'
import type { PreviewAnswer, SeatInput } from '../../../operations/rotas/shapes.ts'
import { byDay, changedByHand, given, openSeats, pinsOf, staying, toldBy } from './seats.ts'
import { hoursWords, openWords, periodWords, spreadWords, toldWords } from './words.ts'

const zone = 'Europe/Helsinki'
const seat = (day: string, person?: string): SeatInput => ({
  duty: 'duty_late',
  fromMs: instantOf(day, 14 * 60, zone),
  untilMs: instantOf(day, 22 * 60, zone),
  ...(person ? { person: `person_${person}` } : {}),
})
const party = (name: string): PartyView => ({
  is: 'person',
  person: `person_${name.toLowerCase()}`,
  name,
})
const shift = (day: string, name: string): ShiftView => ({
  shift: 'shift_1',
  duty: 'duty_late',
  fromMs: instantOf(day, 14 * 60, zone),
  untilMs: instantOf(day, 22 * 60, zone),
  day,
  lastDay: day,
  by: party(name),
  actions: [],
})
const rota = {
  zone,
  duties: [],
  people: ['Ana', 'Lee', 'Raj'].map((name) => ({ person: party(name), duties: [], away: [] })),
  shifts: [shift('2026-05-25', 'Ana'), shift('2026-05-26', 'Raj')],
} satisfies Pick<RotaView, 'zone' | 'duties' | 'people' | 'shifts'>
const seats = [seat('2026-05-26', 'raj'), seat('2026-05-25', 'lee'), seat('2026-05-27')]
const plan: PreviewAnswer = {
  version: 3,
  from: '2026-05-25',
  until: '2026-06-22',
  seed: 1,
  seats: [...seats],
  open: 1,
  spread: { least: 850, most: 1_050, bound: 940 },
  clashes: [],
  capped: false,
}

describe('seats', () => {
  test('stand by day, each with its place in the plan', () => {
    expect(byDay(rota, seats).map(({ day, seats: of }) => [day, of[0]?.at])).toEqual([
      ['2026-05-25', 1],
      ['2026-05-26', 0],
      ['2026-05-27', 2],
    ])
    expect(openSeats(seats).map(({ at }) => at)).toEqual([2])
  })

  test('decided by hand they stay, also left open, until that is taken back', () => {
    const [first] = seats
    if (!first) throw new Error('none')
    expect(given(first, 'person_ana')).toMatchObject({ person: 'person_ana', pinned: true })
    expect(given(first, '')).not.toHaveProperty('person')
    expect(pinsOf([given(first, ''), ...seats])).toHaveLength(1)
    expect(staying(given(first, 'person_ana'), false)).not.toHaveProperty('pinned')
    expect(changedByHand(plan, [given(first, 'person_ana'), ...seats.slice(1)])).toBe(1)
  })

  test('only those are told whose shifts would be others than are published', () => {
    expect(toldBy(rota, plan, seats)).toEqual(['person_ana', 'person_lee'])
    expect(toldBy(rota, plan, [seat('2026-05-25', 'ana'), seat('2026-05-26', 'raj')])).toEqual([])
  })
})

describe('sentences', () => {
  test('periods and hours', () => {
    expect(periodWords('2026-05-11', '2026-06-08', '2026-05-12')).toBe('11 May to 7 June')
    expect(periodWords('2026-05-11', '2026-05-18', '2026-05-12')).toBe('11 to 17 May')
    const [first] = seats
    expect(first && hoursWords(first, zone)).toBe('14:00 to 22:00')
    const week = { fromMs: 0, untilMs: 7 * 24 * 3_600_000 }
    expect(hoursWords(week, 'UTC')).toBe('00:00, for 7 days')
  })

  test('how evenly it falls, and why not more so', () => {
    expect(openWords(0)).toBe('Every shift has somebody.')
    expect(spreadWords({ ...plan, binding: 'Who goes along binds it.' })).toBe(
      'With what was served before, full-time shares come to between 8.5 and 10.5 ordinary ' +
        'shifts. The rules and absences allow no less than 9.4 for the fullest. Who goes along ' +
        'binds it.',
    )
    const even = { ...plan, spread: { least: 900, most: 950, bound: 940 } }
    expect(spreadWords(even)).toContain('No plan could make it more even.')
  })

  test('who is told', () => {
    expect(toldWords([])).toContain('nobody is told')
    expect(toldWords(['Ana Alvares', 'Lee Lind'])).toContain('Ana and Lee are told')
  })
})

// Rotas as sentences: days, hours, who has what, and how it stands.
import { describe, expect, test } from 'vitest'
import type { ShiftView } from '../core/privacy/rota-views.ts'
import type { PartyView } from '../core/privacy/views.ts'
import {
  dayLong,
  daysWords,
  holderWords,
  lastDayDrawn,
  partWords,
  shiftDays,
  shiftNamed,
  shiftStanding,
  shiftTimes,
} from './rota-sentences.ts'

const place = { today: '2026-05-12', zone: 'Europe/Helsinki' }
const at = (text: string): number => Date.parse(`${text}+03:00`)
const late = { fromMs: at('2026-05-20T14:00'), untilMs: at('2026-05-20T22:00') }
const night = { fromMs: at('2026-05-20T22:00'), untilMs: at('2026-05-21T07:00') }
const weekend = { fromMs: at('2026-05-15T22:00'), untilMs: at('2026-05-18T07:00') }
const named = (name: string): PartyView => ({ is: 'person', person: `person_${name}`, name })
const you: PartyView = { is: 'you', person: 'person_ines', name: 'Ines' }

const shift = (more: Partial<ShiftView> = {}): ShiftView => ({
  ...late,
  shift: 'shift_1',
  duty: 'duty_late',
  day: '2026-05-20',
  lastDay: '2026-05-20',
  by: named('Lee Lind'),
  actions: [],
  ...more,
})

describe('days', () => {
  test.each([
    ['2026-05-11', '2026-05-17', '11 to 17 May'],
    ['2026-05-25', '2026-06-07', '25 May to 7 June'],
    ['2026-05-11', '2026-05-11', '11 May'],
    ['2025-12-29', '2026-01-04', '29 December 2025 to 4 January'],
  ])('given %s to %s, then it says %s', (first, last, words) => {
    expect(daysWords(first, last, place.today)).toBe(words)
  })
  test('given another year, then it is said', () => {
    expect(dayLong('2027-01-04', place.today)).toBe('4 Jan 2027')
  })
  test('given a night, then it is drawn on the day it began', () => {
    expect(lastDayDrawn(night, place.zone)).toBe('2026-05-20')
    expect(lastDayDrawn(weekend, place.zone)).toBe('2026-05-17')
  })
  test('given an end at midnight or after noon, then that day counts', () => {
    const midnight = { fromMs: late.fromMs, untilMs: at('2026-05-21T00:00') }
    const afternoon = { fromMs: late.fromMs, untilMs: at('2026-05-21T15:00') }
    expect(lastDayDrawn(midnight, place.zone)).toBe('2026-05-20')
    expect(lastDayDrawn(afternoon, place.zone)).toBe('2026-05-21')
  })
})

describe('a shift', () => {
  const brief = { shift: 'shift_1', duty: 'duty_1', letter: 'L', look: 'tinted' } as const
  test('given a day, then it is named by duty and day', () => {
    const one = { ...brief, ...late, dutyName: 'Late', day: '2026-05-20' }
    expect(shiftNamed(one, place)).toBe('Late, Wednesday 20 May')
    expect(shiftTimes(one, place)).toBe('14:00 to 22:00')
    expect(shiftTimes(night, place)).toBe('22:00 to 07:00')
  })
  test('given several days, then both ends are said', () => {
    expect(shiftDays(weekend, place)).toBe('15 to 17 May')
    expect(shiftTimes(weekend, place)).toBe('Fri 15 May, 22:00, to Mon 18 May, 07:00')
  })
  test('given the night the clocks change, then the wall is told', () => {
    const change = { fromMs: at('2026-10-24T22:00'), untilMs: Date.parse('2026-10-25T07:00+02:00') }
    expect(shiftTimes(change, place)).toBe('22:00 to 07:00')
  })
  test('given cover, a swap or nobody, then the holder says so', () => {
    expect(holderWords(shift())).toBe('Lee')
    expect(holderWords(shift({ insteadOf: named('Mia') }))).toBe('Lee, for Mia')
    expect(holderWords(shift({ by: you, insteadOf: named('Mia'), swapped: true }))).toBe(
      'You, by a swap',
    )
    const { by: _, ...open } = shift()
    expect(holderWords(open)).toBe('Nobody yet')
  })
  test('given what waits, then it says whose it stays', () => {
    expect(shiftStanding(shift({ waits: 'offered' }))).toEqual([
      'It is offered to the team, and stays Lee’s until somebody takes it.',
    ])
    expect(shiftStanding(shift({ by: you, waits: 'cover' }))).toEqual([
      'Cover is asked for. It stays yours until somebody says yes.',
    ])
    expect(shiftStanding(shift({ waits: 'swap', shadow: you, pinned: true }))).toEqual([
      'You go along.',
      'Somebody decided this one: no later plan moves it.',
      'A swap waits for a word. Nothing has moved.',
    ])
  })
  test('given parts, then each says who', () => {
    expect(partWords({ ...late, by: you }, place)).toBe('14:00 to 22:00: You')
    expect(partWords(late, place)).toBe('14:00 to 22:00: Nobody yet')
  })
})

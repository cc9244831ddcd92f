// Parts of shifts as they are typed, on the clock of Helsinki.
import { describe, expect, test } from 'vitest'
import { momentField, momentTyped, partTyped, timeField } from './span.ts'

const zone = 'Europe/Helsinki'
const at = (text: string): number => Date.parse(`${text}+03:00`)
const late = { fromMs: at('2026-05-20T14:00'), untilMs: at('2026-05-20T22:00') }
const night = { fromMs: at('2026-05-20T22:00'), untilMs: at('2026-05-21T07:00') }
const weekend = { fromMs: at('2026-05-15T22:00'), untilMs: at('2026-05-18T07:00') }

describe('a part of a shift as it is typed', () => {
  test('given times within a day, then they are instants on the rota’s clock', () => {
    expect(partTyped({ from: '14:00', until: '18:00' }, late, zone)).toEqual({
      fromMs: at('2026-05-20T14:00'),
      untilMs: at('2026-05-20T18:00'),
    })
  })
  test('given a night, then a time after midnight is the next day’s', () => {
    expect(partTyped({ from: '02:00', until: '07:00' }, night, zone)).toEqual({
      fromMs: at('2026-05-21T02:00'),
      untilMs: at('2026-05-21T07:00'),
    })
  })
  test('given several days, then the day is typed too', () => {
    const typed = { from: '2026-05-16T09:00', until: '2026-05-17T09:00' }
    expect(partTyped(typed, weekend, zone)).toEqual({
      fromMs: at('2026-05-16T09:00'),
      untilMs: at('2026-05-17T09:00'),
    })
  })
  test.each([
    ['before it begins', '13:00', '18:00'],
    ['after its end', '14:00', '23:00'],
    ['backwards', '18:00', '14:00'],
    ['nothing', '', ''],
  ])('given %s, then it is no part of it', (_, from, until) => {
    expect(partTyped({ from, until }, late, zone)).toBeUndefined()
  })
  test('given an instant, then a field holds it, and reads it back', () => {
    expect(timeField(late.fromMs, zone)).toBe('14:00')
    expect(momentTyped(momentField(late.fromMs, zone), zone)).toBe(late.fromMs)
    expect(momentTyped('2026-13-40Tx', zone)).toBeUndefined()
  })
})

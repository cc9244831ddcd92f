// What the blanks offer: what is set is always among it, a kind stands in one place only once.
import { expect, it } from 'vitest'
import { kindsLeft, pauseChoices, weekChoices, withKind } from './choices.ts'

const today = '2026-05-12'
const none = { kindsNotNow: [], askLastFor: [] }
const valuesOf = (choices: readonly { value: string }[]) => choices.map(({ value }) => value)

it('given an amount of one’s own, when offered, then in its place', () => {
  const minutes = valuesOf(weekChoices({ ...none, weeklyMinutes: 75 }))
  expect(minutes.slice(3, 6)).toEqual(['60', '75', '120'])
  expect(minutes.at(-1)).toBe('another')
})

it('given a pause, when offered, then its day is among them until it is over', () => {
  const days = (pausedUntil: string) => valuesOf(pauseChoices({ ...none, pausedUntil }, today))
  expect(days('2026-05-20')).toContain('2026-05-20')
  expect(days(today)).toEqual(valuesOf(pauseChoices(none, today)))
  expect(pauseChoices(none, today)[1]).toEqual({
    value: '2026-05-18',
    words: 'Nothing until Monday',
  })
})

it('given kinds, when one is chosen, changed or left empty, then no kind stands twice', () => {
  expect(withKind(['cover'], 1, 'check')).toEqual(['cover', 'check'])
  expect(withKind(['cover', 'check'], 0, '')).toEqual(['check'])
  expect(withKind(['cover', 'check'], 0, 'check')).toEqual(['check'])
  expect(valuesOf(kindsLeft('cover', ['cover', 'check']))).toContain('cover')
  expect(valuesOf(kindsLeft(undefined, ['cover', 'check']))).not.toContain('check')
})

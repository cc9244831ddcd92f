// Ways through an absence, and wishes, as they are said.
import { describe, expect, test } from 'vitest'
import type { AbsencePlanView, MoveView } from '../../../core/privacy/rota-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { instantOf } from '../../../core/zone.ts'
import { leftWords, wishOf, wishSentence } from '../rota-wishes/draft.ts'
import { askWords, moveSentence, planHeading, spreadSentence } from './words.ts'

const today = '2026-05-12'
const zone = 'Europe/Helsinki'
const given = { today, zoneOf: () => zone }
const you: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }
const lee: PartyView = { is: 'person', person: 'person_lee', name: 'Lee Lind' }
const raj: PartyView = { is: 'person', person: 'person_raj', name: 'Raj Rao' }
const shift: MoveView['shift'] = {
  shift: 'shift_1',
  duty: 'duty_late',
  dutyName: 'Late',
  letter: 'L',
  look: 'tinted',
  day: '2026-05-14',
  fromMs: instantOf('2026-05-14', 14 * 60, zone),
  untilMs: instantOf('2026-05-14', 22 * 60, zone),
}
const plan: AbsencePlanView = {
  moves: [{ shift, from: you, to: lee }],
  touched: [you, lee],
  open: [],
  spread: { before: 200, after: 250 },
}

describe('a way through', () => {
  test('says who takes what of whom', () => {
    const late = 'Late on Thursday 14 May, 14:00 to 22:00'
    expect(moveSentence({ shift, from: you, to: lee }, given)).toBe(`Lee takes your ${late}.`)
    expect(moveSentence({ shift, from: raj, to: you }, given)).toBe(`You take Raj’s ${late}.`)
    expect(moveSentence({ shift, to: raj }, given)).toBe(`Raj takes the open ${late}.`)
    expect(moveSentence({ shift, from: you }, given)).toBe(`Your ${late} would stand open.`)
  })

  test('says whom it touches, and the press names them', () => {
    expect(planHeading(plan)).toBe('One shift moves, and Lee is asked.')
    expect(askWords(plan.touched)).toBe('Ask Lee')
    const two = {
      ...plan,
      touched: [lee, raj],
      moves: [...plan.moves, { shift, from: raj, to: lee }],
    }
    expect(planHeading(two)).toBe('Two shifts move, and Lee and Raj are asked.')
    expect(askWords(two.touched)).toBe('Ask these two')
    expect(planHeading({ ...plan, moves: [], touched: [], open: [shift] })).toBe('It stands open.')
  })

  test('says what it does to the spread', () => {
    expect(spreadSentence(plan)).toBe('The spread widens from 2 shifts to 2.5 shifts.')
    expect(spreadSentence({ ...plan, spread: { before: 100, after: 100 } })).toContain('stays')
  })
})

test('a wish is said back, and what is left of each kind', () => {
  const wish = wishOf({ how: 'rather not', on: 'weekday', weekday: 5, day: today, duty: '' })
  expect(wishSentence(wish, [], today)).toBe('You would rather not have a shift on Fridays.')
  const day = wishOf({ how: 'want', on: 'day', weekday: 5, day: '2026-05-28', duty: '' })
  expect(wishSentence(day, [], today)).toBe('You would like a shift on 28 May.')
  expect(leftWords({ wishes: [], left: { want: 4, 'rather not': 1, cannot: 0 } })).toBe(
    'Left for this period: four of what you would like, one of what you would rather not and no ' +
      'of what you cannot.',
  )
})

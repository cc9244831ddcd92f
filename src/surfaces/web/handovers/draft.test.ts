// A handover on its way: begun from a shift with what stood open, sent by kind, or explicitly empty.
import { expect, test } from 'vitest'
import type { HandoversAnswer } from '../../../operations/handovers/shapes.ts'
import { begunFrom, changedItem, inputFrom, missingOf, sentItems, withItem } from './draft.ts'

const carryOver = [
  { kind: 'next step', words: 'Call the vendor', carriedFrom: 'handover_before' },
  { kind: 'open', words: 'Ticket 412', carriedFrom: 'handover_before' },
] as const
const answer: HandoversAnswer = {
  forYou: [],
  toWrite: [
    {
      ...{ rota: 'rota_desk', shift: 'shift_early', dutyName: 'Early', endsAtMs: 5_000 },
      to: [{ is: 'person', person: 'person_raj', name: 'Raj' }],
      carryOver,
    },
  ],
  given: [
    {
      ...{ rota: 'rota_desk', shift: 'shift_late', dutyName: 'Late', beginsAtMs: 9_000 },
      to: [{ is: 'person', person: 'person_raj', name: 'Raj' }],
      carryOver: [],
      change: 'change_swap',
    },
  ],
  teams: [{ team: 'team_desk', name: 'Desk', carryOver: [] }],
  handovers: [],
  more: false,
}
const ofShift = begunFrom(answer, 'shift_early', 1_000)

test('given a shift, then to who is next, when it ends, with what stood open ticked', () => {
  expect(ofShift).toMatchObject({ to: ['person_raj'], dueAtMs: 5_000, why: 'shift' })
  expect(sentItems(ofShift).map(({ words }) => words)).toEqual(['Ticket 412', 'Call the vendor'])
  const closed = changedItem(ofShift, 0, { ticked: false })
  expect(inputFrom(closed, false)).toMatchObject({
    shift: 'shift_early',
    items: [{ kind: 'open', words: 'Ticket 412', carriedFrom: 'handover_before' }],
  })
})

test('given a shift that was swapped, then to who has it now, when it begins, for that swap', () => {
  const given = begunFrom(answer, 'shift_late', 1_000)
  expect(given).toMatchObject({ to: ['person_raj'], dueAtMs: 9_000, why: 'swap' })
  expect(given.of).toMatch(/^Raj takes your Late, from \d\d:\d\d on\.$/)
  expect(inputFrom(given, true)).toMatchObject({
    ...{ rota: 'rota_desk', shift: 'shift_late', change: 'change_swap', items: [] },
  })
})

test('given nothing is said, then what is missing is; nothing to hand over is said by itself', () => {
  const blank = begunFrom(answer, undefined, 1_000)
  expect(missingOf(blank, false)).toBe('Say who takes it over.')
  const named = withItem({ ...blank, to: ['person_raj'] }, 'risk')
  expect(missingOf(named, false)).toContain('nothing to hand over')
  expect(missingOf(named, true)).toBeUndefined()
  expect(inputFrom(ofShift, true).items).toEqual([])
  expect(inputFrom(named, true)).toMatchObject({ team: 'team_desk', why: 'project', items: [] })
})

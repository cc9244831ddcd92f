// Shifts with nothing handed over yet, as whoever had them sees them; and who is next.
import { expect, test } from 'vitest'
import type { WriteHandoverCommand } from '../record/handover.ts'
import { nextAfter } from '../record/handover-shift.ts'
import type { Given } from '../testing/given.ts'
import { account, by, type Name, team, words } from '../testing/names.ts'
import {
  desk,
  onDay,
  published,
  rotaIn,
  shiftIn,
  shiftOf,
  swap,
  swapping,
} from '../testing/rota.ts'
import { seeGiven, seeToWrite } from './handover-to-write.ts'

/** Hours after the first hour, 09:00 on Friday, 1 May, at an hour of Monday's week. */
const at = (day: number, hour: number) => ({ days: 3 + day, hours: hour - 9 })
const seen = (past: Given, who: Name, day: number, hour: number) =>
  seeToWrite(past.as(who, at(day, hour)).glass)

test('given a shift ends within a day, then it is there with who goes on, and not before', () => {
  expect(seen(published, 'ana', -1, 13)).toEqual([])
  expect(seen(published, 'ana', 0, 13)).toMatchObject([
    { shift: shiftOf(0, 'early'), dutyName: 'early', to: [{ person: 'person_raj' }] },
  ])
  expect(seen(published, 'mia', 0, 13)).toEqual([])
})

test('given it was handed over, then it is gone; a day later it is left alone', () => {
  const command: WriteHandoverCommand = {
    do: 'hand-over',
    handover: 'handover_one',
    team: team('desk'),
    ...{ rota: desk, shift: shiftOf(0, 'early'), why: 'shift', from: account('ana') },
    to: [account('raj')],
    items: [{ kind: 'open', words: words('queue') }],
    dueAtMs: onDay(0, 14),
  }
  const handed = published.and(command, { actor: 'person_ana', nowMs: onDay(0, 13) })
  expect(seen(handed, 'ana', 0, 13)).toEqual([])
  const early = (day: number, hour: number) =>
    seen(published, 'ana', day, hour).some(({ shift }) => shift === shiftOf(0, 'early'))
  expect([early(1, 13), early(1, 15)]).toEqual([true, false])
})

test('given a swap was agreed, then what was given is there for that swap, until handed over', () => {
  const yes = { do: 'answer-change', rota: desk, change: swap, answer: 'accept' } as const
  const agreed = published
    .and(swapping(), by('ana', { hours: 3 }))
    .and(yes, by('raj', { hours: 3 }))
  const given = (past: Given, who: Name) => seeGiven(past.as(who, { hours: 4 }).glass)
  expect(given(published, 'ana')).toEqual([])
  const [one, ...more] = given(agreed, 'ana')
  expect([one, more]).toMatchObject([{ to: [{ person: 'person_raj' }], change: swap }, []])
  expect(given(agreed, 'raj')).toMatchObject([{ to: [{ person: 'person_ana' }] }])
  if (one === undefined) throw new Error('nothing was given')
  const { rota, shift, beginsAtMs: dueAtMs } = one
  const command: WriteHandoverCommand = {
    ...{ do: 'hand-over', handover: 'handover_one', team: team('desk'), rota, shift },
    ...{
      change: swap,
      why: 'swap',
      from: account('ana'),
      to: [account('raj')],
      items: [],
      dueAtMs,
    },
  }
  expect(given(agreed.and(command, by('ana', { hours: 4 })), 'ana')).toEqual([])
  const undone = agreed.and(
    { do: 'undo-change', rota: desk, change: swap },
    by('raj', { hours: 4 }),
  )
  expect(given(undone, 'ana')).toEqual([])
})

test('given what begins then, then they are next; else the next of the duty; open: nobody', () => {
  const next = (day: number, duty: 'early' | 'late', hour: number) =>
    nextAfter(rotaIn(published), shiftIn(published, shiftOf(day, duty)), onDay(day, hour))
  expect(next(0, 'early', 14)).toEqual([account('raj')])
  expect(next(0, 'late', 22)).toEqual([account('ana')])
  expect(next(2, 'early', 14)).toEqual([])
  expect(next(2, 'late', 22)).toEqual([])
})

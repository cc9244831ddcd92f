// Who has what now and next: read by the team of the rota and its people, by nobody else.
import { expect, test } from 'vitest'
import { by, type Name, person } from '../testing/names.ts'
import { desk, onDay, published, shiftOf } from '../testing/rota.ts'
import { lensFor } from './lens.ts'
import { seeWho } from './who-lens.ts'

const whoFor = (past: typeof published, who: Name, nowMs: number) =>
  seeWho(lensFor(past.ledger, person(who), nowMs, (text) => text.slice('text_'.length)).glass)

test('given a plan, then each duty says who has it, until when, and who is next', () => {
  const [view] = whoFor(published, 'lee', onDay(0, 8))
  const [early, late] = view?.duties ?? []
  expect(view).toMatchObject({ name: 'desk rota', yours: true, atMs: onDay(0, 8) })
  expect(early?.now).toMatchObject([{ shift: { shift: shiftOf(0, 'early') }, by: { name: 'ana' } }])
  expect(early?.next[0]?.fromMs).toBeGreaterThan(onDay(0, 8))
  expect(late?.now).toEqual([])
  expect(late?.next).toMatchObject([{ by: { name: 'raj' } }])
})

test('given a time after the plan, then nobody is named; given none of theirs, nothing', () => {
  const [view] = whoFor(published, 'lee', onDay(40))
  expect(view?.duties).toMatchObject([
    { now: [], next: [] },
    { now: [], next: [] },
  ])
  const stranger = published
    .and({ do: 'give-role', person: person('lee'), role: 'admin' }, by('ines'))
    .and({ do: 'take-role', person: person('ines'), role: 'admin' }, by('lee'))
  expect(whoFor(stranger, 'ines', onDay(0, 8))).toEqual([])
  const closed = published.and({ do: 'close-rota', rota: desk }, by('mia'))
  expect(whoFor(closed, 'ana', onDay(0, 8))).toEqual([])
})

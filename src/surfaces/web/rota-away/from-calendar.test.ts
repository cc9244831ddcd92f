// What of a calendar stands ticked, and what exactly Undo takes back.
import { expect, test } from 'vitest'
import { keyOf, newIn, tickedFirst } from './from-calendar.ts'

const days = (from: string, until: string) => ({ from, until })

test('given days found, then what says out of office is ticked, and nothing said already', () => {
  const found = [
    { ...days('2026-05-14', '2026-05-14'), words: 'x', how: 'busy all day', said: false },
    { ...days('2026-05-18', '2026-05-22'), words: '', how: 'out of office', said: false },
    { ...days('2026-06-01', '2026-06-02'), words: '', how: 'out of office', said: true },
  ] as const
  expect([...tickedFirst(found)]).toEqual([keyOf(days('2026-05-18', '2026-05-22'))])
})

test('given some of the days were said before, then the others alone are new', () => {
  const said = [days('2026-05-18', '2026-05-22')]
  expect(newIn(said, [])).toEqual(said)
  expect(newIn(said, [days('2026-05-01', '2026-05-17'), days('2026-05-23', '2026-05-24')])).toEqual(
    said,
  )
  expect(newIn(said, [days('2026-05-20', '2026-05-20')])).toEqual([
    days('2026-05-18', '2026-05-19'),
    days('2026-05-21', '2026-05-22'),
  ])
  expect(newIn(said, [days('2026-05-10', '2026-05-18'), days('2026-05-22', '2026-06-01')])).toEqual(
    [days('2026-05-19', '2026-05-21')],
  )
  expect(newIn(said, [days('2026-05-10', '2026-06-01')])).toEqual([])
})

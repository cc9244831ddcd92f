// What Today shows where Goodturn is used for the rota only.
import { expect, test } from 'vitest'
import { full } from '../../../../test/browser/fixture.ts'
import { todayShown } from './rota-only.ts'

test('of favors only a cover that waits for a yes; asks, changes and notices as they are', () => {
  const [first] = full.forYou
  if (!first) throw new Error('nothing waits')
  const forYou = [
    { ...first, kind: 'cover' as const },
    { ...first, kind: 'check' as const },
  ]
  const shown = todayShown({ ...full, forYou, mode: 'rota only' })
  expect(shown.forYou.map(({ kind }) => kind)).toEqual(['cover'])
  for (const none of [shown.since, shown.lately, shown.saidAloud, shown.recurring]) {
    expect(none).toEqual([])
  }
  expect(shown.notices.some((notice) => notice.import)).toBe(false)
  expect(shown.notices.length).toBeGreaterThan(0)
  expect(todayShown(full)).toBe(full)
})

// What waits to be sent, in a stand-in for the browser's storage.
import { beforeEach, expect, test } from 'vitest'
import { type Act, letGo, letGoOfAll, letWait, refuse, tryAgain, waiting } from './outbox.ts'

const act = (key: string, more: Partial<Act> = {}): Act => ({
  key,
  path: '/favors',
  body: {},
  words: 'Raj covered for you',
  person: 'person_ana',
  ...more,
})

/** Names are own properties, as in a browser. */
function storage(): Storage {
  const kept: Record<string, unknown> = {}
  const own = { enumerable: false }
  return Object.defineProperties(kept, {
    getItem: { ...own, value: (name: string) => kept[name] ?? null },
    setItem: {
      ...own,
      value: (name: string, text: string) => {
        kept[name] = text
      },
    },
    removeItem: { ...own, value: (name: string) => delete kept[name] },
  }) as unknown as Storage
}

beforeEach(() => {
  Object.defineProperty(globalThis, 'localStorage', { value: storage(), configurable: true })
  letGoOfAll()
  letGo('nothing')
})

test('acts wait in the order they were done, each with its key', () => {
  for (const key of ['c', 'a', 'b']) expect(letWait(act(key))).toBe(true)
  expect(waiting().map(({ key }) => key)).toEqual(['c', 'a', 'b'])
  letGo('a')
  expect(waiting().map(({ key }) => key)).toEqual(['c', 'b'])
})

test('what was refused stays with its reason, and can be tried again', () => {
  letWait(act('a', { typed: 'Raj covered my sprint' }))
  const [first] = waiting()
  if (first) refuse(first, 'That day has not come yet.')
  const [refused] = waiting()
  expect(refused).toMatchObject({
    refused: 'That day has not come yet.',
    typed: expect.any(String),
  })
  if (refused) tryAgain(refused)
  expect(waiting()[0]).not.toHaveProperty('refused')
})

test('another reader takes nobody’s acts over', () => {
  letWait(act('a'))
  letWait(act('b', { person: 'person_raj' }))
  letGoOfAll('person_raj')
  expect(waiting().map(({ key }) => key)).toEqual(['b'])
})

test('what somebody else wrote there is no act', () => {
  localStorage.setItem('goodturn-waits:x', '{"not": "an act"}')
  localStorage.setItem('goodturn-waits:y', 'nonsense')
  letGo('nothing')
  expect(waiting()).toEqual([])
})

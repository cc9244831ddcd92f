// What the page knows of the network from what comes back.
import { expect, test } from 'vitest'
import { heard, heardNothing, isAway, onNetwork } from './network.ts'

test('nothing back means away, a kept answer too, a fresh one ends it', () => {
  let told = 0
  const stop = onNetwork(() => {
    told += 1
  })
  heardNothing()
  expect(isAway()).toBe(true)
  heard('Tue, 12 May 2026 11:05:00 GMT')
  heard('Tue, 12 May 2026 12:05:00 GMT')
  expect([isAway(), told]).toEqual([true, 2])
  heard(null)
  expect([isAway(), told]).toEqual([false, 3])
  stop()
})

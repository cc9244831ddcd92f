// Looks are made once for all who ask, tell how far they are, and end when nobody asks any more.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { limits } from '../../core/limits.ts'
import { accept } from '../../core/result.ts'
import type { HelpRecord } from '../../sense/help-record.ts'
import type { PatternPass } from '../../sense/look-for-patterns.ts'
import { type Looking, PassDesk } from './pass-desk.ts'

const record: HelpRecord = {
  start: 0,
  weeks: 1,
  people: [],
  rows: [],
  calendar: { reviewWeeks: [], deadlines: {}, ruleChangeWeeks: [] },
}
const pass: PatternPass = { findings: [], quiet: [], abstained: [] }

interface Begun {
  readonly allowed: Parameters<Looking>[1]
  end(): void
}
let begun: Begun[]
let desk: PassDesk

beforeEach(() => {
  vi.useFakeTimers()
  begun = []
  desk = new PassDesk((_, allowed) => {
    return new Promise((done) => {
      allowed.signal?.addEventListener('abort', () => done(accept(null)))
      begun.push({ allowed, end: () => done(accept(pass)) })
    })
  })
})
afterEach(() => void vi.useRealTimers())

async function ask(of: HelpRecord = record) {
  const asked = desk.ask('org_one', 'team_one', of)
  await vi.advanceTimersByTimeAsync(limits.lookFirstMs)
  return asked
}

describe('a look', () => {
  test('given two ask, then it is made once, tells how far it is, and is kept', async () => {
    expect(await ask()).toEqual(accept({ is: 'under way', done: 0, of: 0 }))
    begun[0]?.allowed.onStep?.(3, 16)
    expect(await ask()).toEqual(accept({ is: 'under way', done: 3, of: 16 }))
    begun[0]?.end()
    expect(await ask()).toEqual(accept({ is: 'over', pass }))
    await vi.advanceTimersByTimeAsync(limits.lookWaitedForMs * 2)
    expect(await ask()).toEqual(accept({ is: 'over', pass }))
    expect(begun).toHaveLength(1)
  })

  test('given nobody asks for a while, then it is called off, and begun anew when asked', async () => {
    await ask()
    await vi.advanceTimersByTimeAsync(limits.lookWaitedForMs)
    expect(begun[0]?.allowed.signal?.aborted).toBe(true)
    await ask()
    expect(begun).toHaveLength(2)
  })

  test('given the record changed, then the old look is called off', async () => {
    await ask()
    await ask({ ...record, weeks: 2 })
    expect(begun.map(({ allowed }) => allowed.signal?.aborted)).toEqual([true, false])
  })
})

// A pass away is the pass made here, byte for byte; it says how far it is, leaves the main thread
// free, and is over within a tenth of a second of nobody waiting.
import { describe, expect, it } from 'vitest'
import { limits } from '../core/limits.ts'
import { passOver } from '../sense/pass.ts'
import { longLog } from '../sense/testing/long-log.ts'
import { passAway, sharedColumns } from './pass-away.ts'

const day = 86_400
const windows = { returnSeconds: 30 * day, deltaSeconds: 7 * day }

describe('given a long log', () => {
  const favors = sharedColumns(longLog(150_000, 1_500))

  it('when passed over away, by one thread or two, then it is what it would be here', async () => {
    const told: { done: number; total: number }[] = []
    const here = { ok: true, value: passOver(favors, windows) }
    for (const threads of [1, 2]) {
      const onProgress = (progress: { done: number; total: number }) => told.push(progress)
      expect(await passAway(favors, windows, { threads, onProgress })).toEqual(here)
      expect(told.at(-1)!.done).toBe(told.at(-1)!.total)
    }
    expect(told.length).toBeGreaterThan(4)
  })

  it('when too many wait, then one more is refused', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const many = Array.from({ length: limits.passesWaiting + 1 }, () =>
      passAway(favors, windows, { signal }).catch(() => 'called off'),
    )
    expect(await many.at(-1)).toMatchObject({ refusal: { code: 'too-busy' } })
    controller.abort()
    expect(await Promise.all(many.slice(0, -1))).toEqual(Array(4).fill('called off'))
  })
})

describe('given a pass that would take seconds', () => {
  const favors = sharedColumns(longLog(1_500_000, 1_500))

  it('when called off in the middle, then it is over within a tenth of a second', async () => {
    const controller = new AbortController()
    const begun = Promise.withResolvers<void>()
    const allowed = { signal: controller.signal, onProgress: () => begun.resolve() }
    const pass = passAway(favors, windows, allowed).then(
      () => 'finished',
      () => performance.now(),
    )
    await begun.promise
    const at = performance.now()
    controller.abort()
    const ended = await pass
    expect(ended).toBeTypeOf('number')
    expect(Number(ended) - at).toBeLessThan(100)
  })
})

// Heavy work leaves the main thread free, comes one at a time, ends when it should, and its failure
// is nobody else's.
import { describe, expect, it } from 'vitest'
import { readShiftScheduling } from '../connectors/shift-scheduling/read.ts'
import { limits } from '../core/limits.ts'
import { solve } from '../rota/solve.ts'
import { randomTeam } from '../rota/testing/teams.ts'
import { lookForPatterns } from '../sense/look-for-patterns.ts'
import { detectors } from '../sense/patterns/index.ts'
import { helpRecordOf } from '../workplace/simulated/help-record.ts'
import { settingsOf } from '../workplace/simulated/settings.ts'
import { simulate } from '../workplace/simulated/simulate.ts'
import { lookAway, runAway, solveAway } from './away.ts'
import type { ShiftsJob } from './jobs.ts'
import { likePublic, publicSizes } from './testing/like-public.ts'

function job(number: number, iterations = 1_000): ShiftsJob {
  const read = readShiftScheduling(likePublic(publicSizes[number]!, number))
  if (!read.ok) throw new Error(read.refusal.detail)
  return { kind: 'shifts', instance: read.value, iterations, seed: 1 }
}

describe('given a job that takes a while', () => {
  it('when it runs, then the main thread stays free', async () => {
    const gaps: number[] = []
    let last = performance.now()
    const ticking = setInterval(() => {
      gaps.push(performance.now() - last)
      last = performance.now()
    }, 5)
    const solved = await runAway(job(8), { seconds: 1 })
    clearInterval(ticking)
    expect(solved).toMatchObject({ ok: true })
    expect(gaps.length).toBeGreaterThan(20)
    gaps.sort((a, b) => a - b)
    expect(gaps[Math.floor(gaps.length * 0.95)]).toBeLessThan(100)
  })

  it('when its seconds are over, then it answers with what it has and says so', async () => {
    const solved = await runAway(job(8), { seconds: 0.2 })
    expect(solved).toMatchObject({ ok: true, value: { status: 'feasible', capped: true } })
  })

  it('when nobody waits any more, then it ends at once', async () => {
    const gone = AbortSignal.abort()
    const solved = await runAway(job(8), { seconds: 600, signal: gone })
    expect(solved).toMatchObject({ ok: true, value: { capped: true } })
  })
})

describe('given a team', () => {
  it('when it is solved away, then the roster is the one it would be here', async () => {
    const problem = randomTeam(3)
    const away = await solveAway(problem, { seconds: 20, iterations: 2_000 })
    expect(away).toEqual({ ok: true, value: solve(problem, { iterations: 2_000 }) })
  })
})

describe('given a record to look for patterns in', () => {
  const record = helpRecordOf(simulate(settingsOf({ people: 14, weeks: 20 })))

  it('when looked at away, then the pass is the one it would be here, step by step', async () => {
    const steps: number[] = []
    const onStep = (done: number): void => void steps.push(done)
    const away = await lookAway(record, { seed: 1, seconds: 60, onStep })
    expect(away).toEqual({ ok: true, value: lookForPatterns(record, detectors, { seed: 1 }) })
    expect(steps).toEqual(detectors.map((_, index) => index + 1))
  })
})

describe('given many jobs at once', () => {
  it('when asked for, then each is answered in turn and one too many is refused', async () => {
    const many = Array.from({ length: limits.solvesWaiting + 3 }, () =>
      runAway(job(1, 0), { seconds: 5 }),
    )
    const solved = await Promise.all(many)
    expect(solved.filter(({ ok }) => ok).length).toBe(limits.solvesWaiting + 1)
    expect(solved.at(-1)).toMatchObject({ refusal: { code: 'too-busy' } })
  })

  it('when one fails, then it throws and the next is answered', async () => {
    const broken = { ...job(1), instance: undefined } as unknown as ShiftsJob
    await expect(runAway(broken, { seconds: 5 })).rejects.toThrow('In the worker')
    expect(await runAway(job(1, 0), { seconds: 5 })).toMatchObject({ ok: true })
  })
})

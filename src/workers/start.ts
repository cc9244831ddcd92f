// The worker thread: takes one job at a time and answers it. Solvers are loaded when first needed,
// so that a thread begins at once and HiGHS costs nothing where nobody asks for it.
import { parentPort } from 'node:worker_threads'
import type { AnswerOf, Job, PatternsJob, Returned, Sent, Step } from './jobs.ts'

parentPort?.on('message', async ({ job, stop }: Sent) => {
  const flag = new Int32Array(stop)
  const stopped = () => Atomics.load(flag, 0) === 1
  const returned: Returned = await answerOf(job, stopped).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ failed: error instanceof Error ? (error.stack ?? '') : String(error) }),
  )
  parentPort?.postMessage(returned)
})

async function answerOf(job: Job, stopped: () => boolean): Promise<AnswerOf<Job>> {
  switch (job.kind) {
    case 'shifts': {
      const { solveShifts } = await import('./roster/solve.ts')
      return solveShifts(job, stopped)
    }
    case 'team': {
      const { solve } = await import('../rota/solve.ts')
      return solve(job.problem, { iterations: job.iterations, over: stopped })
    }
    case 'patterns':
      return lookOf(job, stopped)
    default:
      return job satisfies never
  }
}

async function lookOf(
  { record, seed }: PatternsJob,
  stopped: () => boolean,
): Promise<AnswerOf<PatternsJob>> {
  const { lookForPatterns } = await import('../sense/look-for-patterns.ts')
  const { detectors } = await import('../sense/patterns/index.ts')
  const over = (_: string, step: number, of: number): void => {
    parentPort?.postMessage({ step, of } satisfies Step)
    if (stopped()) throw new StoppedEarly()
  }
  try {
    return lookForPatterns(record, detectors, { seed, progress: over })
  } catch (error) {
    if (error instanceof StoppedEarly) return null
    throw error
  }
}

class StoppedEarly extends Error {}

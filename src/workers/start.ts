// The worker thread: takes one job at a time and answers it. Solvers are loaded when first needed,
// so that a thread begins at once and HiGHS costs nothing where nobody asks for it.
import { parentPort } from 'node:worker_threads'
import type { AnswerOf, Job, Returned, Sent } from './jobs.ts'

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
    default:
      return job satisfies never
  }
}

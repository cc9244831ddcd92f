// Runs heavy jobs off the main thread: one worker, jobs in the order they came, each stopped when
// its seconds are over or whoever asked goes away. A thread that does not stop is ended, and the
// next job gets a new one. Idle, it goes by itself and never keeps a process alive.
import { Worker } from 'node:worker_threads'
import { limits } from '../core/limits.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import type { Problem, Roster } from '../rota/model.ts'
import { usualIterations } from '../rota/solve.ts'
import type { AnswerOf, Job, Returned, Sent } from './jobs.ts'

export interface Allowed {
  /** After these the job ends with the best it has, and says that it was capped. */
  readonly seconds: number
  /** Goes off when nobody waits for the answer any more. */
  readonly signal?: AbortSignal
}

/** A team's roster, made off the main thread: the engine's `solve` with a cap on its time. */
export function solveAway(
  problem: Problem,
  { iterations = usualIterations, ...allowed }: Allowed & { readonly iterations?: number },
): Promise<Result<Roster, Refusal>> {
  return runAway({ kind: 'team', problem, iterations }, allowed)
}

interface Waiting {
  readonly sent: Sent
  readonly seconds: number
  readonly signal: AbortSignal | undefined
  done(returned: Result<Returned, Refusal>): void
}

const waiting: Waiting[] = []
let running: Waiting | undefined
let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined

/** Refused `too-busy` where too many wait, and where a job had to be ended. */
export async function runAway<J extends Job>(
  job: J,
  { seconds, signal }: Allowed,
): Promise<Result<AnswerOf<J>, Refusal>> {
  if (waiting.length >= limits.solvesWaiting) return refuse({ code: 'too-busy' })
  const returned = await new Promise<Result<Returned, Refusal>>((done) => {
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const most = Math.min(seconds, limits.solveSeconds)
    waiting.push({ sent: { job, stop }, seconds: most, signal, done })
    next()
  })
  if (!returned.ok) return returned
  if ('failed' in returned.value) throw new Error(`In the worker: ${returned.value.failed}`)
  return accept(returned.value.answer as AnswerOf<J>)
}

function next(): void {
  if (running) return
  running = waiting.shift()
  if (!running) {
    worker?.unref()
    idle = setTimeout(endWorker, limits.workerIdleMs)
    idle.unref()
    return
  }
  clearTimeout(idle)
  const { done } = running
  begin(running, (returned) => {
    running = undefined
    if (!returned.ok) endWorker()
    done(returned)
    next()
  })
}

/** Sends one job and hears of it once: its answer, its failure, or that it had to be ended. */
function begin({ sent, seconds, signal }: Waiting, over: Waiting['done']): void {
  const flag = new Int32Array(sent.stop)
  const thread = startedWorker()
  let grace: NodeJS.Timeout | undefined
  const stop = () => {
    Atomics.store(flag, 0, 1)
    grace ??= setTimeout(
      () => finish(ended('It took too long and was stopped.')),
      limits.solveGraceMs,
    )
  }
  const timer = setTimeout(stop, seconds * 1000)
  const heard = (returned: Returned) => finish(accept(returned))
  const broke = (error: NodeJS.ErrnoException) => {
    endWorker()
    const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    finish(full ? ended(OUT_OF_MEMORY) : accept({ failed: error.stack ?? error.message }))
  }
  const finish = (returned: Result<Returned, Refusal>) => {
    clearTimeout(timer)
    clearTimeout(grace)
    signal?.removeEventListener('abort', stop)
    thread.off('message', heard)
    thread.off('error', broke)
    over(returned)
  }
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  thread.on('message', heard)
  thread.on('error', broke)
  thread.ref()
  thread.postMessage(sent)
}

const OUT_OF_MEMORY = 'It took more memory than there is for it, and was stopped.'

const ended = (detail: string) => refuse({ code: 'too-busy', detail } as const)

/** TypeScript in a checkout, JavaScript in the package: the thread's file ends as this one does. */
function startedWorker(): Worker {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  worker ??= new Worker(new URL(`./start${extension}`, import.meta.url), {
    name: 'goodturn-solver',
    resourceLimits: { maxOldGenerationSizeMb: limits.solveMegabytes },
  })
  return worker
}

function endWorker(): void {
  const thread = worker
  worker = undefined
  // Whatever it still says on its way out is nobody's any more.
  thread?.on('error', () => {})
  void thread?.terminate()
}

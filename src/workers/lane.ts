// One thread and the jobs that wait for it, in the order they came, each stopped when its seconds
// are over or whoever asked goes away. A thread that does not stop is ended, and the next job gets
// a new one. Idle, it goes by itself and never keeps a process alive.
import { Worker } from 'node:worker_threads'
import { limits } from '../core/limits.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import type { Returned, Said, Sent } from './jobs.ts'

export interface Waiting {
  readonly sent: Sent
  readonly seconds: number
  /** How long it may still take once it was told to stop. */
  readonly graceMs: number
  readonly signal: AbortSignal | undefined
  readonly onStep: ((done: number, of: number) => void) | undefined
  done(returned: Result<Returned, Refusal>): void
}

export class Lane {
  readonly #name: string
  readonly #waiting: Waiting[] = []
  #running: Waiting | undefined
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined

  constructor(name: string) {
    this.#name = name
  }

  get isFull(): boolean {
    return this.#waiting.length >= limits.solvesWaiting
  }

  add(job: Waiting): void {
    this.#waiting.push(job)
    this.#next()
  }

  #next(): void {
    if (this.#running) return
    this.#running = this.#waiting.shift()
    if (!this.#running) {
      this.#worker?.unref()
      this.#idle = setTimeout(() => this.#endWorker(), limits.workerIdleMs)
      this.#idle.unref()
      return
    }
    clearTimeout(this.#idle)
    const { done } = this.#running
    this.#begin(this.#running, (returned) => {
      this.#running = undefined
      if (!returned.ok) this.#endWorker()
      done(returned)
      this.#next()
    })
  }

  /** Sends one job and hears of it once: its answer, its failure, or that it had to be ended. */
  #begin({ sent, seconds, graceMs, signal, onStep }: Waiting, over: Waiting['done']): void {
    const flag = new Int32Array(sent.stop)
    const thread = this.#startedWorker()
    let grace: NodeJS.Timeout | undefined
    const stop = () => {
      Atomics.store(flag, 0, 1)
      grace ??= setTimeout(() => finish(ended('It took too long and was stopped.')), graceMs)
    }
    const timer = setTimeout(stop, seconds * 1000)
    const heard = (said: Said) => {
      if ('step' in said) onStep?.(said.step, said.of)
      else finish(accept(said))
    }
    const broke = (error: NodeJS.ErrnoException) => {
      this.#endWorker()
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

  /** TypeScript in a checkout, JavaScript in the package: the file ends as this one does. */
  #startedWorker(): Worker {
    const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
    this.#worker ??= new Worker(new URL(`./start${extension}`, import.meta.url), {
      name: `goodturn-${this.#name}`,
      resourceLimits: { maxOldGenerationSizeMb: limits.solveMegabytes },
    })
    return this.#worker
  }

  #endWorker(): void {
    const thread = this.#worker
    this.#worker = undefined
    // Whatever it still says on its way out is nobody's any more.
    thread?.on('error', () => {})
    void thread?.terminate()
  }
}

const OUT_OF_MEMORY = 'It took more memory than there is for it, and was stopped.'

const ended = (detail: string) => refuse({ code: 'too-busy', detail } as const)

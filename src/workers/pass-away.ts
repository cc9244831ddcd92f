// A pass over everybody's favors, off the main thread: threads that share the columns take its
// parts one by one, behind whatever else the processor has to do. It says how far it is, ends at
// once when nobody waits for it, and answers the same whoever did which part.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { limits } from '../core/limits.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import type { FavorColumns } from '../sense/favors.ts'
import { type HandFigures, joined, type PassFigures, type PassWindows } from '../sense/pass.ts'

export interface PassAllowed {
  /** Goes off when nobody waits any more: the promise then rejects with its reason. */
  readonly signal?: AbortSignal
  /** Rows gone over, of all rows of all parts. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
  /** Two unless told, or one where there is only one processor. */
  readonly threads?: number
}

/** What a thread is given. `flags`: 1 to stop, and the next part that nobody has taken. */
export interface PassSent {
  readonly favors: FavorColumns
  readonly windows: PassWindows
  readonly flags: Int32Array
}

/** What a thread says: a part is done, or all are and this is what it counted. */
export type PassSaid =
  | { readonly rows: number; readonly total: number }
  | { readonly figures: HandFigures }

let passes: Promise<unknown> = Promise.resolve()
let waiting = 0

/** One pass at a time; refused `too-busy` where too many wait. */
export async function passAway(
  favors: FavorColumns,
  windows: PassWindows,
  allowed: PassAllowed = {},
): Promise<Result<PassFigures, Refusal>> {
  if (waiting >= limits.passesWaiting) return refuse({ code: 'too-busy' })
  waiting += 1
  const pass = passes.then(() => handsOver(sharedColumns(favors), windows, allowed))
  passes = pass.catch(() => {})
  try {
    const hands = await pass
    return accept(joined(favors, windows, hands))
  } finally {
    waiting -= 1
  }
}

/** Columns that threads can share; as they are where they already can. */
export function sharedColumns(favors: FavorColumns): FavorColumns {
  const { people, time, giver, receiver } = favors
  if (time.buffer instanceof SharedArrayBuffer) return favors
  const whole = (column: Int32Array) => {
    const shared = new Int32Array(new SharedArrayBuffer(column.byteLength))
    shared.set(column)
    return shared
  }
  const shared = new Float64Array(new SharedArrayBuffer(time.byteLength))
  shared.set(time)
  return { people, time: shared, giver: whole(giver), receiver: whole(receiver) }
}

async function handsOver(
  favors: FavorColumns,
  windows: PassWindows,
  { signal, onProgress, threads = Math.min(2, availableParallelism()) }: PassAllowed,
): Promise<readonly HandFigures[]> {
  signal?.throwIfAborted()
  const flags = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  const sent: PassSent = { favors, windows, flags }
  const workers = Array.from({ length: threads }, () => startedThread(sent))
  let grace: NodeJS.Timeout | undefined
  const calledOff = Promise.withResolvers<never>()
  const stop = () => {
    Atomics.store(flags, 0, 1)
    grace = setTimeout(() => calledOff.reject(signal?.reason), limits.passGraceMs)
  }
  signal?.addEventListener('abort', stop)
  let done = 0
  const heard = (rows: number, total: number) => {
    done += rows
    onProgress?.({ done, total })
  }
  try {
    const all = Promise.all(workers.map((worker) => figuresOf(worker, heard)))
    const hands = await Promise.race([all, calledOff.promise])
    signal?.throwIfAborted()
    return hands.filter((each) => each !== undefined)
  } finally {
    clearTimeout(grace)
    signal?.removeEventListener('abort', stop)
    for (const worker of workers) void worker.terminate()
  }
}

/** What a thread counted; nothing where it was stopped. */
function figuresOf(
  worker: Worker,
  heard: (rows: number, total: number) => void,
): Promise<HandFigures | undefined> {
  return new Promise((resolve, reject) => {
    worker.on('message', (said: PassSaid) => {
      if ('figures' in said) resolve(said.figures)
      else heard(said.rows, said.total)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve(undefined))
  })
}

/** TypeScript in a checkout, JavaScript in the package: the thread's file ends as this one does. */
function startedThread(sent: PassSent): Worker {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const file = new URL(`./pass-start${extension}`, import.meta.url)
  return new Worker(file, { name: 'goodturn-pass', workerData: sent })
}

// The world as a real process has it: its streams, its clock, its network.
import { readFileSync } from 'node:fs'
import { randomIds, systemClock } from '../../operations/context.ts'
import { faultOf } from './faults.ts'
import type { WideIo } from './io.ts'

export function processIo(): WideIo {
  for (const stream of [process.stdout, process.stderr]) {
    // Whoever read the output has seen enough: `goodturn report . | head` is no fault.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: {
      isTerminal: process.stdin.isTTY === true,
      read: async () => readAll(),
    },
    isTerminal: {
      stdout: process.stdout.isTTY === true,
      stderr: process.stderr.isTTY === true,
    },
    ask: askOnTerminal,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    env: process.env,
    folder: process.cwd(),
    now: () => systemClock.now(),
    newKey: () => randomIds.secret(),
    today: () => localDay(systemClock.now()),
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    fetch: (url, init) => fetch(url, init),
    exit: (code) => {
      process.exitCode = code
    },
  }
}

async function askOnTerminal(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  return terminal.question(question).finally(() => terminal.close())
}

/** One Ctrl-C may arrive twice, from the terminal and from whoever started us. */
const sameSignalMs = 1_000

/** Stops on the first signal; one that comes later does not wait for what was begun. */
export function endOnSignal(stop: () => Promise<void>): void {
  let firstMs: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const nowMs = systemClock.now()
      if (firstMs !== undefined && nowMs - firstMs > sameSignalMs) process.exit(1)
      if (firstMs !== undefined) return
      firstMs = nowMs
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${faultOf(error).sentence}\n`)
          process.exit(1)
        },
      )
    })
  }
}

/** A day in the zone of the machine: what “yesterday” is counted from. */
function localDay(nowMs: number): string {
  const now = new Date(nowMs)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

async function readAll(): Promise<string> {
  try {
    return readFileSync(0, 'utf8')
  } catch {
    // Not every input can be read at once: a socket, or a terminal that is not ready.
    let text = ''
    process.stdin.setEncoding('utf8')
    for await (const chunk of process.stdin) text += chunk
    return text
  }
}

// Fuzzing: many made-up inputs for whatever reads what comes from outside. Nothing may throw what
// it did not mean to, and nothing may take long; a slow input is tried again, since the machine has
// other things to do too.
import fc from 'fast-check'

export interface Target {
  readonly name: string
  /** Reads one input, and throws if something is wrong with how it was read. */
  readonly read: (input: never) => unknown
  readonly inputs: fc.Arbitrary<unknown>
  /** The longest an input may take: 50 ms, or more where files are written and read. */
  readonly mostMs?: number
  /** An input that is one thing repeated, for readers whose time must grow no faster than it. */
  readonly long?: (unit: string, count: number) => unknown
}

/** Keeps what a target reads and what is made for it of one type. */
export function target<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  read: (input: Input) => unknown,
  long?: (unit: string, count: number) => Input,
): Target {
  return { name, inputs, read, ...(long ? { long } : {}) } as Target
}

export interface FuzzFigures {
  readonly name: string
  readonly inputs: number
  readonly slowestMs: number
  readonly found: readonly string[]
}

const mostMs = 50

/** Tries `count` inputs. Stops at the first that breaks it, made as small as it gets. */
export async function fuzzed(each: Target, count: number, seed: number): Promise<FuzzFigures> {
  let slowestMs = 0
  let inputs = 0
  const holds = async (input: unknown): Promise<void> => {
    inputs += 1
    const tookMs = await quickest(() => each.read(input as never))
    slowestMs = Math.max(slowestMs, tookMs)
    if (tookMs > (each.mostMs ?? mostMs)) throw new Error(`took ${tookMs.toFixed(0)} ms`)
  }
  const outcome = await fc.check(fc.asyncProperty(each.inputs, holds), { numRuns: count, seed })
  const found = outcome.failed
    ? [`${each.name}, seed ${seed}: ${outcome.errorInstance} with ${said(outcome.counterexample)}`]
    : []
  return { name: each.name, inputs, slowestMs, found }
}

const said = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 600)

/**
 * What a run costs this thread in milliseconds, whatever else the machine does meanwhile. A slow
 * one is run again, since a collection may have fallen into it; the least counts.
 */
async function quickest(run: () => unknown): Promise<number> {
  let leastMs = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 4 && leastMs > mostMs; tries += 1) {
    const before = process.threadCpuUsage()
    await run()
    leastMs = Math.min(leastMs, sinceMs(before))
  }
  return leastMs
}

function workOf(run: () => unknown): number {
  const before = process.threadCpuUsage()
  run()
  return sinceMs(before)
}

function sinceMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}

const letters = ['a', ' ', '"', ',', '\n', '\r', '\t', '\\', '<', '>', '(', '{', '[', ':', '-', '0']
const pairs = ['",', '"\n', 'a,', 'a:', '<a', ' -', '\\"', '[]', '{"a":', 'a\n', '@a ', 'and ']
const repeated = [...letters, ...pairs, '\0', 'é', '\u200b', '😀', '\ud800']

const shortLength = 10_000

/** What grows faster than its input does, in words: four times as much costs four times. */
export function grown(each: Target, units = repeated): readonly string[] {
  const found: string[] = []
  const { long } = each
  if (!long) return found
  for (const unit of units) {
    const time = (count: number): number => workOf(() => each.read(long(unit, count) as never))
    // The second run of each is compiled already.
    const [, once] = [time(shortLength), time(shortLength)]
    const fourfold = time(4 * shortLength)
    if (fourfold < mostMs || fourfold < 9 * once) continue
    found.push(`${each.name} of ${JSON.stringify(unit)}: ${once} ms, of four times ${fourfold} ms`)
  }
  return found
}

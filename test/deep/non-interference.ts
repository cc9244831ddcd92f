// Random traces, each played twice with one secret flipped, compared to the byte for everybody but
// the secret's holder, over every read of the HTTP surface and the streams of changes.
// `npm run deep -- non-interference 1000`
import fc from 'fast-check'
import { operations } from '../../src/operations/index.ts'
import { differences, type Flip, flips } from '../interference.ts'

const runs = Number(process.argv[2] ?? 1_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
const startMs = performance.now()
const flipped = new Map<string, number>()
let [compared, played] = [0, 0]

async function holds(flip: Flip): Promise<boolean> {
  const { found, compared: answers } = await differences(flip)
  compared += answers
  played += 1
  const { field, ways } = flip
  const name = `${field}: ${ways.join(' / ')}`
  flipped.set(name, (flipped.get(name) ?? 0) + 1)
  if (found.length > 0) process.stdout.write(`${found.join('\n')}\n`)
  if (played % 100 === 0) process.stdout.write(`${played} traces\n`)
  return found.length === 0
}

const outcome = await fc.check(fc.asyncProperty(flips(24), holds), { numRuns: runs, seed })
const seconds = ((performance.now() - startMs) / 1000).toFixed(0)
const reads = operations.filter(({ kind }) => kind === 'read').map(({ name }) => name)
process.stdout.write(`${[...flipped]
  .map(([name, count]) => `${count} x ${name}`)
  .sort()
  .join('\n')}
${played} traces of seed ${seed}, ${compared} pairs of answers compared in ${seconds} s
over ${reads.join(', ')}, every act, and the streams of changes
`)
if (outcome.failed) process.stdout.write(`${JSON.stringify(outcome.counterexample)}\n`)
process.stdout.write(outcome.failed ? 'A secret made a difference.\n' : 'No difference.\n')
process.exit(outcome.failed ? 1 : 0)

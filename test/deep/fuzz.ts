// Fuzzing with new inputs each time: `npm run deep -- fuzz [count] [seed]`, 20,000 of each unless
// said. What costs files or a connection gets a tenth. A failing seed is printed, to be kept as a
// case.
import { openTargets } from '../fuzz/all.ts'
import { fuzzed, grown } from '../fuzz/fuzz.ts'

const count = Number(process.argv[2] ?? 20_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
const targets = await openTargets()
let violations = 0
for (const each of targets.list) {
  const startMs = performance.now()
  const share = each.mostMs === undefined ? count : Math.ceil(count / 10)
  const figures = await fuzzed(each, share, seed)
  const found = [...figures.found, ...grown(each)]
  violations += found.length
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
  const slowest = figures.slowestMs.toFixed(1)
  process.stdout.write(
    `${each.name}: ${figures.inputs} inputs in ${seconds} s, the slowest ${slowest} ms\n`,
  )
  for (const wrong of found) process.stdout.write(`  ${wrong}\n`)
}
process.stdout.write(`seed ${seed}: ${violations} violations\n`)
await targets.close()
process.exit(violations === 0 ? 0 : 1)

// The confusion table: every detector, blind, on every log of the simulated workplace. In full,
// with seeds nobody tuned on: `npm run deep -- confusion 200 --write`. While tuning:
// `npm run deep -- confusion 40 --cells direct --detectors direct-return`.
import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { detectors } from '../../src/sense/patterns/index.ts'
import { cells, firstSeeds, type Seeds } from '../confusion/cells.ts'
import { tableOf } from '../confusion/table.ts'
import { type Outcome, outcomeOf } from '../confusion/tally.ts'
import { worthText } from '../confusion/worth.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Cells whose name begins so, comma-separated. */
    cells: { type: 'string' },
    /** Detectors by pattern, comma-separated; all unless told. */
    detectors: { type: 'string' },
    seeds: { type: 'string', default: 'tuning' },
    write: { type: 'boolean', default: false },
    part: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
})
const logs = Number(positionals[0] ?? 20)
const seeds: Seeds = values.write || values.seeds === 'reporting' ? 'reporting' : 'tuning'
const wanted = (list: string | undefined, name: string) =>
  list === undefined || list.split(',').some((each) => name.startsWith(each))
const chosenCells = cells.filter(({ name }) => wanted(values.cells, name))
const chosen = detectors.filter(({ pattern }) => wanted(values.detectors, pattern))
const jobs = chosenCells.flatMap((cell) =>
  Array.from({ length: logs }, (_, at) => ({ cell, seed: firstSeeds[seeds] + at })),
)

if (values.part === undefined) await lead()
else work(values.part)

async function lead(): Promise<void> {
  const startedMs = performance.now()
  const processes = Number(values.processes)
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, part) => outcomesOf(`${part}/${processes}`)),
  )
  const outcomes = parts.flat()
  const made = { logs, firstSeed: firstSeeds[seeds], patterns: chosen.map((d) => d.pattern) }
  const table = tableOf(outcomes, made)
  process.stdout.write(`${table}\n`)
  const seconds = (performance.now() - startedMs) / 1000
  process.stdout.write(`${outcomes.length} logs in ${seconds.toFixed(0)} s\n`)
  if (values.write) {
    const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
    writeFileSync(place('docs/confusion-table.md'), table)
    writeFileSync(place('src/sense/patterns/worth.ts'), worthText(outcomes, made.patterns))
  }
}

function outcomesOf(part: string): Promise<readonly Outcome[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--part', part])
    const outcomes: Outcome[] = []
    child.on('message', (outcome) => outcomes.push(outcome as Outcome))
    child.on('exit', (code) =>
      code === 0 ? resolve(outcomes) : reject(new Error(`A part ended with ${code}.`)),
    )
  })
}

function work(part: string): void {
  const [own = 0, of = 1] = part.split('/').map(Number)
  jobs.forEach(({ cell, seed }, at) => {
    if (at % of === own) process.send?.(outcomeOf(cell, seed, chosen))
  })
  process.disconnect?.()
}

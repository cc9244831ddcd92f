// How long `goodturn report` reads a history, beside `git log` printing the same commits' bodies to
// nowhere: warm, interleaved, the median of several runs. Usage: node bench/report.ts <repository>
// [runs]. The goal is a ratio of at most 1.5, better 1.25.
import { spawnSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { pathToFileURL } from 'node:url'

const [repository = '.', runsText = '7'] = process.argv.slice(2)
const reader = new URL('../src/connectors/git/read-history.ts', import.meta.url).href
const whole = new URL('../src/operations/report.ts', import.meta.url).href

const read = `
const { readHistory } = await import(${JSON.stringify(reader)})
const year = 365 * 86400
await readHistory(process.argv[1], { foldersFrom: (head) => head.committed - year })`
const report = `
const { reportOperation } = await import(${JSON.stringify(whole)})
const input = reportOperation.input.parse({ repository: process.argv[1] })
await reportOperation.run({ progress: () => {}, now: () => 0 }, input)`

const bodies = '--format=%H%n%an%n%ae%n%at%n%cn%n%ce%n%ct%n%B'
const contenders: [string, string, string[]][] = [
  ['git log, bodies', 'git', ['-C', repository, 'log', '--use-mailmap', bodies, 'HEAD']],
  ['reading', process.execPath, ['--input-type=module', '-e', read, repository]],
  ['whole report', process.execPath, ['--input-type=module', '-e', report, repository]],
]

const times = new Map<string, number[]>(contenders.map(([name]) => [name, []]))
for (let run = 0; run <= Number(runsText); run += 1) {
  for (const [name, command, args] of contenders) {
    const started = performance.now()
    const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    if (done.status !== 0) throw new Error(`${name} ended with ${done.status}`)
    // The first round warms the disk's cache and does not count.
    if (run > 0) times.get(name)!.push(performance.now() - started)
  }
}

const peer = median(times.get('git log, bodies')!)
console.log(
  `${pathToFileURL(repository).pathname.split('/').at(-1)}, load ${loadavg()[0]!.toFixed(2)}`,
)
for (const [name, list] of times) {
  const middle = median(list)
  console.log(
    `${name.padEnd(18)}${middle.toFixed(0).padStart(7)} ms  x ${(middle / peer).toFixed(2)}`,
  )
}

function median(list: readonly number[]): number {
  return list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]!
}

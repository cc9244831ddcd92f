// What the roster solvers reach, each figure beside its goal and beside what greedy, local search
// and HiGHS reach alone in the same time and run. Usage: node bench/roster.ts [seconds] [files...];
// files are benchmark instances, solved instead of the ones made here in the public ones' sizes.
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { basename } from 'node:path'
import { readShiftScheduling } from '../src/connectors/shift-scheduling/read.ts'
import { checkPlan } from '../src/rota/shift-scheduling/checker.ts'
import type { Instance } from '../src/rota/shift-scheduling/instance.ts'
import { runAway } from '../src/workers/away.ts'
import type { ShiftsJob } from '../src/workers/jobs.ts'
import { type Graph, graphOf } from '../src/workers/roster/graph.ts'
import { knownOptimum } from '../src/workers/testing/known-optimum.ts'
import { likePublic, publicSizes } from '../src/workers/testing/like-public.ts'
import { exactAlone, searchAlone } from './roster-alone.ts'
import { teamFigures } from './roster-team.ts'

const [secondsText = '60', ...files] = process.argv.slice(2)
const seconds = Number(secondsText)
if (!(seconds > 0)) {
  process.stderr.write('Say how many seconds each may take: npm run bench -- roster 60\n')
  process.exit(2)
}

/** Cost against the best known, by the public instance's number. */
const goals: Readonly<Record<string, string>> = {
  1: '1.000 in 30 s',
  2: '1.000 in 30 s',
  3: '1.000 in 30 s',
  4: '1.005',
  5: '1.10',
  7: '1.05',
  8: '1.30',
}

console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, ${seconds} s a contender\n`)
console.log('Instances in the benchmark’s format; ratio is cost to the proven bound')
line(
  'instance',
  'greedy',
  'search',
  'HiGHS',
  'solver',
  'bound',
  'ratio',
  'broken',
  'seconds',
  'goal',
)
for (const [name, instance, goal] of instances()) {
  const solved = await solverOn(instance)
  const graphs = instance.people.map((_, at) => graphOf(instance, at) as Graph)
  const { greedy, found } = searchAlone(instance, graphs, seconds)
  const exact = await exactAlone(instance, seconds).catch(() => undefined)
  const { objective, bound, broken, took } = solved
  const ratio = (objective / Math.max(1, bound)).toFixed(3)
  line(name, greedy, found, exact ?? 'none', objective, bound, ratio, broken, took, goal)
}

if (files.length === 0) {
  console.log('\nInstances whose least cost is known; ratio is cost to that')
  line('people x days', 'solver', 'least', 'ratio', 'broken', 'seconds', 'goal')
  for (const [at, size] of knownSizes().entries()) {
    const { instance, optimum } = knownOptimum(size, at + 1)
    const { objective, broken, took } = await solverOn(instance)
    const { people, days, shifts } = size
    const goal = days === 28 ? '1.05' : '1.000'
    const ratio = (objective / optimum).toFixed(3)
    line(`${people} x ${days} x ${shifts}`, objective, optimum, ratio, broken, took, goal)
  }
  console.log('\nThe team’s own model')
  line('measure', 'figure', 'beside', 'goal')
  for (const row of teamFigures()) line(...row)
}

function* instances(): Generator<[string, Instance, string]> {
  const read = (text: string) => {
    const instance = readShiftScheduling(text)
    if (!instance.ok) throw new Error(instance.refusal.detail)
    return instance.value
  }
  for (const file of files) yield [basename(file), read(readFileSync(file, 'utf8')), '']
  if (files.length > 0) return
  for (const [number, size] of Object.entries(publicSizes)) {
    yield [`as ${number}`, read(likePublic(size, Number(number))), goals[number] ?? '']
  }
}

function knownSizes() {
  const small = [
    { people: 8, days: 14, shifts: 1 },
    { people: 10, days: 14, shifts: 2 },
    { people: 14, days: 14, shifts: 2 },
    { people: 20, days: 14, shifts: 3 },
  ]
  const large = Array.from({ length: 6 }, () => ({ people: 20, days: 28, shifts: 3 }))
  return [...Array.from({ length: 14 }, (_, at) => small[at % small.length]!), ...large]
}

async function solverOn(instance: Instance) {
  const began = performance.now()
  const job: ShiftsJob = { kind: 'shifts', instance, iterations: 1_000_000, seed: 1 }
  const made = await runAway(job, { seconds })
  if (!made.ok) throw new Error(made.refusal.detail)
  const took = ((performance.now() - began) / 1000).toFixed(1)
  const { broken, objective } = checkPlan(instance, made.value.plan)
  return { objective, broken: broken.length, bound: made.value.bound ?? 0, took }
}

function line(first: string | number, ...rest: readonly (string | number)[]): void {
  console.log(`${`${first}`.padEnd(34)}${rest.map((each) => `${each}`.padStart(9)).join(' ')}`)
}

// Years of a rota through the operations, one for each seed: `npm run deep -- rota-year 5`.
import { shareOf } from '../rota-year/team.ts'
import { yearOf } from '../rota-year/year.ts'

const seeds = Number(process.argv[2] ?? 5)
let failed = 0
const first = Number(process.argv[3] ?? 1)
for (let seed = first; seed < first + seeds; seed += 1) {
  const startedMs = performance.now()
  const { wrong, weekends, open, shifts, calendars, counts } = await yearOf(seed)
  const values = [...weekends.values()]
  const whole = [...weekends].flatMap(([name, each]) => (shareOf(name) === 1 ? [each] : []))
  const between = Math.max(...values) - Math.min(...values)
  // One shift more of somebody half-time is two per share: people's own words can leave it so.
  const isEven = Math.max(...whole) - Math.min(...whole) <= 1 && between <= 2
  if (wrong.length > 0 || !isEven) failed += 1
  const perShare = values.map((each) => each.toFixed(1)).join(' ')
  process.stdout.write(`Seed ${seed}: ${shifts} shifts, ${open} open when they came
  ${calendars} calendars read
  weekends per share ${perShare}: ${between.toFixed(2)} between
  ${[...counts]
    .sort()
    .map(([what, times]) => `${times} x ${what}`)
    .join(', ')}
  ${wrong.length} wrong in ${((performance.now() - startedMs) / 1000).toFixed(1)} s
${wrong
  .slice(0, 20)
  .map((each) => `  ${each}\n`)
  .join('')}`)
}
process.stdout.write(failed === 0 ? 'Every year as agreed.\n' : `${failed} years went wrong.\n`)
process.exit(failed === 0 ? 0 : 1)

// Years of a rota through the operations, one for each seed: `npm run deep -- rota-year 8`; from
// another seed on: `npm run deep -- rota-year 4 5`.
import { isEven } from '../rota-year/evenness.ts'
import { yearOf } from '../rota-year/year.ts'

const seeds = Number(process.argv[2] ?? 8)
let failed = 0
const first = Number(process.argv[3] ?? 1)
for (let seed = first; seed < first + seeds; seed += 1) {
  const startedMs = performance.now()
  const { wrong, plans, open, shifts, calendars, counts } = await yearOf(seed)
  const uneven = plans.filter((plan) => !isEven(plan))
  if (wrong.length > 0 || uneven.length > 0) failed += 1
  const took = ((performance.now() - startedMs) / 1000).toFixed(1)
  const list = (of: 'before' | 'after' | 'least') => plans.map((plan) => plan[of]).join(' ')
  process.stdout.write(`Seed ${seed}: ${shifts} shifts, ${open} open when they came
  ${calendars} calendars read
  weekends per share between people, plan by plan
    as people left them  ${list('before')}
    with the next plan   ${list('after')}
    the least it could   ${list('least')}
  ${[...counts]
    .sort()
    .map(([what, times]) => `${times} x ${what}`)
    .join(', ')}
  ${wrong.length} wrong, ${uneven.length} plans uneven in ${took} s
${wrong
  .slice(0, 20)
  .map((each) => `  ${each}\n`)
  .join('')}`)
}
process.stdout.write(failed === 0 ? 'Every year as agreed.\n' : `${failed} years went wrong.\n`)
process.exit(failed === 0 ? 0 : 1)

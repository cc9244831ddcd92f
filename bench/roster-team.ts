// The team's own model on two hundred random teams: how soon there is a lawful roster and a good
// one, how near its largest load comes to the bound, what it makes of other spreads, and how long
// the ways through an absence take. Greedy is the careful start of the search: the seat with the
// fewest to choose from first, to whoever has least. Teams count where its spread, or that of the
// fixed order, is over one duty.
import { violations } from '../src/rota/checker.ts'
import { compile } from '../src/rota/compiled.ts'
import { greedy } from '../src/rota/greedy.ts'
import { replan } from '../src/rota/replan.ts'
import { solve, usualIterations } from '../src/rota/solve.ts'
import { nowhereWorse, spreadOf, stagesOf } from '../src/rota/stages.ts'
import { dayMs, randomTeam } from '../src/rota/testing/teams.ts'
import { inFixedOrder, spreadFloor } from './roster-spread.ts'

const TEAMS = 200
const spreadGoal = 0.35

export function teamFigures(): readonly (readonly [string, ...string[]])[] {
  const first: number[] = []
  const good: number[] = []
  const loads: number[] = []
  const [spreads, open, turns]: [number[], number[], number[]] = [[], [], []]
  const replans: number[] = []
  let broken = 0
  let worse = 0
  let bindings = 0
  for (let seed = 1; seed <= TEAMS; seed += 1) {
    const problem = randomTeam(seed, { people: [6, 12], weeks: [4, 8], plain: seed % 4 === 0 })
    const of = compile(problem)
    const board = timed(first, () => greedy(of))
    const held = board.held()
    const roster = timed(good, () => solve(problem, { iterations: usualIterations }))
    broken += violations(problem, roster.seats, roster.shadows).length
    if (!nowhereWorse(roster.stages, stagesOf(problem, held))) worse += 1
    if (roster.binding === undefined && roster.bound > 0) {
      loads.push(roster.stages.largestLoad / roster.bound)
    } else bindings += 1
    const greedySpread = spreadOf(problem, held)
    const found = spreadOf(problem, roster.seats)
    if (greedySpread > 100) {
      spreads.push(found / greedySpread)
      if (spreadFloor(of, held) <= spreadGoal * greedySpread) open.push(found / greedySpread)
    }
    const inTurn = spreadOf(problem, inFixedOrder(of))
    if (inTurn > 100) turns.push(found / inTurn)
    const seat = problem.seats[Math.floor(problem.seats.length / 2)]!
    const worker = roster.seats.get(seat.id)
    if (worker === undefined) continue
    const absence = { worker, fromMs: seat.fromMs, untilMs: seat.fromMs + 7 * dayMs }
    timed(replans, () => replan(problem, roster.seats, absence))
  }
  return [
    ['rules broken, 200 teams', `${broken}`, '', '0'],
    ['stages worse than greedy, teams', `${worse}`, '', '0'],
    ['first lawful roster, ms', median(first), `max ${most(first)}`, '500'],
    ['good roster, ms', median(good), `max ${most(good)}`, '3000'],
    ['largest load / bound', median(loads, 3), `max ${most(loads, 3)}`, '1.05'],
    ['binding cause named, teams', `${bindings}`, '', ''],
    [`spread / greedy’s, ${spreads.length} teams`, median(spreads, 3), '', `${spreadGoal}`],
    [`where not ruled out, ${open.length} teams`, median(open, 3), '', `${spreadGoal}`],
    [`spread / fixed order’s, ${turns.length}`, median(turns, 3), '', `${spreadGoal}`],
    ['ways through an absence, ms', median(replans), `max ${most(replans)}`, '300'],
  ]
}

function timed<Value>(times: number[], run: () => Value): Value {
  const began = performance.now()
  const value = run()
  times.push(performance.now() - began)
  return value
}

function median(list: readonly number[], digits = 0): string {
  if (list.length === 0) return 'none'
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!.toFixed(digits)
}

function most(list: readonly number[], digits = 0): string {
  return list.length === 0 ? 'none' : Math.max(...list).toFixed(digits)
}

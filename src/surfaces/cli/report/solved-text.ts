// A solved roster in words: what it costs, what any must cost, how it was found, and who has which
// shift on which day.
import type { Assignment, SolvedFile } from '../../../operations/rotas/solve.ts'
import { plain } from './words.ts'

export function solvedText(solved: SolvedFile): string {
  const lines = [headline(solved), ...solved.explanation.map(plain)]
  if (solved.capped) lines.push('Time was over before the search was.')
  for (const { rule, person } of solved.violations) {
    lines.push(`Broken for ${plain(person)}: ${rule}.`)
  }
  const grid = gridOf(solved.assignments)
  return `${[...lines, ...(grid.length > 0 ? ['', ...grid] : [])].join('\n')}\n`
}

function headline({ status, objective, bound }: SolvedFile): string {
  switch (status) {
    case 'infeasible':
      return 'No roster keeps all rules.'
    case 'optimal':
      return `A roster that costs ${objective}; no roster costs less.`
    case 'feasible':
      return `A roster that costs ${objective}; the least any could cost is ${bound}.`
    default:
      return status satisfies never
  }
}

/** A line a person, a column a day; weeks stand apart, and a day without a shift is a dot. */
function gridOf(assignments: readonly Assignment[]): readonly string[] {
  const people = new Map<string, Map<number, string>>()
  let days = 0
  for (const { person, day, shift } of assignments) {
    const theirs = people.get(person) ?? new Map<number, string>()
    people.set(person, theirs.set(day, plain(shift)))
    days = Math.max(days, day + 1)
  }
  const wide = Math.max(1, ...assignments.map(({ shift }) => plain(shift).length))
  if (wide > 4) return listOf(assignments)
  const name = Math.max(0, ...[...people.keys()].map((person) => plain(person).length))
  return [...people].map(([person, theirs]) => {
    const cells = Array.from({ length: days }, (_, day) => {
      const gap = day > 0 && day % 7 === 0 ? ' ' : ''
      return gap + (theirs.get(day) ?? '.').padEnd(wide)
    })
    return `${plain(person).padEnd(name)}  ${cells.join(wide > 1 ? ' ' : '')}`.trimEnd()
  })
}

function listOf(assignments: readonly Assignment[]): readonly string[] {
  return assignments
    .toSorted((a, b) => a.day - b.day)
    .map(({ person, day, shift }) => `day ${day}  ${plain(shift)}: ${plain(person)}`)
}

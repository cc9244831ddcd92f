// Where somebody's rules leave them no schedule: a smallest set of those rules that clash, found by
// letting go of one after another and keeping only what is needed for the clash.
import type { Instance, Person } from '../../rota/shift-scheduling/instance.ts'
import { graphOf } from './graph.ts'

interface Letting {
  readonly says: (person: Person) => string
  readonly go: (person: Person, days: number) => Person
}

const rules: readonly Letting[] = [
  {
    says: ({ daysOff }) => `their ${daysOff.size} days off`,
    go: (person) => ({ ...person, daysOff: new Set() }),
  },
  {
    says: ({ minutes }) => `at least ${minutes.least} minutes`,
    go: (person) => ({ ...person, minutes: { ...person.minutes, least: 0 } }),
  },
  {
    says: ({ minutes }) => `at most ${minutes.most} minutes`,
    go: (person, days) => ({ ...person, minutes: { ...person.minutes, most: days * 2_880 } }),
  },
  {
    says: ({ working }) => `at most ${working.most} shifts in a row`,
    go: (person, days) => ({ ...person, working: { ...person.working, most: days } }),
  },
  {
    says: ({ working }) => `at least ${working.least} shifts in a row`,
    go: (person) => ({ ...person, working: { ...person.working, least: 0 } }),
  },
  {
    says: ({ offLeast }) => `at least ${offLeast} days off in a row`,
    go: (person) => ({ ...person, offLeast: 0 }),
  },
  {
    says: ({ weekendsMost }) => `at most ${weekendsMost} weekends`,
    go: (person, days) => ({ ...person, weekendsMost: days }),
  },
  {
    says: () => 'how many of each shift',
    go: (person, days) => ({ ...person, most: person.most.map(() => days) }),
  },
]

/** A sentence that names the person and the rules that cannot be kept together. */
export function clashOf(instance: Instance, at: number): string {
  let person = instance.people[at]!
  const possible = (tried: Person) => graphOf({ ...instance, people: [tried] }, 0) !== 'no schedule'
  const needed: Letting[] = []
  for (const rule of rules) {
    const without = rule.go(person, instance.days)
    if (possible(without)) needed.push(rule)
    else person = without
  }
  const said = needed.map(({ says }) => says(instance.people[at]!))
  if (said.length === 0) return `${person.id} has no schedule under the shifts as they are.`
  const together = said.length === 1 ? 'cannot be kept' : 'cannot be kept together'
  const listed = said.join(', ').replace(/, (?=[^,]*$)/, ' and ')
  return `For ${person.id}, ${listed} ${together}.`
}

// The made-up people of the demo: 28 of them in three teams, with how readily each gives help and
// how often each could use some. The two numbers steer the year and appear nowhere.
import type { ScriptPerson, TeamName } from './script.ts'

export interface Colleague extends ScriptPerson {
  /** How likely they are the giver or the receiver, beside 1 for most. */
  readonly gives: number
  readonly receives: number
}

function team(name: TeamName, rows: readonly (readonly [string, number, number])[]): Colleague[] {
  return rows.map(([person, gives, receives], index) => ({
    name: person,
    team: name,
    gives,
    receives,
    ...(index === 0 ? { leads: true as const } : {}),
  }))
}

/** Each team's first is its lead. */
export const colleagues: readonly Colleague[] = [
  ...team('Support', [
    ['Tuuli Tamm', 1.1, 0.7],
    ['Ana Alvares', 1.5, 1.1],
    ['Raj Rao', 1.1, 1.2],
    ['Mia Moser', 0.8, 1.5],
    ['Lee Lind', 1, 1],
    ['Ines Ito', 1.2, 0.8],
    ['Omar Osei', 1, 1.1],
    ['Sam Sato', 1.4, 0.7],
    ['Joe Jansen', 0.6, 1.2],
  ]),
  ...team('Platform', [
    ['Hugo Holm', 0.9, 0.8],
    ['Dana Dvorak', 2.1, 0.6],
    ['Priya Pillai', 1, 1.2],
    ['Yusuf Yilmaz', 0.8, 1.2],
    ['Kofi Kwarteng', 0.7, 1.3],
  ]),
  ...team('Field', [
    ['Vera Voss', 0.9, 0.7],
    ['Nils Nyberg', 1.3, 0.9],
    ['Carmen Cruz', 1.2, 1],
    ['Bruno Bianchi', 0.8, 1.3],
    ['Elif Erdem', 1.4, 0.8],
    ['Felix Fuchs', 0.5, 1.1],
    ['Gwen Gallagher', 1, 1],
    ['Hana Horak', 1.1, 1.1],
    ['Ivo Ivanov', 0.7, 0.9],
    ['Jonas Jung', 0.6, 1.4],
    ['Lena Larsen', 1.2, 0.9],
    ['Marta Mazur', 0.9, 1.1],
    ['Oskar Olsen', 0.7, 0.8],
    ['Petra Popova', 1, 1],
  ]),
].map((each) => (each.name === 'Hugo Holm' ? { ...each, manager: 'Vera Voss' } : each))

export const teams: readonly TeamName[] = ['Support', 'Platform', 'Field']
export const founder = 'Tuuli Tamm'

export function people(): readonly ScriptPerson[] {
  return colleagues.map(({ name, team: of, leads, manager }) => ({
    name,
    team: of,
    ...(leads ? { leads } : {}),
    ...(manager === undefined ? {} : { manager }),
  }))
}

// What is said once a line of thanks or help was written down, or why it was not: who is near to a
// name nobody here goes by, and how to take it back.
import type { FavorView } from '../../core/privacy/views.ts'
import type { Day } from '../../core/vocabulary.ts'
import { favorWithDay, otherSide, partyName, upperFirst } from '../../grammar/sentences.ts'
import type { TodayAnswer } from '../../operations/today.ts'
import type { Problem } from './client.ts'
import { nearNames, orList } from './near.ts'

/** "Written down, and Raj is told: Raj covered for you yesterday, 2 hours." */
export function writtenSentence(favor: FavorView, today: Day): string {
  const said = favorWithDay(favor, today)
  const inside = said.startsWith('You ') ? `you ${said.slice(4)}` : said
  return `Written down, and ${nextOf(favor)}: ${inside}`
}

function nextOf(favor: FavorView): string {
  const other = otherSide(favor)
  const name = partyName(other)
  if (favor.standing === 'confirmed') return `${name} is told`
  return other.is === 'team'
    ? `anybody in ${name} but you can confirm it`
    : `${name} will be asked to confirm it`
}

/** After `undo`: gone, or as it stood before. */
export function takenBackSentence(favor: FavorView, today: Day): string {
  const said = favorWithDay(favor, today)
  return favor.standing === 'withdrawn'
    ? `Taken back: ${said.startsWith('You ') ? `you ${said.slice(4)}` : said}`
    : `Your last word is taken back. The line stands: ${said}`
}

/** How to take back what was just written. */
export function wayBack(favors: readonly FavorView[]): string {
  const named = favors.length > 1 ? ` ${favors.map(({ favor }) => favor).join(' ')}` : ''
  return `Take ${favors.length > 1 ? 'them' : 'it'} back with: goodturn undo${named}`
}

/** A refusal of the server about a name, with the names that are near. */
export function aboutName(problem: Problem, said: string, today: TodayAnswer): Problem {
  const names = [...today.people.filter(({ you }) => !you), ...today.teams].map(({ name }) => name)
  switch (problem.code) {
    case 'unknown-person': {
      const near = nearNames(said, names)
      const hint = near.length > 0 ? `Did you mean ${orList(near)}?` : 'An admin can invite them.'
      return { ...problem, detail: `Nobody here goes by “${said}”. ${hint} ${nothing}` }
    }
    case 'ambiguous-person': {
      const wanted = said.toLowerCase()
      const same = names.filter((name) => name.toLowerCase().split(' ')[0] === wanted)
      const hint = same.length > 0 ? ` Say ${orList(same)}.` : ''
      const detail = `More than one person here goes by “${said}”.${hint} ${nothing}`
      return { ...problem, detail }
    }
    default:
      return { ...problem, detail: `${upperFirst(problem.detail)} ${nothing}` }
  }
}

const nothing = 'Nothing was written down.'

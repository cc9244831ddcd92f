// What somebody is called who has not been invited yet: known only from an import or a mention,
// they did not choose to be here, so nobody reads their name but admins in the list of people.
import type { PersonState } from '../record/person-state.ts'
import type { PersonId } from '../vocabulary.ts'
import type { Words } from './glass.ts'

const shownCharacters = 4

export function pseudonymOf(person: PersonId): string {
  const plain = person.slice('person_'.length).replaceAll('-', '')
  return `colleague ${plain.slice(-shownCharacters).toUpperCase()}`
}

/** The name others read; undefined where there is none any more. */
export function nameOf(
  person: PersonId,
  state: Pick<PersonState, 'standing' | 'name'> | undefined,
  words: Words,
): string | undefined {
  if (state === undefined) return undefined
  if (state.standing === 'named') return pseudonymOf(person)
  return state.name && words(state.name)
}

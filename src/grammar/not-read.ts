// What to say when a line was not read: what happened, that nothing was stored, and a line that
// would be read, with a name the reader knows in it.
import type { NotRead, Surroundings } from './reading.ts'

export type WhyNot =
  | { readonly is: 'empty' | 'too long' | 'unclear' | 'whom' | 'who' | 'not yours' | 'not done' }
  | { readonly is: 'an ask' }
  | { readonly is: 'to come'; readonly words: string }
  | { readonly is: 'too old' | 'no effort' | 'too much effort' | 'too many people' | 'long note' }
  | { readonly is: 'not changed' }

export function notRead(why: WhyNot, surroundings: Surroundings): NotRead {
  const name = surroundings.known.find((each) => each.is === 'person')?.name.split(' ')[0] ?? 'Raj'
  return { why: reason(why), suggestion: suggestion(why, name) }
}

function reason(why: WhyNot): string {
  switch (why.is) {
    case 'empty':
      return 'There is nothing written yet.'
    case 'too long':
      return 'That is longer than one line can hold; nothing was written down.'
    case 'unclear':
      return 'That did not read as help given or received; nothing was written down.'
    case 'whom':
      return 'It does not say whom you helped; nothing was written down.'
    case 'who':
      return 'It does not say who helped; nothing was written down.'
    case 'not yours':
      return 'Neither side of that is you: those two can write it down themselves.'
    case 'not done':
      return 'That reads as something that did not happen; nothing was written down.'
    case 'an ask':
      return 'That reads as asking for help: only help that happened is written down here.'
    case 'to come':
      return `“${why.words}” has not come yet: only help that happened is written down.`
    case 'too old':
      return 'That day is too long ago to be written down.'
    case 'no effort':
      return 'Effort is at least a minute, or left out.'
    case 'too much effort':
      return 'That is more effort than one favor can hold.'
    case 'too many people':
      return 'Those are more people than one line can hold.'
    case 'long note':
      return 'The note is longer than 500 characters; nothing was written down.'
    case 'not changed':
      return 'It does not say what to change; nothing was changed.'
    default:
      return why satisfies never
  }
}

function suggestion(why: WhyNot, name: string): string {
  switch (why.is) {
    case 'whom':
      return `I helped ${name} with the release, 30 min`
    case 'not changed':
      return 'it was 3h, not 2'
    case 'not yours':
    case 'not done':
    case 'an ask':
    case 'who':
    case 'empty':
    case 'too long':
    case 'unclear':
    case 'long note':
    case 'too many people':
      return `${name} covered my shift yesterday, 2h`
    case 'to come':
    case 'too old':
      return `${name} covered my shift last Thursday`
    case 'no effort':
    case 'too much effort':
      return `${name} covered my shift, 45 min`
    default:
      return why satisfies never
  }
}

// What to say when a line about asking was not read: what is missing or could be two things, that
// nobody was asked, and a line that would be read.
import type { NotRead, Surroundings } from '../reading.ts'

export type WhyNotAsked =
  | { readonly is: 'ask whom' | 'ask what' | 'too many asked' | 'long words' | 'long line' }
  | { readonly is: 'over' | 'which day' | 'which half'; readonly words: string }
  | { readonly is: 'answer over' | 'answer late' | 'too far' }
  | { readonly is: 'no time' | 'too much time' }
  | { readonly is: 'which answer' | 'who does what' }

export function notAsked(why: WhyNotAsked, { known }: Surroundings): NotRead {
  const people = known.filter(({ is }) => is === 'person')
  const [one = 'Raj', other = 'Mia'] = new Set(people.map(({ name }) => name.split(' ')[0] ?? name))
  return { why: reason(why), suggestion: suggestion(why, one, other) }
}

const nobody = 'Nobody was asked.'

function reason(why: WhyNotAsked): string {
  switch (why.is) {
    case 'ask whom':
      return `It does not say whom to ask. ${nobody}`
    case 'ask what':
      return `It does not say what to ask for. ${nobody}`
    case 'too many asked':
      return `Those are more people than one ask can go to. ${nobody}`
    case 'long words':
      return `That is longer than 500 characters. ${nobody}`
    case 'long line':
      return 'That is longer than one line can hold. Nothing was done.'
    case 'over':
      return `“${why.words}” is over already. ${nobody}`
    case 'which day':
      return `“${why.words}” is no day that is clear. ${nobody} Say it with its date.`
    case 'which half':
      return `“${why.words}” could be in the morning or in the afternoon. ${nobody}`
    case 'answer over':
      return `The hour by which you want an answer is over already. ${nobody}`
    case 'answer late':
      return `The answer is needed before it begins. ${nobody}`
    case 'too far':
      return `That is too far ahead to ask for now. ${nobody}`
    case 'no time':
      return `Effort is at least a minute, or left out. ${nobody}`
    case 'too much time':
      return `That is more effort than one ask can hold. ${nobody}`
    case 'which answer':
      return 'That did not read as an answer: accept, not this time, or tell me more.'
    case 'who does what':
      return 'It does not say for what: who can cover, or who knows something.'
    default:
      return why satisfies never
  }
}

function suggestion(why: WhyNotAsked, one: string, other: string): string {
  switch (why.is) {
    case 'ask whom':
    case 'ask what':
    case 'too many asked':
    case 'long words':
    case 'long line':
    case 'too far':
      return `ask ${one} and ${other} to check my slides by tomorrow, about 30 min`
    case 'over':
    case 'which half':
      return `cover tomorrow 14:00 to 22:00 @${one}`
    case 'which day':
      return `ask ${one} to check my slides tomorrow`
    case 'answer over':
    case 'answer late':
      return `cover the day after tomorrow 14:00 to 22:00 @${one}, until tomorrow 18:00`
    case 'no time':
    case 'too much time':
      return `ask ${one} to check my slides by tomorrow, 45 min`
    case 'which answer':
      return `not this time, ${one} could`
    case 'who does what':
      return 'who can cover tomorrow 14:00 to 22:00'
    default:
      return why satisfies never
  }
}

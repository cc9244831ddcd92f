// What to say when a line about the rota was not read: what is missing or could be two things, that
// nothing was changed, and a line that would be read.
import type { NotRead, Surroundings } from '../reading.ts'

export type WhyNotRota =
  | { readonly is: 'which shift'; readonly verb: string }
  | { readonly is: 'which other' | 'two people' | 'which answer' }
  | { readonly is: 'over' | 'which day' | 'which half'; readonly words: string }
  | { readonly is: 'answer over' | 'answer late' | 'too far' }
  | { readonly is: 'long words' | 'long line' | 'many items' | 'hand over what' }

export function notRota(why: WhyNotRota, { known }: Surroundings): NotRead {
  const people = known.filter(({ is }) => is === 'person')
  const [one = 'Raj'] = new Set(people.map(({ name }) => name.split(' ')[0] ?? name))
  return { why: reason(why), suggestion: suggestion(why, one) }
}

const nothing = 'Nothing was changed.'

function reason(why: WhyNotRota): string {
  switch (why.is) {
    case 'which shift':
      return `It does not say which shift to ${why.verb}. ${nothing}`
    case 'which other':
      return `It does not say which shift you would take for yours. ${nothing}`
    case 'two people':
      return `A swap is between you and one other. ${nothing}`
    case 'which answer':
      return 'That did not read as an answer: accept, not this time, or tell me more.'
    case 'over':
      return `“${why.words}” is over already. ${nothing}`
    case 'which day':
      return `“${why.words}” is no day that is clear. ${nothing} Say it with its date.`
    case 'which half':
      return `“${why.words}” could be in the morning or in the afternoon. ${nothing}`
    case 'answer over':
      return `The hour by which you want an answer is over already. ${nothing}`
    case 'answer late':
      return `The answer is needed before it begins. ${nothing}`
    case 'too far':
      return `That is too far ahead to ask for now. ${nothing}`
    case 'long words':
      return `That is longer than 500 characters. ${nothing}`
    case 'long line':
      return `That is longer than one line can hold. ${nothing}`
    case 'many items':
      return `Those are more items than one handover holds. ${nothing}`
    case 'hand over what':
      return `It does not say what to hand over. ${nothing} Where it is nothing, say so.`
    default:
      return why satisfies never
  }
}

function suggestion(why: WhyNotRota, one: string): string {
  switch (why.is) {
    case 'which shift':
      if (why.verb === 'cover') return `cover tomorrow late @${one}`
      if (why.verb !== 'swap') return `${why.verb} tomorrow late`
      return `swap my early tomorrow with ${one}’s late the day after tomorrow`
    case 'which other':
    case 'two people':
      return `swap my early tomorrow with ${one}’s late the day after tomorrow`
    case 'which answer':
      return 'accept swap'
    case 'over':
    case 'which day':
    case 'which half':
      return 'take the late tomorrow'
    case 'answer over':
    case 'answer late':
    case 'too far':
    case 'long words':
    case 'long line':
      return `cover the late the day after tomorrow @${one}`
    case 'many items':
    case 'hand over what':
      return `handover: open: the export is stuck; watch: queue two; next: call ${one} at 9`
    default:
      return why satisfies never
  }
}

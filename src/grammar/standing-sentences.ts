// Where one favor stands, as a sentence: whose word it waits for, how a return ended, and that it
// stands under an agreement. Nothing, where there is nothing left to say.
import type { FavorView } from '../core/privacy/views.ts'
import type { Day } from '../core/vocabulary.ts'
import { otherSide, partyName, upperFirst } from './sentences.ts'
import { dayAndMonth } from './words.ts'

/** Where a favor stands, if anything is left to say. */
export function standingSentence(favor: FavorView, today: Day): string | undefined {
  const name = partyName(otherSide(favor))
  switch (favor.standing) {
    case 'observed':
      return favor.relation === 'receiver'
        ? 'Observed, not told. It counts once you say yes.'
        : `Observed, not told. It counts once ${name} says yes.`
    case 'waiting':
      return waitingSentence(favor, name, today)
    case 'declined':
      if (favor.observed) return 'You took it out. Only you see this line.'
      return favor.writtenBy === favor.relation
        ? `${upperFirst(name)} remembers it differently. Only you see this line.`
        : 'You remember it differently.'
    case 'lapsed':
      return 'No word came within 14 days. It stays in your own view.'
    case 'withdrawn':
      return 'Taken back.'
    case 'confirmed':
      return returnSentence(favor)
    default:
      return favor.standing satisfies never
  }
}

function waitingSentence(favor: FavorView, name: string, today: Day): string {
  const lapses = favor.lapses ? `, lapses on ${dayAndMonth(favor.lapses, today)}` : ''
  if (favor.writtenBy !== favor.relation) return `Waits for your word${lapses}.`
  const whose = otherSide(favor).is === 'team' ? `a word from ${name}` : `${name}’s word`
  return `Waits for ${whose}${lapses}.`
}

function returnSentence(favor: FavorView): string | undefined {
  switch (favor.returnIs) {
    case 'open':
      return 'A return was said aloud.'
    case 'refused':
      return 'No return was taken on. Nothing is left open.'
    case 'returned':
      return 'Returned.'
    case 'passed on':
      return 'Passed on.'
    case 'let go':
      return 'The return was let go. Nothing is left open.'
    case 'made formal':
      return 'Made formal: it is part of your agreement.'
    case undefined:
      if (favor.under !== undefined) return 'Under your agreement.'
      return favor.withinLine ? 'Within a line of management.' : undefined
    default:
      return favor.returnIs satisfies never
  }
}

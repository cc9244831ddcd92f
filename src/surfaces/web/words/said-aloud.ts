// A return that was said aloud and is still open, in words: who said what of it, for which help,
// and the day if both set one. No hours stand beside it.
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { dayInSentence } from './days.ts'
import { favorSentence, otherSide, partyName, upperFirst } from './favors.ts'

export interface SaidAloudLine {
  readonly what: string
  readonly sub: string
}

export function saidAloudLine(favor: FavorView, today: Day): SaidAloudLine {
  const name = partyName(otherSide(favor))
  const help = `${favorSentence(favor)} ${dayInSentence(favor.day, today)}.`
  const days = favor.returnDay === undefined ? '' : ' You both set this day.'
  return { what: whatIsSaid(favor, name), sub: `${help}${days}` }
}

function whatIsSaid(favor: FavorView, name: string): string {
  if (favor.relation === 'receiver') {
    return favor.saidByReceiver === 'return'
      ? `You said you’d do something for ${name}`
      : `${upperFirst(name)} would welcome something in return`
  }
  return favor.saidByReceiver === 'return'
    ? `${upperFirst(name)} said they’d do something for you`
    : `You said you’d welcome something from ${name}`
}

/** Which later lines can stand as the return of this favor, or as passing it on. */
export function fittingFavors(
  how: 'return' | 'pass-on',
  open: FavorView,
  lately: readonly FavorView[],
): readonly FavorView[] {
  const giver = open.giver.is === 'person' ? open.giver.person : undefined
  return lately.filter((each) => {
    if (each.relation !== 'giver' || each.favor === open.favor || each.answers) return false
    if (each.day < open.day) return false
    if (each.standing !== 'confirmed' && each.standing !== 'waiting') return false
    const toGiver = each.receiver.is === 'person' && each.receiver.person === giver
    return how === 'return' ? toGiver : !toGiver && each.receiver.is !== 'former colleague'
  })
}

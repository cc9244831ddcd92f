// Which of the reader's later lines can end a return that was said aloud.
import type { FavorView } from '../../../core/privacy/views.ts'

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

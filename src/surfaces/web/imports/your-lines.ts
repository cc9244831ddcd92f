// How a line of an import stands for the reader it names, in words.
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { standingSentence } from '../../../grammar/standing-sentences.ts'

export const canSayYes = (favor: FavorView): boolean =>
  favor.relation === 'receiver' && favor.actions.includes('confirm')

/** What was answered, or that nothing was told yet. */
export function answeredWords(favor: FavorView, today: Day): string {
  if (favor.standing === 'confirmed') {
    const who = favor.relation === 'receiver' ? 'You said yes.' : 'They said yes.'
    return who
  }
  if (favor.standing === 'declined') return 'This is not how it was.'
  return standingSentence(favor, today) ?? 'Observed, not told.'
}

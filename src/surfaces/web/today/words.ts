// What stands beside the sentences of Today: an effort, a tag, and which lines stay on the page.
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import type { FavorView } from '../../../core/privacy/views.ts'
import { effortWords } from '../../../grammar/words.ts'
import type { TodayAnswer } from '../../../operations/today.ts'

/** Agreements that wait for the reader's word. */
export function proposedTo({
  agreements,
}: Pick<TodayAnswer, 'agreements'>): readonly AgreementView[] {
  return agreements.filter(({ actions }) => actions.includes('accept'))
}

/** How much waits for the reader's word besides asks and favors. */
export const waitsBesides = (answer: TodayAnswer): number =>
  proposedTo(answer).length + answer.changes.length + answer.handovers.length

/** What the other side says of a return, in a word. */
export function tagOf(favor: FavorView): string {
  const said = favor.relation === 'receiver' ? favor.saidByGiver : favor.saidByReceiver
  return said === 'freely' ? 'freely' : 'a return'
}

/** Hours stand beside a line, never beside something said aloud and open. */
export function sizeOf(favor: FavorView): string | undefined {
  if (!favor.effort || favor.returnIs === 'open') return undefined
  return effortWords(favor.effort)
}

/** Keeps an answered slip on the page as its line until the page is left. */
export function withAnswered(
  waiting: readonly FavorView[],
  answered: readonly FavorView[],
): readonly FavorView[] {
  const keyOf = (favor: FavorView): string => `${favor.day} ${favor.favor}`
  const ids = new Set(answered.map((favor) => favor.favor))
  return [...waiting.filter((favor) => !ids.has(favor.favor)), ...answered].sort((a, b) =>
    keyOf(a) < keyOf(b) ? 1 : -1,
  )
}

/** Lines that no slip on the page says already. */
export function elsewhere(
  lines: readonly FavorView[],
  slips: readonly FavorView[],
): readonly FavorView[] {
  const ids = new Set(slips.map((favor) => favor.favor))
  return lines.filter((favor) => !ids.has(favor.favor))
}

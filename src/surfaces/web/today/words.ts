// What a slip asks, what a line says of its standing, and which returns are spoken of: the words of
// the Today page that are no sentence of their own elsewhere.
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { dayAndMonth, dayInSentence } from '../words/days.ts'
import { effortWords, spokenEffort } from '../words/efforts.ts'
import { favorSentence, otherSide, partyName, upperFirst } from '../words/favors.ts'

/** "Omar covered for you on Thursday 7 May, 8 h." */
export function askOf(favor: FavorView, today: Day): string {
  const effort = favor.effort ? `, ${spokenEffort(favor.effort)}` : ''
  return `${favorSentence(favor)} ${dayInSentence(favor.day, today)}${effort}.`
}

/** What the one who wrote it says of a return, and what that means for a yes. */
export function expectationOf(
  favor: FavorView,
): { readonly tag: string; readonly words: string } | undefined {
  const name = upperFirst(partyName(otherSide(favor)))
  const said = favor.relation === 'receiver' ? favor.saidByGiver : favor.saidByReceiver
  if (said === 'freely') return { tag: 'freely', words: `${name} expects nothing back.` }
  if (said === 'return') {
    const words =
      favor.relation === 'receiver'
        ? `${name} would welcome a return. You can say yes to the help and no to that.`
        : `${name} would like to return it.`
    return { tag: 'a return', words }
  }
  return undefined
}

/** Below a line: where it stands, if anything is left to say. */
export function standingOf(favor: FavorView, today: Day): string | undefined {
  const name = partyName(otherSide(favor))
  switch (favor.standing) {
    case 'waiting':
      return waitingWords(favor, name, today)
    case 'declined':
      return favor.writtenBy === favor.relation
        ? `${upperFirst(name)} remembers it differently. Only you see this line.`
        : 'You remember it differently.'
    case 'lapsed':
      return 'No word came within 14 days. It stays in your own view.'
    case 'withdrawn':
      return 'Taken back.'
    case 'confirmed':
      return returnWords(favor)
    default:
      return favor.standing satisfies never
  }
}

function waitingWords(favor: FavorView, name: string, today: Day): string {
  const lapses = favor.lapses ? `, lapses on ${dayAndMonth(favor.lapses, today)}` : ''
  if (favor.writtenBy !== favor.relation) return `Waits for your word${lapses}.`
  const whose = otherSide(favor).is === 'team' ? `a word from ${name}` : `${name}’s word`
  return `Waits for ${whose}${lapses}.`
}

function returnWords(favor: FavorView): string | undefined {
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
    case undefined:
      return favor.withinLine ? 'Within a line of management.' : undefined
    default:
      return favor.returnIs satisfies never
  }
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

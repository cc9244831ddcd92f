// Boundaries and offers as sentences: what somebody set for themselves, what an asker reads of it,
// and the line they alone read each week. Of others only “can’t just now” and what they offer is
// ever said.
import type { BoundaryView, OfferView } from '../core/privacy/ask-views.ts'
import type { Day, FavorKind } from '../core/vocabulary.ts'
import { firstName } from './sentences.ts'
import { dayAndMonth, effortWords, kindWords, spokenEffort } from './words.ts'

/** A kind of help after “asked for”: cover, checks, mentoring. */
export const askedFor: Readonly<Record<FavorKind, string>> = {
  cover: 'cover',
  expertise: 'expertise',
  check: 'checks',
  mentoring: 'mentoring',
  introduction: 'introductions',
  advocacy: 'advocacy',
  knowledge: 'knowledge',
  deadline: 'help with a deadline',
  concession: 'concessions',
  other: kindWords.other.label,
}

/** “Lee”, “Lee and Mia”, “Lee, Mia and Raj”. */
export function inWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** What they set, one sentence each, for their own eyes. */
export function boundaryTold(boundary: BoundaryView | null, today: Day): readonly string[] {
  if (!boundary) return []
  const { weeklyMinutes, pausedUntil, kindsNotNow, askLastFor } = boundary
  const kinds = (listed: readonly FavorKind[]): string =>
    inWords(listed.map((kind) => askedFor[kind]))
  return [
    ...(weeklyMinutes === undefined ? [] : [weeklyTold(weeklyMinutes)]),
    ...(isPaused(boundary, today) && pausedUntil
      ? [`Nothing until ${dayAndMonth(pausedUntil, today)}`]
      : []),
    ...(kindsNotNow.length > 0 ? [`Not just now: ${kinds(kindsNotNow)}`] : []),
    ...(askLastFor.length > 0 ? [`Asked last for ${kinds(askLastFor)}`] : []),
  ]
}

const weeklyTold = (minutes: number): string =>
  minutes === 0 ? 'Nothing in a week' : `About ${spokenEffort({ minutes })} a week`

/** The day they set is the first they can be asked on again. */
export function isPaused({ pausedUntil }: BoundaryView, today: Day): boolean {
  return pausedUntil !== undefined && today < pausedUntil
}

/** “Ana can’t just now”: all that is said where a boundary answers. */
export const cantJustNow = (name: string): string => `${firstName(name)} can’t just now`

/** “Lee and Mia said they can be asked for this.” */
export function canBeAskedTold(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  return `${inWords(names.map(firstName))} said they can be asked for this.`
}

export interface Week {
  readonly yeses: number
  readonly minutes: number
  readonly setMinutes?: number | undefined
}

/** “You said yes 9 times, about 7 h. You had set 3 h.” For their own eyes. */
export function weekTold({ yeses, minutes, setMinutes }: Week): string {
  const times = yeses === 1 ? 'once' : `${yeses} times`
  const about = minutes === 0 ? '' : `, about ${effortWords({ minutes })}`
  const said = yeses === 0 ? 'You said yes to nothing this week.' : `You said yes ${times}${about}.`
  if (setMinutes === undefined) return said
  const set =
    setMinutes === 0 ? 'You had set none.' : `You had set ${effortWords({ minutes: setMinutes })}.`
  return `${said} ${set}`
}

/** “You can be asked for knowledge”, for its owner. */
export const offerTold = ({ kind }: OfferView): string => `You can be asked for ${askedFor[kind]}`

/** What their boundary would answer to an ask for one kind of help. */
export type WouldBe = 'can’t just now' | 'asked last' | 'asked'

export function wouldBe(
  boundary: BoundaryView | null,
  kind: FavorKind,
  given: { readonly today: Day; readonly minutesThisWeek: number },
): WouldBe {
  if (!boundary) return 'asked'
  const { weeklyMinutes, kindsNotNow, askLastFor } = boundary
  const isFull = weeklyMinutes !== undefined && given.minutesThisWeek >= weeklyMinutes
  if (isPaused(boundary, given.today) || kindsNotNow.includes(kind) || isFull) {
    return 'can’t just now'
  }
  return askLastFor.includes(kind) ? 'asked last' : 'asked'
}

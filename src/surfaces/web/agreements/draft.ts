// An agreement on its way: with whom, on what, how often, until when, and what each will do; begun
// from nothing, from what keeps coming back, from an expected return, or from one that ends.
import { type Cadence, cadences } from '../../../core/asking.ts'
import { limits } from '../../../core/limits.ts'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import type { FavorView } from '../../../core/privacy/views.ts'
import { addDays } from '../../../core/time.ts'
import type { AgreementId, Day, FavorId, FavorKind, PersonId } from '../../../core/vocabulary.ts'
import { suggestedTerms } from '../../../grammar/agreement-sentences.ts'
import { firstName } from '../../../grammar/sentences.ts'
import type { AgreementInput } from '../../../operations/agreements/shapes.ts'

export interface Reader {
  readonly person: PersonId
  readonly name: string
}

export interface Draft {
  readonly kind: FavorKind
  readonly yours: string
  readonly others: readonly { readonly person: string; readonly terms: string }[]
  readonly cadence: Cadence
  readonly start: Day
  readonly end: Day
  readonly reviewDay: Day
  readonly renews?: AgreementId
  readonly favor?: FavorId
  /** Begun from what keeps coming back: its terms are guessed from that. */
  readonly recurring?: boolean
}

const halfYearDays = 182
const reviewBeforeDays = 14

/** Two weeks before it ends, or in the middle of a short one. */
export function reviewOf(start: Day, end: Day): Day {
  const before = addDays(end, -reviewBeforeDays)
  return before > start ? before : start
}

export const latestEnd = (start: Day): Day => addDays(start, limits.agreementDays)

export interface With {
  readonly kind: FavorKind
  readonly person?: PersonId | undefined
  readonly name?: string | undefined
  readonly favors: readonly FavorView[]
  readonly favor?: FavorId | undefined
}

/** With one other, for half a year, in the terms of what happened before. */
export function draftFrom(given: With, you: Reader, today: Day): Draft {
  const { kind, person, name, favors, favor } = given
  const end = addDays(today, halfYearDays)
  const common = { kind, start: today, end, reviewDay: reviewOf(today, end) }
  const more = { ...(favor ? { favor } : {}), recurring: favors.length > 0 }
  if (person === undefined || name === undefined) {
    const others = [{ person: '', terms: '' }]
    return { ...common, ...more, yours: '', others, cadence: 'when needed' }
  }
  const suggested = suggestedTerms({
    kind,
    you: firstName(you.name),
    other: firstName(name),
    favors,
  })
  const { yours, theirs, cadence } = suggested
  return { ...common, ...more, yours, others: [{ person, terms: theirs }], cadence }
}

/** The same again, from the day after it ends. */
export function draftAgain(agreement: AgreementView, today: Day): Draft {
  const { kind, parties, cadence, end: ends } = agreement
  const start = ends >= today ? addDays(ends, 1) : today
  const end = addDays(start, halfYearDays)
  const own = parties.find(({ party }) => party.is === 'you')
  return {
    kind,
    yours: own?.terms ?? '',
    others: parties.flatMap(({ party, terms }) =>
      party.is === 'person' ? [{ person: party.person, terms }] : [],
    ),
    cadence,
    start,
    end,
    reviewDay: reviewOf(start, end),
    renews: agreement.agreement,
  }
}

export function inputOf(draft: Draft): AgreementInput {
  // What it renews stands in the path.
  const { others, favor, recurring: _, renews: __, ...rest } = draft
  return {
    ...rest,
    others: others.map(({ person, terms }) => ({ who: person, terms })),
    ...(favor ? { favor } : {}),
  }
}

/** What is missing, in a sentence; undefined where it can be proposed. */
export function missing({ others, yours, start, end, reviewDay }: Draft): string | undefined {
  if (others.some(({ person }) => person === '')) return 'Say with whom first.'
  if (yours.trim() === '') return 'Say what you will do first.'
  if (others.some(({ terms }) => terms.trim() === '')) return 'Say what each of them will do first.'
  if (end <= start) return 'It ends before it begins.'
  if (end > latestEnd(start)) return 'It runs for 12 months at most.'
  return reviewDay < start || reviewDay > end ? 'Look at it again while it runs.' : undefined
}

export const cadenceOf = (value: string): Cadence =>
  cadences.find((each) => each === value) ?? 'when needed'

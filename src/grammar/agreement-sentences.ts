// Agreements as sentences: what was agreed with whom, how long it runs, what becomes of it; and
// what keeps coming back between two people, with the terms it could be agreed on in one step.
import type { Cadence } from '../core/asking.ts'
import type { AgreementView, RecurringView } from '../core/privacy/ask-views.ts'
import type { FavorView, PartyView } from '../core/privacy/views.ts'
import { daysBetween } from '../core/time.ts'
import type { Day, FavorKind } from '../core/vocabulary.ts'
import { inWords } from './boundary-sentences.ts'
import { partyName, upperFirst } from './sentences.ts'
import { dayAndMonth, dayInSentence } from './words.ts'

/** What an agreement of a kind is about. */
export const agreedOn: Readonly<Record<FavorKind, string>> = {
  cover: 'covering for each other',
  expertise: 'sharing expertise',
  check: 'checking each other’s work',
  mentoring: 'mentoring',
  introduction: 'introductions',
  advocacy: 'speaking up for each other',
  knowledge: 'sharing knowledge',
  deadline: 'helping at deadlines',
  concession: 'giving way to each other',
  other: 'helping each other',
}

/** “Mentoring, you and Omar”: no full stop. */
export function agreementTold({ kind, parties }: Pick<AgreementView, 'kind' | 'parties'>): string {
  return `${upperFirst(agreedOn[kind])}: ${withWhom(parties)}`
}

/** “you and Omar”, the reader first, all others A to Z. */
export function withWhom(parties: AgreementView['parties']): string {
  const others = othersIn(parties).map(partyName)
  const isIn = parties.some(({ party }) => party.is === 'you')
  return inWords([...(isIn ? ['you'] : []), ...others])
}

export function othersIn(parties: AgreementView['parties']): readonly PartyView[] {
  return parties
    .map(({ party }) => party)
    .filter((party) => party.is !== 'you')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** “Every two weeks, until 30 September. You look at it again on 30 June.” */
export function termTold(agreement: AgreementView, today: Day): string {
  const { cadence, start, end, reviewDay, standing } = agreement
  const begins = start > today ? `from ${dayAndMonth(start, today)} ` : ''
  const lasts = `${upperFirst(cadence)}, ${begins}until ${dayAndMonth(end, today)}.`
  const runs = standing === 'proposed' || standing === 'to begin' || standing === 'active'
  if (!runs || reviewDay < today) return lasts
  return `${lasts} Looked at again on ${dayAndMonth(reviewDay, today)}.`
}

/** Where it stands, in one sentence. */
export function agreementStands(agreement: AgreementView, today: Day): string {
  const { standing, start, end, parties, reviewDue } = agreement
  switch (standing) {
    case 'proposed':
      return waitsFor(parties)
    case 'to begin':
      return `All said yes. It begins ${dayInSentence(start, today)}.`
    case 'active':
      return reviewDue ? 'It is time to look at it again.' : 'It runs.'
    case 'declined':
      return 'Not agreed on. Nothing came of it, and nothing is left open.'
    case 'withdrawn':
      return 'Taken back before all had said yes.'
    case 'ended':
      return 'Ended. What was done under it stays as it was.'
    case 'lapsed':
      return end < today ? `It ran until ${dayAndMonth(end, today)}.` : 'Not all said yes in time.'
    default:
      return standing satisfies never
  }
}

function waitsFor(parties: AgreementView['parties']): string {
  const silent = parties.filter(({ accepted }) => !accepted)
  if (silent.some(({ party }) => party.is === 'you')) return 'Waits for your word.'
  const names = inWords(silent.map(({ party }) => partyName(party)))
  return `Waits for ${names}.`
}

/** “You and Omar said you’d look at this again”, for the day of the review. */
export function reviewTold({ kind, parties }: AgreementView): string {
  return `${upperFirst(withWhom(parties))} wanted to look again at ${agreedOn[kind]}`
}

/** “This keeps coming back: cover between you and Lee.” Days, never how often. */
export function recurringTold({ kind, other }: RecurringView): string {
  return `Between you and ${partyName(other)} this keeps coming back: ${agreedOn[kind]}`
}

/** What each could say they do, and how often, from what already happens between them. */
export interface Suggested {
  readonly yours: string
  readonly theirs: string
  readonly cadence: Cadence
}

const does: Readonly<Record<FavorKind, (name: string) => string>> = {
  cover: (name) => `Covers for ${name}`,
  expertise: (name) => `Helps ${name} with what they know well`,
  check: (name) => `Checks ${name}’s work`,
  mentoring: (name) => `Mentors ${name}`,
  introduction: (name) => `Makes introductions for ${name}`,
  advocacy: (name) => `Speaks up for ${name}`,
  knowledge: (name) => `Shares what they know with ${name}`,
  deadline: (name) => `Helps ${name} meet deadlines`,
  concession: (name) => `Gives way for ${name}`,
  other: (name) => `Helps ${name}`,
}

/** What usually goes both ways. */
const mutual = new Set<FavorKind>(['cover', 'check', 'knowledge', 'deadline', 'other'])

const takesPart = 'Asks in good time, and takes a no'

export interface Between {
  readonly kind: FavorKind
  /** First names. */
  readonly you: string
  readonly other: string
  readonly favors: readonly FavorView[]
}

/** Terms without an “I”, since all of them read both sides. */
export function suggestedTerms({ kind, you, other, favors }: Between): Suggested {
  const gives = favors.some(({ relation }) => relation === 'giver')
  const gets = favors.some(({ relation }) => relation === 'receiver')
  const none = favors.length === 0
  return {
    yours: gives || none ? does[kind](other) : takesPart,
    theirs: gets || (none && mutual.has(kind)) ? does[kind](you) : takesPart,
    cadence: kind === 'cover' ? 'when needed' : usualGap(favors.map(({ day }) => day)),
  }
}

/** How often it was, from the days it happened on; “when needed” where no rhythm is near. */
function usualGap(days: readonly Day[]): Cadence {
  const sorted = [...days].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || sorted.length < 3) return 'when needed'
  const gap = daysBetween(first, last) / (sorted.length - 1)
  if (gap >= 5 && gap <= 9) return 'every week'
  if (gap >= 11 && gap <= 18) return 'every two weeks'
  return gap >= 24 && gap <= 38 ? 'every month' : 'when needed'
}

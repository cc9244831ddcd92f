// What somebody set for themselves, and the line they alone read each week. Nobody else's lens
// comes here: of others only a band is ever said, and what they offer.

import { limits } from '../limits.ts'
import { givenInWeek, nextMonday } from '../match/fair.ts'
import { dayOf, mondayOf } from '../time.ts'
import type { AskId, Day, TextId } from '../vocabulary.ts'
import type { BoundaryView, OfferView } from './ask-views.ts'
import type { Glass } from './glass.ts'
import { markSeen, type Seen } from './seen.ts'

export interface WeekView {
  readonly from: Day
  readonly yeses: number
  readonly minutes: number
  readonly setMinutes?: number
  /** Monday: until when Goodturn could answer for them. */
  readonly until: Day
  /** Over what they had set, and nothing answers for them yet. */
  readonly shallAnswer: boolean
}

export interface OwnBoundaryView {
  readonly boundary: Seen<BoundaryView> | Seen<null>
  readonly offers: Seen<readonly OfferView[]>
  readonly nameMe: Seen<boolean>
  readonly week: Seen<WeekView>
}

type Unworded = Omit<Glass, 'words'>

/** Texts `ownBoundary` will need, to be opened beforehand. */
export function boundaryTexts({ facts, viewer }: Unworded): readonly TextId[] {
  return facts.person(viewer)?.offers.flatMap(({ words }) => words ?? []) ?? []
}

export function ownBoundary(glass: Glass): OwnBoundaryView {
  const state = glass.facts.person(glass.viewer)
  const boundary = state?.boundary ?? null
  return {
    boundary: boundary === null ? markSeen(null) : markSeen(boundary),
    offers: markSeen((state?.offers ?? []).map((offer) => offerView(glass, offer))),
    nameMe: markSeen(state?.nameMe === true),
    week: markSeen(weekView(glass)),
  }
}

export function offerView(
  glass: Glass,
  { kind, words }: { readonly kind: OfferView['kind']; readonly words?: TextId },
): OfferView {
  const said = words && glass.words(words)
  return { kind, ...(said === undefined ? {} : { words: said }) }
}

/** “You said yes 9 times, about 7 h. You had set 3 h.” For the viewer alone. */
export function ownWeek(glass: Unworded): Seen<WeekView> {
  return markSeen(weekView(glass))
}

function weekView({ facts, viewer }: Unworded): WeekView {
  const today = dayOf(facts.nowMs)
  const from = mondayOf(today)
  const given = givenInWeek(viewer, from, facts)
  const boundary = facts.person(viewer)?.boundary
  const setMinutes = boundary?.weeklyMinutes
  const until = nextMonday(today)
  const paused = boundary?.pausedUntil !== undefined && boundary.pausedUntil >= until
  const over = setMinutes !== undefined && given.minutes > setMinutes
  return {
    from,
    ...given,
    ...(setMinutes === undefined ? {} : { setMinutes }),
    until,
    shallAnswer: over && !paused,
  }
}

/** Asks the viewer's boundary answered, newest first. */
export function answeredFor({ facts, viewer }: Unworded): readonly AskId[] {
  const found = facts.identitiesOf(viewer).flatMap((identity) =>
    facts.asksOf(identity).flatMap((id) => {
      const state = facts.ask(id)
      const asked = state?.asked.get(identity)
      return asked?.passedOver === true ? [{ id, atMs: asked.sentAtMs }] : []
    }),
  )
  return found
    .sort((a, b) => b.atMs - a.atMs)
    .slice(0, limits.answeredForShown)
    .map(({ id }) => id)
}

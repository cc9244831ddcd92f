// Agreements through the lens: for those in them and nobody else, with what each says they will do
// and the favors under them as lines, never as a sum. And what keeps coming back, for the two.
import { type Recurring, recurringOf, type WavedAway } from '../ledger/recurring.ts'
import { limits } from '../limits.ts'
import { isOverdue, partiesOf } from '../record/agreement.ts'
import type { AgreementState } from '../record/agreement-state.ts'
import { isHere } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { AgreementId, FavorId, TextId } from '../vocabulary.ts'
import type { AgreementView, RecurringView } from './ask-views.ts'
import { favorView, partyView, personAsParty } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { markSeen, type Seen } from './seen.ts'

type Unworded = Omit<Glass, 'words'>

/** One agreement as somebody in it sees it; undefined for everybody else. */
export function seeAgreement(glass: Glass, id: AgreementId): Seen<AgreementView> | undefined {
  const view = agreementView(glass, id)
  return view && markSeen(view)
}

function agreementView(glass: Glass, id: AgreementId): AgreementView | undefined {
  const state = glass.facts.agreement(id)
  if (state === undefined || !isIn(glass, state)) return undefined
  const today = dayOf(glass.facts.nowMs)
  const standing = standingOf(state, glass.facts.nowMs)
  const isRenewed = renewalOf(glass, state) !== undefined
  return {
    agreement: id,
    kind: state.kind,
    proposer: partyView(glass, state.proposer),
    parties: state.parties.map((party, index) => {
      const terms = state.terms[index]
      const words = terms && glass.words(terms)
      const accepted = state.acceptedBy.includes(party)
      return { party: partyView(glass, party), terms: words ?? '', accepted }
    }),
    cadence: state.cadence,
    start: state.start,
    end: state.end,
    reviewDay: state.reviewDay,
    standing,
    reviewDue: standing === 'active' && today >= state.reviewDay && !isRenewed,
    favors: favorsUnder(glass, state).flatMap((favor) => favorView(glass, favor) ?? []),
    actions: actionsOf(glass, state, isRenewed),
    ...(state.renews === undefined ? {} : { renews: state.renews }),
  }
}

function isIn({ facts, viewer }: Unworded, { parties }: AgreementState): boolean {
  return parties.some((party) => facts.personOf(party) === viewer)
}

function standingOf(state: AgreementState, nowMs: number): AgreementView['standing'] {
  const { standing, start } = state
  if (standing === 'unknown' || isOverdue(state, nowMs)) return 'lapsed'
  if (standing !== 'accepted') return standing
  return dayOf(nowMs) < start ? 'to begin' : 'active'
}

/** What the viewer can do with it: what the decider accepts, and renewing once it is time. */
function actionsOf(
  glass: Glass,
  state: AgreementState,
  isRenewed: boolean,
): AgreementView['actions'] {
  const { facts, viewer } = glass
  if (!isHere(facts, viewer)) return []
  const over = isOverdue(state, facts.nowMs)
  const ran = state.acceptedAtMs !== undefined && state.standing !== 'proposed'
  const isTime = dayOf(facts.nowMs) >= state.reviewDay || state.standing !== 'accepted' || over
  const renew = ran && isTime && !isRenewed ? (['renew'] as const) : []
  const own = partiesOf(state, facts)
  if (state.standing === 'accepted' && !over) return ['end', ...renew]
  if (state.standing !== 'proposed' || over) return renew
  if (own.includes(state.proposer)) return ['withdraw']
  const accepted = own.every((party) => state.acceptedBy.includes(party))
  return accepted ? ['decline'] : ['accept', 'decline']
}

/** A later one, proposed or agreed, that takes its place. */
function renewalOf({ facts }: Unworded, state: AgreementState): AgreementId | undefined {
  const [party] = state.parties
  return (party ? facts.agreementsOf(party) : []).find((id) => {
    const each = facts.agreement(id)
    if (each?.renews !== state.agreement) return false
    return each.standing === 'proposed' || each.acceptedAtMs !== undefined
  })
}

/** Newest first. */
function favorsUnder({ facts }: Unworded, { agreement, parties }: AgreementState) {
  const days = new Map<FavorId, string>()
  for (const id of parties.flatMap((party) => [...facts.favorsOf(party)])) {
    const state = facts.favor(id)
    if (state?.under === agreement) days.set(id, `${state.content.day} ${id}`)
  }
  return [...days]
    .sort(([, a], [, b]) => (a < b ? 1 : -1))
    .slice(0, limits.shownFavors)
    .map(([id]) => id)
}

/** The viewer's agreements: those that wait for their word, and all others, running ones first. */
export function ownAgreements({ facts, viewer }: Unworded): {
  readonly forYou: readonly AgreementId[]
  readonly others: readonly AgreementId[]
} {
  const ids = facts.identitiesOf(viewer).flatMap((identity) => [...facts.agreementsOf(identity)])
  const states = [...new Set(ids)].flatMap((id) => facts.agreement(id) ?? [])
  const waits = (state: AgreementState): boolean =>
    state.standing === 'proposed' &&
    !isOverdue(state, facts.nowMs) &&
    partiesOf(state, { ...facts, actor: viewer }).some((own) => !state.acceptedBy.includes(own))
  const place = (state: AgreementState): number =>
    ['active', 'to begin', 'proposed'].indexOf(standingOf(state, facts.nowMs))
  const first = (state: AgreementState): number => (place(state) < 0 ? 3 : place(state))
  const others = states.filter((state) => !waits(state))
  return {
    forYou: states.filter(waits).map(({ agreement }) => agreement),
    others: others
      .sort((a, b) => first(a) - first(b) || b.proposedAtMs - a.proposedAtMs)
      .map(({ agreement }) => agreement)
      .slice(0, limits.agreementsOfAPerson),
  }
}

/** For today: waiting for the viewer's word, or time to look at it again. */
export function agreementsOfToday(glass: Unworded): readonly AgreementId[] {
  const { forYou, others } = ownAgreements(glass)
  const today = dayOf(glass.facts.nowMs)
  const due = others.filter((id) => {
    const state = glass.facts.agreement(id)
    if (state === undefined || standingOf(state, glass.facts.nowMs) !== 'active') return false
    return today >= state.reviewDay && renewalOf(glass, state) === undefined
  })
  return [...forYou, ...due]
}

/** Several, in the order given; those the viewer is not in left out. */
export function seeAgreements(
  glass: Glass,
  ids: readonly AgreementId[],
): Seen<readonly Seen<AgreementView>[]> {
  return markSeen(ids.flatMap((id) => seeAgreement(glass, id) ?? []))
}

/** What they say and the favors under them, so that both can be opened beforehand. */
export function agreementNeeds(
  glass: Unworded,
  ids: readonly AgreementId[],
): { readonly texts: readonly TextId[]; readonly favors: readonly FavorId[] } {
  const states = ids.flatMap((id) => glass.facts.agreement(id) ?? [])
  const own = states.filter((state) => isIn(glass, state))
  return {
    texts: own.flatMap(({ terms }) => terms),
    favors: own.flatMap((state) => favorsUnder(glass, state)),
  }
}

export function ownRecurring(glass: Unworded, wavedAway: WavedAway): readonly Recurring[] {
  return recurringOf(glass.viewer, glass.facts, wavedAway)
}

/** A to Z by the other's name. */
export function seeRecurring(
  glass: Glass,
  found: readonly Recurring[],
): Seen<readonly RecurringView[]> {
  const views = found.map(({ kind, other, favors }): RecurringView => {
    const shown = favors.slice(0, 12).flatMap((favor) => favorView(glass, favor) ?? [])
    return { kind, other: personAsParty(glass, other), person: other, favors: shown }
  })
  return markSeen(
    views.sort(
      (a, b) => a.other.name.localeCompare(b.other.name, 'en') || (a.kind < b.kind ? -1 : 1),
    ),
  )
}

// Who it is fair to ask, for whoever is choosing: a band and words for each, A to Z inside a band.
// And who said they can be asked for something, found by their own words while an ask is written.

import { limits } from '../limits.ts'
import { inOrder, standingFor, type Wanted } from '../match/fair.ts'
import { isGone } from '../record/standing.ts'
import { folded } from '../text.ts'
import type { FavorKind, IdentityId, PersonId, TeamId, TextId } from '../vocabulary.ts'
import { type FairView, fairBands, type OfferView } from './ask-views.ts'
import { offerView } from './boundary-lens.ts'
import { fairSentences } from './fair-sentences.ts'
import { personAsParty } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { opened } from './own-lens.ts'
import { byName, hereIn, peopleViews, personView } from './people-lens.ts'
import { markSeen, type Seen } from './seen.ts'
import type { PartyView, PersonView } from './views.ts'

export interface FairAmong {
  readonly team?: TeamId | undefined
  readonly people?: readonly PersonId[] | undefined
}

/** A band and words for each who could be asked; the viewer themselves is left out. */
export function fairViews(
  glass: Glass,
  wanted: Wanted,
  among: FairAmong,
): Seen<readonly FairView[]> {
  const people = candidates(glass, among)
  const first = askedFirst(glass, people, wanted)
  const views = people.map((person): FairView => {
    const { band, words, mayBeAsked } = standingFor(person.person, wanted, glass.facts)
    const askedFirst = person.person === first
    return { person, band, words: fairSentences(words), askedFirst, mayBeAsked }
  })
  return markSeen(fairBands.flatMap((band) => views.filter((view) => view.band === band)))
}

/** A to Z. Whoever has not joined is there only where they are named. */
function candidates(glass: Glass, { team, people }: FairAmong): readonly PersonView[] {
  const among = people ?? (team === undefined ? glass.facts.members() : hereIn(glass, team))
  return [...new Set(among)]
    .flatMap((person) => personView(glass, person) ?? [])
    .filter(({ you, standing }) => !you && standing !== 'left' && standing !== 'named')
    .sort(byName)
}

/** Who would be asked first, one at a time; nobody, where a boundary answers for them all. */
function askedFirst(
  { facts }: Glass,
  people: readonly PersonView[],
  wanted: Wanted,
): PersonId | undefined {
  const able = people.flatMap(({ person }) => {
    const [identity] = facts.identitiesOf(person)
    return identity && standingFor(person, wanted, facts).mayBeAsked ? [identity] : []
  })
  const [first] = inOrder(able, wanted, facts)
  return first && facts.personOf(first)
}

/**
 * Who a no may name: they agreed to be named, offer this kind, and can be asked for it now. Two at
 * most, chosen as an ask would choose them, and named A to Z.
 */
export function nameableFor(
  glass: Glass,
  kind: FavorKind,
  asker: PersonId | undefined,
): Seen<readonly PartyView[]> {
  const { facts, viewer } = glass
  const able = facts.members().flatMap((person): readonly IdentityId[] => {
    const state = facts.person(person)
    if (person === viewer || person === asker || state?.nameMe !== true) return []
    if (!state.offers.some((offer) => offer.kind === kind)) return []
    if (standingFor(person, { kind }, facts).band !== 'can be asked') return []
    return facts.identitiesOf(person).slice(0, 1)
  })
  const named = inOrder(able, { kind }, facts)
    .slice(0, limits.namedInANo)
    .map((identity) => personAsParty(glass, facts.personOf(identity)))
  return markSeen(named.sort(byName))
}

export interface OffersFoundView {
  readonly person: PartyView
  readonly said: readonly OfferView[]
  readonly skills: readonly string[]
}

/** Texts `offersFound` will need: what everybody offers, and the skills of the viewer's teams. */
export function offersTexts(glass: Omit<Glass, 'words'>): readonly TextId[] {
  const mates = teammates(glass)
  return glass.facts.members().flatMap((person) => {
    const state = glass.facts.person(person)
    const offers = state?.offers.flatMap(({ words }) => words ?? []) ?? []
    return mates.has(person) ? [...offers, ...(state?.skills ?? [])] : offers
  })
}

/** Everybody but the viewer who said so, A to Z. Skills are read by one's teams alone. */
export function offersFound(
  glass: Glass,
  { text, kind }: { readonly text?: string | undefined; readonly kind?: FavorKind | undefined },
): Seen<readonly OffersFoundView[]> {
  const wanted = wordsIn(text ?? '').filter((word) => word.length > 2 && !small.has(word))
  const says = (plain: string): boolean =>
    wordsIn(plain).some((own) => wanted.some((word) => alike(own, word)))
  const all = kind === undefined && wanted.length === 0
  const mates = teammates(glass)
  const found = peopleViews(glass).flatMap(({ person, you, standing }): OffersFoundView[] => {
    const state = glass.facts.person(person)
    if (you || standing !== 'joined' || state === undefined || isGone(state)) return []
    const said = state.offers
      .map((offer) => offerView(glass, offer))
      .filter((offer) => all || offer.kind === kind || says(`${offer.kind} ${offer.words ?? ''}`))
    const skills = mates.has(person) ? opened(glass, state.skills).filter(says) : []
    if (said.length + skills.length === 0) return []
    return [{ person: personAsParty(glass, person), said, skills }]
  })
  return markSeen(found)
}

const wordsIn = (text: string): readonly string[] => folded(text).split(' ')

/** One begins with the other: “contracts” finds “contract”, and “Java” does not find “a”. */
const alike = (own: string, word: string): boolean =>
  own.startsWith(word) || (own.length > 3 && word.startsWith(own))

/** Words that are in every sentence find nobody. */
const small = new Set(
  'the and for with can you could would please will this that have from'.split(' '),
)

function teammates(glass: Omit<Glass, 'words'>): ReadonlySet<PersonId> {
  return new Set(glass.facts.teamsOf(glass.viewer).flatMap((team) => hereIn(glass, team)))
}

// One favor through the lens. The two parties see all of it; those it was about see that it was;
// a team sees what both sides chose to show: that it happened, never effort or words.

import { limits } from '../limits.ts'
import { waitedMs } from '../record/favor.ts'
import { endingOf, isReturnOpen } from '../record/favor-return.ts'
import {
  isGoneFor,
  isHidden,
  isTeam,
  isWithForgotten,
  mayConfirm,
  mayDecline,
  maySee,
  sideOf,
} from '../record/favor-sides.ts'
import type { FavorState } from '../record/favor-state.ts'
import { isHere, isPerson } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { Author, FavorId, Party, PersonId, TextId } from '../vocabulary.ts'
import type { Glass } from './glass.ts'
import { nameOf } from './pseudonym.ts'
import type { FavorAction, FavorView, PartyView, Relation } from './views.ts'

/** What a viewer is to a favor; undefined where it does not exist for them. */
export function relationOf(glass: Omit<Glass, 'words'>, state: FavorState): Relation | undefined {
  const { facts, viewer } = glass
  if (isHidden(state, facts)) return undefined
  const side = sideOf(state, facts)
  if (side !== undefined) {
    return isGoneFor(state, viewer) ? undefined : side
  }
  if (state.author === viewer) return state.side
  if (state.standing !== 'confirmed') return undefined
  const named = [state.about, state.third].some(
    (identity) => identity !== undefined && facts.personOf(identity) === viewer,
  )
  if (named) return 'third'
  return maySee(state, viewer, facts) ? 'team' : undefined
}

export function favorView(glass: Glass, id: FavorId): FavorView | undefined {
  const state = glass.ledger.favors.get(id)
  if (!state || state.standing === 'unknown') return undefined
  const relation = relationOf(glass, state)
  if (relation === undefined) return undefined
  const common: FavorView = {
    favor: id,
    relation,
    giver: partyView(glass, state.giver),
    receiver: partyView(glass, state.receiver),
    kind: state.content.kind,
    day: state.content.day,
    standing: state.standing,
    writtenBy: state.side,
    withinLine: state.withinLine,
    observed: state.observed,
    actions: actionsOf(glass, state, relation),
    ...(state.about === undefined ? {} : { about: partyView(glass, state.about) }),
    ...(state.third === undefined ? {} : { third: partyView(glass, state.third) }),
  }
  if (relation === 'team' || relation === 'third') return common
  // Whoever wrote it and stands on no side any more keeps the line, not what the two say of it.
  if (sideOf(state, glass.facts) === undefined) return common
  return { ...common, ...betweenUs(glass, state, relation) }
}

/** What stays between the two. */
function betweenUs(
  glass: Glass,
  state: FavorState,
  side: 'giver' | 'receiver',
): Partial<FavorView> {
  const { content, said, answers } = state
  const hidesNote = state.noteDisputed
  const note = content.note === undefined || hidesNote ? undefined : glass.words(content.note)
  const returnIs = returnOf(glass, state)
  const { giver, receiver } = state.returnDays
  const returnDay = giver && receiver ? (giver > receiver ? giver : receiver) : undefined
  const other = side === 'giver' ? 'receiver' : 'giver'
  const shown = state.shown[side] || state.shown[other]
  const both = state.shown.giver && state.shown.receiver
  const lapses = lapseDay(glass, state)
  return {
    ...(content.effort === undefined ? {} : { effort: content.effort }),
    ...(note === undefined ? {} : { note }),
    ...(hidesNote ? { noteDisputed: true } : {}),
    ...(said.giver === undefined ? {} : { saidByGiver: said.giver }),
    ...(said.receiver === undefined ? {} : { saidByReceiver: said.receiver }),
    ...(returnIs === undefined ? {} : { returnIs }),
    ...(returnDay === undefined ? {} : { returnDay }),
    ...(answers === undefined ? {} : { answers }),
    ...(state.under === undefined ? {} : { under: state.under }),
    ...(lapses === undefined ? {} : { lapses }),
    ...besides(glass, state),
    shownTo: both ? 'our team' : shown ? 'waiting for the other side' : 'us two',
  }
}

/** What it was for, what waited for it, and who said they saw it. */
function besides(glass: Glass, state: FavorState): Partial<FavorView> {
  const goalText = goalTextOf(glass, state)
  const goal = goalText && glass.words(goalText)
  const waited = state.waited && glass.words(state.waited)
  const sawThat = state.noticedBy
    .map((person) => personAsParty(glass, person))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return {
    ...(goal === undefined ? {} : { goal }),
    ...(waited === undefined ? {} : { waited }),
    ...(sawThat.length === 0 ? {} : { sawThat }),
  }
}

/** A goal's words are its team's: a side that is not of it does not read them. */
function goalTextOf(glass: Omit<Glass, 'words'>, { goal }: FavorState): TextId | undefined {
  if (goal === undefined) return undefined
  for (const id of glass.facts.teamsOf(glass.viewer)) {
    const found = glass.facts.team(id)?.goals.find((each) => each.goal === goal)
    if (found) return found.words
  }
  return undefined
}

/** Texts the two sides read of a favor: note, what waited for it, the goal it was for. */
export function textsBetween(glass: Omit<Glass, 'words'>, state: FavorState): readonly TextId[] {
  const texts = [state.content.note, state.waited, goalTextOf(glass, state)]
  return texts.filter((text) => text !== undefined)
}

function returnOf(glass: Glass, state: FavorState): FavorView['returnIs'] {
  if (isReturnOpen(state, glass.facts)) return 'open'
  if (state.returnRefused) return 'refused'
  return endingOf(state, glass.facts)?.how
}

function lapseDay(glass: Glass, state: FavorState): string | undefined {
  if (state.standing !== 'waiting') return undefined
  const waited = waitedMs(state, glass.facts)
  if (waited === 0 && glass.facts.nowMs > state.recordedAtMs) return undefined
  return dayOf(glass.facts.nowMs + limits.lapseMs - waited)
}

/** A side as the viewer meets it: you, a name, a team, or a former colleague. */
export function partyView(glass: Glass, party: Party): PartyView {
  if (isTeam(party)) {
    const name = glass.facts.team(party)?.name
    return { is: 'team', team: party, name: (name && glass.words(name)) ?? 'a team' }
  }
  return personAsParty(glass, glass.facts.personOf(party))
}

/** The same for a person, by whichever identity. */
export function personAsParty(glass: Glass, person: PersonId | undefined): PartyView {
  const state = person && glass.facts.person(person)
  const name = person && nameOf(person, state, glass.words)
  if (person === undefined || name === undefined || state?.standing === 'left') {
    return { is: 'former colleague', name: 'a former colleague' }
  }
  return { is: person === glass.viewer ? 'you' : 'person', person, name }
}

/** Whoever wrote an entry, as the viewer meets them; the clockwork speaks as Goodturn. */
export function authorView(glass: Glass, author: Author): PartyView {
  if (!isPerson(author)) return { is: 'former colleague', name: 'Goodturn' }
  const [identity] = glass.ledger.identitiesOf.get(author) ?? []
  if (identity === undefined) return { is: 'former colleague', name: 'a former colleague' }
  return partyView(glass, identity)
}

/** What the viewer can do with it now: what the page offers is what the decider accepts. */
function actionsOf(glass: Glass, state: FavorState, relation: Relation): readonly FavorAction[] {
  const { facts, viewer } = glass
  if (relation === 'third') return ['leave-third']
  if (!isHere(facts, viewer)) return []
  if (relation === 'team') return state.noticedBy.includes(viewer) ? [] : ['notice']
  if (sideOf(state, facts) === undefined) return []
  const actions: FavorAction[] = []
  const { standing } = state
  const answered = (word: typeof standing) => standing === word || standing === 'withdrawn'
  if (mayConfirm(state, facts) && !answered('confirmed')) actions.push('confirm')
  if (mayDecline(state, facts) && !answered('declined')) actions.push('decline')
  if (standing === 'withdrawn') return actions
  const fresh = facts.nowMs - state.recordedAtMs <= limits.undoMs
  if (viewer === state.author && (standing !== 'confirmed' || fresh)) actions.push('withdraw')
  if (standing === 'declined' || standing === 'observed') return actions
  actions.push('correct')
  if ((state.side !== relation || state.observed) && state.content.note !== undefined) {
    actions.push(state.noteDisputed ? 'accept-note' : 'dispute-note')
  }
  if (standing !== 'confirmed') return actions
  const parted = isWithForgotten(state, facts)
  if (state.shown[relation]) actions.push('hide')
  else if (!parted) actions.push('show')
  if (!parted && !isTeam(state.giver) && !isTeam(state.receiver)) {
    actions.push(...returnActions(glass, state, relation))
  }
  return actions
}

function returnActions(
  glass: Glass,
  state: FavorState,
  side: 'giver' | 'receiver',
): readonly FavorAction[] {
  const open = isReturnOpen(state, glass.facts)
  const ended = returnOf(glass, state)
  if (!open) return ended === undefined ? ['say-expectation'] : []
  return side === 'giver'
    ? ['let-go', 'make-formal', 'set-return-day']
    : ['return', 'pass-on', 'make-formal', 'refuse-return', 'set-return-day']
}

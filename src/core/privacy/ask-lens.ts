// One ask through the lens. The asker meets each answer as it came; one who was asked meets the ask
// and their own answer; who reads the board meets what is asked. That somebody declined is in the
// asker's view alone, and nothing here is added up.
import type { Alternative } from '../asking.ts'
import { isWithinBoundary, standingFor } from '../match/fair.ts'
import { isOnBoardFor } from '../record/ask-answering.ts'
import { isOut, notAskedYet, shareEndsMs } from '../record/ask-sending.ts'
import type { Answered, AskedState, AskState } from '../record/ask-state.ts'
import { endingOf } from '../record/favor-return.ts'
import { sideOf } from '../record/favor-sides.ts'
import { dayOf } from '../time.ts'
import type { AskId, FavorId, GoalId, IdentityId, TextId } from '../vocabulary.ts'
import { askActionsOf } from './ask-actions.ts'
import type {
  AlternativeView,
  AnswerView,
  AskedView,
  AskView,
  ThreadLineView,
} from './ask-views.ts'
import { fairSentences } from './fair-sentences.ts'
import { favorView, partyView, personAsParty } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import type { PartyView } from './views.ts'

type Unworded = Omit<Glass, 'words'>
export type AskRelation = AskView['relation']

/** What a viewer is to an ask; undefined where it does not exist for them. */
export function askRelationOf(
  { facts, viewer }: Pick<Unworded, 'facts' | 'viewer'>,
  state: AskState,
): AskRelation | undefined {
  const theirs = (identity: IdentityId | undefined): boolean =>
    identity !== undefined && facts.personOf(identity) === viewer
  if (theirs(state.from)) return 'asker'
  if ([...state.asked.keys()].some(theirs)) return 'asked'
  if (theirs(state.about) && state.standing !== 'unknown') return 'about'
  return state.standing === 'open' && isOnBoardFor(state, viewer, facts) ? 'board' : undefined
}

/** The identity a viewer was asked by. */
export function askedIdentity(
  { facts, viewer }: Pick<Unworded, 'facts' | 'viewer'>,
  state: AskState,
): IdentityId | undefined {
  return [...state.asked.keys()].find((identity) => facts.personOf(identity) === viewer)
}

export function askView(glass: Glass, id: AskId): AskView | undefined {
  const state = glass.facts.ask(id)
  if (state === undefined || state.standing === 'unknown') return undefined
  const relation = askRelationOf(glass, state)
  return relation && viewAs(glass, state, relation)
}

/** The ask as the viewer would see it as one who is asked: for a preview, before it is written. */
export function viewAs(glass: Glass, state: AskState, relation: AskRelation): AskView {
  const { words } = glass
  const optional = <Value>(name: string, value: Value | undefined) =>
    value === undefined ? {} : { [name]: value }
  return {
    ask: state.ask,
    relation,
    asker: partyView(glass, state.from),
    kind: state.kind,
    what: words(state.what) ?? 'something',
    audience: audienceOf(glass, state),
    manner: state.manner,
    openedDay: dayOf(state.openedAtMs),
    expiresAtMs: state.expiresAtMs,
    standing: state.standing === 'unknown' ? 'open' : state.standing,
    actions: askActionsOf(glass, state, relation),
    ...optional('effort', state.effort),
    ...optional('span', state.span),
    ...optional('neededBy', state.neededBy),
    ...optional('gatherUntilMs', state.gatherUntilMs),
    ...optional('goal', goalWords(glass, state.goal)),
    ...optional('shift', state.shift && { rota: state.shift.rota, shift: state.shift.shift }),
    ...(relation === 'board' || relation === 'about' ? {} : betweenThem(glass, state, relation)),
  }
}

/** What the asker and those who were asked read, and others do not. */
function betweenThem(glass: Glass, state: AskState, relation: 'asker' | 'asked'): Partial<AskView> {
  const note = state.note && glass.words(state.note)
  const waited = state.waited && glass.words(state.waited)
  return {
    ...(note === undefined ? {} : { note }),
    ...(waited === undefined ? {} : { waited }),
    ...(state.about === undefined ? {} : { about: partyView(glass, state.about) }),
    ...(relation === 'asker' ? forAsker(glass, state) : forAsked(glass, state)),
  }
}

function forAsker(glass: Glass, state: AskState): Partial<AskView> {
  const asked = [
    ...[...state.asked].map(([identity, each]) => askedView(glass, state, identity, each)),
    ...notAskedYet(state).map(
      (identity): AskedView => ({
        person: partyView(glass, identity),
        is: 'to be asked',
        thread: [],
        byLink: answersByLink(glass, identity),
        ...namedBy(glass, state, identity),
      }),
    ),
  ]
  const stuck = asked.some(({ is }) => is === 'can’t just now') || state.standing === 'expired'
  return {
    asked,
    ...(stuck ? { canBeAsked: othersWhoSaid(glass, state) } : {}),
    ...(state.taker === undefined ? {} : { taker: partyView(glass, state.taker) }),
    ...favorOf(state),
  }
}

function askedView(
  glass: Glass,
  state: AskState,
  identity: IdentityId,
  asked: AskedState,
): AskedView {
  const { answered, passedOver, handedBackAtMs, handedBackWords } = asked
  const backWords = handedBackWords && glass.words(handedBackWords)
  const is = passedOver
    ? 'can’t just now'
    : handedBackAtMs !== undefined
      ? 'gave it back'
      : answered === undefined
        ? 'asked'
        : 'answered'
  const waits = state.manner !== 'everyone' && state.standing === 'open' && isOut(asked)
  return {
    person: partyView(glass, identity),
    is,
    thread: threadOf(glass, state, identity),
    byLink: answersByLink(glass, identity),
    ...(passedOver ? {} : { askedDay: dayOf(asked.sentAtMs) }),
    ...(waits && notAskedYet(state).length > 0 ? { nextAtMs: shareEndsMs(state, asked) } : {}),
    ...(answered === undefined ? {} : { answer: answerView(glass, answered) }),
    ...(backWords === undefined ? {} : { backWords }),
    ...namedBy(glass, state, identity),
  }
}

function namedBy(glass: Glass, state: AskState, identity: IdentityId): Partial<AskedView> {
  const by = state.asked.get(identity)?.namedBy ?? state.namedBy.get(identity)
  return by === undefined ? {} : { namedBy: partyView(glass, by) }
}

function forAsked(glass: Glass, state: AskState): Partial<AskView> {
  const own = askedIdentity(glass, state)
  const asked = own && state.asked.get(own)
  if (own === undefined || asked === undefined) return {}
  if (asked.passedOver) return { boundaryAnswered: true }
  const isTaker = state.taker === own
  const couldReturn = couldReturnOf(glass, state)
  return {
    thread: threadOf(glass, state, own),
    ...(asked.answered === undefined ? {} : { yours: answerView(glass, asked.answered) }),
    ...(state.standing === 'open' ? { fit: fitOf(glass, state) } : {}),
    ...(couldReturn === undefined ? {} : { couldReturn }),
    ...(state.taker !== undefined && (isTaker || asked.answered?.answer !== 'not this time')
      ? { taker: partyView(glass, state.taker) }
      : {}),
    ...(isTaker ? favorOf(state) : {}),
  }
}

const favorOf = ({ favor }: AskState): Partial<AskView> => (favor === undefined ? {} : { favor })

function fitOf(glass: Glass, state: AskState): NonNullable<AskView['fit']> {
  const { words } = standingFor(glass.viewer, state, glass.facts)
  return {
    withinBoundary: isWithinBoundary(glass.viewer, state, glass.facts),
    meets: fairSentences(words.filter((word) => word.endsWith('then') || word.startsWith('right'))),
  }
}

/** The latest thing the asker gave the viewer that nothing came back for: for their eyes alone. */
function couldReturnOf(glass: Glass, state: AskState) {
  const id = couldReturnId(glass, state)
  return id && favorView(glass, id)
}

export function couldReturnId({ facts, viewer }: Unworded, state: AskState): FavorId | undefined {
  const asker = facts.personOf(state.from)
  let latest: { readonly favor: FavorId; readonly day: string } | undefined
  for (const identity of facts.identitiesOf(viewer)) {
    for (const favor of facts.favorsOf(identity)) {
      const given = facts.favor(favor)
      if (given?.standing !== 'confirmed' || sideOf(given, facts) !== 'receiver') continue
      if (facts.personOf(given.giver as IdentityId) !== asker) continue
      if (endingOf(given, facts) !== undefined || given.returnRefused) continue
      const { day } = given.content
      if (latest === undefined || day > latest.day) latest = { favor, day }
    }
  }
  return latest?.favor
}

/** Members who said they can be asked for this kind and were not yet, A to Z. */
function othersWhoSaid(glass: Glass, state: AskState): readonly PartyView[] {
  const { facts } = glass
  const known = new Set(
    [state.from, ...state.order, ...state.asked.keys()].map((each) => facts.personOf(each)),
  )
  return facts
    .members()
    .filter((person) => {
      if (known.has(person)) return false
      const offers = facts.person(person)?.offers.some(({ kind }) => kind === state.kind)
      return offers === true && standingFor(person, state, facts).mayBeAsked
    })
    .map((person) => personAsParty(glass, person))
    .sort((first, second) => first.name.localeCompare(second.name, 'en'))
}

function answerView(glass: Glass, answered: Answered): AnswerView {
  const said = answered.words && glass.words(answered.words)
  const waited = answered.waited && glass.words(answered.waited)
  const alternative = answered.alternative && alternativeView(glass, answered.alternative)
  return {
    answer: answered.answer,
    day: dayOf(answered.atMs),
    ...(said === undefined ? {} : { words: said }),
    ...(waited === undefined ? {} : { waited }),
    ...(alternative === undefined ? {} : { alternative }),
  }
}

function alternativeView(glass: Glass, { person, day, smaller }: Alternative): AlternativeView {
  const piece = smaller && glass.words(smaller)
  return {
    ...(person === undefined ? {} : { person: partyView(glass, person) }),
    ...(day === undefined ? {} : { day }),
    ...(piece === undefined ? {} : { smaller: piece }),
  }
}

function threadOf(glass: Glass, state: AskState, own: IdentityId): readonly ThreadLineView[] {
  return state.thread.flatMap((line) => {
    if (line.with !== own) return []
    const said = glass.words(line.words)
    if (said === undefined) return []
    const by = line.by === 'asker' ? state.from : own
    return [{ by: partyView(glass, by), day: dayOf(line.atMs), words: said }]
  })
}

function audienceOf(glass: Glass, { audience }: AskState): AskView['audience'] {
  if (audience.kind !== 'team') return audience
  const { name } = partyView(glass, audience.team)
  return { ...audience, name }
}

function goalWords(glass: Glass, goal: GoalId | undefined): string | undefined {
  const text = goal && goalText(glass, goal)
  return text && glass.words(text)
}

export function goalText({ facts, viewer }: Unworded, goal: GoalId): TextId | undefined {
  for (const id of facts.teamsOf(viewer)) {
    const found = facts.team(id)?.goals.find((each) => each.goal === goal)
    if (found) return found.words
  }
  return undefined
}

const answersByLink = ({ facts }: Glass, identity: IdentityId): boolean => {
  const person = facts.personOf(identity)
  return person !== undefined && facts.person(person)?.standing !== 'joined'
}

// The lens: the only way from the ledger to an answer. It looks for one viewer, at one instant, and
// marks what it made as seen. Being somebody's manager never widens it.
import { factsFor } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { AskId, Entry, FavorId, PersonId, TeamId, TextId } from '../vocabulary.ts'
import { askView } from './ask-lens.ts'
import type { AskView } from './ask-views.ts'
import { favorView, relationOf, textsBetween } from './favor-lens.ts'
import type { Glass, Words } from './glass.ts'
import { historyView } from './history-lens.ts'
import { newsOf } from './news-lens.ts'
import { noticesOf } from './notice-lens.ts'
import { byName, peopleViews, personView, rosterView, teamView } from './people-lens.ts'
import { type RecordPlan, recordView } from './record-lens.ts'
import type { HistoryView, RecordView } from './record-views.ts'
import { markSeen, type Seen } from './seen.ts'
import { toldView } from './told-lens.ts'
import type { ToldView } from './told-views.ts'
import type {
  CharterView,
  FavorView,
  NewsView,
  NoticeView,
  PersonView,
  RosterView,
  TeamView,
} from './views.ts'

export interface Lens {
  /** One favor as this viewer may see it; undefined where there is nothing for them. */
  favor(favor: FavorId): Seen<FavorView> | undefined
  favors(favors: Iterable<FavorId>): Seen<readonly Seen<FavorView>[]>
  news(sinceSequence: number): Seen<readonly NewsView[]>
  /** What was told to them that is no favor, newest first. */
  notices(sinceSequence: number): Seen<readonly NoticeView[]>
  /** One entry as it is told to them now; undefined where there is nothing to tell any more. */
  told(entry: Entry): Seen<ToldView> | undefined
  /** A favor with its past; undefined where there is nothing for them. */
  history(favor: FavorId): Seen<HistoryView> | undefined
  /** One ask as this viewer may see it; undefined where there is nothing for them. */
  ask(ask: AskId): Seen<AskView> | undefined
  asks(asks: Iterable<AskId>): Seen<readonly Seen<AskView>[]>
  /** The viewer's own record; minutes by colleague only where asked for. */
  record(plan: RecordPlan, hours: boolean): Seen<RecordView>
  person(person: PersonId): Seen<PersonView> | undefined
  people(): Seen<readonly PersonView[]>
  /** The same with their teams, and who is only named beside them. */
  roster(): Seen<RosterView>
  teams(): Seen<readonly Seen<TeamView>[]>
  /** A team's written terms: for every member of the org, since they say how favors are shown. */
  charter(team: TeamId): Result<Seen<CharterView>, Refusal>
}

/** Texts a viewer's look at some favors will need, so that they can be opened beforehand. */
export function textsFor(glass: Omit<Glass, 'words'>, favors: Iterable<FavorId>): TextId[] {
  const texts: TextId[] = []
  for (const id of favors) {
    const state = glass.ledger.favors.get(id)
    if (state === undefined) continue
    const relation = relationOf(glass, state)
    const party = relation === 'giver' || relation === 'receiver'
    if (party) texts.push(...textsBetween(glass, state))
  }
  return texts
}

export function lensFor(
  ledger: Ledger,
  viewer: PersonId,
  nowMs: number,
  words: Words,
): Lens & { readonly glass: Glass } {
  const glass: Glass = { ledger, viewer, words, facts: factsFor(ledger, viewer, nowMs) }
  return {
    glass,
    favor: (id) => {
      const view = favorView(glass, id)
      return view && markSeen(view)
    },
    favors: (ids) => seenEach(ids, (id) => favorView(glass, id)),
    news: (since) => markSeen(newsOf(glass, since)),
    told: (entry) => {
      const view = toldView(glass, entry)
      return view && markSeen(view)
    },
    history: (id) => {
      const view = historyView(glass, id)
      return view && markSeen(view)
    },
    ask: (id) => {
      const view = askView(glass, id)
      return view && markSeen(view)
    },
    asks: (ids) => seenEach(ids, (id) => askView(glass, id)),
    record: (plan, hours) => markSeen(recordView(glass, plan, hours)),
    person: (id) => {
      const view = personView(glass, id)
      return view && markSeen(view)
    },
    notices: (since) => markSeen(noticesOf(glass, since, limits.noticesShown)),
    // A pseudonym is nothing to call somebody by: who is only named is in no list to choose from.
    people: () => markSeen(peopleViews(glass).filter(({ standing }) => standing !== 'named')),
    roster: () => markSeen(rosterView(glass)),
    teams: () => {
      const views = [...ledger.teams.keys()].map((id) => markSeen(teamView(glass, id)))
      return markSeen(views.sort(byName))
    },
    charter: (team) =>
      ledger.teams.has(team)
        ? accept(markSeen({ team, ...glass.facts.charter(team) }))
        : refuse({ code: 'not-found' }),
  }
}

/** What there is to see of each; what is nothing for this viewer is left out. */
function seenEach<Id, View>(
  ids: Iterable<Id>,
  look: (id: Id) => View | undefined,
): Seen<readonly Seen<View>[]> {
  const views: Seen<View>[] = []
  for (const id of ids) {
    const view = look(id)
    if (view) views.push(markSeen(view))
  }
  return markSeen(views)
}

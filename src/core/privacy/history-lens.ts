// A favor's past, oldest first, for its two sides and nobody else: who said what, by day, with
// before and after. Who took themselves out of it is not named.
import { endingOf } from '../record/favor-return.ts'
import { sideOf } from '../record/favor-sides.ts'
import type { FavorState } from '../record/favor-state.ts'
import { isPerson } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { Author, FavorContent, FavorEntry, FavorId } from '../vocabulary.ts'
import { authorView, favorView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import type { ContentView, HistoryLineView, HistoryView } from './record-views.ts'
import type { FavorView, PartyView } from './views.ts'

export function historyView(glass: Glass, id: FavorId): HistoryView | undefined {
  const favor = favorView(glass, id)
  const state = glass.ledger.favors.get(id)
  if (!favor || !state) return undefined
  if (!isBetweenThem(glass, state, favor)) return { favor, history: [] }
  const { answers } = state
  const ending = endingOf(state, glass.facts)
  const answered = answers && favorView(glass, answers.favor)
  const by = ending && 'by' in ending ? favorView(glass, ending.by) : undefined
  const later = (glass.ledger.news.get(id) ?? []).flatMap(
    ({ entry }) => lineOf(glass, state, entry) ?? [],
  )
  return {
    favor,
    history: [recorded(glass, state), ...later],
    ...(answered ? { answers: answered } : {}),
    ...(by ? { answeredBy: by } : {}),
  }
}

/** The favors a history shows besides its own, so that their texts can be opened beforehand. */
export function favorsInHistory(
  { ledger }: Pick<Glass, 'ledger'>,
  id: FavorId,
): readonly FavorId[] {
  const state = ledger.favors.get(id)
  if (!state) return []
  const others = state.endings.flatMap((ending) => ('by' in ending ? [ending.by] : []))
  return [id, ...(state.answers ? [state.answers.favor] : []), ...others]
}

function isBetweenThem(glass: Glass, state: FavorState, { relation }: FavorView): boolean {
  const isSide = relation === 'giver' || relation === 'receiver'
  return isSide && sideOf(state, glass.facts) !== undefined
}

function recorded(glass: Glass, state: FavorState): HistoryLineView {
  const day = dayOf(state.recordedAtMs)
  if (state.author !== undefined) return { what: 'recorded', day, ...saidBy(glass, state.author) }
  const importer = state.from && glass.facts.import(state.from)?.by
  return { what: 'brought in', day, ...(importer === undefined ? {} : saidBy(glass, importer)) }
}

function saidBy(glass: Glass, author: Author): { readonly by?: PartyView } {
  return isPerson(author) ? { by: authorView(glass, author) } : {}
}

function lineOf(glass: Glass, state: FavorState, entry: FavorEntry): HistoryLineView | undefined {
  const line = { day: dayOf(entry.atMs), ...saidBy(glass, entry.by) }
  switch (entry.type) {
    case 'favor.recorded':
    case 'favor.observed':
      return undefined
    case 'favor.confirmed':
      // A receiver's own thanks are one act, not two.
      return entry.by === state.author ? undefined : { ...line, what: 'confirmed' }
    case 'favor.declined':
      return { ...line, what: 'declined' }
    case 'favor.word-taken-back':
      return { ...line, what: 'word taken back' }
    case 'favor.lapsed':
      return { ...line, what: 'lapsed' }
    case 'favor.withdrawn':
      return { ...line, what: 'withdrawn' }
    case 'favor.corrected':
      return { ...line, what: 'corrected', ...correctedTo(entry.data.before, entry.data.after) }
    case 'favor.shown':
      return { ...line, what: 'shown' }
    case 'favor.hidden':
      return { ...line, what: 'hidden' }
    case 'favor.noticed':
      return { ...line, what: 'noticed' }
    case 'favor.third-left':
      return { what: 'third left', day: line.day }
    case 'favor.note-disputed':
      return { ...line, what: 'note disputed' }
    case 'favor.note-accepted':
      return { ...line, what: 'note accepted' }
    case 'favor.expectation-said':
    case 'favor.return-refused':
    case 'favor.return-day-set':
    case 'favor.returned':
    case 'favor.passed-on':
    case 'favor.let-go':
    case 'favor.made-formal':
      return { ...line, ...returnLine(glass, entry) }
    default:
      return entry satisfies never
  }
}

type ReturnEntry = Extract<
  FavorEntry,
  {
    type:
      | 'favor.expectation-said'
      | 'favor.return-refused'
      | 'favor.return-day-set'
      | 'favor.returned'
      | 'favor.passed-on'
      | 'favor.let-go'
      | 'favor.made-formal'
  }
>

function returnLine(glass: Glass, entry: ReturnEntry): Omit<HistoryLineView, 'day'> {
  switch (entry.type) {
    case 'favor.expectation-said':
      return { what: 'expectation said', expectation: entry.data.expectation }
    case 'favor.return-refused':
      return { what: 'return refused' }
    case 'favor.return-day-set':
      return { what: 'return day set', returnDay: entry.data.day }
    case 'favor.returned':
    case 'favor.passed-on': {
      const other = favorView(glass, entry.data.by)
      const what = entry.type === 'favor.returned' ? 'returned' : 'passed on'
      return { what, ...(other ? { other } : {}) }
    }
    case 'favor.let-go':
      return { what: 'let go' }
    case 'favor.made-formal':
      return { what: 'made formal' }
    default:
      return entry satisfies never
  }
}

function correctedTo(before: FavorContent, after: FavorContent): Partial<HistoryLineView> {
  return {
    before: contentView(before),
    after: contentView(after),
    ...(before.note === after.note ? {} : { noteChanged: true }),
  }
}

function contentView({ kind, day, effort }: FavorContent): ContentView {
  return { kind, day, ...(effort === undefined ? {} : { effort }) }
}

// What happened to a viewer's favors since a number in the journal: told to both sides, by day,
// with before and after where something was corrected. Nobody is told of their own words.
import { dayOf } from '../time.ts'
import type { FavorEntry, FavorId } from '../vocabulary.ts'
import { authorView, favorView, relationOf } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import type { NewsKind, NewsView } from './views.ts'

/** Newest first. */
export function newsOf(glass: Glass, sinceSequence: number): NewsView[] {
  const found: { sequence: number; view: NewsView }[] = []
  for (const id of favorsOfViewer(glass)) {
    for (const { sequence, entry } of glass.ledger.news.get(id) ?? []) {
      if (sequence <= sinceSequence || entry.by === glass.viewer) continue
      const view = newsView(glass, entry)
      if (view) found.push({ sequence, view })
    }
  }
  return found.sort((a, b) => b.sequence - a.sequence).map((each) => each.view)
}

/** Favors the viewer is named in and can see, by any of their identities or teams. */
export function favorsOfViewer(glass: Omit<Glass, 'words'>): ReadonlySet<FavorId> {
  const { ledger, viewer, facts } = glass
  const parties = [...(ledger.identitiesOf.get(viewer) ?? []), ...facts.teamsOf(viewer)]
  const named = new Set(parties.flatMap((party) => ledger.favorsOf.get(party) ?? []))
  return new Set(
    [...named].filter((id) => {
      const state = ledger.favors.get(id)
      return state !== undefined && relationOf(glass, state) !== undefined
    }),
  )
}

export function newsView(glass: Glass, entry: FavorEntry): NewsView | undefined {
  const news = newsKind(glass, entry)
  const favor = favorView(glass, entry.data.favor)
  if (news === undefined || !favor) return undefined
  if (favor.relation === 'team') return undefined
  // Whom it was about, and a third person, are told once that it happened, and nothing more.
  const happened = news === 'recorded' || news === 'confirmed'
  if (favor.relation === 'third' && !happened) return undefined
  const other =
    entry.type === 'favor.returned' || entry.type === 'favor.passed-on'
      ? favorView(glass, entry.data.by)
      : undefined
  const before = entry.type === 'favor.corrected' ? entry.data.before : undefined
  return {
    news,
    day: dayOf(entry.atMs),
    by: authorView(glass, entry.by),
    favor,
    ...(other === undefined ? {} : { other }),
    ...(before === undefined
      ? {}
      : {
          before: {
            kind: before.kind,
            day: before.day,
            ...(before.effort === undefined ? {} : { effort: before.effort }),
          },
        }),
  }
}

function newsKind(glass: Glass, entry: FavorEntry): NewsKind | undefined {
  switch (entry.type) {
    case 'favor.confirmed': {
      const favor = glass.ledger.favors.get(entry.data.favor)
      return favor?.author === entry.by ? 'recorded' : 'confirmed'
    }
    case 'favor.declined':
      return 'declined'
    case 'favor.lapsed':
      return glass.ledger.favors.get(entry.data.favor)?.author === glass.viewer
        ? 'lapsed'
        : undefined
    case 'favor.corrected':
      return 'corrected'
    case 'favor.expectation-said':
      if (entry.data.expectation === 'unclear') return undefined
      return entry.data.expectation === 'freely' ? 'offered freely' : 'return said'
    case 'favor.return-refused':
      return 'return refused'
    case 'favor.returned':
      return 'returned'
    case 'favor.passed-on':
      return 'passed on'
    case 'favor.let-go':
      return 'let go'
    case 'favor.made-formal':
      return 'made formal'
    case 'favor.shown':
      return 'shown'
    case 'favor.noticed':
      return 'noticed'
    case 'favor.note-disputed':
      return 'note disputed'
    case 'favor.recorded':
    case 'favor.observed':
    case 'favor.withdrawn':
    case 'favor.word-taken-back':
    case 'favor.hidden':
    case 'favor.return-day-set':
    case 'favor.third-left':
    case 'favor.note-accepted':
      return undefined
    default:
      return entry satisfies never
  }
}

// Looks through the lens: one's own, by day, with the favor where it was one; and for the council
// all of them, without what was read.
import { wasHere } from '../record/presence.ts'
import { isPerson } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { Author, Day, FavorId, LookEntry, PersonId, TextId } from '../vocabulary.ts'
import { authorView, favorView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { textsFor } from './lens.ts'
import { personView } from './people-lens.ts'
import { markSeen, type Seen } from './seen.ts'
import type { FavorView, PartyView } from './views.ts'

export type LookerView = PartyView | { readonly is: 'operator'; readonly name: string }

export interface LookView {
  readonly day: Day
  readonly by: LookerView
  readonly what: LookEntry['data']['what']
  readonly favor?: FavorView
}

/** Texts `looksView` will need, to be opened beforehand. */
export function lookTexts(glass: Omit<Glass, 'words'>, most: number): readonly TextId[] {
  return textsFor(
    glass,
    looksAt(glass, most).flatMap(({ data }) => data.favors ?? []),
  )
}

/** Looks at the viewer, newest first. */
export function looksView(glass: Glass, most: number): Seen<readonly LookView[]> {
  const views: LookView[] = []
  for (const entry of looksAt(glass, most)) {
    const look = { day: dayOf(entry.atMs), by: lookerView(glass, entry.by), what: entry.data.what }
    const favors = (entry.data.favors ?? []).flatMap((favor) => ownView(glass, favor) ?? [])
    if (favors.length === 0) views.push(look)
    else views.push(...favors.map((favor) => ({ ...look, favor })))
  }
  return markSeen(views.slice(0, most))
}

/** A favor that the viewer is named in: of the others in that look, others are told. */
function ownView(glass: Glass, id: FavorId): FavorView | undefined {
  const view = favorView(glass, id)
  return view && view.relation !== 'team' ? view : undefined
}

function looksAt(
  { ledger, viewer, facts }: Omit<Glass, 'words'>,
  most: number,
): readonly LookEntry[] {
  const own = ledger.looksAt.get(viewer) ?? []
  const state = facts.person(viewer)
  const everybody = ledger.looksAt.get('everybody') ?? []
  const all = everybody.filter(({ atMs }) => state !== undefined && wasHere(state, atMs))
  return [...own, ...all].sort((a, b) => b.sequence - a.sequence).slice(0, most)
}

function lookerView(glass: Glass, by: Author): LookerView {
  if (isPerson(by)) return authorView(glass, by)
  return { is: 'operator', name: 'whoever runs the server' }
}

export interface CouncilLookView {
  readonly day: Day
  readonly by: LookerView
  readonly what: LookEntry['data']['what']
  readonly at: 'everybody' | readonly PartyView[]
}

/** Looks before a number in the journal, newest first; for the council alone. */
export function councilLooksView(
  glass: Glass,
  before: number,
  most: number,
): { readonly looks: Seen<readonly CouncilLookView[]>; readonly next: number | undefined } {
  const isCouncil = glass.facts.person(glass.viewer)?.roles.includes('council')
  const all = isCouncil ? glass.ledger.looks.filter((entry) => entry.sequence < before) : []
  const page = all.slice(-most).reverse()
  const looks = page.map((entry): CouncilLookView => {
    const { at, what } = entry.data
    const whom = at === 'everybody' ? at : partiesOf(glass, at)
    return { day: dayOf(entry.atMs), by: lookerView(glass, entry.by), what, at: whom }
  })
  return { looks: markSeen(looks), next: all.length > most ? page.at(-1)?.sequence : undefined }
}

/** A to Z. */
function partiesOf(glass: Glass, people: readonly PersonId[]): readonly PartyView[] {
  const views = people.map((person): PartyView => {
    const view = personView(glass, person)
    if (!view || view.standing === 'left') {
      return { is: 'former colleague', name: 'a former colleague' }
    }
    return { is: view.you ? 'you' : 'person', person, name: view.name }
  })
  return views.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

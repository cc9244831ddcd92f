// What somebody might return by what they just did, and what they wanted to remember: for their own
// eyes, offered and never counted. Said aloud or remembered by themselves, nothing else is.

import type { Facts } from '../record/decider.ts'
import { endingOf, isReturnOpen } from '../record/favor-return.ts'
import { sideOf } from '../record/favor-sides.ts'
import type { FavorId, IdentityId, PersonId } from '../vocabulary.ts'
import { favorView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { markSeen, type Seen } from './seen.ts'
import type { FavorView } from './views.ts'

/** The earlier favor a new one of the viewer's could return: remembered ones first, the oldest. */
export function couldReturnBy(
  { facts, viewer }: { readonly facts: Facts; readonly viewer: PersonId },
  by: FavorId,
  remembered: ReadonlySet<string>,
): FavorId | undefined {
  const given = facts.favor(by)
  if (given === undefined || sideOf(given, facts) !== 'giver') return undefined
  if (given.answers !== undefined || given.under !== undefined) return undefined
  const other = facts.personOf(given.receiver as IdentityId)
  const found: { readonly favor: FavorId; readonly order: string }[] = []
  for (const favor of facts.identitiesOf(viewer).flatMap((own) => [...facts.favorsOf(own)])) {
    const earlier = facts.favor(favor)
    if (earlier?.standing !== 'confirmed' || sideOf(earlier, facts) !== 'receiver') continue
    if (other === undefined || facts.personOf(earlier.giver as IdentityId) !== other) continue
    if (earlier.content.day > given.content.day || favor === by) continue
    if (hasEnded(favor, facts)) continue
    if (!remembered.has(favor) && !isReturnOpen(earlier, facts)) continue
    found.push({ favor, order: `${remembered.has(favor) ? 0 : 1} ${earlier.content.day} ${favor}` })
  }
  return found.sort((a, b) => (a.order < b.order ? -1 : 1))[0]?.favor
}

/** A return that came, or that nobody waits for any more: there is nothing left to remember. */
export function hasEnded(favor: FavorId, facts: Facts): boolean {
  const state = facts.favor(favor)
  if (state?.standing !== 'confirmed') return true
  return endingOf(state, facts) !== undefined || state.returnRefused
}

export interface RememberedView {
  readonly favor: FavorView
  readonly words?: string
}

/** What the viewer wanted to remember, where the favor is still there for them and still open. */
export function rememberedView(
  glass: Glass,
  kept: readonly { readonly favor: FavorId; readonly words?: string | undefined }[],
): Seen<readonly RememberedView[]> {
  const views = kept.flatMap(({ favor, words }): RememberedView[] => {
    const view = hasEnded(favor, glass.facts) ? undefined : favorView(glass, favor)
    return view ? [{ favor: view, ...(words === undefined ? {} : { words }) }] : []
  })
  return markSeen(views)
}

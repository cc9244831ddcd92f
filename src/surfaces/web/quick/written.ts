// Which lines a call for several people wrote: it answers only how many, so they are the ones that
// were not among the reader's lines of that day before.
import type { FavorView, PartyView } from '../../../core/privacy/views.ts'
import type { Day, FavorId } from '../../../core/vocabulary.ts'
import { read } from '../api/call.ts'
import type { Draft, Named } from './draft.ts'

interface Listed {
  readonly favors: readonly FavorView[]
  readonly next: string | null
}

/** The reader's lines of one day. Rejects with an `ApiProblem`. */
export async function linesOf(day: Day): Promise<readonly FavorView[]> {
  const found: FavorView[] = []
  let next: string | null = ''
  while (next !== null) {
    const from: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
    const page: Listed = await read<Listed>(`/favors?limit=200${from}`)
    found.push(...page.favors.filter((favor) => favor.day === day))
    const last = page.favors.at(-1)
    next = last && last.day >= day ? page.next : null
  }
  return found
}

/** One line for each person named that says what was written and was not there before. */
export function writtenAmong(
  draft: Draft,
  before: readonly FavorView[],
  after: readonly FavorView[],
): readonly FavorId[] {
  const known = new Set(before.map((favor) => favor.favor))
  return draft.others.flatMap((other) => {
    const line = after.find((favor) => !known.has(favor.favor) && says(favor, draft, other))
    if (!line) return []
    known.add(line.favor)
    return [line.favor]
  })
}

function says(favor: FavorView, draft: Draft, other: Named): boolean {
  const party = draft.youAre === 'giver' ? favor.receiver : favor.giver
  return (
    favor.day === draft.day &&
    favor.kind === draft.kind &&
    favor.writtenBy === draft.youAre &&
    'id' in other &&
    idOf(party) === other.id
  )
}

function idOf(party: PartyView): string | undefined {
  if (party.is === 'person') return party.person
  return party.is === 'team' ? party.team : undefined
}

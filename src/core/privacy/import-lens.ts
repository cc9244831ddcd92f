// An import as a viewer may know of it: whoever brought it in, admins, and those its lines name.
// Only the first two hear how many lines it has; how many of them were declined reaches nobody.
import { isHidden } from '../record/favor-sides.ts'
import type { ImportState } from '../record/import.ts'
import { isAdmin } from '../record/standing.ts'
import { dayOf } from '../time.ts'
import type { Day, FavorId, ImportId, ImportSource } from '../vocabulary.ts'
import { authorView, relationOf } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { favorsOfViewer } from './news-lens.ts'
import { markSeen, type Seen } from './seen.ts'
import type { PartyView } from './views.ts'

export interface ImportRecordView {
  readonly import: ImportId
  readonly source: ImportSource
  readonly name: string
  readonly stage: 'bringing in' | 'done' | 'cancelled' | 'undone'
  readonly by: PartyView
  readonly day: Day
  readonly lines: number
  readonly yours: number
  readonly mayUndo: boolean
}

/** What a viewer may know, with what is their own beside it; undefined where it is not for them. */
export function importSeen<Own extends object>(
  glass: Glass,
  id: ImportId,
  own: Own,
): Seen<ImportRecordView & Own> | undefined {
  const state = glass.facts.import(id)
  if (!state) return undefined
  const yours = linesWith(glass, id).length
  const runs = state.by === glass.viewer || isAdmin(glass.facts, glass.viewer)
  if (!runs && !isNamedIn(glass, id)) return undefined
  return markSeen({
    import: id,
    source: state.source,
    name: importName(glass, state),
    stage: stageOf(state),
    by: authorView(glass, state.by),
    day: dayOf(state.begunAtMs),
    lines: runs ? linesIn(glass, id, state) : yours,
    yours,
    mayUndo: runs && state.standing === 'finished',
    ...own,
  })
}

/** Whether an import is there for a viewer as somebody it names, or named when it came in. */
export function isNamedIn(glass: Omit<Glass, 'words'>, id: ImportId): boolean {
  const told = glass.facts.import(id)?.people.includes(glass.viewer) ?? false
  return told || linesWith(glass, id).length > 0
}

export function importName(glass: Glass, state: ImportState): string {
  return (state.name && glass.words(state.name)) ?? 'an import'
}

/** Lines of an import that name the viewer and stand, in the order they came in. */
export function linesWith(glass: Omit<Glass, 'words'>, id: ImportId): readonly FavorId[] {
  return [...favorsOfViewer(glass)].filter((line) => {
    const state = glass.ledger.favors.get(line)
    if (state?.from !== id) return false
    const relation = relationOf(glass, state)
    const side = relation === 'giver' || relation === 'receiver'
    return side && (state.standing === 'observed' || state.standing === 'confirmed')
  })
}

function stageOf({ standing, why }: ImportState): ImportRecordView['stage'] {
  if (standing === 'finished') return 'done'
  if (standing === 'undone') return why ?? 'undone'
  return 'bringing in'
}

/** What came in; once it is undone, what stays because somebody said yes to it. */
function linesIn({ ledger, facts }: Glass, id: ImportId, { standing }: ImportState): number {
  const lines = ledger.importLines.get(id) ?? []
  if (standing !== 'undone') return lines.length
  return lines.filter((line) => {
    const favor = ledger.favors.get(line)
    return favor?.standing === 'confirmed' && !isHidden(favor, facts)
  }).length
}

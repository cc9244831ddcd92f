// What is told to a viewer that is no favor, newest first: what others changed about them, and who
// was named for the council. Nobody is told of their own words.
import { dayOf } from '../time.ts'
import type { Entry, EntryOf } from '../vocabulary.ts'
import { authorView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { importName, linesWith } from './import-lens.ts'
import { personView, teamView } from './people-lens.ts'
import type { NoticeKind, NoticeView } from './views.ts'

/** Notices after a number in the journal, at most `most`. */
export function noticesOf(glass: Glass, sinceSequence: number, most: number): NoticeView[] {
  const views: NoticeView[] = []
  for (const entry of noticesTo(glass, sinceSequence)) {
    const view = noticeView(glass, entry)
    if (view && views.push(view) >= most) break
  }
  return views
}

/** Number of the newest notice to the viewer; 0 where there is none. */
export function newestNotice(glass: Omit<Glass, 'words'>): number {
  return noticesTo(glass, 0)[0]?.sequence ?? 0
}

function noticesTo({ ledger, viewer }: Omit<Glass, 'words'>, since: number): readonly Entry[] {
  const own = ledger.notices.get(viewer) ?? []
  const all = ledger.notices.get('everybody') ?? []
  return [...own, ...all]
    .filter((entry) => entry.sequence > since && entry.by !== viewer)
    .sort((first, second) => second.sequence - first.sequence)
}

export function noticeView(glass: Glass, entry: Entry): NoticeView | undefined {
  const said = saidBy(glass, entry)
  if (!said) return undefined
  return { day: dayOf(entry.atMs), by: authorView(glass, entry.by), ...said }
}

type Said = Omit<NoticeView, 'day' | 'by'>

function saidBy(glass: Glass, entry: Entry): Said | undefined {
  switch (entry.type) {
    case 'import.finished':
    case 'import.undone':
      return ofImport(glass, entry)
    case 'person.role-given':
    case 'person.role-taken': {
      const given = entry.type === 'person.role-given'
      const { person, role } = entry.data
      if (role !== 'council') return { notice: given ? 'role given' : 'role taken', role }
      return about(glass, person, given ? 'council named' : 'council ended')
    }
    case 'person.joined':
      return about(glass, entry.data.person, 'invitation taken')
    case 'org.mode-set':
      return { notice: entry.data.mode === 'rota only' ? 'rota only' : 'everything used' }
    case 'person.merged':
      return { notice: 'found to be you' }
    case 'person.manager-set': {
      const { manager } = entry.data
      return manager === null ? { notice: 'manager ended' } : about(glass, manager, 'manager set')
    }
    case 'identity.attached':
      return { notice: 'address added', addressKind: entry.data.kind }
    case 'identity.detached':
      return { notice: 'address removed' }
    case 'team.member-joined':
      return { notice: 'team joined', team: teamView(glass, entry.data.team) }
    case 'team.member-left':
      return { notice: 'team left', team: teamView(glass, entry.data.team) }
    case 'team.lead-named':
      return { notice: 'lead named', team: teamView(glass, entry.data.team) }
    case 'team.lead-ended':
      return { notice: 'lead ended', team: teamView(glass, entry.data.team) }
    default:
      return undefined
  }
}

/** Lines that name the viewer; what was taken back since is told by its undoing alone. */
function ofImport(
  glass: Glass,
  { type, data }: EntryOf<'import.finished' | 'import.undone'>,
): Said | undefined {
  const id = data.import
  const state = glass.facts.import(id)
  if (!state) return undefined
  const undone = state.standing === 'undone'
  if (undone !== (type === 'import.undone')) return undefined
  const lines = linesWith(glass, id).length
  const about = { import: id, name: importName(glass, state), lines }
  if (undone) return { notice: 'import undone', import: about }
  return lines === 0 ? undefined : { notice: 'import', import: about }
}

/** Nothing is told of somebody who is gone by now. */
function about(
  glass: Glass,
  id: Parameters<typeof personView>[1],
  notice: NoticeKind,
): Said | undefined {
  const person = personView(glass, id)
  return person && person.standing !== 'left' ? { notice, person } : undefined
}

// What is told of a handover, outside the pages: that it waits, that it waits still, that nobody
// received it, that somebody did. Its items are read on its page and are in no mail.
import type { HandoverId } from '../handover.ts'
import type { HandoverEntry, TextId } from '../vocabulary.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { handoverView } from './handover-lens.ts'
import type { HandoverHappened, ToldView } from './told-views.ts'

export function handoverTold(glass: Glass, entry: HandoverEntry): ToldView | undefined {
  const state = glass.facts.handover(entry.data.handover)
  const view = handoverView(glass, entry.data.handover)
  if (state === undefined || view === undefined || view.relation === 'team') return undefined
  const happened = happenedTo(entry, view.relation, state)
  if (happened === undefined) return undefined
  const by = entry.type === 'handover.received' ? entry.data.by : state.from
  return { is: 'handover', happened, by: partyView(glass, by), handover: { ...view, items: [] } }
}

/** Words that came with the receipt: they are to its writer, as the words of an answer are. */
export function receiptTexts(
  { facts }: Omit<Glass, 'words'>,
  handover: HandoverId,
): readonly TextId[] {
  const words = facts.handover(handover)?.receivedWords
  return words === undefined ? [] : [words]
}

interface Now {
  readonly standing: string
  readonly begunAtMs: number
  readonly writtenAtMs: number
  readonly backupToldAtMs: number | undefined
}

/** As things stand now: what is received, or taken back, is waited for no more. */
function happenedTo(
  entry: HandoverEntry,
  relation: 'from' | 'to' | 'backup',
  { standing, begunAtMs, writtenAtMs, backupToldAtMs }: Now,
): HandoverHappened | undefined {
  const waits = standing === 'waiting'
  switch (entry.type) {
    case 'handover.written':
      // Written again since, it is told once.
      if (!waits || relation === 'from' || entry.atMs !== writtenAtMs) return undefined
      return entry.atMs === begunAtMs ? 'waits' : 'written again'
    case 'handover.nudged':
      return waits && relation === 'to' && backupToldAtMs === undefined ? 'waits still' : undefined
    case 'handover.backup-told':
      if (!waits || relation === 'to') return undefined
      return relation === 'backup' ? 'backup' : 'not received'
    case 'handover.received':
      return 'received'
    case 'handover.withdrawn':
      return relation === 'from' ? undefined : 'withdrawn'
    default:
      return entry satisfies never
  }
}

// How one handover stands, and how each entry moves it: written, and written again until somebody
// received it; nudged once, its backup told once; received or withdrawn, and then it stays.
import type { HandoverEntryData, HandoverId } from '../handover.ts'
import type { HandoverEntry, IdentityId, TextId } from '../vocabulary.ts'

export type HandoverStanding = 'unknown' | 'waiting' | 'received' | 'withdrawn'

type Written = HandoverEntryData['handover.written']

export interface HandoverState
  extends Omit<Written, 'rota' | 'shift' | 'change' | 'backup'>,
    Partial<Pick<Written, 'rota' | 'shift' | 'change' | 'backup'>> {
  readonly standing: HandoverStanding
  /** When it was written first, and when last. */
  readonly begunAtMs: number
  readonly writtenAtMs: number
  readonly nudgedAtMs: number | undefined
  readonly backupToldAtMs: number | undefined
  readonly receivedBy: IdentityId | undefined
  readonly receivedAtMs: number | undefined
  readonly receivedWords: TextId | undefined
}

const untouched = {
  nudgedAtMs: undefined,
  backupToldAtMs: undefined,
  receivedBy: undefined,
  receivedAtMs: undefined,
  receivedWords: undefined,
}

export const unknownHandover: HandoverState = {
  standing: 'unknown',
  handover: 'handover_' as HandoverId,
  team: 'team_',
  why: 'project',
  from: 'identity_',
  to: [],
  items: [],
  dueAtMs: 0,
  begunAtMs: 0,
  writtenAtMs: 0,
  ...untouched,
}

/** The only way a handover's state changes. */
export function evolveHandover(state: HandoverState, entry: HandoverEntry): HandoverState {
  const { atMs } = entry
  switch (entry.type) {
    case 'handover.written': {
      const { begunAtMs, nudgedAtMs, backupToldAtMs } = state
      const first = state.standing === 'unknown'
      const told = first ? untouched : { ...untouched, nudgedAtMs, backupToldAtMs }
      const times = { begunAtMs: first ? atMs : begunAtMs, writtenAtMs: atMs }
      return { ...entry.data, ...told, ...times, standing: 'waiting' }
    }
    case 'handover.received': {
      const { by, words } = entry.data
      const receipt = { receivedBy: by, receivedAtMs: atMs, receivedWords: words }
      return { ...state, ...receipt, standing: 'received' }
    }
    case 'handover.nudged':
      return { ...state, nudgedAtMs: atMs }
    case 'handover.backup-told':
      return { ...state, backupToldAtMs: atMs }
    case 'handover.withdrawn':
      return { ...state, standing: 'withdrawn' }
    default:
      return entry satisfies never
  }
}

// A shift as it is drawn: its letter, outlined or tinted, or a bar over its days. How it stands is
// drawn around it: a green line, dots, dashes. All of it is ink but the green.
import type { ReactElement } from 'react'
import type { Duty } from '../../../core/rota.ts'
import type { CellMark } from './plan.ts'

export interface LetterProps {
  readonly letter: string
  readonly look: Duty['look']
  readonly waits?: boolean
}

/** The letter alone, beside words that say the rest. */
export function Letter({ letter, look, waits }: LetterProps): ReactElement {
  return (
    <span className={`mk ${look}${waits ? ' waits' : ''}`} aria-hidden="true">
      {letter}
    </span>
  )
}

/** The classes a mark is drawn with. */
export function markClass({ shift, duty, is, at, days }: CellMark): string {
  const { insteadOf, swapped, waits, by, pinned } = shift
  const isHeld = is === 'held' || is === 'part'
  return [
    'mk',
    is === 'planned' ? 'ghost' : is === 'along' ? 'along' : duty.look,
    ...(days > 1 && is !== 'along' ? ['bar', at] : []),
    ...(is === 'part' ? ['part'] : []),
    ...(isHeld && insteadOf && !swapped ? ['covered'] : []),
    ...(isHeld && waits ? [waits === 'offered' ? 'offered' : 'waits'] : []),
    ...(isHeld && by === undefined && is === 'held' ? ['open'] : []),
    ...(isHeld && pinned ? ['pinned'] : []),
  ].join(' ')
}

/** A duty's name where its bar is long enough for it; otherwise its letter. */
export function markText({ duty, is, days }: CellMark): string {
  if (is === 'along') return 's'
  if (is === 'planned' && days === 1) return duty.letter
  return days > 1 && duty.name.length <= days * 4 ? duty.name : duty.letter
}

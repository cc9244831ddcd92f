// One day of one person: nothing, days away, or the shifts they have; each of them is pressed to
// open it, and says in words what is drawn.
import type { DragEvent, ReactElement } from 'react'
import type { RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import { shiftDays, shiftTimes, waitsShortly } from '../../../grammar/rota-sentences.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { type CellMark, type DayCell, zoneOf } from './plan.ts'
import { markClass, markText } from './ShiftMark.tsx'
import { stopKey } from './stop.ts'

type Dragging = (shift: ShiftView, event: DragEvent) => void

export interface CellActs {
  readonly rota: RotaView
  readonly focus: string
  readonly open: (shift: string) => void
  /** What is drawn, in words; left out: as it is published. */
  readonly label?: (mark: CellMark, rota: RotaView) => string
  readonly drag?: Dragging
  readonly over?: Dragging
  readonly drop?: Dragging
}

export interface CellProps {
  readonly cell: DayCell
  readonly row: string
  readonly who: string
  readonly className: string
  readonly acts: CellActs
}

export function Cell({ cell, row, who, className, acts }: CellProps): ReactElement {
  const { day, away, marks } = cell
  const starts = marks.filter(({ at }) => at === 'only' || at === 'start')
  const at = stopKey(row, day)
  // Where nothing begins, the cell itself is the stop; a bar is met at its start.
  const stop =
    marks.length === 0
      ? { 'data-at': at, 'data-day': day, tabIndex: acts.focus === at ? 0 : -1 }
      : {}
  return (
    <td className={away ? `${className} away` : className} {...stop}>
      {away ? <span className="sr">away</span> : null}
      {marks.length > 1 ? (
        <span className="many">
          {marks.map((mark) => (
            <Piece key={mark.shift.shift + mark.is} {...{ mark, row, day, who, acts }} />
          ))}
        </span>
      ) : (
        marks.map((mark) => (
          <Piece key={mark.shift.shift + mark.is} {...{ mark, row, day, who, acts }} />
        ))
      )}
      {starts.length === 0 && marks.length > 0 ? <span className="sr">goes on</span> : null}
    </td>
  )
}

interface PieceProps {
  readonly mark: CellMark
  readonly row: string
  readonly day: string
  readonly who: string
  readonly acts: CellActs
}

/** The start of a shift is pressed; the rest of a bar is only drawn, and can be pointed at. */
function Piece({ mark, row, day, who, acts }: PieceProps): ReactElement {
  const { shift, at, is } = mark
  const { open, drag, over, drop, focus, rota, label = labelOf } = acts
  const name = markClass(mark)
  if (at === 'within' || at === 'end') {
    return <span className={name} aria-hidden="true" onClick={() => open(shift.shift)} />
  }
  const key = stopKey(row, day, shift.shift)
  const own = shift.by?.is === 'you' && shift.actions.includes('swap') && is === 'held'
  return (
    <button
      type="button"
      className={name}
      data-at={key}
      data-day={day}
      data-shift={shift.shift}
      tabIndex={focus === key ? 0 : -1}
      aria-label={`${who}: ${label(mark, rota)}`}
      draggable={own}
      onClick={() => open(shift.shift)}
      onDragStart={(event) => drag?.(shift, event)}
      onDragOver={(event) => over?.(shift, event)}
      onDrop={(event) => drop?.(shift, event)}
    >
      <span>{markText(mark)}</span>
    </button>
  )
}

/** "On call, 15 to 17 May, …, for Mia, cover is asked for". */
export function labelOf({ shift, duty, is }: CellMark, rota: RotaView): string {
  const place = { today: rota.today, zone: zoneOf(rota, duty) }
  const { insteadOf, swapped, waits, by } = shift
  const covered = insteadOf && !swapped && is !== 'along'
  return [
    `${duty.name}, ${shiftDays(shift, place)}, ${shiftTimes(shift, place)}`,
    ...(is === 'part' ? ['a part of it'] : []),
    ...(is === 'along' ? ['goes along'] : []),
    ...(covered && is === 'planned' && by ? [`covered by ${partyName(by)}`] : []),
    ...(covered && is !== 'planned' ? [`for ${partyName(insteadOf)}`] : []),
    ...(waits && is !== 'planned' ? [waitsShortly[waits]] : []),
  ].join(', ')
}

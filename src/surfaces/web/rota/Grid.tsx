// Four weeks by person: a row for each, a cell for each day. One stop holds the focus, the keys
// move it, Enter opens a shift. Dragging one's own onto another's opens the swap its key opens.
import { type DragEvent, type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import type { RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import { daysWords } from '../../../grammar/rota-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { exactDay } from '../../../grammar/words.ts'
import { nowMs } from '../clock.ts'
import type { RotaAddress } from './address.ts'
import { Cell, type CellActs } from './Cell.tsx'
import { actOfKey, stopAfter } from './grid-keys.ts'
import { couldBeTaken, couldSwap, may } from './may.ts'
import { daysOf, type PlanDay, type PlanRow, rowsOf, weekdayOf } from './plan.ts'
import { stopKey } from './stop.ts'

export interface GridProps {
  readonly rota: RotaView
  readonly address: RotaAddress
}

export function Grid({ rota, address }: GridProps): ReactElement {
  const days = daysOf(rota)
  const rows = rowsOf(rota)
  const focus = useFocus(rows, rota)
  const keys = useGridKeys(rota, address)
  const drag = useDrag(rota, address)
  const acts: CellActs = { rota, focus: focus.at, open: address.open, ...drag }
  return (
    <div className="rota-wide">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a plan one moves in. */}
      <table className="rota" role="grid" onKeyDown={keys} onFocus={focus.follow}>
        <caption className="sr">
          {daysWords(rota.from, days.at(-1)?.day ?? rota.from, rota.today)} by person
        </caption>
        <Head days={days} today={rota.today} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} days={days} acts={acts} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps {
  readonly days: readonly PlanDay[]
  readonly today: string
}

function Head({ days, today }: HeadProps): ReactElement {
  const weeks = days.filter((_, at) => at % 7 === 0)
  const lastOf = (at: number): string => days[Math.min(at * 7 + 6, days.length - 1)]?.day ?? ''
  return (
    <thead>
      <tr>
        <td />
        {weeks.map(({ day }, at) => (
          <th key={day} colSpan={7} scope="colgroup" className="wk">
            {daysWords(day, lastOf(at), today)}
          </th>
        ))}
      </tr>
      <tr>
        <td />
        {days.map((each) => (
          <th key={each.day} scope="col" className={dayClass(each)} title={titleOf(each)}>
            <span aria-hidden="true">
              <i>{'MTWTFSS'[weekdayOf(each.day) - 1]}</i>
              {Number(each.day.slice(8))}
            </span>
            <span className="sr">{titleOf(each)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

const titleOf = ({ day, isToday, holiday }: PlanDay): string =>
  [exactDay(day), ...(isToday ? ['today'] : []), ...(holiday ? [holiday] : [])].join(', ')

export function dayClass({ day, isWeekend, isToday, holiday }: PlanDay): string {
  return [
    ...(isWeekend ? ['we'] : []),
    ...(holiday ? ['holiday'] : []),
    ...(isToday ? ['now'] : []),
    ...(weekdayOf(day) === 1 ? ['monday'] : []),
  ].join(' ')
}

interface RowProps {
  readonly row: PlanRow
  readonly days: readonly PlanDay[]
  readonly acts: CellActs
}

function Row({ row, days, acts }: RowProps): ReactElement {
  const { party, key, cells } = row
  const isYou = party?.is === 'you'
  return (
    <tr className={isYou ? 'me' : party ? '' : 'nobody'}>
      <th scope="row">
        {party ? (isYou ? party.name.split(' ')[0] : upperFirst(partyName(party))) : 'Nobody'}
        {isYou ? <small> you</small> : null}
      </th>
      {cells.map((cell, at) => (
        <Cell
          key={cell.day}
          cell={cell}
          row={key}
          who={party ? upperFirst(partyName(party)) : 'Nobody yet'}
          className={dayClass(days[at] as PlanDay)}
          acts={acts}
        />
      ))}
    </tr>
  )
}

interface Focus {
  /** The stop that Tab leads to. */
  readonly at: string
  readonly follow: (event: { readonly target: EventTarget }) => void
}

/** At first one's own row, today or the first day shown. */
function useFocus(rows: readonly PlanRow[], rota: RotaView): Focus {
  const own = rows.find(({ party }) => party?.is === 'you') ?? rows[0]
  const cells = own?.cells ?? []
  const first = cells.find(({ day }) => day === rota.today) ?? cells[0]
  const within = first?.marks[0]?.shift
  const start = within
    ? cells.find(({ marks }) => marks.some(({ shift }) => shift === within))
    : first
  const usual = own && start ? stopKey(own.key, start.day, within?.shift) : ''
  const [at, setAt] = useState<string>()
  return {
    at: at ?? usual,
    follow: ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.at) setAt(target.dataset.at)
    },
  }
}

const goingMs = 1_200

function useGridKeys(rota: RotaView, address: RotaAddress): (event: KeyboardEvent) => void {
  const going = useRef(0)
  return (event) => {
    const stop = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')
    if (!stop) return
    // After `g`, a letter goes to a page.
    const isGoing = nowMs() - going.current < goingMs
    going.current = event.key === 'g' ? nowMs() : 0
    const next = stopAfter(event, stop)
    if (next) {
      event.preventDefault()
      next.focus()
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      return
    }
    const act = actOfKey[event.key]
    const shift = rota.shifts.find((each) => each.shift === stop.dataset.shift)
    if (isGoing || !act || !shift || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    address.open(shift.shift, may(rota, shift, act, nowMs()) ? act : undefined)
  }
}

/** Dragging is for those who point; each end opens what the key `s` opens. */
function useDrag(rota: RotaView, address: RotaAddress): Pick<CellActs, 'drag' | 'over' | 'drop'> {
  const dragged = useRef<ShiftView>(undefined)
  const fits = (onto: ShiftView): boolean => {
    const { current } = dragged
    return current !== undefined && couldBeTaken(onto, nowMs()) && couldSwap(rota, current, onto)
  }
  return {
    drag: (shift, event: DragEvent) => {
      dragged.current = shift
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', shift.shift)
    },
    over: (onto, event) => {
      if (fits(onto)) event.preventDefault()
    },
    drop: (onto, event) => {
      const { current } = dragged
      event.preventDefault()
      if (current && fits(onto)) address.open(current.shift, 'swap', onto.shift)
      dragged.current = undefined
    },
  }
}

// Days by person: a row for each, a cell for each day. One stop holds the focus, the keys move it,
// Enter opens what stands there. What is published is shown in it, and a plan that is looked at.
import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { daysWords } from '../../../grammar/rota-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { exactDay } from '../../../grammar/words.ts'
import { nowMs } from '../clock.ts'
import { Cell, type CellActs } from './Cell.tsx'
import { stopAfter } from './grid-keys.ts'
import { daysOf, type PlanDay, type PlanRow, rowsOf, weekdayOf } from './plan.ts'
import { stopKey } from './stop.ts'

export interface PersonGridProps extends Omit<CellActs, 'focus'> {
  /** What a letter does with the shift that holds the focus; false where it does nothing. */
  readonly letter?: (key: string, shift: string) => boolean
  readonly className?: string
}

export function PersonGrid({ letter, className = '', ...cells }: PersonGridProps): ReactElement {
  const { rota } = cells
  const days = daysOf(rota)
  const rows = rowsOf(rota)
  const focus = useFocus(rows, rota)
  const keys = useGridKeys(letter)
  const acts: CellActs = { ...cells, focus: focus.at }
  return (
    <div className="rota-wide">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a plan one moves in. */}
      <table className={`rota ${className}`} role="grid" onKeyDown={keys} onFocus={focus.follow}>
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
  // A week begins on its Monday, also where a plan begins within one.
  const starts = days.flatMap(({ day }, at) => (at === 0 || weekdayOf(day) === 1 ? [at] : []))
  return (
    <thead>
      <tr>
        <td />
        {starts.map((at, week) => {
          const until = starts[week + 1] ?? days.length
          const said = daysWords(days[at]?.day ?? '', days[until - 1]?.day ?? '', today)
          return (
            <th key={at} colSpan={until - at} scope="colgroup" className="wk">
              <span className={until - at < 4 ? 'sr' : ''}>{said.replace(/ \d{4}$/, '')}</span>
            </th>
          )
        })}
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
      <th scope="row" {...(party ? { title: party.name } : {})}>
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

function useGridKeys(letter: PersonGridProps['letter']): (event: KeyboardEvent) => void {
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
    const { shift } = stop.dataset
    if (isGoing || !shift || event.ctrlKey || event.metaKey || event.altKey) return
    if (letter?.(event.key, shift)) event.preventDefault()
  }
}

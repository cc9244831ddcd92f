// Lines of the ledger: the day in the margin, a mark for the direction, one sentence, its size at
// the right, a hairline below. A day that was just said is not said again, except to be heard.
import {
  IconArrowBackUp,
  IconArrowDownLeft,
  IconArrowForwardUp,
  IconArrowUpRight,
  IconCheck,
  IconEye,
  IconFeather,
  IconFileImport,
  IconMessage2,
  IconNotebook,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import type { LineMark } from '../today/marks.ts'
import { DayText } from './Day.tsx'
import { focusFirst } from './focus.ts'

export function Lines({ children }: { readonly children: ReactNode }): ReactElement {
  return <ul className="lines">{children}</ul>
}

export interface LineProps {
  readonly mark: LineMark
  /** Green or amber where the mark alone has no direction. */
  readonly tone?: 'given' | 'received'
  readonly today: Day
  readonly day?: Day | undefined
  /** Whether the line above has the same day. */
  readonly sameDay?: boolean
  readonly what: ReactNode
  readonly size?: string | undefined
  readonly sub?: ReactNode
  readonly children?: ReactNode
  readonly className?: string
  /** A link led here: it has the focus. */
  readonly lands?: boolean
}

export function Line(props: LineProps): ReactElement {
  const { mark, tone, today, day, sameDay, what, size, sub, children, className, lands } = props
  return (
    <li
      className={className ? `line ${className}` : 'line'}
      data-stop
      tabIndex={-1}
      ref={lands ? focusFirst : null}
    >
      <span className="g">
        <MarkIcon mark={mark} {...(tone ? { tone } : {})} />
      </span>
      {day === undefined ? null : (
        <DayText day={day} today={today} className={sameDay ? 'sr' : 'day'} />
      )}
      <span className="what">{what}</span>
      {size === undefined ? null : <span className="size">{size}</span>}
      {sub ? <span className="sub">{sub}</span> : null}
      {children}
    </li>
  )
}

const icons = {
  given: { Icon: IconArrowUpRight, tone: 'given' },
  received: { Icon: IconArrowDownLeft, tone: 'received' },
  passed: { Icon: IconArrowForwardUp, tone: 'passed' },
  returned: { Icon: IconArrowBackUp, tone: 'received' },
  'let go': { Icon: IconFeather, tone: 'soft' },
  seen: { Icon: IconEye, tone: 'soft' },
  written: { Icon: IconNotebook, tone: 'soft' },
  yes: { Icon: IconCheck, tone: 'soft' },
  said: { Icon: IconMessage2, tone: 'soft' },
  'brought in': { Icon: IconFileImport, tone: 'soft' },
  person: { Icon: IconUser, tone: 'soft' },
  team: { Icon: IconUsersGroup, tone: 'soft' },
} as const

function MarkIcon({ mark, tone }: Pick<LineProps, 'mark' | 'tone'>): ReactElement {
  const { Icon, tone: own } = icons[mark]
  return <Icon className={`i ${tone ?? own}`} stroke={1.75} aria-hidden="true" />
}

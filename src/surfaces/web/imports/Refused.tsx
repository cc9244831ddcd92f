// What an import leaves out, reason by reason, with the numbers of its lines to look them up by.
import { IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { PreviewView } from '../../../operations/imports/shapes.ts'
import { counted } from './progress.ts'
import { lineNumbers } from './told.ts'

export function Refused({ refused }: Pick<PreviewView, 'refused'>): ReactElement {
  return (
    <ul className="lines">
      {refused.map(({ reason, count, lines }) => (
        <li key={reason} className="line refused" data-stop tabIndex={-1}>
          <span className="g">
            <IconX className="i" stroke={1.75} aria-hidden="true" />
          </span>
          <span className="what">{reason}</span>
          <span className="size">{counted(count, 'line')}</span>
          {lines.length > 0 ? <span className="sub">{lineNumbers(lines, count)}.</span> : null}
        </li>
      ))}
    </ul>
  )
}

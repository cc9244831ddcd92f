// What an import leaves out, or takes otherwise than it stands, reason by reason, with the numbers
// of its lines to look them up by.
import { IconPencil, IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { upperFirst } from '../../../grammar/sentences.ts'
import type { PreviewView } from '../../../operations/imports/shapes.ts'
import { counted } from './progress.ts'
import { lineNumbers } from './told.ts'

export interface RefusedProps {
  readonly refused: PreviewView['refused']
  /** They come in, but not quite as they stand. */
  readonly remarks?: boolean
}

export function Refused({ refused, remarks }: RefusedProps): ReactElement {
  const Icon = remarks ? IconPencil : IconX
  return (
    <ul className="lines">
      {refused.map(({ reason, count, lines }) => (
        <li key={reason} className={remarks ? 'line' : 'line refused'} data-stop tabIndex={-1}>
          <span className="g">
            <Icon className="i soft" stroke={1.75} aria-hidden="true" />
          </span>
          <span className="what">{sentence(reason)}</span>
          <span className="size">{counted(count, 'line')}</span>
          {lines.length > 0 ? <span className="sub">{lineNumbers(lines, count)}.</span> : null}
        </li>
      ))}
    </ul>
  )
}

const sentence = (reason: string): string =>
  /[.?]$/.test(reason) ? upperFirst(reason) : `${upperFirst(reason)}.`

// Something that cannot be taken back lightly: first a quiet word, then what it does and does not
// do, then the button that does it.
import { Button } from '@mantine/core'
import { type ReactElement, type ReactNode, useState } from 'react'
import { focusFirst } from '../paper/focus.ts'

export interface SureProps {
  /** The quiet word that opens it. */
  readonly open: string
  /** What it does and does not do. */
  readonly children: ReactNode
  readonly yes: string
  readonly no: string
  readonly busy: boolean
  readonly onYes: () => void
  /** The opening word as a button of its own weight. */
  readonly plain?: boolean
}

export function Sure({ open, children, yes, no, busy, onYes, plain }: SureProps): ReactElement {
  const [opened, setOpened] = useState(false)
  if (!opened) {
    return plain ? (
      <Button onClick={() => setOpened(true)}>{open}</Button>
    ) : (
      <button type="button" className="quiet-button" onClick={() => setOpened(true)}>
        {open}
      </button>
    )
  }
  return (
    <fieldset className="sure">
      <legend className="sr">{open}</legend>
      {children}
      <div className="acts">
        <Button ref={focusFirst} disabled={busy} onClick={onYes}>
          {yes}
        </Button>
        <button type="button" className="quiet-button" onClick={() => setOpened(false)}>
          {no}
        </button>
      </div>
    </fieldset>
  )
}

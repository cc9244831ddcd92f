// The consequence of an act, said before it is done: what happens, what stays, and two ways on. What
// cannot be undone is the only thing on a page that is red.
import { Button } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { focusFirst } from './focus.ts'
import { Problem } from './Problem.tsx'

export interface SureProps {
  /** What will happen, one sentence each. */
  readonly says: readonly string[]
  /** "Take it back" and its like: what the button does. */
  readonly button: string
  readonly leave?: string
  /** Whether it cannot be undone. */
  readonly final?: boolean
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onSure: () => void
  readonly onLeave: () => void
  /** Something to fill in before it can be done. */
  readonly children?: ReactNode
}

export function Sure(props: SureProps): ReactElement {
  const { says, button, leave, final, busy, problem, onSure, onLeave, children } = props
  return (
    <form
      className={final ? 'sure final' : 'sure'}
      aria-label={button}
      onSubmit={(event) => {
        event.preventDefault()
        onSure()
      }}
    >
      <ul className="says" ref={focusFirst} tabIndex={-1}>
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {children}
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button
          type="submit"
          variant="filled"
          loading={busy}
          {...(final ? { color: 'refuse' } : {})}
        >
          {button}
        </Button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          {leave ?? 'Leave it as it is'}
        </button>
      </div>
    </form>
  )
}

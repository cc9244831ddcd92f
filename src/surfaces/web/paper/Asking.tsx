// A form below a line: what has to be said for an act, what went wrong, one way on and one way out.
import { Button } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { Problem } from './Problem.tsx'

export interface AskingProps {
  /** What the form is for, for those who hear the page. */
  readonly label: string
  /** What pressing it does. */
  readonly button: string
  readonly leave?: string
  readonly busy?: boolean
  readonly problem?: string | undefined
  /** What each field holds, by its name, without the spaces around it. */
  readonly onSaid: (said: (name: string) => string) => void
  /** None where the form is always there. */
  readonly onLeave?: () => void
  readonly children: ReactNode
}

export function Asking(props: AskingProps): ReactElement {
  const { label, button, leave, busy = false, problem, onSaid, onLeave, children } = props
  return (
    <form
      className="asking"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        onSaid((name) => String(form.get(name) ?? '').trim())
      }}
    >
      {children}
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          {button}
        </Button>
        {onLeave ? (
          <button type="button" className="quiet-button" onClick={onLeave}>
            {leave ?? 'Leave it as it is'}
          </button>
        ) : null}
      </div>
    </form>
  )
}

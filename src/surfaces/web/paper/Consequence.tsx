// What an act would do, said before it is done, where it can still be undone afterwards: one
// sentence each, and two ways on. What cannot be undone asks in a sheet of its own (Sure).
import { Button } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { focusFirst } from './focus.ts'
import { Problem } from './Problem.tsx'

export interface ConsequenceProps {
  readonly says: readonly string[]
  /** What pressing it does. */
  readonly button: string
  readonly leave?: string
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onSure: () => void
  readonly onLeave: () => void
  /** Something to fill in along with it. */
  readonly children?: ReactNode
}

export function Consequence(props: ConsequenceProps): ReactElement {
  const { says, button, leave, busy, problem, onSure, onLeave, children } = props
  return (
    <form
      className="consequence"
      aria-label={button}
      onSubmit={(event) => {
        event.preventDefault()
        onSure()
      }}
    >
      <Says sentences={says} />
      {children}
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          {button}
        </Button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          {leave ?? 'Leave it as it is'}
        </button>
      </div>
    </form>
  )
}

/** Sentences below each other, with the focus, so that they are heard before the act. */
export function Says({ sentences }: { readonly sentences: readonly string[] }): ReactElement {
  return (
    <ul className="says" ref={focusFirst} tabIndex={-1}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

// Something did not work: what happened, what was kept, what to do.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'

export interface ProblemProps {
  readonly what: string
  readonly kept?: string
  readonly again?: () => void
}

export function Problem({ what, kept, again }: ProblemProps): ReactElement {
  return (
    <div className="problem" role="alert">
      <p>
        {what} {kept}
      </p>
      {again ? <Button onClick={again}>Try again</Button> : null}
    </div>
  )
}

// A path with no page.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Alone } from '../shell/Alone.tsx'

export function NotFoundPage(): ReactElement {
  return (
    <Alone title="There is no page here.">
      <p className="lede">
        The link may be old, or a letter went missing. Nothing of yours is lost.
      </p>
      <p>
        <Link to="/">Go to Today</Link>
      </p>
    </Alone>
  )
}

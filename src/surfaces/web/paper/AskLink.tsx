// Words about an ask that lead to its page.
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import type { AskId } from '../../../core/vocabulary.ts'

export interface AskLinkProps {
  readonly ask: AskId
  /** Whether Enter on its line opens it. */
  readonly opens?: boolean
  readonly children: ReactNode
}

export function AskLink({ ask, opens, children }: AskLinkProps): ReactElement {
  return (
    <Link
      to="/asks/$ask"
      params={{ ask }}
      className="favor-link"
      {...(opens ? { 'data-open': true } : {})}
    >
      {children}
    </Link>
  )
}

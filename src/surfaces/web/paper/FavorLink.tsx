// A sentence about a favor that leads to its page.
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import type { FavorId } from '../../../core/vocabulary.ts'

export interface FavorLinkProps {
  readonly favor: FavorId
  /** Whether Enter on its line opens it. */
  readonly opens?: boolean
  readonly children: ReactNode
}

export function FavorLink({ favor, opens, children }: FavorLinkProps): ReactElement {
  return (
    <Link
      to="/favors/$favor"
      params={{ favor }}
      className="favor-link"
      {...(opens ? { 'data-open': true } : {})}
    >
      {children}
    </Link>
  )
}

// Words about an agreement that lead to its page.
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import type { AgreementId } from '../../../core/vocabulary.ts'

export interface AgreementLinkProps {
  readonly agreement: AgreementId
  /** Whether Enter on its line opens it. */
  readonly opens?: boolean
  readonly children: ReactNode
}

export function AgreementLink({ agreement, opens, children }: AgreementLinkProps): ReactElement {
  return (
    <Link
      to="/agreements/$agreement"
      params={{ agreement }}
      className="favor-link"
      {...(opens ? { 'data-open': true } : {})}
    >
      {children}
    </Link>
  )
}

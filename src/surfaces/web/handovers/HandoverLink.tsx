// A link to a handover's page.
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'

export interface HandoverLinkProps {
  readonly handover: string
  readonly children: ReactNode
}

export function HandoverLink({ handover, children }: HandoverLinkProps): ReactElement {
  return (
    <Link to="/rota/handovers/$handover" params={{ handover }}>
      {children}
    </Link>
  )
}

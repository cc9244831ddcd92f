// Every figure opens the entries behind it: a link to exactly those lines.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { EntriesSearch } from '../search.ts'

export interface BehindProps {
  readonly search: EntriesSearch
  /** What the entries are behind, for those who hear the page: "what you gave". */
  readonly of: string
  /** "The entries behind it" unless a sentence needs it otherwise. */
  readonly children?: string
}

export function Behind({ search, of, children }: BehindProps): ReactElement {
  return (
    <Link to="/record/entries" search={search}>
      {children ?? 'The entries behind it'}
      <span className="sr">: {of}</span>
    </Link>
  )
}

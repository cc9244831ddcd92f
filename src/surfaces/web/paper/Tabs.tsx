// Parts of a page side by side. Each has its own address, so they are links: the back button, a
// bookmark and a middle click do what they do everywhere.
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactElement } from 'react'

export interface Tab {
  readonly words: string
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>
  readonly current: boolean
}

export interface TabsProps {
  /** What the parts are parts of, for those who hear the page. */
  readonly label: string
  readonly tabs: readonly Tab[]
}

export function Tabs({ label, tabs }: TabsProps): ReactElement {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ words, link, current }) => (
          <li key={words}>
            <Link
              {...(link as LinkProps)}
              className="tab"
              activeProps={{}}
              activeOptions={{ exact: true }}
              resetScroll={false}
              {...(current ? { 'aria-current': 'page' } : {})}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

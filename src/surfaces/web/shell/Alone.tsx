// A sheet by itself, for those who are not signed in yet: the mark in the margin, one column.
import type { ReactElement, ReactNode } from 'react'
import { Mark } from '../paper/Mark.tsx'
import { Page, Section } from '../paper/Page.tsx'

export interface AloneProps {
  readonly title: string
  readonly notes?: ReactNode
  readonly children: ReactNode
}

export function Alone({ title, notes, children }: AloneProps): ReactElement {
  return (
    <div className="one">
      <div className="sheet">
        <Page title={title}>
          <Section
            first
            margin={
              <span className="brand big">
                <Mark />
              </span>
            }
            notes={notes}
          >
            <h1>{title}</h1>
            {children}
          </Section>
        </Page>
      </div>
    </div>
  )
}

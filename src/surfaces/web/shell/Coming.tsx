// Ruled paper while a page is brought in.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'
import { Ruled } from '../paper/Ruled.tsx'

export function Coming(): ReactElement {
  return (
    <Page title="A moment">
      <Section first>
        <h1 className="sr">A moment</h1>
        <Ruled />
      </Section>
    </Page>
  )
}

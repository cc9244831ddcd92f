// An import: the sheet it will be written on.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'

export function ImportPage(): ReactElement {
  return (
    <Page title="An import">
      <Section first>
        <h1>An import</h1>
        <p className="lede">This page is being written.</p>
      </Section>
    </Page>
  )
}

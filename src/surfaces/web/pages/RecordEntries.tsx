// The entries: the sheet it will be written on.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'

export function RecordEntriesPage(): ReactElement {
  return (
    <Page title="The entries">
      <Section first>
        <h1>The entries</h1>
        <p className="lede">This page is being written.</p>
      </Section>
    </Page>
  )
}

// My record: the sheet it will be written on.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'

export function RecordPage(): ReactElement {
  return (
    <Page title="My record">
      <Section first>
        <h1>My record</h1>
        <p className="lede">This page is being written.</p>
      </Section>
    </Page>
  )
}

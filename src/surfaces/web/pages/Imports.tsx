// Imports: the sheet it will be written on.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'

export function ImportsPage(): ReactElement {
  return (
    <Page title="Imports">
      <Section first>
        <h1>Imports</h1>
        <p className="lede">This page is being written.</p>
      </Section>
    </Page>
  )
}

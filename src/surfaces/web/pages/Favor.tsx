// A favor: the sheet it will be written on.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'

export function FavorPage(): ReactElement {
  return (
    <Page title="A favor">
      <Section first>
        <h1>A favor</h1>
        <p className="lede">This page is being written.</p>
      </Section>
    </Page>
  )
}

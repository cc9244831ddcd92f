// People: the sheet it will be written on.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'

export function PeoplePage(): ReactElement {
  return (
    <Page title="People">
      <Section first>
        <h1>People</h1>
        <p className="lede">This page is being written.</p>
      </Section>
    </Page>
  )
}

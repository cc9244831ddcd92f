// Team: the sheet it will be written on.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'

export function TeamPage(): ReactElement {
  return (
    <Page title="Team">
      <Section first>
        <h1>Team</h1>
        <p className="lede">This page is being written.</p>
      </Section>
    </Page>
  )
}

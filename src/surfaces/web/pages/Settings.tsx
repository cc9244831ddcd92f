// Settings: the sheet it will be written on.
import type { ReactElement } from 'react'
import { Page, Section } from '../paper/Page.tsx'

export function SettingsPage(): ReactElement {
  return (
    <Page title="Settings">
      <Section first>
        <h1>Settings</h1>
        <p className="lede">This page is being written.</p>
      </Section>
    </Page>
  )
}

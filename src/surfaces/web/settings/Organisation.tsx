// Organisation: written once what it reads is there.
import type { ReactElement } from 'react'
import { Section } from '../paper/Page.tsx'

export function OrganisationPart(): ReactElement {
  return (
    <Section>
      <h1>Organisation</h1>
    </Section>
  )
}

// Council: written once what it reads is there.
import type { ReactElement } from 'react'
import { Section } from '../paper/Page.tsx'

export function CouncilPart(): ReactElement {
  return (
    <Section>
      <h1>Council</h1>
    </Section>
  )
}

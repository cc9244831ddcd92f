// Where a rota begins: what it takes, and that nobody is told before a plan is published.
import type { ReactElement, ReactNode } from 'react'
import { MarginNote, Section } from '../paper/Page.tsx'
import type { TeamOfDraft } from './draft.ts'

export interface WaysProps {
  readonly team: TeamOfDraft
  /** By hand. */
  readonly children: ReactNode
}

export function Ways({ team, children }: WaysProps): ReactElement {
  return (
    <>
      <Section first margin={team.name} notes={<WhatHappens />}>
        <h1>Set up a rota</h1>
        <p className="lede">
          What is covered, who does it, how it is shared. It takes about three minutes, and nobody
          is told before you publish a plan.
        </p>
      </Section>
      {children}
    </>
  )
}

function WhatHappens(): ReactElement {
  return (
    <>
      <MarginNote title="What happens">
        <p>
          You see a plan first, change what you like in it, and publish it. Then each one finds
          their shifts here and in their own calendar.
        </p>
      </MarginNote>
      <MarginNote title="Only the rota">
        <p>
          The rota works by itself. Asks, agreements and the record are there when somebody wants
          them; nothing has to be decided now.
        </p>
      </MarginNote>
    </>
  )
}

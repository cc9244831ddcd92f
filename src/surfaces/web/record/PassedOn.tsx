// Where the reader's help went after it was passed on, as far as those people show it.
import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { ChainStepView } from '../../../core/privacy/record-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { chainTold, inWords } from '../../../grammar/record-sentences.ts'
import type { RecordAnswer } from '../../../operations/own-record/shapes.ts'
import { Chain, type ChainLink } from '../charts/Chain.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'

export interface PassedOnProps {
  readonly chains: RecordAnswer['chains']
  readonly today: Day
}

export function PassedOn({ chains, today }: PassedOnProps): ReactElement | null {
  const [all, setAll] = useState(false)
  const shown = all ? chains : chains.slice(0, 1)
  const others = chains.length - shown.length
  if (chains.length === 0) return null
  return (
    <Section title="Passed on from you" notes={<Linked />}>
      <p className="soft">One favor, and where it went.</p>
      {shown.map(({ steps }) => (
        <Chain
          key={steps[0]?.favor?.favor}
          links={steps.map((step, at) => linkOf(step, at, today))}
        />
      ))}
      {others > 0 ? (
        <button type="button" className="quiet-button flush" onClick={() => setAll(true)}>
          {others === 1 ? 'Show the other one' : `Show the other ${inWords(others)}`}
        </button>
      ) : null}
    </Section>
  )
}

function linkOf(step: ChainStepView, at: number, today: Day): ChainLink {
  const { what, sub } = chainTold(step, today)
  const { favor } = step
  return {
    key: favor?.favor ?? `step ${at}`,
    how: step.how,
    what: favor ? (
      <Link to="/favors/$favor" params={{ favor: favor.favor }} className="favor-link">
        {what}
      </Link>
    ) : (
      what
    ),
    sub,
  }
}

function Linked(): ReactElement {
  return (
    <MarginNote title="Nothing is guessed">
      <p>
        Each step was linked by the people who did it, and is shown here only as far as both of them
        show it.
      </p>
    </MarginNote>
  )
}

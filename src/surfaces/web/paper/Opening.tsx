// A page on its way, or one that could not be opened: ruled paper and a heading that says which.
import type { ReactElement, ReactNode } from 'react'
import { wordsOf } from '../api/call.ts'
import { Page, Section } from './Page.tsx'
import { Problem } from './Problem.tsx'

export interface OpeningProps {
  /** What the tab says. */
  readonly title: string
  /** "the list of people": what is opened. */
  readonly thing: string
  readonly error: unknown
  readonly again: () => void
  readonly margin?: ReactNode
}

export function Opening({ title, thing, error, again, margin }: OpeningProps): ReactElement {
  return (
    <Page title={title}>
      <Section first margin={margin}>
        <h1>{error ? `${upper(thing)} could not be opened.` : `Opening ${thing}.`}</h1>
        {error ? <Problem what={wordsOf(error)} again={again} /> : <Ruled />}
      </Section>
    </Page>
  )
}

export function Ruled(): ReactElement {
  return (
    <div className="ruled" aria-busy="true" aria-hidden="true">
      <div />
      <div />
      <div />
      <div />
    </div>
  )
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

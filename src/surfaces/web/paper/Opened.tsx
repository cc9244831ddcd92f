// A page, or a part of one, around what the server has to say: ruled paper while it is on its way,
// the problem where it does not come, and what was read before where asking again failed.
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { ApiProblem, wordsOf } from '../api/call.ts'
import { Page, Section } from './Page.tsx'
import { Problem } from './Problem.tsx'
import { Ruled } from './Ruled.tsx'

export interface OpenedProps<Answer> {
  readonly query: UseQueryResult<Answer>
  readonly children: (answer: Answer) => ReactNode
}

/** A part of a page. */
export function Opened<Answer>({ query, children }: OpenedProps<Answer>): ReactElement {
  const { data, error, refetch } = query
  const again = (): void => void refetch()
  if (data === undefined) {
    return error ? <Problem what={wordsOf(error)} again={again} /> : <Ruled />
  }
  return (
    <>
      {error ? <Problem what={wordsOf(error)} kept="What you see is from before." /> : null}
      {children(data)}
    </>
  )
}

export interface OpenedPageProps<Answer> {
  readonly query: UseQueryResult<Answer>
  readonly title: string
  /** What the heading says where there is no such thing for the reader. */
  readonly nothing?: string
  readonly children: (answer: Answer) => ReactElement
}

/** A whole page: the children bring their own `Page` once there is something to show. */
export function OpenedPage<Answer>(props: OpenedPageProps<Answer>): ReactElement {
  const { query, title, nothing = 'There is nothing here for you.', children } = props
  const { data, error } = query
  if (data !== undefined) return children(data)
  const isNothing = error instanceof ApiProblem && error.status === 404
  return (
    <Page title={title}>
      <Section first>
        <h1>{isNothing ? nothing : error ? `${title} could not be opened.` : title}</h1>
        {isNothing ? (
          <p className="lede">The link may be old, or it is between other people.</p>
        ) : (
          <Opened query={query}>{() => null}</Opened>
        )}
      </Section>
    </Page>
  )
}

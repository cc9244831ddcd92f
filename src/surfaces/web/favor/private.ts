// What the reader keeps about one favor for their own eyes, read and written.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Day, type Expectation, expectations, type FavorId } from '../../../core/vocabulary.ts'
import { useActs } from '../api/acts.ts'
import { wordsOf } from '../api/call.ts'
import { type OwnAnswers, privateQuery } from '../api/queries.ts'
import { useToast } from '../paper/Toast.tsx'

export interface OwnAnswer {
  readonly felt: Expectation | undefined
  readonly pressed: boolean
  readonly note: string
  readonly reason: string
  /** What they wanted to remember of it. */
  readonly memory: { readonly words?: string; readonly day?: Day } | undefined
}

type Field = 'felt-expectation' | 'pressure' | 'private-note' | 'decline-reason' | 'return-memory'

export function ownAnswer({ answers }: OwnAnswers, favor: FavorId): OwnAnswer {
  const plain = (field: Field): string | undefined =>
    answers.find((each) => each.field === field && each.subject === favor)?.plain
  const said = (field: Field): Record<string, unknown> => parsed(plain(field))
  const felt = expectations.find((each) => each === said('felt-expectation').expectation)
  const words = (field: Field): string => {
    const { note } = said(field)
    return typeof note === 'string' ? note : ''
  }
  return {
    felt,
    pressed: plain('pressure') !== undefined,
    note: words('private-note'),
    reason: words('decline-reason'),
    memory: plain('return-memory') === undefined ? undefined : said('return-memory'),
  }
}

function parsed(plain: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(plain ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

export interface Keeping {
  readonly busy: boolean
  readonly problem: string | undefined
  /** Shown at once, until the server has it. */
  readonly shown: Partial<OwnAnswer>
  /** Keeps an answer, or lets it go where there is none. */
  readonly keep: (field: Field, answer: object | undefined, then?: Then) => Promise<void>
}

interface Then {
  readonly shown?: Partial<OwnAnswer>
  /** What the toast says once it is kept. */
  readonly done?: string
}

export function useOwnAnswer(favor: FavorId) {
  const query = useQuery(privateQuery)
  const { act, busy } = useActs()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()
  const [shown, setShown] = useState<Partial<OwnAnswer>>({})
  const keep: Keeping['keep'] = async (field, answer, { shown: now = {}, done } = {}) => {
    setProblem(undefined)
    setShown(now)
    try {
      await (answer === undefined
        ? act<unknown>({ path: '/private/clear', body: { field, subject: favor } })
        : act<unknown>({ path: '/private', body: { favor, answer: { field, ...answer } } }))
      if (done) toast({ text: done })
    } catch (error) {
      setProblem(`${wordsOf(error)} Nothing was kept.`)
    }
    setShown({})
  }
  return { query, keeping: { busy, problem, shown, keep } satisfies Keeping }
}

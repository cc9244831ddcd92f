// The grammar, brought in only once somebody is about to write: it is larger than the page's first
// look needs to be.
import { useEffect, useState } from 'react'
import type { Result } from '../../../core/result.ts'
import type { NotRead, Reading, Surroundings } from '../../../grammar/reading.ts'

export type Read = (text: string, surroundings: Surroundings) => Result<Reading, NotRead>

let loading: Promise<Read> | undefined

export function loadGrammar(): Promise<Read> {
  loading ??= import('../../../grammar/read.ts').then(
    (grammar) => grammar.read,
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

/** The grammar once it is here; asked for when the page is idle, at the latest when `wanted`. */
export function useGrammar(wanted: boolean): Read | undefined {
  const [read, setRead] = useState<{ readonly read: Read }>()
  useEffect(() => {
    let left = false
    const bring = (): void => {
      loadGrammar().then(
        (loaded) => {
          if (!left) setRead({ read: loaded })
        },
        () => undefined,
      )
    }
    if (wanted || !('requestIdleCallback' in window)) bring()
    else requestIdleCallback(bring, { timeout: 4000 })
    return () => {
      left = true
    }
  }, [wanted])
  return read?.read
}

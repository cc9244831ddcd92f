// One act of the reader's on the pages of people, teams and settings: done once with its own key,
// said in a toast with its undo, and asked for again wherever it shows.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { actKey } from '../clock.ts'
import { useToast } from '../paper/Toast.tsx'
import { ApiProblem, wordsOf, write } from './call.ts'

export interface Deed {
  /** A path of the API, such as `/people/invite`. */
  readonly path: string
  readonly body?: unknown
  /** What the toast says once it is done; none where the page says it itself. */
  readonly done?: string
  /** Afterwards the reader is no longer here: nothing is asked for again. */
  readonly last?: boolean
  /** What takes it back, offered in the toast. */
  readonly undo?: Deed
}

export interface Doing {
  readonly busy: boolean
  readonly problem: string | undefined
  readonly forget: () => void
  /** Answers what the server said, or undefined where it did not happen; `problem` says why. */
  readonly doIt: <Answer = unknown>(deed: Deed) => Promise<Answer | undefined>
}

/** `kept` says what a failed act leaves as it was. */
export function useDoing(kept = 'Nothing was changed.'): Doing {
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const takeBack = async (deed: Deed): Promise<void> => {
    try {
      await once(deed)
      toast({ text: deed.done ?? 'Taken back.' })
    } catch (error) {
      toast({ text: `Not taken back. ${wordsOf(error)}` })
    }
    await client.invalidateQueries()
  }

  const doIt = async <Answer>(deed: Deed): Promise<Answer | undefined> => {
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await once<Answer>(deed)
      const { done, undo } = deed
      if (done) toast({ text: done, ...(undo ? { undo: () => void takeBack(undo) } : {}) })
      if (!deed.last) await client.invalidateQueries()
      return answer
    } catch (error) {
      setProblem(`${wordsOf(error)} ${kept}`)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, forget: () => setProblem(undefined), doIt }
}

/** A second try of the same act, where nothing came back, carries the same key. */
async function once<Answer>({ path, body }: Deed): Promise<Answer> {
  const key = actKey()
  try {
    return await write<Answer>(path, key, body ?? {})
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 0) throw error
    return write<Answer>(path, key, body ?? {})
  }
}

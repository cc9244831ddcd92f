// Writing a line down: shown at once, sent with one key for each favor, taken back as one. If the
// server says no, the line goes back to its field, and trying the same line again uses its old keys.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { FavorId } from '../../../core/vocabulary.ts'
import type { FavorAnswer } from '../../../operations/favors/answer.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { ApiProblem, wordsOf, write } from '../api/call.ts'
import { todayKey } from '../api/queries.ts'
import { actKey } from '../clock.ts'
import { useToast } from '../paper/Toast.tsx'
import { type Answering, bodiesOf, type Draft } from './draft.ts'
import { withDraft } from './optimistic.ts'
import { recordedWords } from './sayings.ts'

export interface Recording {
  readonly record: (draft: Draft, answering: Answering | undefined) => Promise<string | undefined>
  readonly takeBackLast: () => Promise<string | undefined>
}

/** `record` answers undefined once written, or the sentence to show. */
export function useRecording(): Recording {
  const client = useQueryClient()
  const toast = useToast()
  const keys = useRef(new Map<string, string>())
  const sending = useMutation({
    mutationFn: ({ path, key, body }: { path: string; key: string; body: unknown }) =>
      write<FavorAnswer>(path, key, body),
  })
  const askAgain = (): Promise<void> => client.invalidateQueries({ queryKey: todayKey })

  const takeBack = async (favors: readonly FavorId[]): Promise<void> => {
    try {
      for (const favor of favors) {
        await sending.mutateAsync({ path: `/favors/${favor}/withdraw`, key: actKey(), body: {} })
      }
      toast({ text: 'Taken back. Nothing of it is left on either side.' })
    } catch (error) {
      toast({ text: `Not taken back. ${wordsOf(error)}` })
    }
    await askAgain()
  }

  const record: Recording['record'] = async (draft, answering) => {
    await client.cancelQueries({ queryKey: todayKey })
    client.setQueryData<TodayAnswer>(todayKey, (now) => now && withDraft(now, draft, actKey()))
    const written: FavorId[] = []
    try {
      for (const body of bodiesOf(draft, answering)) {
        const same = JSON.stringify(body)
        const key = keys.current.get(same) ?? actKey()
        keys.current.set(same, key)
        const answer = await sending.mutateAsync({ path: '/favors', key, body })
        written.push(answer.favor.favor)
      }
    } catch (error) {
      await askAgain()
      // Lines that were written keep their keys: trying again will not write them twice.
      if (error instanceof ApiProblem && error.status !== 0) keys.current.clear()
      return written.length === 0
        ? `Not written down. ${wordsOf(error)} Your line is still here.`
        : `Only some of it was written down. ${wordsOf(error)}`
    }
    keys.current.clear()
    toast({ text: recordedWords(draft), undo: () => void takeBack(written) })
    await askAgain()
    return undefined
  }

  const takeBackLast = async (): Promise<string | undefined> => {
    try {
      await sending.mutateAsync({ path: '/undo', key: actKey(), body: {} })
      toast({ text: 'Taken back.' })
    } catch (error) {
      return wordsOf(error)
    }
    await askAgain()
    return undefined
  }
  return { record, takeBackLast }
}

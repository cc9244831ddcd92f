// Writing a line down: shown at once, sent with one key for each favor, taken back as one. If the
// server says no, the line goes back to its field, and trying it again uses its old keys.
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
  const keys = useRef(new Map<string, string>())
  const { send, askAgain, takeBack, takeBackLast } = useSending()
  const toast = useToast()

  const record: Recording['record'] = async (draft, answering) => {
    await client.cancelQueries({ queryKey: todayKey })
    client.setQueryData<TodayAnswer>(todayKey, (now) => now && withDraft(now, draft, actKey()))
    const written: FavorId[] = []
    try {
      for (const body of bodiesOf(draft, answering)) {
        const same = JSON.stringify(body)
        const key = keys.current.get(same) ?? actKey()
        keys.current.set(same, key)
        const answer = await send('/favors', body, key)
        written.push(answer.favor.favor)
      }
    } catch (error) {
      await askAgain()
      // Only where nothing came back may it have been written: trying again then uses its keys.
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
  return { record, takeBackLast }
}

interface Sending {
  readonly send: (path: string, body: unknown, key: string) => Promise<FavorAnswer>
  readonly askAgain: () => Promise<void>
  readonly takeBack: (favors: readonly FavorId[]) => Promise<void>
  readonly takeBackLast: Recording['takeBackLast']
}

function useSending(): Sending {
  const client = useQueryClient()
  const toast = useToast()
  const sending = useMutation({
    mutationFn: ({ path, key, body }: { path: string; key: string; body: unknown }) =>
      write<FavorAnswer>(path, key, body),
  })
  const send: Sending['send'] = (path, body, key) => sending.mutateAsync({ path, key, body })
  const askAgain = (): Promise<void> => client.invalidateQueries({ queryKey: todayKey })

  const takeBack: Sending['takeBack'] = async (favors) => {
    try {
      for (const favor of favors) await send(`/favors/${favor}/withdraw`, {}, actKey())
      toast({ text: 'Taken back. It is gone from every view but your own.' })
    } catch (error) {
      toast({ text: `Not taken back. ${wordsOf(error)}` })
    }
    await askAgain()
  }

  const takeBackLast: Sending['takeBackLast'] = async () => {
    try {
      await send('/undo', {}, actKey())
    } catch (error) {
      return wordsOf(error)
    }
    toast({ text: 'Taken back.' })
    await askAgain()
    return undefined
  }
  return { send, askAgain, takeBack, takeBackLast }
}

// Writing a line down: shown at once, sent with one key, taken back as one. If the server says no,
// the line goes back to its field; if nothing comes back, it waits for the network with its key.
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { TodayAnswer } from '../../../operations/today.ts'
import { ApiProblem, wordsOf, write } from '../api/call.ts'
import { todayKey } from '../api/queries.ts'
import { actKey } from '../clock.ts'
import { letGo, letWait } from '../offline/outbox.ts'
import { useToast } from '../paper/Toast.tsx'
import { type Answering, callsOf, type Draft } from './draft.ts'
import { withDraft } from './optimistic.ts'
import { recordedWords, waitingWords } from './sayings.ts'
import { keyOf, type Send, sendDraft, type TakeBack, type Trial } from './sent.ts'

export interface Said {
  readonly draft: Draft
  readonly answering: Answering | undefined
  /** As it was typed. */
  readonly text: string
}

export interface Recording {
  readonly record: (said: Said) => Promise<string | undefined>
  readonly takeBackLast: () => Promise<string | undefined>
}

/** `record` answers undefined once written or kept to be sent, or else the sentence to show. */
export function useRecording(): Recording {
  const client = useQueryClient()
  const trials = useRef(new Map<string, Trial>())
  const { send, askAgain, takeBack, takeBackLast } = useSending()
  const toast = useToast()

  const record: Recording['record'] = async (said) => {
    const { draft, answering } = said
    await client.cancelQueries({ queryKey: todayKey })
    client.setQueryData<TodayAnswer>(todayKey, (now) => now && withDraft(now, draft, actKey()))
    const same = JSON.stringify([draft, answering])
    const trial = trials.current.get(same) ?? { key: actKey() }
    trials.current.set(same, trial)
    try {
      const back = await sendDraft(send, trial, draft, answering)
      toast({ text: recordedWords(draft), undo: () => void takeBack(back) })
    } catch (error) {
      const isNothing = error instanceof ApiProblem && error.status === 0
      const kept = isNothing && keptToSend(client, said, trial)
      // Only where nothing came back may it have been written: trying again then uses its key.
      if (kept || !isNothing) trials.current.delete(same)
      await askAgain()
      if (!kept) return `Not written down. ${wordsOf(error)} Your line is still here.`
      toast({
        text: 'It waits for the network, and is sent once you are back.',
        undo: () => letGoOf(said, trial),
      })
      return undefined
    }
    trials.current.clear()
    await askAgain()
    return undefined
  }
  return { record, takeBackLast }
}

/** Keeps every call of it that was not answered; answers whether it could be kept whole. */
function keptToSend(client: QueryClient, { draft, answering, text }: Said, trial: Trial): boolean {
  const today = client.getQueryData<TodayAnswer>(todayKey)
  if (!today) return false
  const { person } = today.you
  return callsOf(draft, answering).every(({ path, body, others }, index) => {
    const key = keyOf(trial, index)
    if (trial.answered?.has(key)) return true
    const words = waitingWords(today, { ...draft, others })
    return letWait({ key, path, body, words, typed: text, person })
  })
}

function letGoOf({ draft, answering }: Said, trial: Trial): void {
  for (const index of callsOf(draft, answering).keys()) letGo(keyOf(trial, index))
}

interface Sending {
  readonly send: Send
  readonly askAgain: () => Promise<void>
  readonly takeBack: (back: TakeBack) => Promise<void>
  readonly takeBackLast: Recording['takeBackLast']
}

function useSending(): Sending {
  const client = useQueryClient()
  const toast = useToast()
  const sending = useMutation({
    mutationFn: ({ path, key, body }: { path: string; key: string; body: unknown }) =>
      write(path, key, body),
  })
  const send: Send = (path, body, key) => sending.mutateAsync({ path, key, body })
  const askAgain = (): Promise<void> => client.invalidateQueries()

  const takeBack: Sending['takeBack'] = async (back) => {
    try {
      await back(send)
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

// Writing a line down: shown at once, sent with one key, taken back as one. If the
// server says no, the line goes back to its field, and trying it again uses its old key.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
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
import { linesOf, writtenAmong } from './written.ts'

export interface Recording {
  readonly record: (draft: Draft, answering: Answering | undefined) => Promise<string | undefined>
  readonly takeBackLast: () => Promise<string | undefined>
}

/** `record` answers undefined once written, or the sentence to show. */
export function useRecording(): Recording {
  const client = useQueryClient()
  const trials = useRef(new Map<string, Trial>())
  const { send, askAgain, takeBack, takeBackLast } = useSending()
  const toast = useToast()

  const record: Recording['record'] = async (draft, answering) => {
    await client.cancelQueries({ queryKey: todayKey })
    client.setQueryData<TodayAnswer>(todayKey, (now) => now && withDraft(now, draft, actKey()))
    const same = JSON.stringify([draft, answering])
    const trial = trials.current.get(same) ?? { key: actKey() }
    trials.current.set(same, trial)
    let written: Promise<readonly FavorId[]>
    try {
      written = (await sendDraft(send, trial, draft, answering)).written
    } catch (error) {
      await askAgain()
      // Only where nothing came back may it have been written: trying again then uses its key.
      if (error instanceof ApiProblem && error.status !== 0) trials.current.clear()
      return `Not written down. ${wordsOf(error)} Your line is still here.`
    }
    trials.current.clear()
    toast({ text: recordedWords(draft), undo: () => void takeBack(written) })
    await askAgain()
    return undefined
  }
  return { record, takeBackLast }
}

/** One act, however often it is sent. */
interface Trial {
  readonly key: string
  /** The reader's lines of that day before several were written. */
  before?: readonly FavorView[]
}

/** One line by itself; several all or none. Answers which lines it wrote, once they are known. */
async function sendDraft(
  send: Sending['send'],
  trial: Trial,
  draft: Draft,
  answering: Answering | undefined,
): Promise<{ readonly written: Promise<readonly FavorId[]> }> {
  const bodies = bodiesOf(draft, answering)
  if (bodies.length === 1) {
    const { favor } = (await send('/favors', bodies[0], trial.key)) as FavorAnswer
    return { written: Promise.resolve([favor.favor]) }
  }
  trial.before ??= await linesOf(draft.day)
  const { before } = trial
  await send('/favors/many', { favors: bodies }, trial.key)
  const written = linesOf(draft.day).then((after) => writtenAmong(draft, before, after))
  // Whoever takes them back hears of a failure; nobody else needs to.
  written.catch(() => undefined)
  return { written }
}

interface Sending {
  readonly send: (path: string, body: unknown, key: string) => Promise<unknown>
  readonly askAgain: () => Promise<void>
  readonly takeBack: (favors: Promise<readonly FavorId[]>) => Promise<void>
  readonly takeBackLast: Recording['takeBackLast']
}

function useSending(): Sending {
  const client = useQueryClient()
  const toast = useToast()
  const sending = useMutation({
    mutationFn: ({ path, key, body }: { path: string; key: string; body: unknown }) =>
      write(path, key, body),
  })
  const send: Sending['send'] = (path, body, key) => sending.mutateAsync({ path, key, body })
  const askAgain = (): Promise<void> => client.invalidateQueries()

  const takeBack: Sending['takeBack'] = async (favors) => {
    try {
      for (const favor of await favors) await send(`/favors/${favor}/withdraw`, {}, actKey())
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

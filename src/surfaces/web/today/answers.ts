// What the reader answers on this page, with its toast, its undo, and its problem in words.
import { useState } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { type Acting, isWaiting, useActs } from '../api/acts.ts'
import { ApiProblem, wordsOf } from '../api/call.ts'
import { actKey } from '../clock.ts'
import { letGo } from '../offline/outbox.ts'
import { type Toast, useToast } from '../paper/Toast.tsx'
import type { Correction } from './correction.ts'

export interface Answers {
  readonly busy: boolean
  readonly problem: string | undefined
  /** A word about a favor, such as `confirm`; answers it as it now stands, or undefined. */
  readonly say: (favor: FavorView, word: Word) => Promise<FavorView | undefined>
  readonly correct: (favor: FavorView, correction: Correction) => Promise<FavorView | undefined>
}

export interface Word {
  /** The last part of the path. */
  readonly path: string
  readonly body?: unknown
  readonly toast: string
  readonly undoable: boolean
  /** What the toast says once taken back. */
  readonly undone?: string
  /** Called once taken back. */
  readonly onUndone?: () => void
}

export function useAnswers(): Answers {
  const { act, busy } = useActs()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()
  const fail = (error: unknown): undefined => {
    setProblem(`${wordsOf(error)} Nothing was changed.`)
    return undefined
  }

  const takeBack = async (word: Word): Promise<void> => {
    try {
      await act({ path: '/undo' })
      toast({ text: word.undone ?? 'Taken back.' })
      word.onUndone?.()
    } catch (error) {
      toast({ text: `Not taken back. ${wordsOf(error)}` })
    }
  }

  const say: Answers['say'] = async (favor, word) => {
    setProblem(undefined)
    const key = actKey()
    const path = `/favors/${favor.favor}/${word.path}`
    const waits = { words: `${answerWords(word.path)}: ${favorSentence(favor)}` }
    try {
      const answer = await act({ path, body: word.body, key, waits })
      toast({ text: word.toast, ...(word.undoable ? { undo: () => void takeBack(word) } : {}) })
      return answer.favor
    } catch (error) {
      if (!isWaiting(error)) return fail(error)
      toast(waitingToast(key, word.onUndone))
      return favor
    }
  }

  const correct: Answers['correct'] = async (favor, correction) => {
    setProblem(undefined)
    try {
      const now = await correctAndConfirm(act, favor, correction)
      const waited = favor.actions.includes('confirm')
      const isSame = Object.keys(correction).length === 0
      const done = waited ? 'Corrected and confirmed' : 'Corrected'
      toast({ text: isSame && !waited ? 'Nothing was different.' : `${done}. Both of you see it.` })
      return now
    } catch (error) {
      return fail(error)
    }
  }
  return { busy, problem, say, correct }
}

/** Corrects what is different, then says yes where a yes still waits. */
async function correctAndConfirm(
  act: Acting['act'],
  favor: FavorView,
  correction: Correction,
): Promise<FavorView> {
  const path = `/favors/${favor.favor}`
  const isDifferent = Object.keys(correction).length > 0
  const corrected = isDifferent
    ? await act({ path: `${path}/correct`, body: correction })
    : undefined
  const now = corrected?.favor ?? favor
  if (!favor.actions.includes('confirm')) return now
  try {
    return (await act({ path: `${path}/confirm` })).favor
  } catch (error) {
    // The correction may have been the word that was waited for.
    if (error instanceof ApiProblem && error.code === 'already-confirmed') return now
    throw error
  }
}

/** Undone, an act that waits is never sent. */
function waitingToast(key: string, onUndone?: () => void): Toast {
  const undo = (): void => {
    letGo(key)
    onUndone?.()
  }
  return { text: 'It waits for the network, and is sent once you are back.', undo }
}

const names: Readonly<Record<string, string>> = {
  confirm: 'Your yes',
  decline: 'You remember it differently',
  'let-go': 'You let go of a return',
  'pass-on': 'Passed on',
  return: 'Returned',
}

/** What waits, before the sentence about the favor. */
const answerWords = (path: string): string => names[path] ?? 'Your word'

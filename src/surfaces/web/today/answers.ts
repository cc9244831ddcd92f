// What the reader answers on this page, with its toast, its undo, and its problem in words.
import { useState } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { FavorAnswer } from '../../../operations/favors/answer.ts'
import { useActs } from '../api/acts.ts'
import { ApiProblem, wordsOf } from '../api/call.ts'
import { useToast } from '../paper/Toast.tsx'
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
  /** Called once taken back. */
  readonly onUndone?: () => void
}

export function useAnswers(): Answers {
  const { act, busy } = useActs()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()

  const say: Answers['say'] = async (favor, word) => {
    setProblem(undefined)
    try {
      const { path, body } = word
      const answer = await act({ path: `/favors/${favor.favor}/${path}`, body })
      toast(
        word.undoable
          ? { text: word.toast, undo: () => void takeBack(word) }
          : { text: word.toast },
      )
      return answer.favor
    } catch (error) {
      setProblem(`${wordsOf(error)} Nothing was changed.`)
      return undefined
    }
  }

  const takeBack = async (word: Word): Promise<void> => {
    try {
      await act({ path: '/undo' })
      toast({ text: 'Taken back.' })
      word.onUndone?.()
    } catch (error) {
      toast({ text: `Not taken back. ${wordsOf(error)}` })
    }
  }

  const correct: Answers['correct'] = async (favor, correction) => {
    setProblem(undefined)
    const waits = favor.actions.includes('confirm')
    try {
      let answer: FavorAnswer | undefined
      if (Object.keys(correction).length > 0) {
        answer = await act({ path: `/favors/${favor.favor}/correct`, body: correction })
      }
      if (waits) answer = (await confirmed(favor)) ?? answer
      toast({
        text: waits
          ? 'Corrected and confirmed. Both of you see it.'
          : 'Corrected. Both of you see it.',
      })
      return answer?.favor ?? favor
    } catch (error) {
      setProblem(`${wordsOf(error)} Nothing was changed.`)
      return undefined
    }
  }

  const confirmed = async (favor: FavorView): Promise<FavorAnswer | undefined> => {
    try {
      return await act({ path: `/favors/${favor.favor}/confirm` })
    } catch (error) {
      // The correction may have been the word that was waited for.
      if (error instanceof ApiProblem && error.code === 'already-confirmed') return undefined
      throw error
    }
  }
  return { busy, problem, say, correct }
}

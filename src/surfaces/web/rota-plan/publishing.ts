// Publishing a plan against the version it was made on. Where somebody else published meanwhile,
// nothing is overwritten and nothing of one's own is lost: the page says so and offers both ways
// on.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PublishInput, RotaAnswer } from '../../../operations/rotas/shapes.ts'
import { ApiProblem, wordsOf, write } from '../api/call.ts'
import { actKey } from '../clock.ts'

export interface Publishing {
  readonly busy: boolean
  readonly problem: string | undefined
  /** Somebody else changed the rota since this plan was made. */
  readonly outrun: boolean
  readonly forget: () => void
  readonly publish: (input: PublishInput) => Promise<RotaAnswer | undefined>
}

export function usePublishing(): Publishing {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [outrun, setOutrun] = useState(false)
  const forget = (): void => {
    setProblem(undefined)
    setOutrun(false)
  }
  const publish = async ({ rota, ...body }: PublishInput): Promise<RotaAnswer | undefined> => {
    forget()
    setBusy(true)
    try {
      const answer = await write<RotaAnswer>(`/rotas/${rota}/publish`, actKey(), body)
      await client.invalidateQueries()
      return answer
    } catch (error) {
      const isOutrun = error instanceof ApiProblem && error.code === 'rota-changed'
      setOutrun(isOutrun)
      if (!isOutrun) setProblem(`${wordsOf(error)} Your plan is still here.`)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, outrun, forget, publish }
}

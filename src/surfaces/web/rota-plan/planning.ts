// Asking for a plan: on its way, there, or stopped. A stopped or outrun one changes nothing, since
// a plan is only a look until it is published.
import { useEffect, useRef, useState } from 'react'
import type { PreviewAnswer, PreviewInput } from '../../../operations/rotas/shapes.ts'
import { call, wordsOf } from '../api/call.ts'
import { actKey } from '../clock.ts'

export interface Planning {
  readonly busy: boolean
  readonly problem: string | undefined
  readonly plan: PreviewAnswer | undefined
  /** What was asked for it. */
  readonly asked: PreviewInput | undefined
  readonly start: (input: PreviewInput) => Promise<PreviewAnswer | undefined>
  readonly stop: () => void
}

export function usePlanning(): Planning {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [came, setCame] = useState<{ readonly plan: PreviewAnswer; readonly asked: PreviewInput }>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const stop = (): void => {
    running.current?.abort()
    running.current = undefined
    setBusy(false)
  }
  const start = async (asked: PreviewInput): Promise<PreviewAnswer | undefined> => {
    const { rota, ...body } = asked
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await ask(`/v1/rotas/${rota}/preview`, body, own.signal)
      if (running.current !== own) return undefined
      setCame({ plan: answer, asked })
      return answer
    } catch (error) {
      if (running.current === own) setProblem(wordsOf(error))
      return undefined
    } finally {
      if (running.current === own) setBusy(false)
    }
  }
  return { busy, problem, plan: came?.plan, asked: came?.asked, start, stop }
}

const ask = (path: string, body: unknown, signal: AbortSignal): Promise<PreviewAnswer> =>
  call<PreviewAnswer>(path, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json', 'idempotency-key': actKey() },
    body: JSON.stringify(body),
  })

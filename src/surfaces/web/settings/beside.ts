// Acts that stand beside the API of operations, such as tokens, sessions and the password: they
// carry no key, and have a hook of their own.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { wordsOf } from '../api/call.ts'

export interface Beside {
  readonly busy: boolean
  readonly problem: string | undefined
  /** Does it, then asks again for what `asked` remembers; false where it did not happen. */
  readonly act: (doing: () => Promise<void>) => Promise<boolean>
}

/** `kept` says what a failed act leaves as it was. */
export function useBeside(kept: string, asked: readonly string[] = []): Beside {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const act = async (doing: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await doing()
      if (asked.length > 0) await client.invalidateQueries({ queryKey: asked })
      return true
    } catch (error) {
      setProblem(`${wordsOf(error)} ${kept}`)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, act }
}

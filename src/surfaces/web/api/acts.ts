// What a person can do from the page, as one hook: each act carries its own key, and the page asks
// the server again once it is done.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FavorAnswer } from '../../../operations/favors/answer.ts'
import { actKey } from '../clock.ts'
import { write } from './call.ts'

export interface Act {
  /** A path of the API, such as `/favors/favor_1/confirm`. */
  readonly path: string
  readonly body?: unknown
  /** Given where the same act is tried again. */
  readonly key?: string
}

export interface Acting {
  readonly busy: boolean
  readonly problem: unknown
  readonly forget: () => void
  /** Does it once; the promise is refused with an `ApiProblem`. */
  readonly act: <Answer = FavorAnswer>(act: Act) => Promise<Answer>
}

export function useActs(): Acting {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ path, body, key }: Act & { key: string }) =>
      write<unknown>(path, key, body ?? {}),
    onSettled: () => client.invalidateQueries(),
  })
  return {
    busy: mutation.isPending,
    problem: mutation.error,
    forget: mutation.reset,
    act: <Answer>(act: Act) =>
      mutation.mutateAsync({ ...act, key: act.key ?? actKey() }) as Promise<Answer>,
  }
}

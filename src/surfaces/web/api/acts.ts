// What a person can do from the page, as one hook: each act carries its own key, and the page asks
// the server again once it is done. What may wait is kept while there is no network.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FavorAnswer } from '../../../operations/favors/answer.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { actKey } from '../clock.ts'
import { letWait } from '../offline/outbox.ts'
import { ApiProblem, write } from './call.ts'
import { todayKey } from './queries.ts'

export interface Act {
  /** A path of the API, such as `/favors/favor_1/confirm`. */
  readonly path: string
  readonly body?: unknown
  /** Given where the same act is tried again. */
  readonly key?: string
  /** Where it may wait for the network: what it is, and what was typed for it. */
  readonly waits?: { readonly words: string; readonly typed?: string }
}

/** Nothing came back, and the act is kept until the network is. */
export function isWaiting(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'waits'
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
    act: async <Answer>(given: Act) => {
      const act = { ...given, key: given.key ?? actKey() }
      try {
        return (await mutation.mutateAsync(act)) as Answer
      } catch (error) {
        const person = client.getQueryData<TodayAnswer>(todayKey)?.you.person
        throw isNothing(error) && keptToSend(act, person) ? waits() : error
      }
    },
  }
}

const isNothing = (error: unknown): boolean => error instanceof ApiProblem && error.status === 0

const waits = (): ApiProblem =>
  new ApiProblem(0, 'waits', 'It waits for the network and is sent once you are back.')

function keptToSend(act: Act & { readonly key: string }, person: string | undefined): boolean {
  const { path, key, body = {}, waits: said } = act
  return said !== undefined && person !== undefined && letWait({ path, key, body, person, ...said })
}

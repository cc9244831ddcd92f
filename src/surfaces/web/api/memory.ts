// The page's memory of what the server said: how long it counts as fresh, when it is asked for
// again, and what happens once the server no longer knows who this is.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isAway } from '../offline/network.ts'
import { ApiProblem } from './call.ts'

/** `onSignedOut` is called when the server no longer knows who this is. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown): void => {
    if (error instanceof ApiProblem && error.status === 401) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // What the browser says of the network is a guess: asking is the only way to know.
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        refetchOnWindowFocus: 'always',
        retry: (count, error) => count < 2 && !isRefusal(error) && !isAway(),
      },
      mutations: {
        networkMode: 'always',
        retry: (count, error) => count < 2 && isUnreachable(error) && navigator.onLine,
      },
    },
  })
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500

/** Nothing came back, so it may or may not have been done: the same key makes a retry safe. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 503)

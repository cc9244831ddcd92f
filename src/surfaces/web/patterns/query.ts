// The look at a team's record: asked for again while it is under way, and not once its reader said
// that it can stop.
import { queryOptions } from '@tanstack/react-query'
import type { PatternsAnswer } from '../../../operations/patterns/shapes.ts'
import { read } from '../api/call.ts'
import { withAsked } from '../api/queries.ts'

const AGAIN_MS = 700

export const patternsQuery = (team: string | undefined, stopped: boolean) =>
  queryOptions({
    queryKey: ['', 'patterns', team ?? ''],
    queryFn: () => read<PatternsAnswer>(withAsked('/patterns', { team })),
    enabled: !stopped,
    refetchInterval: ({ state }) => (state.data?.look?.is === 'under way' ? AGAIN_MS : false),
  })

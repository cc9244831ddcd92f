// Reading the lines that name the reader, page by page, and the two words for all of them at once.
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { read, wordsOf, write } from '../api/call.ts'
import { type FavorsPage, withAsked } from '../api/queries.ts'
import { actKey } from '../clock.ts'
import { useToast } from '../paper/Toast.tsx'
import { counted } from './progress.ts'

export const linesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['', 'imports', id, 'lines'],
    queryFn: ({ pageParam }) =>
      read<FavorsPage>(withAsked(`/imports/${id}/lines`, { cursor: pageParam ?? undefined })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

export interface LineActs {
  readonly busy: boolean
  readonly problem: string | undefined
  readonly forget: () => void
  /** Whether it was done. */
  readonly confirmAll: () => Promise<boolean>
  readonly leave: () => Promise<boolean>
}

type Answer = { readonly confirmed?: number; readonly left?: number }

export function useLineActs(id: string): LineActs {
  const client = useQueryClient()
  const toast = useToast()
  const mutation = useMutation({
    mutationFn: ({ word, key }: { word: 'confirm-all' | 'leave'; key: string }) =>
      write<Answer>(`/imports/${id}/${word}`, key, {}),
    onSettled: () => client.invalidateQueries(),
  })
  const say = async (
    word: 'confirm-all' | 'leave',
    told: (answer: Answer) => string,
  ): Promise<boolean> => {
    try {
      toast({ text: told(await mutation.mutateAsync({ word, key: actKey() })) })
      return true
    } catch {
      // The problem stands on the page.
      return false
    }
  }
  return {
    busy: mutation.isPending,
    problem: mutation.error ? `${wordsOf(mutation.error)} Nothing was changed.` : undefined,
    forget: mutation.reset,
    confirmAll: () =>
      say('confirm-all', ({ confirmed = 0 }) => `You said yes to ${counted(confirmed, 'line')}.`),
    leave: () => say('leave', ({ left = 0 }) => `You are out of ${counted(left, 'line')}.`),
  }
}

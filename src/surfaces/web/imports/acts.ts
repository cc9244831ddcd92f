// What can be done with an import: each act once, by its own key, and the page knows at once how
// the import stands after it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportAnswer, ImportView } from '../../../operations/imports/shapes.ts'
import { wordsOf, write } from '../api/call.ts'
import { importQuery } from '../api/queries.ts'
import { actKey } from '../clock.ts'

export type ImportWord = 'columns' | 'match' | 'accept' | 'cancel' | 'undo'

export interface ImportActs {
  readonly busy: boolean
  /** What went wrong with the last act, in words. */
  readonly problem: string | undefined
  readonly forget: () => void
  /** Says it; answers the import as it now stands, or undefined where it did not work. */
  readonly say: (word: ImportWord, body?: object) => Promise<ImportView | undefined>
  /** Shows it so until the server has answered. */
  readonly foresee: (change: (view: ImportView) => ImportView) => void
}

interface Said {
  readonly word: ImportWord
  readonly body: object
  readonly key: string
}

export function useImportActs(id: string): ImportActs {
  const client = useQueryClient()
  const { queryKey } = importQuery(id)
  const mutation = useMutation({
    mutationFn: ({ word, body, key }: Said) =>
      write<ImportAnswer>(`/imports/${id}/${word}`, key, body),
    onMutate: () => client.cancelQueries({ queryKey, exact: true }),
    onSuccess: (answer) => client.setQueryData(queryKey, answer),
    onSettled: () => client.invalidateQueries(),
  })
  return {
    busy: mutation.isPending,
    problem: mutation.error ? `${wordsOf(mutation.error)} Nothing was changed.` : undefined,
    forget: mutation.reset,
    foresee: (change) =>
      client.setQueryData(queryKey, (now) => now && { import: change(now.import) }),
    say: (word, body = {}) =>
      mutation.mutateAsync({ word, body, key: actKey() }).then(
        (answer) => answer.import,
        () => undefined,
      ),
  }
}

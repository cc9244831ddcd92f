// Hears that something changed for this person, in another tab or by another hand, and asks again.
// The stream carries no data; the browser reconnects by itself.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

export function useChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/api/v1/changes')
    const ask = (): void => {
      client.invalidateQueries()
    }
    source.addEventListener('changed', ask)
    // What was written between the last answer and the open stream was told to nobody here.
    source.onopen = ask
    return () => source.close()
  }, [client])
}

// Whether the session ended while somebody was reading.
import { useSyncExternalStore } from 'react'

let ended = false
const listeners = new Set<() => void>()

function become(next: boolean): void {
  ended = next
  for (const listen of listeners) listen()
}

export const endSession = (): void => become(true)
export const sessionIsBack = (): void => become(false)

function listenTo(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(listenTo, () => ended)
}

// Whether the page hears from the server, as far as it can tell by what comes back; and where an
// answer was a kept one, since when it is.
import { useSyncExternalStore } from 'react'

export interface Network {
  readonly away: boolean
  /** When the kept answers on the page were given, in milliseconds; the oldest of them. */
  readonly keptMs?: number
}

let network: Network = { away: false }
const listeners = new Set<() => void>()

function become(next: Network): void {
  if (next.away === network.away && next.keptMs === network.keptMs) return
  network = next
  for (const listen of listeners) listen()
}

/** An answer came: fresh, or one kept from then. */
export function heard(keptAt: string | null): void {
  if (keptAt === null) become({ away: false })
  else {
    const atMs = Date.parse(keptAt)
    const oldest = Math.min(network.keptMs ?? atMs, atMs)
    become({ away: true, ...(Number.isNaN(oldest) ? {} : { keptMs: oldest }) })
  }
}

/** Nothing came back, and nothing was kept either. */
export function heardNothing(): void {
  become({ ...network, away: true })
}

export function isAway(): boolean {
  return network.away
}

export function onNetwork(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

export function useNetwork(): Network {
  return useSyncExternalStore(onNetwork, () => network)
}

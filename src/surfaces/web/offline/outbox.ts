// What was done while there was no network, kept in the browser until it can be sent: each act with
// its key, so that sending it again does it once. One entry of storage for each act: two tabs write
// beside each other, never over each other.
import { useSyncExternalStore } from 'react'
import { nowMs } from '../clock.ts'

export interface Waiting {
  readonly key: string
  readonly path: string
  readonly body: unknown
  /** What it is, as a sentence without its full stop. */
  readonly words: string
  /** What was typed for it, so that it can be put back into its line. */
  readonly typed?: string
  /** Whose act it is: nobody else's session ever sends it. */
  readonly person: string
  readonly atMs: number
  /** Why the server said no, once it did. */
  readonly refused?: string
}

export type Act = Omit<Waiting, 'atMs' | 'refused'>

const place = 'goodturn-waits:'
const changed = new Set<() => void>()
let read: readonly Waiting[] | undefined

/** In the order they were done. */
export function waiting(): readonly Waiting[] {
  read ??= stored().sort((a, b) => a.atMs - b.atMs)
  return read
}

function stored(): Waiting[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(place))
      .flatMap((name) => parsed(localStorage.getItem(name)))
  } catch {
    return []
  }
}

function parsed(text: string | null): Waiting[] {
  try {
    const act = JSON.parse(text ?? 'null') as Waiting | null
    return act && typeof act.key === 'string' && typeof act.path === 'string' ? [act] : []
  } catch {
    return []
  }
}

function tell(): void {
  read = undefined
  for (const listen of changed) listen()
}

function put(act: Waiting): boolean {
  try {
    localStorage.setItem(`${place}${act.key}`, JSON.stringify(act))
  } catch {
    return false
  }
  tell()
  return true
}

/** Answers whether it could be kept. */
export function letWait(act: Act): boolean {
  const last = waiting().at(-1)?.atMs ?? 0
  return put({ ...act, atMs: Math.max(nowMs(), last + 1) })
}

/** The server's own words for why not; it stays, with what was typed. */
export function refuse(act: Waiting, why: string): void {
  put({ ...act, refused: why })
}

export function tryAgain(act: Waiting): void {
  const { refused: _, ...rest } = act
  put(rest)
}

/** Sent, or let go. */
export function letGo(key: string): void {
  try {
    localStorage.removeItem(`${place}${key}`)
  } catch {
    // Without storage nothing waits.
  }
  tell()
}

/** Lets go of everything that waits, or of everybody's but one person's. */
export function letGoOfAll(exceptOf?: string): void {
  for (const act of waiting()) if (act.person !== exceptOf) letGo(act.key)
}

function listenTo(listen: () => void): () => void {
  const fromElsewhere = (event: StorageEvent): void => {
    if (event.key === null || event.key.startsWith(place)) tell()
  }
  changed.add(listen)
  addEventListener('storage', fromElsewhere)
  return () => {
    changed.delete(listen)
    removeEventListener('storage', fromElsewhere)
  }
}

/** What waits, in this tab or another. */
export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(listenTo, waiting)
}

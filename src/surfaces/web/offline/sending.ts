// Sends what waits, in order, once there is a network again: by one tab at a time, only in its
// author's own session, each with the key it was kept with.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TodayAnswer } from '../../../operations/today.ts'
import { ApiProblem, readFresh, write } from '../api/call.ts'
import { after } from '../clock.ts'
import { useToast } from '../paper/Toast.tsx'
import { onNetwork } from './network.ts'
import { letGo, refuse, type Waiting, waiting } from './outbox.ts'

/** Soon at first, as a network is often announced before it is there; then more slowly. */
const pausesMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000] as const

export function useSending(): void {
  const client = useQueryClient()
  const toast = useToast()
  useEffect(() => {
    let left = false
    let callOff = (): void => undefined
    const send = (tries: number): void => {
      callOff()
      if (left || open().length === 0) return
      void alone(sendAll).then((sent) => {
        if (sent > 0) {
          toast({ text: 'What waited for the network is sent.' })
          void client.invalidateQueries()
        }
        const pauseMs = pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 0
        if (!left && open().length > 0) callOff = after(pauseMs, () => send(tries + 1))
      })
    }
    const begin = (): void => send(0)
    begin()
    const stops = [onNetwork(begin), listening(window, 'online', begin)]
    return () => {
      left = true
      callOff()
      for (const stop of stops) stop()
    }
  }, [client, toast])
}

function listening(on: EventTarget, type: string, listen: () => void): () => void {
  on.addEventListener(type, listen)
  return () => on.removeEventListener(type, listen)
}

const open = (): readonly Waiting[] => waiting().filter((act) => act.refused === undefined)

/** Runs in one tab at a time. Where the browser has no locks, the keys alone keep it to once. */
async function alone(run: () => Promise<number>): Promise<number> {
  if (!('locks' in navigator)) return run()
  return navigator.locks.request('goodturn-waits', { ifAvailable: true }, (lock) =>
    lock ? run() : 0,
  )
}

/** Answers how many were sent. */
async function sendAll(): Promise<number> {
  const reader = await readFresh<TodayAnswer>('/today').catch(() => undefined)
  if (!reader) return 0
  let sent = 0
  for (const act of open()) {
    if (act.person !== reader.you.person) continue
    try {
      await write(act.path, act.key, act.body)
    } catch (error) {
      const isNo = error instanceof ApiProblem && isRefused(error.status)
      if (!isNo) return sent
      refuse(act, error.message)
      continue
    }
    letGo(act.key)
    sent += 1
  }
  return sent
}

/** A no that stays a no, however often it is asked: not a session that ended, nor a full house. */
export function isRefused(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)
}

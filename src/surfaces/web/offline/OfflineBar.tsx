// A quiet line over the page while there is no network: since when what is seen is, and what waits.
import type { ReactElement } from 'react'
import { dayInSentence } from '../../../grammar/words.ts'
import { localToday, momentOf } from '../clock.ts'
import { useNetwork } from './network.ts'
import { useWaiting } from './outbox.ts'

export function OfflineBar(): ReactElement {
  const { away, keptMs } = useNetwork()
  const waiting = useWaiting().filter((act) => act.refused === undefined)
  return (
    <div role="status">
      {away ? (
        <p className="offline-bar">
          You are offline. {keptMs === undefined ? '' : sinceWords(keptMs)} {waits(waiting.length)}
        </p>
      ) : null}
    </div>
  )
}

function sinceWords(keptMs: number): string {
  const { time, day } = momentOf(keptMs)
  const since = time === undefined ? dayInSentence(day, localToday()) : `at ${time}`
  return `What you see was read ${since}.`
}

function waits(count: number): string {
  if (count === 0) return ''
  const things = count === 1 ? 'One thing waits' : `${count} things wait`
  return `${things} for the network.`
}

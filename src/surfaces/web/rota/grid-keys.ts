// The keys of the four weeks: arrows go from cell to cell and up and down by day, Home and End to
// the ends of a row, Page Up and Page Down by a week. Letters do something with the shift there.
import type { KeyboardEvent } from 'react'
import { addDays } from '../../../core/time.ts'
import type { RotaActName } from './address.ts'

/** Everything that can hold the focus in one row, from left to right. */
const stopsIn = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-at]')]

/** The stop of a row on that day, or the one before it: a bar is met at its start. */
function stopOn(row: Element, day: string): HTMLElement | undefined {
  const stops = stopsIn(row)
  const until = stops.filter(({ dataset }) => (dataset.day ?? '') <= day)
  const exact = until.find(({ dataset }) => dataset.day === day)
  return exact ?? until.at(-1) ?? stops[0]
}

/** Where a key leads from a stop; undefined where it is no key of moving. */
export function stopAfter(event: KeyboardEvent, stop: HTMLElement): HTMLElement | undefined {
  const row = stop.closest('tr')
  if (!row) return undefined
  const rows = [...(row.closest('tbody')?.rows ?? [])]
  const day = stop.dataset.day ?? ''
  const stops = stopsIn(row)
  const at = stops.indexOf(stop)
  const beside = (by: number): HTMLElement | undefined => {
    const next = rows[rows.indexOf(row) + by]
    return next ? stopOn(next, day) : stop
  }
  const isFar = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowRight':
      return stops[at + 1] ?? stop
    case 'ArrowLeft':
      return stops[at - 1] ?? stop
    case 'ArrowDown':
      return beside(1)
    case 'ArrowUp':
      return beside(-1)
    case 'Home':
      return stopsIn(isFar ? (rows[0] ?? row) : row)[0]
    case 'End':
      return stopsIn(isFar ? (rows.at(-1) ?? row) : row).at(-1)
    case 'PageDown':
      return stopOn(row, addDays(day, 7))
    case 'PageUp':
      return stopOn(row, addDays(day, -7))
    default:
      return undefined
  }
}

/** What a letter does with the shift that holds the focus. */
export const actOfKey: Readonly<Record<string, RotaActName>> = {
  s: 'swap',
  c: 'cover',
  d: 'drop',
  t: 'take',
  e: 'why',
  w: 'why',
}

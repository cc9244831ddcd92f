// The only place in the page that asks what time it is, waits, or makes something up by chance.
import type { Day } from '../../core/vocabulary.ts'

/** Today where the page is open, as a plain day. */
export function localToday(): Day {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Milliseconds since 1970. */
export function nowMs(): number {
  return Date.now()
}

/** "14:05" where it was today, in the time of this place; otherwise the day it was. */
export function momentOf(atMs: number): { readonly time?: string; readonly day: Day } {
  const at = new Date(atMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  return day === localToday() ? { time, day } : { day }
}

/** The day and the time of an instant, in the time of this place, and exact for machines. */
export function dayAndTime(atMs: number) {
  const [day = '', time = ''] = fieldMoment(atMs).split('T')
  return { day, time, exact: new Date(atMs).toISOString() }
}

/** A key for one act of the user's, used again when the act is tried again. */
export function actKey(): string {
  return crypto.randomUUID()
}

/** Runs `then` after `delayMs` milliseconds; the answer calls it off. */
export function after(delayMs: number, then: () => void): () => void {
  const timer = setTimeout(then, delayMs)
  return () => clearTimeout(timer)
}

/** Runs `then` once the page has nothing else to do; the answer calls it off. */
export function whenIdle(then: () => void): () => void {
  if (!('requestIdleCallback' in window)) return after(1_000, then)
  const asked = requestIdleCallback(then, { timeout: 4_000 })
  return () => cancelIdleCallback(asked)
}

/** Milliseconds an answered slip takes to fold: none where less motion is asked for. */
export function foldMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220
}

/** The instant of a day and a time of day in the time of this place; NaN where either is none. */
export function instantAt(day: Day, time: string): number {
  return new Date(`${day}T${time}`).getTime()
}

/** `2026-05-14T18:00`, in the time of this place: what the browser’s field of a moment holds. */
export function fieldMoment(atMs: number): string {
  const at = new Date(atMs)
  return new Date(atMs - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The instant such a field holds, in the time of this place; NaN where it holds none. */
export function momentIn(field: string): number {
  return new Date(field).getTime()
}

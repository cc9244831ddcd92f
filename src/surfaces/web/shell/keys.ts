// The keys of the whole page: `n` writes, `j` and `k` move, Enter opens a line, `/` finds, `?`
// shows the keys, `g` and a letter goes to a page. While something is typed, only Ctrl or Cmd with
// K works.
import { useEffect, useRef } from 'react'
import { after } from '../clock.ts'

export interface KeyActs {
  readonly go: (letter: string) => void
  readonly write: () => void
  readonly find: () => void
  readonly showKeys: () => void
}

const goWithinMs = 1_200

export function useKeys(given: KeyActs): void {
  const acts = useRef(given)
  acts.current = given
  useEffect(() => {
    // Set while a letter is waited for: what stops the waiting.
    let going: (() => void) | undefined
    const onKey = (event: KeyboardEvent): void => {
      if (isFind(event)) {
        event.preventDefault()
        acts.current.find()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.key === 'Escape') leave()
      if (isTyping(event.target)) return
      if (going) {
        going()
        going = undefined
        acts.current.go(event.key)
        return
      }
      if (event.key === 'n') {
        event.preventDefault()
        acts.current.write()
      } else if (event.key === '/') {
        event.preventDefault()
        acts.current.find()
      } else if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1)
      else if (event.key === '?') acts.current.showKeys()
      else if (event.key === 'g') {
        going = after(goWithinMs, () => {
          going = undefined
        })
      } else if (event.key === 'Enter') open(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** Ctrl-K, or Cmd-K on a Mac: not where a dialog is open already. */
function isFind(event: KeyboardEvent): boolean {
  const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  return isChord && event.key.toLowerCase() === 'k' && !document.querySelector('dialog:modal')
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('textarea, select, dialog, input:not([type="checkbox"])') !== null)
  )
}

/** From the line or slip that holds the focus to the next one, or to the first. */
function move(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    (stop) => stop.closest('[inert]') === null,
  )
  const here = document.activeElement?.closest<HTMLElement>('[data-stop]')
  const at = here ? stops.indexOf(here) : by === 1 ? -1 : stops.length
  const next = stops[Math.min(Math.max(at + by, 0), stops.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Enter on a line opens it; on a slip, goes to what can be answered. */
function open(event: KeyboardEvent): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || !target.matches('[data-stop]')) return
  const opener = target.querySelector<HTMLElement>('[data-open]')
  event.preventDefault()
  if (opener) opener.click()
  else target.querySelector<HTMLElement>('button, select, a')?.focus()
}

/** Esc leaves a button for the line it belongs to, and a line for the page. */
function leave(): void {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement)) return
  const stop = activeElement.closest<HTMLElement>('[data-stop]')
  if (stop && stop !== activeElement) stop.focus()
  else activeElement.blur()
}

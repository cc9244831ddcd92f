// Where the focus goes when a shift is closed again: to where it came from; where that is gone,
// since the shift is somebody else's now or a link opened it, to the shift itself.
import { useEffect, useRef } from 'react'

export function useReturnFocus(open: string | undefined): void {
  const last = useRef<string>(undefined)
  useEffect(() => {
    const before = last.current
    last.current = open
    if (before === undefined || open !== undefined) return
    const { activeElement, body } = document
    if (activeElement && activeElement !== body) return
    const shown = [...document.querySelectorAll<HTMLElement>(`[data-shift="${before}"]`)]
    const seen = shown.filter((each) => each.offsetParent !== null)
    const own = seen.find((each) => !each.classList.contains('ghost')) ?? seen[0]
    own?.focus()
  }, [open])
}

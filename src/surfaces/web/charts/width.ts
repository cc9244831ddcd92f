// How wide a drawing's place is, in CSS pixels, so that its words keep their size at any width.
import { type RefObject, useLayoutEffect, useState } from 'react'

export function useWidth(box: RefObject<HTMLElement | null>, before = 704): number {
  const [width, setWidth] = useState(before)
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return undefined
    const measure = (): void => setWidth(Math.max(240, Math.floor(current.clientWidth)))
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [box])
  return width
}

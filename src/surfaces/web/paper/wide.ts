// Whether there is room for a sheet with columns, as the style sheets have it. For what is drawn in
// two ways and is too much to be on the page twice.
import { useSyncExternalStore } from 'react'

const room = '(min-width: 820.02px)'

function listen(changed: () => void): () => void {
  const query = matchMedia(room)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export const useWide = (): boolean => useSyncExternalStore(listen, () => matchMedia(room).matches)

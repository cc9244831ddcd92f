// Asking to write, from anywhere: the page with a quick line takes it at once; from any other page
// it is kept until Today is there.
import { useEffect, useRef } from 'react'
import type { Answering } from '../quick/draft.ts'

export interface Writing {
  /** What stands in the line already. */
  readonly text?: string
  /** The favor the new line returns or passes on. */
  readonly answering?: Answering
}

type Listen = (writing: Writing) => void

let listener: Listen | undefined
let kept: Writing | undefined

/** Puts the cursor into the quick line, at once or as soon as there is one; answers which. */
export function askToWrite(writing: Writing = {}): boolean {
  if (listener) listener(writing)
  else kept = writing
  return listener !== undefined
}

/** The page with the quick line hears when writing is asked for, also from just before it came. */
export function useWritingAsked(listen: Listen): void {
  const latest = useRef(listen)
  latest.current = listen
  useEffect(() => {
    const own: Listen = (writing) => latest.current(writing)
    listener = own
    if (kept) own(kept)
    kept = undefined
    return () => {
      if (listener === own) listener = undefined
    }
  }, [])
}

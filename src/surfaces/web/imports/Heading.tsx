// The heading of a stage or a step. When one follows another on the same page, the focus goes
// there, so that who listens hears where they are now.
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'

/** Where the page was when its last heading came. */
let last: string | undefined

export function Heading({ children }: { readonly children: ReactNode }): ReactElement {
  const ground = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const here = location.pathname
    if (last === here) ground.current?.focus({ preventScroll: true })
    last = here
    return undefined
  }, [])
  return (
    <h1 ref={ground} tabIndex={-1} className="import-heading">
      {children}
    </h1>
  )
}

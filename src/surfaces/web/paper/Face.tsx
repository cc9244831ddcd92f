// A person as an initial in a ring: the same ring for everybody.
import type { ReactElement } from 'react'

export function Face({ name }: { readonly name: string }): ReactElement {
  return (
    <span className="face" aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  )
}

// Ruled paper while something is on its way: as high as a few lines, and nothing that moves.
import type { ReactElement } from 'react'

export function Ruled({ lines = 4 }: { readonly lines?: number }): ReactElement {
  return (
    <div className="ruled" aria-busy="true" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have nothing else.
        <div key={index} />
      ))}
    </div>
  )
}

// What of a calendar or a table was not understood, folded until somebody wants to read it.
import type { ReactElement } from 'react'
import { type NotRead, notUnderstoodWords } from './found.ts'

export function NotUnderstood({ found }: { readonly found: NotRead }): ReactElement | null {
  const words = notUnderstoodWords(found)
  if (words === undefined) return null
  return (
    <details className="rules not-understood">
      <summary>{words}</summary>
      <ul className="says-plain">
        {found.notUnderstood.map(({ what, why }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike.
          <li key={at}>
            {what} <span className="soft">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

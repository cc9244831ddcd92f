// The keys, in a small dialog of the browser's own: it holds the focus and Esc closes it.
import type { ReactElement, RefObject } from 'react'
import { unlisted } from './nav.ts'
import { listedPages, useRotaOnly } from './rota-only.ts'

const keysOf = (rotaOnly: boolean): readonly (readonly [string, string])[] => [
  ['n', rotaOnly ? 'ask for a cover' : 'write a line'],
  ['/', 'find or do anything; also Ctrl K'],
  ['j', 'next slip or line'],
  ['k', 'the one before'],
  ['Enter', rotaOnly ? 'open a line' : 'open a line, or record what you wrote'],
  ...[...listedPages(rotaOnly), ...unlisted].map(
    ({ letter, name }) => [`g ${letter}`, name] as const,
  ),
  ['Esc', 'leave'],
  ['?', 'these keys'],
]

export function KeysDialog({
  dialog,
}: {
  dialog: RefObject<HTMLDialogElement | null>
}): ReactElement {
  const keys = keysOf(useRotaOnly())
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl className="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  )
}

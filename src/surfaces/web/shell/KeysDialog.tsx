// The keys, in a small dialog of the browser's own: it holds the focus and Esc closes it.
import type { ReactElement, RefObject } from 'react'
import { pages, unlisted } from './nav.ts'

const keys: readonly (readonly [string, string])[] = [
  ['n', 'write a line'],
  ['/', 'find or do anything; also Ctrl K'],
  ['j', 'next slip or line'],
  ['k', 'the one before'],
  ['Enter', 'open a line, or record what you wrote'],
  ...[...pages, ...unlisted].map(({ letter, name }) => [`g ${letter}`, name] as const),
  ['Esc', 'leave'],
  ['?', 'these keys'],
]

export function KeysDialog({
  dialog,
}: {
  dialog: RefObject<HTMLDialogElement | null>
}): ReactElement {
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

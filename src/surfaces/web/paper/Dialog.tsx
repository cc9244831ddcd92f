// A sheet over the page, for a moment: the browser's own dialog, so that it holds the focus, Esc
// closes it and the focus goes back to where it was. At the side it is a drawer.
import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react'

export interface DialogProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  /** At the right, as high as the page, for reading beside it. */
  readonly drawer?: boolean
  readonly children: ReactNode
}

export function Dialog({ open, title, onClose, drawer, children }: DialogProps): ReactElement {
  const ground = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const { current } = ground
    if (open && current && !current.open) current.showModal()
    if (!open) current?.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it by keys; this is for pointers.
    <dialog
      ref={ground}
      className={drawer ? 'drawer side' : 'drawer'}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        // A press beside it falls on the dialog itself.
        if (event.target === ground.current) ground.current.close()
      }}
    >
      {open ? (
        <div className="drawer-sheet">
          <h2 id={id}>{title}</h2>
          {children}
        </div>
      ) : null}
    </dialog>
  )
}

// One short word after something was done, with Undo. It stays for a while, longer while it is
// pointed at or holds the focus, and a new one takes the place of the old.
import { Button } from '@mantine/core'
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { after } from '../clock.ts'

const staysMs = 12_000

export interface Toast {
  readonly text: string
  readonly undo?: () => void
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** Shows a toast. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext)
}

export function ToastGround({ children }: { readonly children: ReactNode }): ReactElement {
  const [toast, setToast] = useState<Toast | undefined>()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!toast || held) return undefined
    return after(staysMs, () => setToast(undefined))
  }, [toast, held])
  const show = useMemo(() => (next: Toast) => setToast(next), [])
  return (
    <ToastContext.Provider value={show}>
      {children}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing only keeps it longer. */}
      <div
        className="toast-ground"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <div role="status">{toast ? <ToastText toast={toast} /> : null}</div>
        {toast ? <ToastButtons toast={toast} close={() => setToast(undefined)} /> : null}
      </div>
    </ToastContext.Provider>
  )
}

function ToastText({ toast }: { readonly toast: Toast }): ReactElement {
  return <p className="toast-text">{toast.text}</p>
}

interface ToastButtonsProps {
  readonly toast: Toast
  readonly close: () => void
}

function ToastButtons({ toast, close }: ToastButtonsProps): ReactElement {
  const undo = (): void => {
    close()
    toast.undo?.()
  }
  return (
    <div className="acts">
      {toast.undo ? <Button onClick={undo}>Undo</Button> : null}
      <button type="button" className="quiet-button" onClick={close}>
        Close
      </button>
    </div>
  )
}

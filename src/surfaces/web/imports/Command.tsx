// A command to run elsewhere, whole, with a button that copies it. Where the browser does not let
// a page copy, the command is selected instead, ready for the keys.
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Fragment, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { after } from '../clock.ts'

const saidMs = 3_000

export function Command({ text }: { readonly text: string }): ReactElement {
  const ground = useRef<HTMLElement>(null)
  const [said, setSaid] = useState<'Copied' | 'Selected: copy it with the keys'>()
  useEffect(() => (said ? after(saidMs, () => setSaid(undefined)) : undefined), [said])
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      if (ground.current) getSelection()?.selectAllChildren(ground.current)
      setSaid('Selected: copy it with the keys')
    }
  }
  const Icon = said === 'Copied' ? IconCheck : IconCopy
  return (
    <div className="import-command">
      <code ref={ground}>{unbroken(text)}</code>
      <button type="button" className="quiet-button" onClick={() => void copy()}>
        <Icon className="i" stroke={1.75} aria-hidden="true" /> {said ?? 'Copy'}
        {said ? null : <span className="sr"> the command</span>}
      </button>
      <span role="status" className="sr">
        {said}
      </span>
    </div>
  )
}

/** Words of a command stay whole where a line ends. */
function unbroken(text: string): ReactNode[] {
  return text.split(' ').map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a word is known by its place.
    <Fragment key={at}>
      {at > 0 ? ' ' : null}
      <span>{word}</span>
    </Fragment>
  ))
}

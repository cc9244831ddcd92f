// Something to take along: shown whole, copied by one press. Where the browser does not let a page
// copy, it is selected instead, and the page says so.
import { Button } from '@mantine/core'
import { type ReactElement, useRef, useState } from 'react'

export interface CopyProps {
  readonly name: string
  readonly value: string
  readonly button: string
  /** Several lines that can be written in before they are copied. */
  readonly lines?: number
}

export function Copy({ name, value, button, lines }: CopyProps): ReactElement {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [word, setWord] = useState('')
  const copy = async (): Promise<void> => {
    const { current } = field
    if (!current) return
    current.focus()
    current.select()
    try {
      await navigator.clipboard.writeText(current.value)
      setWord('Copied.')
    } catch {
      setWord('It is selected: copy it with your keys.')
    }
  }
  return (
    <div className="copy">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is its child. */}
      <label>
        <span>{name}</span>
        {lines === undefined ? (
          <input ref={field} readOnly value={value} spellCheck={false} />
        ) : (
          <textarea key={value} ref={field} rows={lines} defaultValue={value} />
        )}
      </label>
      <div className="acts">
        <Button onClick={() => void copy()}>{button}</Button>
        <span role="status" className="soft">
          {word}
        </span>
      </div>
    </div>
  )
}

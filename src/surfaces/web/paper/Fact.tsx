// A fact as a line: what holds now, and at the right the word that opens how to change it. Closing
// it gives the focus back to that word.
import { type ReactElement, type ReactNode, useRef, useState } from 'react'

export interface FactProps {
  /** A mark or a face before the sentence. */
  readonly mark: ReactNode
  readonly what: ReactNode
  readonly sub?: ReactNode
  /** A day in the margin. */
  readonly day?: ReactNode
  /** The word at the right: "Change". */
  readonly word?: string | undefined
  /** What it would change, for those who hear the word alone. */
  readonly about?: string
  /** What the word opens. */
  readonly opens?: (close: () => void) => ReactNode
  /** Stands at the right instead of a word. */
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

export function Fact(props: FactProps): ReactElement {
  const { mark, what, sub, day, word, about, opens, aside, children } = props
  const [opened, setOpened] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpened(false)
    opener.current?.focus()
  }
  return (
    <li className="line fact" data-stop tabIndex={-1}>
      <span className="g">{mark}</span>
      {day}
      <span className="what">{what}</span>
      <span className="size">
        {aside}
        {word && opens ? (
          <button
            ref={opener}
            type="button"
            className="fact-word"
            aria-expanded={opened}
            data-open
            {...(about ? { 'aria-label': `${opened ? 'Close' : word}: ${about}` } : {})}
            onClick={() => setOpened(!opened)}
          >
            {opened ? 'Close' : word}
          </button>
        ) : null}
      </span>
      {sub ? <span className="sub">{sub}</span> : null}
      {children}
      {opened && opens ? <div className="opened">{opens(close)}</div> : null}
    </li>
  )
}

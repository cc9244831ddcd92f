// What waits for the network, as lines: sent by themselves once there is one, or let go. What the
// server said no to stays until its author decides, with what was typed.
import { IconClock } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { letGo, tryAgain, useWaiting, type Waiting } from './outbox.ts'

export interface WaitingLinesProps {
  /** Puts what was typed back into its line. */
  readonly putBack: (typed: string) => void
}

export function WaitingLines({ putBack }: WaitingLinesProps): ReactElement | null {
  const waiting = useWaiting()
  if (waiting.length === 0) return null
  return (
    <ul className="lines waiting-lines" aria-label="Waits for the network">
      {waiting.map((act) => (
        <WaitingLine key={act.key} act={act} putBack={putBack} />
      ))}
    </ul>
  )
}

type WaitingLineProps = WaitingLinesProps & { readonly act: Waiting }

function WaitingLine({ act, putBack }: WaitingLineProps): ReactElement {
  const { key, words, typed, refused } = act
  const back = (text: string): void => {
    putBack(text)
    letGo(key)
  }
  return (
    <li className="line writing" data-stop tabIndex={-1}>
      <span className="g">
        <IconClock className="i soft" stroke={1.75} aria-hidden="true" />
      </span>
      <span className="what">{words}</span>
      <span className="sub">
        {refused === undefined ? 'Waits for the network.' : `Not written down. ${refused}`}
      </span>
      <div className="acts">
        {typed === undefined ? null : (
          <Quiet onPress={() => back(typed)}>Put it back into the line</Quiet>
        )}
        {refused === undefined ? null : <Quiet onPress={() => tryAgain(act)}>Try again</Quiet>}
        <Quiet onPress={() => letGo(key)}>Let it go</Quiet>
      </div>
    </li>
  )
}

interface QuietProps {
  readonly onPress: () => void
  readonly children: string
}

function Quiet({ onPress, children }: QuietProps): ReactElement {
  return (
    <button type="button" className="quiet-button" onClick={onPress}>
      {children}
    </button>
  )
}

// A page with nothing on it yet: two cups, one sentence, one thing to press.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { TwoCups } from './Mark.tsx'

export interface EmptyProps {
  readonly sentence: string
  readonly button: string
  readonly onPress: () => void
}

export function Empty({ sentence, button, onPress }: EmptyProps): ReactElement {
  return (
    <div className="empty">
      <TwoCups />
      <p className="lede">{sentence}</p>
      <Button variant="filled" onClick={onPress}>
        {button}
      </Button>
    </div>
  )
}

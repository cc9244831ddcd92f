// Choosing which later favor was the return, or passed it on; or writing it down first.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day, FavorId } from '../../../core/vocabulary.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { dayInSentence } from '../../../grammar/words.ts'

export interface LinkPickerProps {
  readonly how: 'return' | 'pass-on'
  readonly name: string
  readonly fitting: readonly FavorView[]
  readonly today: Day
  readonly onPick: (by: FavorId) => void
  readonly onWriteFirst: () => void
  readonly onLeave: () => void
}

export function LinkPicker(props: LinkPickerProps): ReactElement {
  const { how, name, fitting, today, onPick, onWriteFirst, onLeave } = props
  return (
    <div className="picker">
      <p>
        {fitting.length > 0
          ? 'Which one was it?'
          : how === 'return'
            ? `Nothing you did for ${name} since then is among your last lines.`
            : 'Nothing you did for somebody else since then is among your last lines.'}
      </p>
      <ul>
        {fitting.map((favor) => (
          <li key={favor.favor}>
            <button type="button" className="pick" onClick={() => onPick(favor.favor)}>
              {favorSentence(favor)} {dayInSentence(favor.day, today)}
            </button>
          </li>
        ))}
      </ul>
      <div className="acts">
        <Button autoFocus onClick={onWriteFirst}>
          Write it down first
        </Button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          Not now
        </button>
      </div>
    </div>
  )
}

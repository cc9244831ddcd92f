// Choosing which later favor was the return, or passed it on; or writing it down first.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day, FavorId } from '../../../core/vocabulary.ts'
import { favorSentence, otherSide, partyName } from '../../../grammar/sentences.ts'
import { dayInSentence } from '../../../grammar/words.ts'
import { wordsOf } from '../api/call.ts'
import { favorsQuery } from '../api/queries.ts'
import { fittingFavors } from './fitting.ts'

export interface LinkPickerProps {
  readonly how: 'return' | 'pass-on'
  readonly favor: FavorView
  readonly today: Day
  readonly onPick: (by: FavorId) => void
  readonly onWriteFirst: () => void
  readonly onLeave: () => void
}

const looked = 100

export function LinkPicker(props: LinkPickerProps): ReactElement {
  const { how, favor, today, onPick, onWriteFirst, onLeave } = props
  const other = otherSide(favor)
  const { data, error } = useQuery(
    favorsQuery({
      which: 'given',
      from: favor.day,
      limit: looked,
      ...(how === 'return' && other.is === 'person' ? { with: other.person } : {}),
    }),
  )
  const fitting = data ? fittingFavors(how, favor, data.favors) : []
  const nothing =
    how === 'return'
      ? `Nothing you did for ${partyName(other)} since then is written down.`
      : 'Nothing you did for somebody else since then is written down.'
  return (
    <div className="picker">
      <p aria-live="polite">
        {error
          ? wordsOf(error)
          : data === undefined
            ? 'Looking through what you gave since then.'
            : fitting.length > 0
              ? 'Which one was it?'
              : nothing}
      </p>
      <ul>
        {fitting.map((each) => (
          <li key={each.favor}>
            <button type="button" className="pick" onClick={() => onPick(each.favor)}>
              {favorSentence(each)} {dayInSentence(each.day, today)}
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

// The reader's last lines. Each opens what can be done with it: correct it, take it back, show it
// to the team, hide a note.
import { type ReactElement, useState } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { standingSentence } from '../../../grammar/standing-sentences.ts'
import { FavorLink } from '../paper/FavorLink.tsx'
import { Line, Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { isBeingWritten } from '../quick/optimistic.ts'
import { useAnswers } from './answers.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { markOf } from './marks.ts'
import { type Offer, offersFor } from './offers.ts'
import { sizeOf } from './words.ts'

export interface FavorLinesProps {
  readonly favors: readonly FavorView[]
  readonly today: Day
}

export function FavorLines({ favors, today }: FavorLinesProps): ReactElement {
  return (
    <Lines>
      {favors.map((favor, index) => (
        <FavorLine
          key={favor.favor}
          favor={favor}
          today={today}
          sameDay={favors[index - 1]?.day === favor.day}
        />
      ))}
    </Lines>
  )
}

/** What is done from a line; the rest has its place on the favor's own page. */
const onLines = [
  'confirm',
  'show',
  'hide',
  'dispute-note',
  'accept-note',
  'withdraw',
  'leave-third',
] as const

interface FavorLineProps {
  readonly favor: FavorView
  readonly today: Day
  readonly sameDay: boolean
}

function FavorLine({ favor, today, sameDay }: FavorLineProps): ReactElement {
  const [opened, setOpened] = useState(false)
  const offered = offersFor(favor, onLines)
  const canOpen = offered.length > 0 || favor.actions.includes('correct')
  const writing = isBeingWritten(favor)
  return (
    <Line
      mark={markOf(favor)}
      today={today}
      day={favor.day}
      sameDay={sameDay}
      what={
        writing ? (
          favorSentence(favor)
        ) : (
          <FavorLink favor={favor.favor}>{favorSentence(favor)}</FavorLink>
        )
      }
      size={sizeOf(favor)}
      sub={writing ? 'Being written down.' : <Under favor={favor} today={today} />}
      {...(writing ? { className: 'writing' } : {})}
    >
      {canOpen ? (
        <button
          type="button"
          className="more"
          aria-expanded={opened}
          data-open
          onClick={() => setOpened(!opened)}
        >
          {opened ? 'Less' : 'More'}
          <span className="sr"> about: {favorSentence(favor)}</span>
        </button>
      ) : null}
      {opened ? (
        <Doing favor={favor} today={today} offered={offered} close={() => setOpened(false)} />
      ) : null}
    </Line>
  )
}

function Under({ favor, today }: { favor: FavorView; today: Day }): ReactElement | null {
  const standing = standingSentence(favor, today)
  if (favor.note === undefined && standing === undefined) return null
  return (
    <>
      {favor.note === undefined ? null : <span className="said">“{favor.note}” </span>}
      {standing}
    </>
  )
}

interface DoingProps {
  readonly favor: FavorView
  readonly today: Day
  readonly offered: readonly Offer[]
  readonly close: () => void
}

function Doing({ favor, today, offered, close }: DoingProps): ReactElement {
  const [correcting, setCorrecting] = useState(false)
  const { busy, problem, say, correct } = useAnswers()
  if (correcting) {
    return (
      <div className="opened">
        <CorrectForm
          favor={favor}
          today={today}
          busy={busy}
          button={favor.actions.includes('confirm') ? 'Correct it and say yes' : 'Correct it'}
          onCorrect={(correction) => void correct(favor, correction).then((now) => now && close())}
          onLeave={() => setCorrecting(false)}
        />
        {problem ? <Problem what={problem} /> : null}
      </div>
    )
  }
  return (
    <div className="opened acts">
      {favor.actions.includes('correct') ? (
        <button type="button" className="quiet-button" onClick={() => setCorrecting(true)}>
          Correct it
        </button>
      ) : null}
      {offered.map(({ action, words, word }) => (
        <button
          key={action}
          type="button"
          className="quiet-button"
          disabled={busy}
          onClick={() => void say(favor, word).then((now) => now && close())}
        >
          {words}
        </button>
      ))}
      {problem ? <Problem what={problem} /> : null}
    </div>
  )
}
